import type { RecordTable } from '#shared/records/recordTables'
import type { DeskStore } from './deskStore'
import { putRecord } from './putRecord'
import { recordOfVersion, versionsOf } from './versions'

const POINTER = 'undo:'

/**
 * Restores an earlier version as a new revision. What stood before is kept as a version too,
 * so that going back can itself be gone back on.
 */
export async function restoreVersion(
  store: DeskStore,
  table: RecordTable,
  recordId: string,
  seq: number,
): Promise<boolean> {
  const writer = await store.db.versions.get(seq)
  const earlier = writer === undefined ? null : recordOfVersion(writer)
  await store.writers.flushAll()
  const standing = await store.db.records(table).get(recordId)
  if (earlier === null || standing === undefined) return false
  await store.db.versions.add({
    table,
    recordId,
    revision: standing.revision,
    at: new Date().toISOString(),
    cause: 'restore',
    json: JSON.stringify(standing),
  })
  const put = await putRecord(store.db, table, earlier, standing.revision)
  return put.ok
}

/**
 * Undoes the latest kept change of a record; again and again goes further back, also after a restart,
 * since the place is remembered. Returns false when there is nothing earlier.
 */
export async function undoRecord(
  store: DeskStore,
  table: RecordTable,
  recordId: string,
): Promise<boolean> {
  const key = `${POINTER}${recordId}`
  const pointer = (await store.db.settings.get(key))?.value
  const limit = typeof pointer === 'number' ? pointer : Number.POSITIVE_INFINITY
  const versions = await versionsOf(store.db, recordId)
  const target = versions.find((row) => (row.seq ?? 0) < limit && row.cause !== 'restore')
  if (target?.seq === undefined) return false
  const done = await restoreVersion(store, table, recordId, target.seq)
  if (done) await store.db.settings.put({ key, value: target.seq })
  return done
}

/** A new change ends a walk back. */
export async function forgetUndo(store: DeskStore, recordId: string): Promise<void> {
  await store.db.settings.delete(`${POINTER}${recordId}`)
}
