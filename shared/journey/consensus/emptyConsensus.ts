import { itemsOf, type CriteriaSet } from '#shared/criteria/criteriaSet'
import type {
  ConsensusId,
  EntryId,
  ItemId,
  RoundId,
  Sha256,
  TeamId,
} from '#shared/kernel/identifiers'
import type { Consensus, ConsensusItem } from './consensus'

/** What names a new consensus. `criteriaHash` is the round's. */
export interface NewConsensus {
  readonly id: ConsensusId
  readonly roundId: RoundId
  readonly entryId: EntryId
  readonly teamId: TeamId
  readonly criteriaHash: Sha256
  readonly set: CriteriaSet
}

function emptyItem(itemId: ItemId): ConsensusItem {
  const nothing = { voteRounds: [], findings: [], reservations: [], reason: '', minutes: '' }
  return { itemId, agenda: 'waiting', agreedPercent: null, acceptedMedian: false, ...nothing }
}

/**
 * A consensus that gathers hand-ins: every item of the set waits, nothing is agreed or prefilled.
 * The tolerance is the set's until the meeting opens.
 *
 * @example emptyConsensus({ id, roundId, entryId, teamId, criteriaHash, set }).state // → 'gathering'
 */
export function emptyConsensus({ set, ...names }: NewConsensus): Consensus {
  return {
    ...names,
    state: 'gathering',
    tolerance: set.tolerance,
    inputs: [],
    excluded: [],
    items: itemsOf(set).map(({ id }) => emptyItem(id)),
    siteVisitQuestions: [],
    openedAt: null,
    agreedAt: null,
  }
}
