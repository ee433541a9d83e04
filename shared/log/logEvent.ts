import * as z from 'zod'
import { Moment } from '#shared/kernel/calendar'
import {
  EntryId,
  ExaminerId,
  ItemId,
  LogEventId,
  LogOrigin,
  ProfileId,
  RoundId,
  Sha256,
} from '#shared/kernel/identifiers'

/** What can be told of in the log; the words for it are `log.act.<act>`. */
export const LOG_ACTS = [
  'round-created',
  'round-changed',
  'entry-imported',
  'entry-changed',
  'declared',
  'handed-in',
  'taken-back',
  'others-closed',
  'meeting-opened',
  'vote-closed',
  'score-agreed',
  'score-changed',
  'reserved',
  'reservation-withdrawn',
  'consensus-agreed',
  'site-visited',
  'consensus-final',
  'file-written',
  'file-taken-in',
  'key-accepted',
  'backup-restored',
  'records-deleted',
] as const

/** One kind of act. @example 'handed-in' */
export const LogAct = z.enum(LOG_ACTS)
export type LogAct = z.infer<typeof LogAct>

/** A name of the program's own, such as a table's or a kind of file's. */
const Name = z.string().regex(/^[A-Za-z-]{1,40}$/)

/**
 * A file that was written or taken in: the SHA-256 of its bytes as they lie on disk, and the
 * fingerprint of the key that signed it.
 */
export const LoggedFile = z.strictObject({
  kind: Name,
  sha256: Sha256,
  signedBy: Sha256,
})
export type LoggedFile = z.infer<typeof LoggedFile>

/** A sender's key that was accepted in place of, or beside, another. */
export const LoggedKey = z.strictObject({ before: Sha256, after: Sha256 })
export type LoggedKey = z.infer<typeof LoggedKey>

/**
 * What an event tells. It names people, places and records by their identifiers only: never a text,
 * never a name, never a score, so that it may be kept longer than what it tells of.
 *
 * `at` is shown, never compared. `table`, `recordId`, `recordRevision`: the record the act changed,
 * null where there is none. `itemId`: for an act on one item. `count`: how many records, where an act
 * concerns many.
 */
const facts = {
  act: LogAct,
  at: Moment,
  profileId: ProfileId.nullable(),
  examinerId: ExaminerId.nullable(),
  roundId: RoundId.nullable(),
  entryId: EntryId.nullable(),
  table: Name.nullable(),
  recordId: z
    .string()
    .max(80)
    .regex(/^[a-z]+_[0-9a-z]{8,64}$/)
    .nullable(),
  recordRevision: z.int().min(0).nullable(),
  itemId: ItemId.nullable(),
  file: LoggedFile.nullable(),
  key: LoggedKey.nullable(),
  count: z.int().min(0).nullable(),
}

/**
 * One link of the chain. `origin`: the program installation it was written by. `number`: 1, 2, 3 … on
 * that origin. `previous`: the hash of the event before it on the origin. `thread`: the hash of the
 * event before it on the origin about the same record, so that what belongs to one record can be
 * given away and still be verified. `hash`: of everything else in the event (`eventHash`).
 */
export const LogEvent = z.strictObject({
  id: LogEventId,
  origin: LogOrigin,
  number: z.int().min(1),
  ...facts,
  previous: Sha256.nullable(),
  thread: Sha256.nullable(),
  hash: Sha256,
})
export type LogEvent = z.infer<typeof LogEvent>

/** What an event tells, before it has its place in the chain. */
export type LogFacts = Pick<LogEvent, keyof typeof facts>

/** Facts with nothing in them but the act, to be filled. */
export const NO_FACTS = {
  profileId: null,
  examinerId: null,
  roundId: null,
  entryId: null,
  table: null,
  recordId: null,
  recordRevision: null,
  itemId: null,
  file: null,
  key: null,
  count: null,
} as const satisfies Omit<LogFacts, 'act' | 'at'>
