import type { Assessment } from '#shared/journey/assessment/assessment'
import type { AssessmentId, ExaminerId, ItemId } from '#shared/kernel/identifiers'
import { fail, ok, type Result } from '#shared/kernel/result'
import { ConsensusItem, type Consensus } from './consensus'

/**
 * Why a step of the meeting was refused. Nothing has changed when it is.
 *
 * `not-gathering`: the meeting has opened already. `nobody-counted`: no hand-in to rest on.
 * `not-in-meeting`: the meeting is not open (or, for texts, the consensus is final).
 * `not-agreed-yet`: belongs after the meeting. `already-agreed`: reopen the item first.
 * `not-agreed`: nothing to reopen. `vote-open`: show or cancel the vote first. `no-open-vote`:
 * start one first. `not-present`: not one of the examiners the meeting rests on.
 * `votes-missing`: who has not voted yet. `off-scale`: not a step of the scale.
 * `reason-required`: outside what examiners gave, or after a talk. `inputs-missing`: hand-ins the
 * meeting rests on are not at hand, so no median or range may be formed. `items-open`: not agreed.
 * `too-much`: longer or more than the record can hold; never cut.
 */
export type MeetingProblem =
  | {
      readonly kind:
        | 'not-gathering'
        | 'nobody-counted'
        | 'not-in-meeting'
        | 'not-agreed-yet'
        | 'unknown-item'
        | 'already-agreed'
        | 'not-agreed'
        | 'vote-open'
        | 'no-open-vote'
        | 'not-present'
        | 'off-scale'
        | 'reason-required'
        | 'too-much'
    }
  | { readonly kind: 'votes-missing'; readonly examinerIds: readonly ExaminerId[] }
  | { readonly kind: 'items-open'; readonly itemIds: readonly ItemId[] }
  | { readonly kind: 'inputs-missing'; readonly assessmentIds: readonly AssessmentId[] }

/** A consensus after a step, or why there was none. The one before is never touched. */
export type Step = Result<Consensus, MeetingProblem>

/** A change of one item: the item after it, or why not. */
export type ItemChange = (item: ConsensusItem) => ConsensusItem | MeetingProblem

/** The states in which each kind of step is open. */
export const MEETING_ONLY: readonly Consensus['state'][] = ['meeting']
/** Texts may be tidied until the consensus is final. */
export const TEXT_OPEN: readonly Consensus['state'][] = ['meeting', 'agreed', 'visited']

/**
 * Changes one item while the consensus is in one of the states.
 *
 * @example stepItem(consensus, itemId, (item) => ({ ...item, agenda: 'later' }))
 */
export function stepItem(
  consensus: Consensus,
  itemId: ItemId,
  change: ItemChange,
  states: readonly Consensus['state'][] = MEETING_ONLY,
): Step {
  if (!states.includes(consensus.state)) return fail({ kind: 'not-in-meeting' })
  const item = consensus.items.find((candidate) => candidate.itemId === itemId)
  if (item === undefined) return fail({ kind: 'unknown-item' })
  const next = change(item)
  if ('kind' in next) return fail(next)
  if (!ConsensusItem.safeParse(next).success) return fail({ kind: 'too-much' })
  return ok({ ...consensus, items: consensus.items.map((one) => (one === item ? next : one)) })
}

/**
 * Whether someone is one of the examiners the meeting rests on.
 *
 * @example isPresent(consensus, excludedId) // → false
 */
export function isPresent(consensus: Consensus, examinerId: ExaminerId): boolean {
  return consensus.inputs.some((input) => input.examinerId === examinerId)
}

/**
 * The hand-ins the meeting is locked to, out of what is at hand. Others are left out, excluded
 * examiners' among them; if one is missing there is no answer, since a median of some is not the median.
 *
 * @returns in the order they were locked, or `inputs-missing`.
 * @example lockedInputs(consensus, assessments)
 */
export function lockedInputs(
  consensus: Consensus,
  assessments: readonly Assessment[],
): Result<readonly Assessment[], MeetingProblem> {
  const byId = new Map(assessments.map((assessment) => [assessment.id, assessment]))
  const locked = consensus.inputs.flatMap((input) => byId.get(input.assessmentId) ?? [])
  if (locked.length === consensus.inputs.length) return ok(locked)
  const assessmentIds = consensus.inputs
    .map((input) => input.assessmentId)
    .filter((id) => !byId.has(id))
  return fail({ kind: 'inputs-missing', assessmentIds })
}

/**
 * Whether an item has a vote going on that has not been shown.
 *
 * @example hasOpenVote(item) // → true after `startVote`
 */
export function hasOpenVote(item: ConsensusItem): boolean {
  return item.voteRounds.at(-1)?.shown === false
}
