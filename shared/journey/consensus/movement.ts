import type { Assessment } from '#shared/journey/assessment/assessment'
import type { ExaminerId } from '#shared/kernel/identifiers'
import type { ConsensusItem } from './consensus'

/**
 * One examiner's way through an item, whole per cent. `votes`: one per round that has been shown,
 * null where the examiner did not vote. `delta`: agreed − individual; null while either is missing.
 */
export interface Delta {
  readonly examinerId: ExaminerId
  readonly individual: number | null
  readonly votes: readonly (number | null)[]
  readonly agreed: number | null
  readonly delta: number | null
}

/**
 * How each examiner's score moved to the agreed one. A vote that has not been shown is not here.
 *
 * @param inputs the counted hand-ins, whose own scores are never changed by the meeting.
 * @returns in the order of the inputs.
 * @source domain.md section 2, rule 5.
 * @example deltas(item, inputs)[0] // → { examinerId, individual: 30, votes: [45], agreed: 50, delta: 20 }
 */
export function deltas(item: ConsensusItem, inputs: readonly Assessment[]): readonly Delta[] {
  const shown = item.voteRounds.filter((round) => round.shown)
  const agreed = item.agreedPercent
  return inputs.map(({ examinerId, items }) => {
    const own = items.find((candidate) => candidate.itemId === item.itemId)
    const individual = own?.percent ?? null
    const voteIn = (votes: ConsensusItem['voteRounds'][number]['votes']): number | null =>
      votes.find((vote) => vote.examinerId === examinerId)?.percent ?? null
    const delta = agreed === null || individual === null ? null : agreed - individual
    return { examinerId, individual, votes: shown.map((r) => voteIn(r.votes)), agreed, delta }
  })
}
