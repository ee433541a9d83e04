import { describe, expect, it } from 'vitest'
import type { Contents } from '#shared/exchange/contents'
import type { FileKind } from '#shared/exchange/manifest'
import { planMerge, removalsOf, type MergePlan } from '#shared/exchange/merge'
import { readExchangeFile, type ReadFile } from '#shared/exchange/readFile'
import { officeOf, senderOf } from '#shared/exchange/senderName'
import { standingOf, touchedBy, type MergeDesk } from '#shared/exchange/standing'
import { recordsOf, type TabledRecord } from '#shared/exchange/tabledRecords'
import { teamPackageContents } from '#shared/exchange/kindContents'
import { writeExchangeFile } from '#shared/exchange/writeFile'
import { ProfileId, Sha256 } from '#shared/kernel/identifiers'
import { readingDoors, writingDoors } from '../../../renderer/exchange/platformDoors'
import {
  assessment,
  assessments,
  consensus,
  contentsOf,
  declarations,
  doors,
  entries,
  entry,
  factsOf,
  keys,
  must,
  present,
  profile,
  round,
  strangerKeys,
  team,
} from './exchangeCase'

const asRound = (record: typeof round) => ({ table: 'rounds', record }) as const
const asAssessment = (record: typeof assessment) => ({ table: 'assessments', record }) as const
const base: readonly TabledRecord[] = [
  asRound(round),
  ...entries.map((record) => ({ table: 'entries', record }) as const),
]

const open: MergeDesk = {
  ownProfileId: profile.id,
  ownExaminerIds: new Set(),
  secrecy: () => 'open',
  rememberedKey: keys.fingerprint,
  acceptedKey: null,
  isOwnKey: false,
  keyHolders: new Set(),
  officeKeys: [],
  removedRevisions: new Map(),
}

async function file(
  kind: FileKind,
  contents: Contents = contentsOf[kind],
  by = doors,
): Promise<ReadFile> {
  const about = kind === 'hand-in' ? contents.assessments[0] : contents.rounds[0]
  const facts = {
    ...factsOf(kind),
    ...(about && kind !== 'backup' ? { revision: about.revision } : {}),
  }
  return must(
    await readExchangeFile(must(await writeExchangeFile(facts, contents, [], by)), readingDoors),
  )
}

function plan(read: ReadFile, stored: readonly TabledRecord[], desk: MergeDesk = open) {
  return planMerge(read, standingOf(stored), desk)
}

const outcomeOf = ({ records }: MergePlan, table: string) =>
  present(records.find(({ incoming }) => incoming.table === table))

const handIn = (change: Partial<typeof assessment>) => ({
  ...contentsOf['hand-in'],
  assessments: [{ ...assessment, ...change }],
})

/** The entry's meeting, opened on these hand-ins. */
const opened = (inputs: typeof consensus.inputs) =>
  ({ table: 'consensuses', record: { ...consensus, state: 'meeting', inputs } }) as const

const packageOf = (teamAt: number, whole = round) =>
  must(teamPackageContents(whole, entries, present(whole.teams[teamAt]).id))

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

describe('opening a team’s package', () => {
  it('does nothing on the office’s own machine, where the whole round stands', async () => {
    const { counts } = must(plan(await file('team-package'), base))
    expect(counts).toMatchObject({ updated: 0, conflict: 0, added: 0 })
  })

  it('joins a second team’s package with the first', async () => {
    const [first, second] = [packageOf(0), packageOf(1)]
    const result = must(plan(await file('team-package', second), recordsOf(first)))
    const joined = outcomeOf(result, 'rounds')
    expect(joined).toMatchObject({ outcome: 'updated', losses: [] })
    expect(joined.incoming.record).toMatchObject({ teams: round.teams.slice(0, 2) })
  })

  it('takes a newer package’s word for its own team only', async () => {
    const changed = {
      ...round,
      revision: 5,
      teams: round.teams.map((one) => ({ ...one, name: `Nya ${one.name}` })),
    }
    const at = round.teams.findIndex((one) => one.id === team.id)
    const result = must(plan(await file('team-package', packageOf(at, changed)), base))
    const { incoming } = outcomeOf(result, 'rounds')
    const names = incoming.table === 'rounds' ? incoming.record.teams.map((one) => one.name) : []
    expect(names.filter((name) => name.startsWith('Nya'))).toEqual([`Nya ${team.name}`])
    expect(names).toHaveLength(round.teams.length)
  })

  it('is ignored when older, and refused when it would change criteria already scored by', async () => {
    const newer = asRound({ ...round, revision: 9 })
    expect(outcomeOf(must(plan(await file('team-package'), [newer])), 'rounds').outcome).toBe(
      'older',
    )
    const other = asRound({ ...round, criteriaHash: Sha256.parse('0'.repeat(64)) })
    const read = await file('team-package')
    expect(plan(read, [other, asAssessment(assessment)])).toMatchObject({
      error: { kind: 'wrong-criteria' },
    })
    expect(plan(read, [other])).toMatchObject({ ok: true })
  })

  it('gives way to the whole round of the same revision', async () => {
    const trimmed = recordsOf(packageOf(0))
    const result = must(plan(await file('round'), trimmed))
    expect(outcomeOf(result, 'rounds')).toMatchObject({ outcome: 'updated', losses: [] })
    const smaller = { ...round, revision: 5, units: round.units.slice(1) }
    const kept = { ...contentsOf.round, rounds: [smaller], entries: [] }
    const less = must(plan(await file('round', kept), base))
    expect(outcomeOf(less, 'rounds').losses).toEqual([
      { fact: 'units', before: round.units.length, after: round.units.length - 1 },
    ])
  })
})

describe('opening a backup', () => {
  it('of one’s own, or into an empty program, takes everything', async () => {
    const read = await file('backup')
    const closed = { ...open, secrecy: () => 'not-concerned' as const }
    expect(must(plan(read, [], { ...closed, ownProfileId: null })).counts.refused).toBe(0)
    expect(must(plan(read, [], closed)).counts.refused).toBe(0)
  })

  it('of somebody else takes no profile, note or draft, and no scores that are closed', async () => {
    const read = await file('backup')
    const other = { ...open, ownProfileId: ProfileId.parse(`${profile.id}x`) }
    const { records } = must(plan(read, [], other))
    const refused = records
      .filter(({ refusal }) => refusal === 'other-profile')
      .map(({ incoming }) => incoming.table)
    expect(new Set(refused)).toEqual(new Set(['profiles', 'internalNotes', 'assessments']))
    const closed = must(plan(read, [], { ...other, secrecy: () => 'own-not-handed-in' }))
    const tables = closed.records
      .filter(({ outcome }) => outcome === 'added')
      .map(({ incoming }) => incoming.table)
    expect(new Set(tables)).toEqual(new Set(['rounds', 'entries', 'declarations']))
  })

  it('that replaces everything tells first what would go, in numbers', async () => {
    const read = await file('hand-in')
    const stored = [
      ...base,
      ...recordsOf(read.contents),
      asAssessment({ ...assessment, id: present(assessments[1]).id }),
    ]
    expect(removalsOf(read, stored)).toEqual([
      { table: 'rounds', count: 1 },
      { table: 'entries', count: entries.length },
      { table: 'assessments', count: 1 },
    ])
    expect(declarations.length).toBeGreaterThan(1)
  })
})
