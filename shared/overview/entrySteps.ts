import { itemsOf } from '#shared/criteria/criteriaSet'
import type { Assessment, Declaration } from '#shared/journey/assessment/assessment'
import { assessmentProgress, handInBlockers } from '#shared/journey/assessment/progress'
import type { Consensus } from '#shared/journey/consensus/consensus'
import { gathering } from '#shared/journey/consensus/gathering'
import type { Entry } from '#shared/journey/entry/entry'
import type { Round, Team } from '#shared/journey/round/round'
import type { CivilDate } from '#shared/kernel/calendar'
import { groupBy } from '#shared/kernel/groupBy'
import type { EntryId, ExaminerId, ItemId, RoundId } from '#shared/kernel/identifiers'

/**
 * What lies on this machine, for one person and one round. Records of other rounds are ignored.
 * `examinerId`: who the person is in the round, null for an office without an examiner's part.
 */
export interface OverviewFacts {
  readonly round: Round | null
  readonly examinerId: ExaminerId | null
  readonly isOffice: boolean
  readonly entries: readonly Pick<Entry, 'id' | 'roundId'>[]
  readonly declarations: readonly Declaration[]
  readonly assessments: readonly Assessment[]
  readonly consensuses: readonly Consensus[]
  readonly today: CivilDate
}

/**
 * What stands next for one entry, from the person's point of view. Kinds and numbers, no words.
 * `hasPart`: the person is to assess it, or has done so.
 */
export type EntryStep = { readonly entryId: EntryId; readonly hasPart: boolean } & StepKind

type StepKind =
  | { readonly kind: 'declare' | 'conflict' | 'hand-in' }
  | {
      readonly kind: 'assess'
      readonly itemId: ItemId
      readonly isBegun: boolean
      readonly scored: number
      readonly total: number
      readonly estimatedSecondsLeft: number | null
    }
  | { readonly kind: 'wait-for-team'; readonly missing: readonly ExaminerId[] }
  | { readonly kind: 'open-meeting' | 'wait-for-meeting' | 'close-meeting' | 'not-assigned' }
  | { readonly kind: 'continue-meeting'; readonly agreed: number; readonly total: number }
  | { readonly kind: 'finish' | 'done' }

/** What is known of one entry: the rows of this entry in this round, and the teams that have it. */
interface EntryFacts extends Pick<OverviewFacts, 'examinerId' | 'isOffice'> {
  readonly round: Round
  readonly entryId: EntryId
  readonly teams: readonly Team[]
  readonly declarations: readonly Declaration[]
  readonly assessments: readonly Assessment[]
  readonly consensuses: readonly Consensus[]
}

function teamOf({ teams, examinerId, isOffice }: EntryFacts): Team | undefined {
  const own = teams.find((team) => examinerId !== null && team.memberIds.includes(examinerId))
  return own ?? (isOffice ? teams[0] : undefined)
}

function gatheringStep(facts: EntryFacts, team: Team): StepKind {
  const round = { ...facts.round, teams: [team] }
  const { missing, wrongCriteria, counted } = gathering({ ...facts, round, teamId: team.id })
  const awaited = [...missing, ...wrongCriteria]
  if (awaited.length > 0 || counted.length === 0) {
    return { kind: 'wait-for-team', missing: awaited }
  }
  const leads = facts.isOffice || team.leaderId === facts.examinerId
  return { kind: leads ? 'open-meeting' : 'wait-for-meeting' }
}

function consensusStep(facts: EntryFacts): StepKind {
  const team = teamOf(facts)
  if (team === undefined) return { kind: 'not-assigned' }
  const consensus = facts.consensuses.find((one) => one.teamId === team.id)
  if (consensus === undefined || consensus.state === 'gathering') return gatheringStep(facts, team)
  if (consensus.state === 'meeting') {
    const total = consensus.items.length
    const agreed = consensus.items.filter((item) => item.agenda === 'agreed').length
    return agreed === total
      ? { kind: 'close-meeting' }
      : { kind: 'continue-meeting', agreed, total }
  }
  return { kind: consensus.state === 'final' ? 'done' : 'finish' }
}

