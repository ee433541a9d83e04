import type * as z from 'zod'
import { fail, ok, type Result } from '#shared/kernel/result'
import { elementAt } from '#shared/kernel/statistics/elementAt'
import { AssessmentRecord } from './assessmentRecord'
import { ConsensusRecord } from './consensusRecord'
import { DeclarationRecord } from './declarationRecord'
import { EntryRecord, isSurelyEntry } from './entryRecord'
import { InternalNoteRecord } from './internalNoteRecord'
import { LogEventRecord } from './logEventRecord'
import { ProfileRecord } from './profileRecord'
import { RoundRecord } from './roundRecord'

/** Every kind of record that lies on disk, with the schema of its current version. */
export const RECORD_SCHEMAS = {
  profiles: ProfileRecord,
  rounds: RoundRecord,
  entries: EntryRecord,
  declarations: DeclarationRecord,
  assessments: AssessmentRecord,
  internalNotes: InternalNoteRecord,
  consensuses: ConsensusRecord,
  logEvents: LogEventRecord,
} as const

/** The name of a table of records. @example 'assessments' */
export type RecordTable = keyof typeof RECORD_SCHEMAS

/** The record a table holds. */
export type RecordOf<Table extends RecordTable> = z.infer<(typeof RECORD_SCHEMAS)[Table]>

/** All tables in the order they are restored: what others point at comes first. */
export const RECORD_TABLES: readonly RecordTable[] = [
  'profiles',
  'rounds',
  'entries',
  'declarations',
  'assessments',
  'internalNotes',
  'consensuses',
  'logEvents',
]

/** Why a stored value is not a record of its table: the field that does not fit, and the schema's reason. */
export interface BadRecord {
  readonly kind: 'bad-record'
  readonly table: string
  readonly field: string
  readonly reason: string
}

/**
 * Checks a value read from disk, journal, backup or file against its table's schema, after lifting
 * it from older versions. Version 1 is the first published shape, so nothing is lifted yet.
 *
 * @param table  a table's name as text, since files name tables too.
 * @param value  anything.
 * @returns `ok` with the record, unchanged; otherwise `bad-record` with the first field that fails.
 * @example readRecord('rounds', JSON.parse(line))
 */
export function readRecord(
  table: string,
  value: unknown,
): Result<RecordOf<RecordTable>, BadRecord> {
  const name = RECORD_TABLES.find((candidate) => candidate === table)
  if (name === undefined) {
    return fail({ kind: 'bad-record', table, field: 'table', reason: 'unknown-table' })
  }
  if (name === 'entries' && isSurelyEntry(value)) return ok(value)
  const parsed = RECORD_SCHEMAS[name].safeParse(value)
  if (parsed.success) return ok(parsed.data)
  const { path, message } = elementAt(parsed.error.issues, 0)
  return fail({ kind: 'bad-record', table, field: path.join('.'), reason: message })
}
