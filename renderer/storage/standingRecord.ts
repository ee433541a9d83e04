import type { RecordOf, RecordTable } from '#shared/records/recordTables'
import type { DeskDatabase } from './database'

/**
 * The record that stands, or null. A state that the caller holds is not read again while the index
 * of revisions says that it still stands: reading a long record is most of what writing it costs.
 */
export async function standingRecord<Name extends RecordTable>(
  db: DeskDatabase,
  name: Name,
  id: string,
  held?: RecordOf<Name>,
): Promise<RecordOf<Name> | null> {
  const table = db.records(name)
  if (held?.id === id) {
    const ids = await table.where('revision').equals(held.revision).primaryKeys()
    if (ids.includes(id)) return held
  }
  return (await table.get(id)) ?? null
}
