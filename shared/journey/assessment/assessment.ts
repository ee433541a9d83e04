import * as z from 'zod'
import { Moment } from '#shared/kernel/calendar'
import {
  AssessmentId,
  BlockId,
  DeclarationId,
  EntryId,
  EvidenceId,
  ExaminerId,
  FindingId,
  ItemId,
  NoteId,
  QuestionId,
  RoundId,
  Sha256,
} from '#shared/kernel/identifiers'

/**
 * A quoted span of an entry: W3C Web Annotation text position selector (`start`, `end`, UTF-16 units
 * in the block's text, end exclusive) and text quote selector (`quote`, up to 32 characters
 * `before` and `after`). `page`/`pageEnd`: where the quote begins and ends in the source.
 */
export const Evidence = z.strictObject({
  id: EvidenceId,
  entryId: EntryId,
  blockId: BlockId,
  start: z.int().min(0),
  end: z.int().min(0),
  quote: z.string().min(1).max(20_000),
  before: z.string().max(32),
  after: z.string().max(32),
  page: z.int().min(1).max(10_000).nullable(),
  pageEnd: z.int().min(1).max(10_000).nullable(),
})
export type Evidence = z.infer<typeof Evidence>

/**
 * The longest texts an assessment can hold, UTF-16 units: a finding, the reason for a score, a
 * question for the site visit, a note for oneself, the reason in a declaration.
 */
export const LONGEST = {
  finding: 20_000,
  reason: 20_000,
  question: 2000,
  note: 100_000,
  declaration: 2000,
} as const

/** A strength (styrka) or an area for improvement (förbättringsområde), in the examiner's words. */
export const Finding = z.strictObject({
  id: FindingId,
  kind: z.enum(['strength', 'improvement']),
  text: z.string().max(LONGEST.finding),
  evidence: z.array(Evidence).max(100),
  keyTheme: z.boolean(),
  goodExample: z.boolean(),
  sources: z.array(FindingId).max(50),
  silencedHints: z.array(z.string().max(40)).max(40),
})
export type Finding = z.infer<typeof Finding>

/** The most findings an item can hold. */
export const MOST_FINDINGS = 200

/**
 * What one examiner says of one item. `band`: the scale band's number, chosen before the step.
 * `percent`: on the scale, null until chosen. `notShown`: "framgår ej av bidraget".
 */
export const ItemAssessment = z.strictObject({
  itemId: ItemId,
  findings: z.array(Finding).max(MOST_FINDINGS),
  band: z.int().min(1).max(9).nullable(),
  percent: z.int().min(0).max(100).nullable(),
  reason: z.string().max(LONGEST.reason),
  notShown: z.boolean(),
})
export type ItemAssessment = z.infer<typeof ItemAssessment>

/** The answer to one of the requirements on every unit, with what shows it. */
export const RequirementAnswer = z.strictObject({
  requirementId: z.string().max(10),
  answer: z.enum(['yes', 'partly', 'no', 'notShown']).nullable(),
  evidence: z.array(Evidence).max(100),
})
export type RequirementAnswer = z.infer<typeof RequirementAnswer>

/** Something to ask at the site visit, and whom. */
export const SiteVisitQuestion = z.strictObject({
  id: QuestionId,
  itemId: ItemId.nullable(),
  text: z.string().max(LONGEST.question),
  askWhom: z.enum(['manager', 'staff', 'users', 'anyone']),
})
export type SiteVisitQuestion = z.infer<typeof SiteVisitQuestion>

/** The most time that is counted for one assessment, in seconds: about three years. */
export const MOST_SECONDS = 100_000_000

/**
 * One examiner's assessment of one entry: at most one per examiner and entry.
 * `draft` never leaves the machine. `handedIn` may be taken back until the meeting opens.
 * `secondsSpent`: time with the entry open and in use, for the estimate of what remains.
 */
export const Assessment = z.strictObject({
  id: AssessmentId,
  roundId: RoundId,
  entryId: EntryId,
  examinerId: ExaminerId,
  criteriaHash: Sha256,
  state: z.enum(['draft', 'handedIn']),
  items: z.array(ItemAssessment).max(100),
  coverage: z.array(RequirementAnswer).max(30),
  siteVisitQuestions: z.array(SiteVisitQuestion).max(100),
  secondsSpent: z.int().min(0).max(MOST_SECONDS),
  handedInAt: Moment.nullable(),
})
export type Assessment = z.infer<typeof Assessment>

/** An examiner's answer about conflict of interest (jäv), given before the entry opens. */
export const Declaration = z.strictObject({
  id: DeclarationId,
  roundId: RoundId,
  entryId: EntryId,
  examinerId: ExaminerId,
  answer: z.enum(['none', 'conflict']),
  grounds: z.array(z.string().max(40)).max(20),
  reason: z.string().max(LONGEST.declaration),
  declaredAt: Moment,
})
export type Declaration = z.infer<typeof Declaration>

/** A note for the examiner alone: another record than the assessment, so that no export can carry it by mistake. */
export const InternalNote = z.strictObject({
  id: NoteId,
  entryId: EntryId,
  examinerId: ExaminerId,
  itemId: ItemId.nullable(),
  text: z.string().max(LONGEST.note),
})
export type InternalNote = z.infer<typeof InternalNote>
