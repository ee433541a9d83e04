import { describe, expect, it } from 'vitest'
import {
  contentsOf,
  factsOf,
  assessment,
  assessments,
  consensus,
  declarations,
  doors,
  entries,
  entry,
  internalNotes,
  must,
  present,
  profile,
  round,
  strangerKeys,
  team,
  written,
} from './exchangeCase'
import { soundMembers } from './craftFile'
import {
  handInContents,
  consensusContents,
  roundContents,
  teamPackageContents,
} from '#shared/exchange/kindContents'
import type { Contents } from '#shared/exchange/contents'
import type { FileKind } from '#shared/exchange/manifest'
import { writeExchangeFile } from '#shared/exchange/writeFile'
import { EntryId, RoundId, TeamId } from '#shared/kernel/identifiers'
import { writingDoors } from '../../../renderer/exchange/platformDoors'

/** Every byte a reader could find: names and contents of all members. */
async function everythingIn(kind: FileKind): Promise<string> {
  const members = await soundMembers(kind)
  return members
    .map(({ name, bytes }) => `${name}\n${Buffer.from(bytes).toString('utf8')}`)
    .join('\n')
}

async function refusalOf(kind: FileKind, contents: Contents, change: object = {}) {
  const result = await writeExchangeFile({ ...factsOf(kind), ...change }, contents, [], doors)
  return result.ok ? null : result.error
}

const refusalWith = (change: object) => refusalOf('hand-in', contentsOf['hand-in'], change)

const textsOf = (one: (typeof assessments)[number]) =>
  one.items
    .flatMap((item) => item.findings.map((finding) => finding.text))
    .filter((text) => text.length > 20)

describe('a hand-in', () => {
  it('holds no internal note, no other examiner’s words and no unit’s text', async () => {
    const bytes = await everythingIn('hand-in')
    const [own] = textsOf(assessment)
    expect(bytes).toContain(JSON.stringify(present(own)).slice(1, -1))
    for (const note of internalNotes) expect(bytes).not.toContain(note.text)
    const others = assessments.filter((one) => one.examinerId !== assessment.examinerId)
    expect(others.length).toBeGreaterThan(2)
    for (const other of others) {
      expect(bytes).not.toContain(other.examinerId)
      for (const text of textsOf(other))
        expect(bytes).not.toContain(JSON.stringify(text).slice(1, -1))
    }
    for (const examiner of round.examiners.slice(1)) expect(bytes).not.toContain(examiner.name)
  })

  it('is never made of a draft, whether by mistake or by force', async () => {
    const draft = { ...assessment, state: 'draft' as const, handedInAt: null }
    expect(handInContents(draft, declarations)).toEqual({
      ok: false,
      error: { kind: 'not-handed-in' },
    })
    const forced = { ...contentsOf['hand-in'], assessments: [draft] }
    expect(await refusalOf('hand-in', forced)).toMatchObject({
      kind: 'bad-record',
      reason: 'draft',
    })
  })

  it('is never made without the examiner’s own answer that there is no conflict', async () => {
    const others = declarations.filter((one) => one.examinerId !== assessment.examinerId)
    expect(handInContents(assessment, others)).toEqual({
      ok: false,
      error: { kind: 'not-declared' },
    })
    const inConflict = contentsOf['hand-in'].declarations.map((one) => ({
      ...one,
      answer: 'conflict' as const,
    }))
    expect(handInContents(assessment, inConflict)).toMatchObject({ ok: false })
    expect(
      await refusalOf('hand-in', { ...contentsOf['hand-in'], declarations: inConflict }),
    ).toMatchObject({ field: 'answer' })
  })

  it('refuses to be written with a note, another’s assessment or the round in it', async () => {
    const sound = contentsOf['hand-in']
    expect(await refusalOf('hand-in', sound)).toBeNull()
    expect(await refusalOf('hand-in', { ...sound, internalNotes })).toMatchObject({
      kind: 'extra-file',
    })
    expect(await refusalOf('hand-in', { ...sound, rounds: [round] })).toMatchObject({
      kind: 'extra-file',
    })
    expect(
      await refusalOf('hand-in', { ...sound, assessments: assessments.slice(0, 2) }),
    ).toMatchObject({ reason: 'wrong-count' })
  })

  it('refuses a manifest that names another round, revision or criteria', async () => {
    expect(await refusalWith({ roundId: null })).toMatchObject({ field: 'roundId' })
    expect(await refusalWith({ revision: 3 })).toMatchObject({ field: 'revision' })
    expect(await refusalWith({ criteriaHash: null })).toMatchObject({ kind: 'wrong-criteria' })
  })
})

