import type { RecordOf, RecordTable } from '#shared/records/recordTables'
import type { Contents } from './contents'

/** A record together with the table of the database it lies in. */
export type TabledRecord = {
  readonly [Table in RecordTable]: { readonly table: Table; readonly record: RecordOf<Table> }
}[RecordTable]

/**
 * The records of a file that have a place in the database, in the order they are stored. Criteria
 * sets, references and general records have none of their own yet and are not among them.
 *
 * @example recordsOf(read.contents).map((one) => one.table) // → ['declarations', 'assessments']
 */
export function recordsOf(contents: Contents): readonly TabledRecord[] {
  return [
    ...contents.profiles.map((record) => ({ table: 'profiles' as const, record })),
    ...contents.rounds.map((record) => ({ table: 'rounds' as const, record })),
    ...contents.entries.map((record) => ({ table: 'entries' as const, record })),
    ...contents.declarations.map((record) => ({ table: 'declarations' as const, record })),
    ...contents.assessments.map((record) => ({ table: 'assessments' as const, record })),
    ...contents.internalNotes.map((record) => ({ table: 'internalNotes' as const, record })),
    ...contents.consensuses.map((record) => ({ table: 'consensuses' as const, record })),
  ]
}
