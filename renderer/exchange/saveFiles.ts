import type { ConsensusId } from '#shared/kernel/identifiers'
import type { RecordOf } from '#shared/records/recordTables'
import type { DeskStore } from '../storage/deskStore'

/** How the writing of a file ended, for the sentence on the screen. */
export type SaveOutcome =
  | { readonly kind: 'saved'; readonly name: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'disk'; readonly code: string }
  | { readonly kind: 'failed'; readonly reason: string }

/** What a consensus file is written from. */
export interface ConsensusFileFacts {
  readonly profile: RecordOf<'profiles'>
  readonly round: RecordOf<'rounds'>
  readonly consensusId: ConsensusId
}

/** Writes the team's consensus for the jury. */
export async function saveConsensusFile(
  store: DeskStore,
  facts: ConsensusFileFacts,
): Promise<SaveOutcome> {
  await store.writers.flushAll()
  return { kind: 'failed', reason: facts.consensusId }
}
