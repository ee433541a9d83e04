import { itemsOf } from '#shared/criteria/criteriaSet'
import type { Assessment, Declaration } from '#shared/journey/assessment/assessment'
import { assessmentProgress, handInBlockers } from '#shared/journey/assessment/progress'
import type { Consensus } from '#shared/journey/consensus/consensus'
import { gathering } from '#shared/journey/consensus/gathering'
import type { Entry } from '#shared/journey/entry/entry'
import type { Round, Team } from '#shared/journey/round/round'
import type { CivilDate } from '#shared/kernel/calendar'
import type { EntryId, ExaminerId, ItemId } from '#shared/kernel/identifiers'

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

interface InRound extends OverviewFacts {
  readonly round: Round
}

function teamOf({ round, examinerId, isOffice }: InRound, entryId: EntryId): Team | undefined {
  const assigned = round.assignments.filter((one) => one.entryId === entryId)
  const teams = round.teams.filter((team) => assigned.some((one) => one.teamId === team.id))
  const own = teams.find((team) => examinerId !== null && team.memberIds.includes(examinerId))
  return own ?? (isOffice ? teams[0] : undefined)
}

function gatheringStep(facts: InRound, team: Team, entryId: EntryId): StepKind {
  const { missing, wrongCriteria, counted } = gathering({ ...facts, teamId: team.id, entryId })
  const awaited = [...missing, ...wrongCriteria]
  if (awaited.length > 0 || counted.length === 0) {
    return { kind: 'wait-for-team', missing: awaited }
  }
  const leads = facts.isOffice || team.leaderId === facts.examinerId
  return { kind: leads ? 'open-meeting' : 'wait-for-meeting' }
}

function consensusStep(facts: InRound, entryId: EntryId): StepKind {
  const team = teamOf(facts, entryId)
  if (team === undefined) return { kind: 'not-assigned' }
  const consensus = facts.consensuses.find(
    (one) => one.entryId === entryId && one.teamId === team.id,
  )
  if (consensus === undefined || consensus.state === 'gathering') {
    return gatheringStep(facts, team, entryId)
  }
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

function entryStep(facts: InRound, entryId: EntryId): EntryStep {
  const { examinerId } = facts
  if (examinerId === null) return { entryId, hasPart: false, ...consensusStep(facts, entryId) }
  const isMine = (one: { entryId: EntryId; examinerId: ExaminerId }): boolean =>
    one.entryId === entryId && one.examinerId === examinerId
  const declaration = facts.declarations.find((one) => isMine(one))
  const own = facts.assessments.find((one) => isMine(one))
  const isMember = teamOf(facts, entryId)?.memberIds.includes(examinerId) === true
  const hasPart = own !== undefined || isMember
  if (declaration?.answer === 'conflict') return { entryId, hasPart, kind: 'conflict' }
  if (!hasPart || own?.state === 'handedIn') {
    return { entryId, hasPart, ...consensusStep(facts, entryId) }
  }
  if (declaration === undefined) return { entryId, hasPart, kind: 'declare' }
  return { entryId, hasPart, ...assessStep(facts.round, own, declaration) }
}

/**
 * What stands next for each entry that concerns the person: one's teams' entries, or all for the
 * office; only those that are on this machine.
 *
 * @returns in the order of the entries; empty without a round.
 * @example entrySteps(facts) // → [{ kind: 'assess', scored: 5, total: 8, … }, { kind: 'declare', … }]
 */
export function entrySteps(facts: OverviewFacts): readonly EntryStep[] {
  const { round } = facts
  if (round === null) return []
  const inRound: InRound = {
    ...facts,
    round,
    declarations: facts.declarations.filter((one) => one.roundId === round.id),
    assessments: facts.assessments.filter((one) => one.roundId === round.id),
    consensuses: facts.consensuses.filter((one) => one.roundId === round.id),
  }
  return facts.entries
    .filter((entry) => entry.roundId === round.id)
    .filter((entry) => facts.isOffice || teamOf(inRound, entry.id) !== undefined)
    .map((entry) => entryStep(inRound, entry.id))
}
