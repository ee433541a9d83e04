import { fail, ok, type Result } from '#shared/kernel/result'
import type { RecordOf, RecordTable } from '#shared/records/recordTables'
import type { DeskDatabase } from './database'
import { feedJournal } from './journalFeed'

/** Another revision stands than the one the change was based on. */
export interface RevisionConflict {
  readonly kind: 'conflict'
  readonly standing: number
}

/**
 * Compare and set: writes `record` as revision `basedOn + 1` if `basedOn` is what stands
 * (0 for a new record), inside one transaction. Resolves only when the disk has it.
 */
export async function putRecord<Name extends RecordTable>(
  db: DeskDatabase,
  name: Name,
  record: RecordOf<Name>,
  basedOn: number,
): Promise<Result<RecordOf<Name>, RevisionConflict>> {
  const table = db.records(name)
  const next = { ...record, revision: basedOn + 1 }
  const standing = await db.transaction('rw', table, async () => {
    const stored = await table.get(record.id)
    const revision = stored?.revision ?? 0
    if (revision === basedOn) await table.put(next)
    return revision
  })
  if (standing !== basedOn) return fail({ kind: 'conflict', standing })
  feedJournal({ table: name, id: next.id, revision: next.revision, json: JSON.stringify(next) })
  return ok(next)
}

/** Removes a record; the journal remembers that it was removed on purpose. */
export async function removeRecord(db: DeskDatabase, name: RecordTable, id: string): Promise<void> {
  const stored = await db.records(name).get(id)
  await db.records(name).delete(id)
  feedJournal({ table: name, id, revision: (stored?.revision ?? 0) + 1, json: '' })
}
