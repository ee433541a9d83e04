import type { RecordTable } from '#shared/records/recordTables'
import type { DeskDatabase } from './database'

/** How many records there are, and the sum of their revisions. */
export interface Stored {
  readonly records: number
  readonly revisions: number
}

const NOTHING: Stored = { records: 0, revisions: 0 }

/** All of several counts. */
export function total(counts: Iterable<Stored>): Stored {
  let sum = NOTHING
  for (const { records, revisions } of counts)
    sum = { records: sum.records + records, revisions: sum.revisions + revisions }
  return sum
}

/** Counts records that have been read. */
export function countRead(read: readonly { readonly revision: number }[]): Stored {
  return total(read.map(({ revision }) => ({ records: 1, revisions: revision })))
}

/**
 * What a table's records have in revisions beyond their first; from the index alone, and most records
 * have none.
 */
async function revisionsSince(db: DeskDatabase, table: RecordTable): Promise<number> {
  const later = await db.records(table).where('revision').above(1).keys()
  return later.reduce<number>((sum, revision) => sum + Number(revision) - 1, 0)
}

/** Counts a table whose number of records is known. */
export async function countKnown(
  db: DeskDatabase,
  table: RecordTable,
  records: number,
): Promise<Stored> {
  return { records, revisions: records + (await revisionsSince(db, table)) }
}

/** Counts the records of some tables, without reading them. */
export async function countTables(
  db: DeskDatabase,
  tables: readonly RecordTable[],
): Promise<Stored> {
  const counted = async (table: RecordTable): Promise<Stored> =>
    countKnown(db, table, await db.records(table).orderBy('revision').count())
  // In one transaction: beginning one for each question takes longer than the answers.
  return total(await db.transaction('r', [...tables], () => Promise.all(tables.map(counted))))
}
