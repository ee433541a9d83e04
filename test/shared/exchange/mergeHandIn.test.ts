import { describe, expect, it } from 'vitest'
import { officeOf, senderOf } from '#shared/exchange/senderName'
import { touchedBy } from '#shared/exchange/standing'
import { recordsOf, type TabledRecord } from '#shared/exchange/tabledRecords'
import { Sha256 } from '#shared/kernel/identifiers'
import { writingDoors } from '../../../renderer/exchange/platformDoors'
import {
  assessment,
  assessments,
  consensus,
  contentsOf,
  entry,
  keys,
  must,
  present,
  round,
  strangerKeys,
} from './exchangeCase'
import { asAssessment, asRound, base, file, open, outcomeOf, plan } from './mergeCase'

const handIn = (change: Partial<typeof assessment>) => ({
  ...contentsOf['hand-in'],
  assessments: [{ ...assessment, ...change }],
})

/** The entry's meeting, opened on these hand-ins. */
const opened = (inputs: typeof consensus.inputs) =>
  ({ table: 'consensuses', record: { ...consensus, state: 'meeting', inputs } }) as const

describe('opening a hand-in', () => {
  it('adds what is new, and does nothing the second time', async () => {
    const read = await file('hand-in')
    const first = must(plan(read, base))
    expect(first.counts).toMatchObject({ added: 2, identical: 0, refused: 0 })
    const again = must(plan(read, [...base, ...recordsOf(read.contents)]))
    expect(again.counts).toMatchObject({ added: 0, identical: 2, updated: 0, conflict: 0 })
  })

  it('updates by a newer revision and tells what would be less, whatever the clocks say', async () => {
    const emptied = handIn({
      revision: 8,
      handedInAt: '1999-01-01T00:00:00.000Z',
      items: assessment.items.map((item) => ({ ...item, findings: [], percent: null, band: null })),
    })
    const { records } = must(
      plan(await file('hand-in', emptied), [...base, asAssessment(assessment)]),
    )
    const updated = present(records.find(({ incoming }) => incoming.table === 'assessments'))
    const findings = assessment.items.flatMap((item) => item.findings).length
    expect(updated.outcome).toBe('updated')
    expect(updated.losses).toContainEqual({ fact: 'findings', before: findings, after: 0 })
    expect(updated.losses).toContainEqual({
      fact: 'scores',
      before: assessment.items.length,
      after: 0,
    })
  })

  it('is refused when a later one stands, and when the later one is a draft', async () => {
    const read = await file('hand-in')
    const overtaken = { examiner: 'Maria Ek', found: 7, known: 9 }
    const newer = { ...assessment, revision: 9, secondsSpent: 1 }
    expect(plan(read, [...base, asAssessment(newer)])).toEqual({
      ok: false,
      error: { kind: 'older-hand-in', ...overtaken },
    })
    const draft = { ...newer, state: 'draft' as const, handedInAt: null }
    expect(plan(read, [...base, asAssessment(draft)])).toEqual({
      ok: false,
      error: { kind: 'taken-back-hand-in', ...overtaken },
    })
  })

  it('shows both when the same revision says two things', async () => {
    const other = asAssessment({ ...assessment, secondsSpent: 1 })
    const result = must(plan(await file('hand-in'), [...base, other]))
    expect(outcomeOf(result, 'assessments')).toMatchObject({ outcome: 'conflict', standing: other })
  })

  it('shows both when the examiner has assessed the entry under another id', async () => {
    const other = asAssessment({ ...assessment, id: present(assessments.at(-1)).id })
    const result = must(plan(await file('hand-in'), [...base, other]))
    expect(outcomeOf(result, 'assessments')).toMatchObject({ outcome: 'conflict', standing: other })
  })

  it('is refused for a round that is not here, and for other criteria', async () => {
    const read = await file('hand-in')
    expect(plan(read, [])).toEqual({
      ok: false,
      error: { kind: 'unknown-round', roundId: round.id },
    })
    const found = round.criteriaHash
    const expected = Sha256.parse(`${found.slice(1)}0`)
    const changed = asRound({ ...round, criteriaHash: expected })
    expect(plan(read, [changed])).toEqual({
      ok: false,
      error: { kind: 'wrong-criteria', expected, found },
    })
  })

  it('is refused loudly when signed by another key, until just that key is accepted', async () => {
    const read = await file('hand-in', contentsOf['hand-in'], writingDoors(strangerKeys))
    const { fingerprint: known } = keys
    const { fingerprint: found } = strangerKeys
    expect(plan(read, base)).toEqual({
      ok: false,
      error: { kind: 'other-key', sender: 'Maria Ek', known, found },
    })
    expect(plan(read, base, { ...open, acceptedKey: known })).toMatchObject({ ok: false })
    expect(must(plan(read, base, { ...open, acceptedKey: found })).fingerprint).toBe(found)
    expect(must(plan(read, base, { ...open, rememberedKey: null })).isFirstKey).toBe(true)
  })

  it('does not let others’ scores in before one’s own are handed in, or past a conflict', async () => {
    const read = await file('hand-in')
    const reasons = [
      ['own-not-handed-in', 'own-not-handed-in'],
      ['conflict', 'own-conflict'],
      ['not-concerned', 'not-concerned'],
    ] as const
    for (const [secrecy, refusal] of reasons) {
      const result = must(plan(read, base, { ...open, secrecy: () => secrecy }))
      expect(outcomeOf(result, 'assessments')).toMatchObject({ outcome: 'refused', refusal })
    }
    const own = {
      ...open,
      secrecy: () => 'own-not-handed-in' as const,
      ownExaminerIds: new Set([assessment.examinerId]),
    }
    expect(must(plan(read, base, own)).counts.added).toBe(2)
  })

  it('is refused from an examiner outside the team, in conflict, or after the meeting opened', async () => {
    const read = await file('hand-in')
    const refusalOf = async (stored: readonly TabledRecord[]) =>
      outcomeOf(must(plan(read, stored)), 'assessments').refusal
    const outside = asRound({ ...round, assignments: [] })
    expect(await refusalOf([...base.slice(1), outside])).toBe('not-assigned')
    expect(await refusalOf([asRound(round)])).toBe('unknown-entry')
    const [declaration] = contentsOf['hand-in'].declarations
    const conflict = { ...present(declaration), revision: 2, answer: 'conflict' as const }
    expect(await refusalOf([...base, { table: 'declarations', record: conflict }])).toBe(
      'examiner-conflict',
    )
    expect(await refusalOf([...base, opened([])])).toBe('meeting-opened')
    expect(await refusalOf([...base, opened(consensus.inputs)])).toBeNull()
  })

  it('remembers the sender by the examiner, and others by name without regard to capitals', async () => {
    expect(senderOf(await file('hand-in'))).toBe(`examiner ${assessment.examinerId}`)
    expect(senderOf(await file('round'))).toBe('examiner maria ek (farsta stadsdelsförvaltning)')
    expect(officeOf(await file('team-package'))).toBe(`office of ${round.id}`)
    expect(officeOf(await file('hand-in'))).toBeNull()
    expect(touchedBy(await file('hand-in'))).toEqual({
      roundId: round.id,
      entryIds: new Set([entry.id]),
    })
  })
})
