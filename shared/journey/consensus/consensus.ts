import * as z from 'zod'
import { Finding, SiteVisitQuestion } from '#shared/journey/assessment/assessment'
import { Moment } from '#shared/kernel/calendar'
import {
  AssessmentId,
  ConsensusId,
  EntryId,
  ExaminerId,
  ItemId,
  RoundId,
  Sha256,
  TeamId,
} from '#shared/kernel/identifiers'

/** A hand-in the meeting rests on, pinned by its content hash when the meeting opens. */
export const ConsensusInput = z.strictObject({
  assessmentId: AssessmentId,
  examinerId: ExaminerId,
  hash: Sha256,
})
export type ConsensusInput = z.infer<typeof ConsensusInput>

/** A silent re-vote: shown to nobody until `shown`. */
export const Vote = z.strictObject({ examinerId: ExaminerId, percent: z.int().min(0).max(100) })
export type Vote = z.infer<typeof Vote>

/** One round of voting on an item. */
export const VoteRound = z.strictObject({ votes: z.array(Vote).max(20), shown: z.boolean() })
export type VoteRound = z.infer<typeof VoteRound>

/**
 * The longest texts of a meeting, UTF-16 units: the reason for an agreed score, the minutes of an
 * item, a dissenting opinion.
 */
export const LONGEST_IN_MEETING = { reason: 20_000, minutes: 20_000, reservation: 5000 } as const

/** A dissenting opinion (avvikande mening), by name, in the minutes and the report. */
export const Reservation = z.strictObject({
  examinerId: ExaminerId,
  text: z.string().max(LONGEST_IN_MEETING.reservation),
})
export type Reservation = z.infer<typeof Reservation>

/**
 * The team's treatment of one item. `agreedPercent` starts empty and is never prefilled.
 * `acceptedMedian`: accepted with all others within tolerance in one act.
 */
export const ConsensusItem = z.strictObject({
  itemId: ItemId,
  agenda: z.enum(['waiting', 'talking', 'later', 'agreed']),
  voteRounds: z.array(VoteRound).max(20),
  agreedPercent: z.int().min(0).max(100).nullable(),
  acceptedMedian: z.boolean(),
  reason: z.string().max(LONGEST_IN_MEETING.reason),
  findings: z.array(Finding).max(200),
  minutes: z.string().max(LONGEST_IN_MEETING.minutes),
  reservations: z.array(Reservation).max(20),
})
export type ConsensusItem = z.infer<typeof ConsensusItem>

/**
 * A team's consensus on one entry. Opening the meeting locks the inputs and the tolerance.
 * `excluded`: examiners with a conflict of interest; neither counted nor visible in any aggregate.
 */
export const Consensus = z.strictObject({
  id: ConsensusId,
  roundId: RoundId,
  entryId: EntryId,
  teamId: TeamId,
  criteriaHash: Sha256,
  state: z.enum(['gathering', 'meeting', 'agreed', 'visited', 'final']),
  tolerance: z.int().min(1).max(100),
  inputs: z.array(ConsensusInput).max(20),
  excluded: z.array(ExaminerId).max(20),
  items: z.array(ConsensusItem).max(100),
  siteVisitQuestions: z.array(SiteVisitQuestion).max(200),
  openedAt: Moment.nullable(),
  agreedAt: Moment.nullable(),
})
export type Consensus = z.infer<typeof Consensus>