describe('a team’s package', () => {
  it('names no other team, examiner, unit or entry', async () => {
    const bytes = await everythingIn('team-package')
    const own = contentsOf['team-package']
    expect(own.entries.length).toBeGreaterThan(0)
    expect(own.entries.length).toBeLessThan(entries.length)
    const ownUnits = new Set(own.entries.map((entry) => entry.unitId))
    const foreign = [
      ...round.teams.flatMap((one) => (one.id !== team.id ? [one.id, `"${one.name}"`] : [])),
      ...round.examiners.flatMap((one) =>
        !team.memberIds.includes(one.id) ? [one.id, one.name, one.email] : [],
      ),
      ...round.units.flatMap((unit) => (!ownUnits.has(unit.id) ? [unit.id, unit.name] : [])),
      ...entries.flatMap((entry) => (!own.entries.includes(entry) ? [entry.id, entry.title] : [])),
    ]
    expect(foreign.length).toBeGreaterThan(20)
    for (const text of foreign) expect(bytes).not.toContain(text)
    expect(bytes).toContain(present(own.entries[0]).title)
  })

  it('refuses to be written with more of the round than the team’s part', async () => {
    const sound = contentsOf['team-package']
    const trimmed = present(sound.rounds[0])
    const facts = [
      [{ examiners: round.examiners }, 'examiners'],
      [{ units: round.units }, 'units'],
      [{ assignments: round.assignments }, 'assignments'],
      [{ teams: round.teams }, 'teams'],
    ] as const
    for (const [change, field] of facts) {
      const contents = { ...sound, rounds: [{ ...trimmed, ...change }] }
      expect(await refusalOf('team-package', contents)).toMatchObject({ kind: 'bad-record', field })
    }
    expect(await refusalOf('team-package', { ...sound, entries })).not.toBeNull()
  })

  it('is not made for a team the round does not have', () => {
    const unknown = TeamId.parse('team_finnsinte')
    expect(teamPackageContents(round, entries, unknown)).toEqual({
      ok: false,
      error: { kind: 'unknown-team' },
    })
  })
})

describe('a whole round', () => {
  it('holds its people and its entries, and no assessment, declaration, note or profile', async () => {
    const bytes = await everythingIn('round')
    for (const { name } of [...round.units, ...round.examiners]) expect(bytes).toContain(name)
    for (const { id } of entries) expect(bytes).toContain(id)
    const own = [...assessments, ...declarations, ...internalNotes, profile].map((one) => one.id)
    for (const id of own) expect(bytes).not.toContain(id)
    const findings = assessments.flatMap((one) => one.items.flatMap((item) => item.findings))
    expect(findings.length).toBeGreaterThan(20)
    for (const { id } of findings) expect(bytes).not.toContain(id)
    for (const { text } of internalNotes)
      expect(bytes).not.toContain(JSON.stringify(text).slice(1, -1))
  })

  it('leaves entries of other rounds behind, and refuses to be forced to take them', async () => {
    const alien = { ...entry, id: EntryId.parse('entry_annatbidrag') }
    const other = { ...alien, roundId: RoundId.parse('round_annanomgang') }
    expect(roundContents(round, [entry, other]).entries).toEqual([entry])
    const forced = { ...contentsOf.round, entries: [entry, other] }
    expect(await refusalOf('round', forced)).toMatchObject({ field: 'roundId' })
  })

  it('refuses to be written with an assessment, a declaration, a note or a profile in it', async () => {
    const sound = contentsOf.round
    expect(await refusalOf('round', sound)).toBeNull()
    const more = { assessments, declarations, internalNotes, profiles: [profile] }
    for (const [table, records] of Object.entries(more)) {
      expect(await refusalOf('round', { ...sound, [table]: records })).toMatchObject({
        kind: 'extra-file',
      })
    }
  })
})

