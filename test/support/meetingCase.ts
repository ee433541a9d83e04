import type { Assessment } from '#shared/journey/assessment/assessment'
import type { Consensus, ConsensusItem } from '#shared/journey/consensus/consensus'
import { emptyConsensus } from '#shared/journey/consensus/emptyConsensus'
import { openMeeting } from '#shared/journey/consensus/meeting'
import { ConsensusId, type ExaminerId, Sha256 } from '#shared/kernel/identifiers'
import { at, criteriaHash, entryId, item, must, roundId, set, teamId } from './journeyCase'

export const gatheringConsensus = emptyConsensus({
  id: ConsensusId.parse('consensus_linden00'),
  roundId,
  entryId,
  teamId,
  criteriaHash,
  set,
})

export const inputOf = (assessment: Assessment) => ({
  assessmentId: assessment.id,
  examinerId: assessment.examinerId,
  hash: Sha256.parse('b'.repeat(64)),
})

/** A meeting that has opened on the given hand-ins, tolerance 20. */
export function meetingOn(
  assessments: readonly Assessment[],
  excluded: readonly ExaminerId[] = [],
): Consensus {
  const inputs = assessments.map((assessment) => inputOf(assessment))
  return must(openMeeting(gatheringConsensus, { inputs, excluded, tolerance: 20, at }))
}

/** One item of a consensus; the test fails when it is not there. */
export function consensusItem(consensus: Consensus, code: string): ConsensusItem {
  const found = consensus.items.find((one) => one.itemId === item(code))
  if (found === undefined) throw new Error(`no item ${code}`)
  return found
}
