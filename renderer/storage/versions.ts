import type { RecordOf, RecordTable } from '#shared/records/recordTables'
import { readRecord } from '#shared/records/recordTables'
import type { DeskDatabase, VersionRow } from './database'

const PAUSE_MS = 60_000
const KEPT_PER_RECORD = 300

/** A whole number of characters that a change may take away before the state before it is kept. */
const SHRINK_CHARACTERS = 40

/**
 * Keeps the state a write replaced, if it is worth going back to: a minute has passed since the
 * last kept one, the change was one of structure, or text became much shorter.
 */
export async function keepVersion<Name extends RecordTable>(
  db: DeskDatabase,
  table: Name,
  replaced: RecordOf<Name>,
  cause: VersionRow['cause'],
): Promise<void> {
  const json = JSON.stringify(replaced)
  const last = await db.versions.where('recordId').equals(replaced.id).last()
  const age = last === undefined ? Number.POSITIVE_INFINITY : Date.now() - Date.parse(last.at)
  const shrunk = last !== undefined && json.length + SHRINK_CHARACTERS < last.json.length
  if (cause === 'pause' && !shrunk && age < PAUSE_MS) return
  if (last?.json === json) return
  await db.versions.add({
    table,
    recordId: replaced.id,
    revision: replaced.revision,
    at: new Date().toISOString(),
    cause: cause === 'pause' && shrunk ? 'shrink' : cause,
    json,
  })
  await thin(db, replaced.id)
}

async function thin(db: DeskDatabase, recordId: string): Promise<void> {
  const keys = await db.versions.where('recordId').equals(recordId).primaryKeys()
  if (keys.length > KEPT_PER_RECORD)
    await db.versions.bulkDelete(keys.slice(0, keys.length - KEPT_PER_RECORD))
}

/** The kept versions of a record, newest first. */
export async function versionsOf(
  db: DeskDatabase,
  recordId: string,
): Promise<readonly VersionRow[]> {
  const rows = await db.versions.where('recordId').equals(recordId).toArray()
  return rows.toReversed()
}

/** The record a version holds, lifted and checked, or null when it cannot be read. */
export function recordOfVersion(row: VersionRow): RecordOf<RecordTable> | null {
  try {
    const read = readRecord(row.table, JSON.parse(row.json))
    return read.ok ? read.value : null
  } catch {
    return null
  }
}