describe('a consensus', () => {
  const vote = { votes: [{ examinerId: assessment.examinerId, percent: 95 }], shown: false }
  const withVote = {
    ...consensus,
    items: consensus.items.map((item, at) => (at === 0 ? { ...item, voteRounds: [vote] } : item)),
  }

  it('leaves votes that were never shown behind, and cannot be forced to take them', async () => {
    const contents = must(consensusContents(withVote, assessments, present(entries[0])))
    expect(contents.consensuses[0]?.items[0]?.voteRounds).toEqual([])
    const forced = { ...contentsOf.consensus, consensuses: [withVote] }
    expect(await refusalOf('consensus', forced)).toMatchObject({ field: 'voteRounds' })
  })

  it('travels with exactly the assessments it pins', async () => {
    const sound = contentsOf.consensus
    const bytes = await everythingIn('consensus')
    const notPinned = assessments.filter((one) => one.entryId !== assessment.entryId)
    for (const other of notPinned) expect(bytes).not.toContain(other.id)
    expect(await refusalOf('consensus', { ...sound, assessments })).toMatchObject({
      field: 'inputs',
    })
    expect(
      await refusalOf('consensus', { ...sound, assessments: sound.assessments.slice(1) }),
    ).toMatchObject({ field: 'inputs' })
    const changed = sound.assessments.map((one, at) =>
      at === 0 ? { ...one, secondsSpent: 1 } : one,
    )
    expect(await refusalOf('consensus', { ...sound, assessments: changed })).toMatchObject({
      field: 'hash',
    })
  })

  it('never holds an excluded examiner’s assessment, and is not sent before the meeting is over', async () => {
    const excluding = { ...consensus, excluded: [assessment.examinerId] }
    const sound = contentsOf.consensus
    expect(await refusalOf('consensus', { ...sound, consensuses: [excluding] })).toMatchObject({
      reason: 'not-allowed',
    })
    const meeting = { ...consensus, state: 'meeting' as const }
    expect(await refusalOf('consensus', { ...sound, consensuses: [meeting] })).toMatchObject({
      reason: 'draft',
    })
  })

  it('is not made when a pinned assessment is missing', () => {
    expect(consensusContents(consensus, [], present(entries[0]))).toMatchObject({
      ok: false,
      error: { kind: 'missing-input' },
    })
  })
})

describe('a file with a passphrase', () => {
  it('tells nothing outside but its kind and id', async () => {
    const bytes = Buffer.from(await written('team-package', { passphrase: 'lång och snäll fras' }))
    const outside = bytes.toString('utf8')
    const names = [...round.units, ...round.examiners].map((one) => one.name)
    for (const text of [
      ...names,
      round.title,
      round.id,
      round.criteriaHash,
      'issuer',
      'publicKey',
      'Maria',
    ]) {
      expect(outside).not.toContain(text)
    }
    expect(outside).toContain('"kind":"team-package"')
  })

  it('is locked anew each time', async () => {
    const once = await written('criteria', { passphrase: 'fras' })
    const twice = await written('criteria', { passphrase: 'fras' })
    expect(Buffer.compare(once.subarray(-2000), twice.subarray(-2000))).not.toBe(0)
  })
})

describe('a backup', () => {
  it('keeps drafts and internal notes, since it is for the same person', async () => {
    const bytes = await everythingIn('backup')
    expect(bytes).toContain('"state":"draft"')
    expect(bytes).toContain(JSON.stringify(present(internalNotes[0]).text).slice(1, -1))
  })
})

describe('a private key', () => {
  it('cannot be read out', async () => {
    expect(strangerKeys.privateKey.extractable).toBe(false)
    await expect(crypto.subtle.exportKey('jwk', strangerKeys.privateKey)).rejects.toThrow(
      /extractable/,
    )
    const foreign = await writeExchangeFile(factsOf('criteria'), contentsOf.criteria, [], {
      ...writingDoors(strangerKeys),
      sign: doors.sign,
    })
    expect(foreign).toEqual({ ok: false, error: { kind: 'bad-signature' } })
  })
})
