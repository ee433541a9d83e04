import type { Entry } from '#shared/journey/entry/entry'
import type { Round } from '#shared/journey/round/round'
import type { TeamId } from '#shared/kernel/identifiers'
import { canonicalJson } from '#shared/kernel/canonicalJson'
import { fail, ok, type Result } from '#shared/kernel/result'

/** The round has no team of that id. */
export interface UnknownTeam {
  readonly kind: 'unknown-team'
}

/**
 * The round as one team may see it: the team, its members, its assignments, and the units of the
 * entries it assesses. Other teams, examiners, units and assignments are not in it. An assignment
 * whose entry is not among `entries` is left out.
 *
 * @param round   stored or as a domain value; other fields are kept as they are.
 * @param entries all entries of the round.
 * @source product.md R8
 * @example trimRoundForTeam(round, entries, teamId)
 */
export function trimRoundForTeam<Whole extends Round>(
  round: Whole,
  entries: readonly Pick<Entry, 'id' | 'unitId'>[],
  teamId: TeamId,
): Result<Whole, UnknownTeam> {
  const team = round.teams.find((one) => one.id === teamId)
  if (team === undefined) return fail({ kind: 'unknown-team' })
  const unitOf = new Map(entries.map((entry) => [entry.id, entry.unitId]))
  const assignments = round.assignments.filter(
    (one) => one.teamId === teamId && unitOf.has(one.entryId),
  )
  const units = new Set(assignments.map((one) => unitOf.get(one.entryId)))
  return ok({
    ...round,
    teams: [team],
    assignments,
    examiners: round.examiners.filter((examiner) => team.memberIds.includes(examiner.id)),
    units: round.units.filter((unit) => units.has(unit.id)),
  })
}

function joinById<Part extends { readonly id: string }>(
  standing: readonly Part[],
  incoming: readonly Part[],
): Part[] {
  const fresh = new Map(incoming.map((part) => [part.id, part]))
  const known = new Set(standing.map((part) => part.id))
  const kept = standing.map((part) => fresh.get(part.id) ?? part)
  return [...kept, ...incoming.filter((part) => !known.has(part.id))]
}

/**
 * Lays a team's package over the round that stands: everything of the package's teams is taken from
 * the package, what other packages or the office's own round brought stays. So a person in two
 * teams keeps both, and the office loses nothing by opening a package of its own.
 *
 * @param standing what is stored, perhaps itself joined from packages.
 * @param incoming a trimmed round of the same id.
 * @example joinTeamRound(standing, incoming).teams.length // → 2
 */
export function joinTeamRound<Whole extends Round>(standing: Whole, incoming: Whole): Whole {
  const teams = new Set(incoming.teams.map((team) => team.id))
  return {
    ...incoming,
    teams: joinById(standing.teams, incoming.teams),
    examiners: joinById(standing.examiners, incoming.examiners),
    units: joinById(standing.units, incoming.units),
    assignments: [
      ...standing.assignments.filter((one) => !teams.has(one.teamId)),
      ...incoming.assignments,
    ],
  }
}

const LISTS = ['teams', 'examiners', 'units', 'assignments'] as const

const bare = (round: Round): string =>
  canonicalJson({ ...round, revision: 0, teams: [], examiners: [], units: [], assignments: [] })

/**
 * Whether everything a trimmed round says already stands, in the same words.
 *
 * @example saysNothingNew(standing, incoming) // → true when the package was opened before
 */
export function saysNothingNew(standing: Round, incoming: Round): boolean {
  if (bare(standing) !== bare(incoming)) return false
  const joined = joinTeamRound(standing, incoming)
  return LISTS.every((list) => {
    const had = standing[list].map((part) => canonicalJson(part)).toSorted()
    const has = joined[list].map((part) => canonicalJson(part)).toSorted()
    return canonicalJson(had) === canonicalJson(has)
  })
}
