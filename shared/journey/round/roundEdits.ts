import type { EntryId, ExaminerId, TeamId } from '#shared/kernel/identifiers'
import type { Examiner, Round, Team, Unit } from './round'

/** The parts of a round that a person at the office changes one act at a time. */
export type RoundPeople = Pick<Round, 'examiners' | 'teams' | 'assignments' | 'units'>

/**
 * Adds an examiner, or replaces the one with the same id.
 *
 * @example withExaminer(round, examiner).examiners.length
 */
export function withExaminer<Whole extends RoundPeople>(round: Whole, examiner: Examiner): Whole {
  return { ...round, examiners: replaced(round.examiners, examiner) }
}

/**
 * Adds a unit, or replaces the one with the same id.
 *
 * @example withUnit(round, unit).units.at(-1)?.name
 */
export function withUnit<Whole extends RoundPeople>(round: Whole, unit: Unit): Whole {
  return { ...round, units: replaced(round.units, unit) }
}

function replaced<Part extends { readonly id: string }>(
  parts: readonly Part[],
  part: Part,
): Part[] {
  return parts.some((one) => one.id === part.id)
    ? parts.map((one) => (one.id === part.id ? part : one))
    : [...parts, part]
}

/**
 * Adds a team, or replaces the one with the same id. A leader who is not a member becomes one.
 *
 * @param entryIds the entries the team is to assess; entries not named are taken from it.
 * @example withTeam(round, { ...team, memberIds: [] }, []).teams[0]?.memberIds // → [team.leaderId]
 */
export function withTeam<Whole extends RoundPeople>(
  round: Whole,
  team: Team,
  entryIds: readonly EntryId[],
): Whole {
  const memberIds = team.memberIds.includes(team.leaderId)
    ? team.memberIds
    : [team.leaderId, ...team.memberIds]
  const others = round.assignments.filter((row) => row.teamId !== team.id)
  return {
    ...round,
    teams: replaced(round.teams, { ...team, memberIds }),
    assignments: [...others, ...entryIds.map((entryId) => ({ teamId: team.id, entryId }))],
  }
}

/**
 * What happens when an examiner or a team is taken out of a round; told before it is done.
 *
 * `leaves`: teams that go on without the examiner. `newLeaders`: teams whose next member leads
 * instead. `ends`: teams that cease since nobody is left. `unassigned`: entries no team then has.
 */
export interface RemovalConsequences {
  readonly leaves: readonly Team[]
  readonly newLeaders: readonly { readonly team: Team; readonly leaderId: ExaminerId }[]
  readonly ends: readonly Team[]
  readonly unassigned: readonly EntryId[]
}

function unassignedAfter(
  round: RoundPeople,
  ends: readonly Pick<Team, 'id'>[],
): readonly EntryId[] {
  const gone = new Set(ends.map((team) => team.id))
  const left = new Set(
    round.assignments.filter((row) => !gone.has(row.teamId)).map((row) => row.entryId),
  )
  const lost = round.assignments.filter((row) => gone.has(row.teamId) && !left.has(row.entryId))
  return [...new Set(lost.map((row) => row.entryId))]
}

/**
 * The consequences of taking an examiner out of a round.
 *
 * @returns empty lists for an examiner in no team.
 * @source product.md R6 (a preview of the consequences before any bulk change).
 * @example examinerRemoval(round, examinerId).ends.length // → 0
 */
export function examinerRemoval(round: RoundPeople, id: ExaminerId): RemovalConsequences {
  const own = round.teams.filter((team) => team.memberIds.includes(id))
  const ends = own.filter((team) => team.memberIds.every((member) => member === id))
  const leaves = own.filter((team) => !ends.includes(team))
  const newLeaders = leaves
    .filter((team) => team.leaderId === id)
    .flatMap((team) => {
      const leaderId = team.memberIds.find((member) => member !== id)
      return leaderId === undefined ? [] : [{ team, leaderId }]
    })
  return { leaves, newLeaders, ends, unassigned: unassignedAfter(round, ends) }
}

/**
 * The round without an examiner: teams go on with their other members, the first of whom leads if
 * the examiner did; a team without members ceases with its assignments.
 *
 * @example withoutExaminer(round, id).examiners.some((one) => one.id === id) // → false
 */
export function withoutExaminer<Whole extends RoundPeople>(round: Whole, id: ExaminerId): Whole {
  const { ends, newLeaders } = examinerRemoval(round, id)
  const leaders = new Map(newLeaders.map((row) => [row.team.id, row.leaderId]))
  const gone = new Set(ends.map((team) => team.id))
  return {
    ...round,
    examiners: round.examiners.filter((one) => one.id !== id),
    teams: round.teams
      .filter((team) => !gone.has(team.id))
      .map(({ id: teamId, name, leaderId, memberIds }) => ({
        id: teamId,
        name,
        leaderId: leaders.get(teamId) ?? leaderId,
        memberIds: memberIds.filter((member) => member !== id),
      })),
    assignments: round.assignments.filter((row) => !gone.has(row.teamId)),
  }
}

/**
 * The consequences of taking a team out of a round; its members stay examiners of the round.
 *
 * @example teamRemoval(round, teamId).unassigned.length // → 2
 */
export function teamRemoval(round: RoundPeople, id: TeamId): RemovalConsequences {
  const ends = round.teams.filter((team) => team.id === id)
  return { leaves: [], newLeaders: [], ends, unassigned: unassignedAfter(round, ends) }
}

/**
 * The round without a team and its assignments.
 *
 * @example withoutTeam(round, teamId).teams.length
 */
export function withoutTeam<Whole extends RoundPeople>(round: Whole, id: TeamId): Whole {
  return {
    ...round,
    teams: round.teams.filter((team) => team.id !== id),
    assignments: round.assignments.filter((row) => row.teamId !== id),
  }
}

/**
 * Examiners whose administration is the unit's: a prompt to ask about conflict of interest (jäv),
 * never a block, since the examiner decides with grounds of her own. Letter case and white space at
 * the ends do not count; an empty administration matches nothing.
 *
 * @source product.md R7; award-practice.md 10.11.
 * @example sameAdministration(unit, members).map((one) => one.name)
 */
export function sameAdministration(
  unit: Pick<Unit, 'administration'>,
  examiners: readonly Examiner[],
): readonly Examiner[] {
  const wanted = unit.administration.trim().toLowerCase()
  return wanted === ''
    ? []
    : examiners.filter((one) => one.administration.trim().toLowerCase() === wanted)
}
