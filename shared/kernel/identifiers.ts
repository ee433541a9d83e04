import * as z from 'zod'

/**
 * How an identifier of a kind is written: the kind, a line, and 8 to 64 small letters and digits.
 *
 * @example identifierPattern('block').test('block_0000abcd') // → true
 */
export function identifierPattern(kind: string): RegExp {
  return new RegExp(`^${kind}_[0-9a-z]{8,64}$`)
}

/**
 * One schema per kind of record, so that an entry's id cannot be handed to a function that
 * asks for an examiner's. The kind is part of the stored text (`entry_8f3kq2m1`), so a mix-up
 * is visible in a backup file too, not only to the compiler.
 *
 * @param kind lower-case letters, the record's name.
 * @returns a zod schema; parsing is the only way to get the branded text.
 */
function identifier<const Kind extends string>(kind: Kind) {
  return z.string().max(80).regex(identifierPattern(kind)).brand<Kind>()
}

/** A round of the award, for example Kvalitetsutmärkelsen 2026. @example 'round_2026kvalitet' */
export const RoundId = identifier('round')
export type RoundId = z.infer<typeof RoundId>

/** A criteria set (bedömningsmall); its version is a field of the set. */
export const CriteriaSetId = identifier('criteria')
export type CriteriaSetId = z.infer<typeof CriteriaSetId>

/** A unit (enhet) that takes part. */
export const UnitId = identifier('unit')
export type UnitId = z.infer<typeof UnitId>

/** An entry (bidrag). */
export const EntryId = identifier('entry')
export type EntryId = z.infer<typeof EntryId>

/** A block of an entry's text; stable within a revision of the entry. */
export const BlockId = identifier('block')
export type BlockId = z.infer<typeof BlockId>

/** A person who examines, leads a team or sits on the jury. */
export const ExaminerId = identifier('examiner')
export type ExaminerId = z.infer<typeof ExaminerId>

/** An examiner team (examinatorslag). */
export const TeamId = identifier('team')
export type TeamId = z.infer<typeof TeamId>

/** One examiner's assessment of one entry. */
export const AssessmentId = identifier('assessment')
export type AssessmentId = z.infer<typeof AssessmentId>

/** A strength or an area for improvement. */
export const FindingId = identifier('finding')
export type FindingId = z.infer<typeof FindingId>

/** A quoted span of an entry. */
export const EvidenceId = identifier('evidence')
export type EvidenceId = z.infer<typeof EvidenceId>

/** A team's consensus on one entry. */
export const ConsensusId = identifier('consensus')
export type ConsensusId = z.infer<typeof ConsensusId>

/** An examiner's answer about conflict of interest for one entry. */
export const DeclarationId = identifier('declaration')
export type DeclarationId = z.infer<typeof DeclarationId>

/** A note for the examiner's own eyes; never leaves the machine. */
export const NoteId = identifier('note')
export type NoteId = z.infer<typeof NoteId>

/** A question to ask at the site visit. */
export const QuestionId = identifier('question')
export type QuestionId = z.infer<typeof QuestionId>

/** The profile of the person at this machine. */
export const ProfileId = identifier('profile')
export type ProfileId = z.infer<typeof ProfileId>

/** A file that has been opened or written. */
export const FileId = identifier('file')
export type FileId = z.infer<typeof FileId>

/** An installation of the program, as the events written there name it. */
export const LogOrigin = identifier('log')
export type LogOrigin = z.infer<typeof LogOrigin>

/** An event of the log: its origin's text and its number. @example 'event_8f3kq2m1p0z9x7c500000007' */
export const LogEventId = identifier('event')
export type LogEventId = z.infer<typeof LogEventId>

/** Item codes are the criteria's own words, such as '1.1'; unique within a set. */
export const ItemId = z
  .string()
  .regex(/^[0-9]{1,2}(\.[0-9]{1,2})?$/)
  .brand<'item'>()
export type ItemId = z.infer<typeof ItemId>

/** SHA-256 as 64 lower-case hexadecimal digits. */
export const Sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand<'sha256'>()
export type Sha256 = z.infer<typeof Sha256>
