import type { Consensus, ConsensusInput } from '#shared/journey/consensus/consensus'
import { emptyConsensus } from '#shared/journey/consensus/emptyConsensus'
import { openMeeting } from '#shared/journey/consensus/meeting'
import type { Step } from '#shared/journey/consensus/step'
import { contentHash, isSameContent } from '#shared/exchange/contentHash'
import { ConsensusId, type AssessmentId, type TeamId } from '#shared/kernel/identifiers'
import { fail } from '#shared/kernel/result'
import type { RecordOf } from '#shared/records/recordTables'
import { digestBytes } from '../../storage/digestText'
import type { DeskStore } from '../../storage/deskStore'
import { putRecord } from '../../storage/putRecord'
import { randomId } from '../../storage/randomId'
import type { ConsensusFactsLive } from './useConsensus'

const doors = {
  sha256: async (bytes: Uint8Array) => digestBytes(new Uint8Array(bytes)),
  encodeUtf8: (text: string) => new TextEncoder().encode(text),
}

async function pinnedInputs(live: ConsensusFactsLive): Promise<readonly ConsensusInput[]> {
  return Promise.all(
    live.gathered.counted.map(async (assessment) => ({
      assessmentId: assessment.id,
      examinerId: assessment.examinerId,
      hash: await contentHash(assessment, doors),
    })),
  )
}

/** The hand-ins on screen that stand no more as they were shown, such as one taken back this moment. */
async function changedSince(
  { db, writers }: DeskStore,
  { gathered }: ConsensusFactsLive,
): Promise<readonly AssessmentId[]> {
  await writers.flushTyped()
  const standing = await db.assessments.bulkGet(gathered.counted.map((one) => one.id))
  const changed = gathered.counted.filter((shown, at) => {
    const stands = standing[at]
    return stands === undefined || !isSameContent(shown, stands)
  })
  return changed.map((one) => one.id)
}

/**
 * Opens the meeting: pins the hand-ins by their content, fixes the tolerance, and stores it.
 *
 * @returns `inputs-missing` when a hand-in has changed since it was shown; nothing is then stored.
 */
export async function openTheMeeting(
  store: DeskStore,
  round: RecordOf<'rounds'>,
  teamId: TeamId,
  live: ConsensusFactsLive,
  tolerance: number,
): Promise<Step> {
  const assessmentIds = await changedSince(store, live)
  if (assessmentIds.length > 0) return fail({ kind: 'inputs-missing', assessmentIds })
  const base: Consensus =
    live.consensus ??
    emptyConsensus({
      id: ConsensusId.parse(randomId('consensus')),
      roundId: round.id,
      entryId: live.head.id,
      teamId,
      criteriaHash: round.criteriaHash,
      set: round.criteria,
    })
  const opened = openMeeting(base, {
    inputs: await pinnedInputs(live),
    excluded: live.gathered.excluded,
    tolerance,
    at: new Date().toISOString(),
  })
  if (!opened.ok) return opened
  await putRecord(
    store.db,
    'consensuses',
    { ...opened.value, schemaVersion: 1, revision: 1 },
    live.consensus?.revision ?? 0,
  )
  return opened
}
