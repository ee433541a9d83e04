import type { Scale } from '#shared/criteria/criteriaSet'
import { isOnScale } from '#shared/journey/assessment/scale'
import type { ExaminerId, ItemId } from '#shared/kernel/identifiers'
import type { Consensus, ConsensusItem, Vote, VoteRound } from './consensus'
import { hasOpenVote, isPresent, stepItem, type MeetingProblem, type Step } from './step'

function withOpenRound(item: ConsensusItem, votes: readonly Vote[], shown: boolean): ConsensusItem {
  return { ...item, voteRounds: [...item.voteRounds.slice(0, -1), { votes: [...votes], shown }] }
}

function onOpenRound(
  change: (item: ConsensusItem, round: VoteRound) => ConsensusItem | MeetingProblem,
): (item: ConsensusItem) => ConsensusItem | MeetingProblem {
  return (item) => {
    const round = item.voteRounds.at(-1)
    return round === undefined || round.shown ? { kind: 'no-open-vote' } : change(item, round)
  }
}

/**
 * Starts a silent vote on an item, which is then talked about. Earlier rounds are kept.
 *
 * @example startVote(consensus, itemId)
 */
export function startVote(consensus: Consensus, itemId: ItemId): Step {
  return stepItem(consensus, itemId, (item) => {
    if (item.agenda === 'agreed') return { kind: 'already-agreed' }
    if (hasOpenVote(item)) return { kind: 'vote-open' }
    const voteRounds = [...item.voteRounds, { votes: [], shown: false }]
    return { ...item, agenda: 'talking', voteRounds }
  })
}

/**
 * Gives or changes one examiner's vote while the round is hidden.
 *
 * @param percent a step of the scale.
 * @example castVote(consensus, itemId, examinerId, 45, set.scale)
 */
export function castVote(
  consensus: Consensus,
  itemId: ItemId,
  examinerId: ExaminerId,
  percent: number,
  scale: Scale,
): Step {
  return stepItem(
    consensus,
    itemId,
    onOpenRound((item, { votes }) => {
      if (!isPresent(consensus, examinerId)) return { kind: 'not-present' }
      if (!isOnScale(scale, percent)) return { kind: 'off-scale' }
      const others = votes.filter((vote) => vote.examinerId !== examinerId)
      return withOpenRound(item, [...others, { examinerId, percent }], false)
    }),
  )
}

/**
 * Shows the votes, all at once, when everyone in the room has voted.
 *
 * @param present who is in the room; only examiners the meeting rests on count. All of them when
 *                left out, or when none of those named is one of them.
 * @returns `votes-missing` with who is left, in the order of the inputs.
 * @example showVotes(consensus, itemId)
 */
export function showVotes(
  consensus: Consensus,
  itemId: ItemId,
  present?: readonly ExaminerId[],
): Step {
  const all = consensus.inputs.map((input) => input.examinerId)
  const inRoom = all.filter((id) => present === undefined || present.includes(id))
  return stepItem(
    consensus,
    itemId,
    onOpenRound((item, { votes }) => {
      const voted = new Set(votes.map((vote) => vote.examinerId))
      const expected = inRoom.length === 0 ? all : inRoom
      const examinerIds = expected.filter((id) => !voted.has(id))
      return examinerIds.length > 0
        ? { kind: 'votes-missing', examinerIds }
        : withOpenRound(item, votes, true)
    }),
  )
}

/**
 * Ends a vote without showing it; its votes are gone, unseen.
 *
 * @example cancelVote(consensus, itemId)
 */
export function cancelVote(consensus: Consensus, itemId: ItemId): Step {
  return stepItem(
    consensus,
    itemId,
    onOpenRound((item) => ({ ...item, voteRounds: item.voteRounds.slice(0, -1) })),
  )
}

/**
 * What may be shown of a round of voting: who has voted, and the votes only once they are shown.
 *
 * @returns `voted` sorted by id, so that not even the order of voting is told.
 * @example visibleVotes({ votes: [{ examinerId, percent: 45 }], shown: false })
 *          // → { voted: [examinerId], votes: null }
 */
export function visibleVotes(round: VoteRound): {
  readonly voted: readonly ExaminerId[]
  readonly votes: readonly Vote[] | null
} {
  const voted = round.votes.map((vote) => vote.examinerId).toSorted((a, b) => (a < b ? -1 : 1))
  return { voted, votes: round.shown ? round.votes : null }
}
