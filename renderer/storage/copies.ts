import type { JournalLine } from '#shared/ipc/contract'
import {
  readRecord,
  RECORD_TABLES,
  type RecordOf,
  type RecordTable,
} from '#shared/records/recordTables'
import type { DeskDatabase } from './database'

/** A record and the table it lies in. */
export interface TabledRecord {
  readonly table: RecordTable
  readonly record: RecordOf<RecordTable>
}

/** A set of journal lines read as records: what can be restored, and how many lines could not be read. */
export interface ReadableCopy {
  readonly records: readonly TabledRecord[]
  readonly unreadable: number
}

/** The name of a record among all tables. */
export function tabledKey(table: string, id: string): string {
  return `${table}:${id}`
}

/** Reads journal or snapshot lines strictly; an unreadable line is counted, never dropped silently. */
export function readCopy(lines: readonly JournalLine[]): ReadableCopy {
  const records: TabledRecord[] = []
  let unreadable = 0
  for (const line of lines) {
    if (line.json === '') continue
    const read = readLine(line)
    if (read === null) unreadable += 1
    else records.push(read)
  }
  return { records, unreadable }
}

/** One line as a record, or null when it is none of this program's. */
export function readLine(line: JournalLine): TabledRecord | null {
  const table = RECORD_TABLES.find((name) => name === line.table)
  if (table === undefined) return null
  try {
    const read = readRecord(table, JSON.parse(line.json))
    return read.ok ? { table, record: read.value } : null
  } catch {
    return null
  }
}

/** How many records the database holds. */
export async function countRecords(db: DeskDatabase): Promise<number> {
  const counts = await Promise.all(RECORD_TABLES.map((table) => db.records(table).count()))
  return counts.reduce((sum, count) => sum + count, 0)
}

/** Everything the database holds at one moment, as journal lines for a snapshot or a rescue export. */
export async function allLines(db: DeskDatabase): Promise<readonly JournalLine[]> {
  const lines: JournalLine[] = []
  const tables = RECORD_TABLES.map((name) => db.records(name))
  await db.transaction('r', tables, async () => {
    for (const table of RECORD_TABLES) {
      for (const record of await db.records(table).toArray()) {
        const { id, revision } = record
        lines.push({ table, id, revision, json: JSON.stringify(record) })
      }
    }
  })
  return lines
}
