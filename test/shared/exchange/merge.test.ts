import { describe, expect, it } from 'vitest'
import { teamPackageContents } from '#shared/exchange/kindContents'
import { removalsOf } from '#shared/exchange/merge'
import { recordsOf } from '#shared/exchange/tabledRecords'
import { ProfileId, Sha256 } from '#shared/kernel/identifiers'
import {
  assessment,
  assessments,
  contentsOf,
  declarations,
  entries,
  must,
  present,
  profile,
  round,
  team,
} from './exchangeCase'
import { asAssessment, asRound, base, file, open, outcomeOf, plan } from './mergeCase'

const packageOf = (teamAt: number, whole = round) =>
  must(teamPackageContents(whole, entries, present(whole.teams[teamAt]).id))

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
