import type { RecordOf, RecordTable } from '#shared/records/recordTables'
import type { DeskStore } from './deskStore'
import { putRecord } from './putRecord'
import { isSameContent, recordOfVersion, versionRow, versionsOf } from './versions'

const POINTER = 'undo:'

/** Where a walk back has come: the version gone back to, and the revision it was written as. */
function readPointer(value: unknown): { readonly seq: number; readonly revision: number } | null {
  if (typeof value !== 'object' || value === null) return null
  const seq: unknown = Reflect.get(value, 'seq')
  const revision: unknown = Reflect.get(value, 'revision')
  return typeof seq === 'number' && typeof revision === 'number' ? { seq, revision } : null
}

/** A version gives back what was written, never a hand-in: that is an act of its own, with a file. */
function withoutHandIn(record: RecordOf<RecordTable>): RecordOf<RecordTable> {
  return 'handedInAt' in record ? { ...record, state: 'draft', handedInAt: null } : record
}

/** A hand-in is taken back by an act of its own, which the meeting can close. */
function isHandedIn(record: RecordOf<RecordTable>): boolean {
  return 'handedInAt' in record && record.state === 'handedIn'
}

/** The restored record's new revision, or null when nothing was restored. */
async function restore(
  { db, writers }: DeskStore,
  table: RecordTable,
  recordId: string,
  seq: number,
): Promise<number | null> {
  const row = await db.versions.get(seq)
  const earlier = row?.recordId === recordId ? recordOfVersion(row) : null
  await writers.flushAll()
  const standing = await db.records(table).get(recordId)
  if (earlier === null || standing === undefined || isHandedIn(standing)) return null
  const put = await putRecord(db, table, withoutHandIn(earlier), standing.revision, {
    beside: async () => {
      await db.versions.add(versionRow(table, standing, 'restore'))
    },
  })
  return put.ok ? put.value.revision : null
}

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
  return (await restore(store, table, recordId, seq)) !== null
}

/**
 * Undoes the latest kept change of a record; again and again goes further back, also after a restart,
 * since the place is remembered. A change in between begins anew from the latest.
 * Returns false when there is nothing earlier.
 */
export async function undoRecord(
  store: DeskStore,
  table: RecordTable,
  recordId: string,
): Promise<boolean> {
  const { db, writers } = store
  const key = `${POINTER}${recordId}`
  await writers.flushAll()
  const standing = await db.records(table).get(recordId)
  if (standing === undefined) return false
  const pointer = readPointer((await db.settings.get(key))?.value)
  const isWalking = pointer !== null && pointer.revision === standing.revision
  const limit = isWalking ? pointer.seq : Number.POSITIVE_INFINITY
  const target = (await versionsOf(db, recordId)).find((row) => {
    if ((row.seq ?? 0) >= limit || row.cause === 'restore') return false
    const record = recordOfVersion(row)
    return record !== null && !isSameContent(record, standing)
  })
  if (target?.seq === undefined) return false
  const revision = await restore(store, table, recordId, target.seq)
  if (revision === null) return false
  await db.settings.put({ key, value: { seq: target.seq, revision } })
  return true
}

/** A new change ends a walk back. */
export async function forgetUndo(store: DeskStore, recordId: string): Promise<void> {
  await store.db.settings.delete(`${POINTER}${recordId}`)
}
