import type { JournalLine } from '#shared/ipc/contract'
import { fail, ok, type Result } from '#shared/kernel/result'
import {
  readRecord,
  RECORD_TABLES,
  type RecordOf,
  type RecordTable,
} from '#shared/records/recordTables'
import type { DeskDatabase } from './database'
import { putRecord } from './putRecord'
import { clearAhead, readAhead } from './writeAhead'

/**
 * Completes records from the last keys of a killed process. A note whose base is no longer what
 * stands is kept as a version in the history instead, so that it overwrites nothing and is not lost.
 */
export async function recoverAhead(db: DeskDatabase): Promise<number> {
  let recovered = 0
  for (const row of readAhead().rows) {
    const put = await putRecord(db, row.table, row.record, row.basedOn)
    if (put.ok) recovered += 1
    else await keepAsVersion(db, row.table, row.record)
    clearAhead(row.table, row.id)
  }
  return recovered
}

async function keepAsVersion(
  db: DeskDatabase,
  table: RecordTable,
  record: RecordOf<RecordTable>,
): Promise<void> {
  await db.versions.add({
    table,
    recordId: record.id,
    revision: record.revision,
    at: new Date().toISOString(),
    cause: 'recovered',
    json: JSON.stringify(record),
  })
}

/** A set of journal lines read as records: what can be restored, and how many lines could not be read. */
export interface ReadableCopy {
  readonly records: readonly {
    readonly table: RecordTable
    readonly record: RecordOf<RecordTable>
  }[]
  readonly unreadable: number
}

/** Reads journal or snapshot lines strictly; an unreadable line is counted, never dropped silently. */
export function readCopy(lines: readonly JournalLine[]): ReadableCopy {
  const records: { table: RecordTable; record: RecordOf<RecordTable> }[] = []
  let unreadable = 0
  for (const line of lines) {
    if (line.json === '') continue
    const read = parseLine(line)
    const table = RECORD_TABLES.find((name) => name === line.table)
    if (read === null || table === undefined) unreadable += 1
    else records.push({ table, record: read })
  }
  return { records, unreadable }
}

function parseLine(line: JournalLine): RecordOf<RecordTable> | null {
  try {
    const read = readRecord(line.table, JSON.parse(line.json))
    return read.ok ? read.value : null
  } catch {
    return null
  }
}

/**
 * Restores a copy, all or nothing. `replace` empties the tables first; `merge` only adds records
 * that are missing or newer in the copy.
 */
export async function restoreCopy(
  db: DeskDatabase,
  copy: ReadableCopy,
  mode: 'replace' | 'merge',
): Promise<Result<number, { readonly kind: 'failed'; readonly reason: string }>> {
  const tables = RECORD_TABLES.map((name) => db.records(name))
  try {
    return await db.transaction('rw', tables, async () => {
      if (mode === 'replace') await Promise.all(tables.map((table) => table.clear()))
      let written = 0
      for (const { table, record } of copy.records) {
        const standing = await db.records(table).get(record.id)
        if (standing !== undefined && standing.revision >= record.revision) continue
        await db.records(table).put(record)
        written += 1
      }
      return ok(written)
    })
  } catch (error) {
    return fail({ kind: 'failed', reason: error instanceof Error ? error.name : 'unknown' })
  }
}

/** Everything the database holds, as journal lines for a snapshot or a rescue export. */
export async function allLines(db: DeskDatabase): Promise<readonly JournalLine[]> {
  const lines: JournalLine[] = []
  for (const table of RECORD_TABLES) {
    await db.records(table).each((record) => {
      lines.push({ table, id: record.id, revision: record.revision, json: JSON.stringify(record) })
    })
  }
  return lines
}