function assessStep(
  { criteria }: Round,
  own: Assessment | undefined,
  declaration: Declaration,
): StepKind {
  const blockers = own === undefined ? [] : handInBlockers(own, criteria, declaration)
  const open =
    own === undefined
      ? itemsOf(criteria).map((item) => item.id)
      : blockers.flatMap((one) => (one.kind === 'item-without-score' ? one.itemIds : []))
  const [itemId] = open
  if (itemId === undefined) return { kind: 'hand-in' }
  const begun = own ?? { items: [], secondsSpent: 0 }
  const { items, total, estimatedSecondsLeft } = assessmentProgress(begun, criteria)
  const isBegun = items.some((item) => item.state !== 'untouched')
  return {
    kind: 'assess',
    itemId,
    isBegun,
    scored: total - open.length,
    total,
    estimatedSecondsLeft,
  }
}

function entryStep(facts: EntryFacts): EntryStep {
  const { entryId, examinerId } = facts
  if (examinerId === null) return { entryId, hasPart: false, ...consensusStep(facts) }
  const declaration = facts.declarations.find((one) => one.examinerId === examinerId)
  const own = facts.assessments.find((one) => one.examinerId === examinerId)
  const isMember = teamOf(facts)?.memberIds.includes(examinerId) === true
  const hasPart = own !== undefined || isMember
  if (declaration?.answer === 'conflict') return { entryId, hasPart, kind: 'conflict' }
  if (!hasPart || own?.state === 'handedIn') return { entryId, hasPart, ...consensusStep(facts) }
  if (declaration === undefined) return { entryId, hasPart, kind: 'declare' }
  return { entryId, hasPart, ...assessStep(facts.round, own, declaration) }
}

/** Rows of the round by entry, in their order, so that no entry looks through those of all others. */
function byEntry<Row extends { readonly roundId: RoundId; readonly entryId: EntryId }>(
  rows: readonly Row[],
  round: Round,
): ReadonlyMap<EntryId, readonly Row[]> {
  return groupBy(
    rows.filter((row) => row.roundId === round.id),
    (row) => row.entryId,
  )
}

/** The teams that have each entry, in the round's order. */
function teamsByEntry({ teams, assignments }: Round): ReadonlyMap<EntryId, readonly Team[]> {
  const assigned = groupBy(assignments, (one) => one.teamId)
  const pairs = teams.flatMap((team) => {
    const entryIds = new Set(assigned.get(team.id)?.map((one) => one.entryId))
    return [...entryIds].map((entryId) => ({ entryId, team }))
  })
  const grouped = groupBy(pairs, (pair) => pair.entryId)
  return new Map([...grouped].map(([entryId, some]) => [entryId, some.map((pair) => pair.team)]))
}

/**
 * What stands next for each entry that concerns the person: one's teams' entries, or all for the
 * office; only those that are on this machine.
 *
 * @returns in the order of the entries; empty without a round.
 * @example entrySteps(facts) // → [{ kind: 'assess', scored: 5, total: 8, … }, { kind: 'declare', … }]
 */
export function entrySteps(facts: OverviewFacts): readonly EntryStep[] {
  const { round, examinerId, isOffice } = facts
  if (round === null) return []
  const teams = teamsByEntry(round)
  const declarations = byEntry(facts.declarations, round)
  const assessments = byEntry(facts.assessments, round)
  const consensuses = byEntry(facts.consensuses, round)
  return facts.entries
    .filter((entry) => entry.roundId === round.id)
    .map(({ id: entryId }) => ({
      round,
      examinerId,
      isOffice,
      entryId,
      teams: teams.get(entryId) ?? [],
      declarations: declarations.get(entryId) ?? [],
      assessments: assessments.get(entryId) ?? [],
      consensuses: consensuses.get(entryId) ?? [],
    }))
    .filter((one) => isOffice || teamOf(one) !== undefined)
    .map((one) => entryStep(one))
}
