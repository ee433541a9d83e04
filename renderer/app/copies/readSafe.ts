import type { PlaceStatus, Reply } from '#shared/ipc/contract'
import { RECORD_TABLES, type RecordTable } from '#shared/records/recordTables'
import { ask } from '../../desktop/desk'
import { readCopy } from '../../storage/copies'
import { readJournal } from '../../storage/journalKnowledge'

/** What lies outside the broken store. A part that could not be read is null. */
export interface Safe {
  readonly facts: Reply<'app:facts'> | null
  readonly place: PlaceStatus | null
  /** Records that can be restored, by kind; kinds without any are left out. */
  readonly kinds: readonly { readonly table: RecordTable; readonly count: number }[] | null
}

/** Reads it: the desktop's facts, the second place as it was last seen, and the journal itself. */
export async function readSafe(): Promise<Safe> {
  const [facts, place, journal] = await Promise.all([
    ask('app:facts', {}),
    ask('place:status', {}),
    readJournal(),
  ])
  const records = journal.ok ? readCopy(journal.value.lines).records : null
  const kinds =
    records === null
      ? null
      : RECORD_TABLES.map((table) => ({
          table,
          count: records.filter((one) => one.table === table).length,
        })).filter(({ count }) => count > 0)
  return { facts: facts.ok ? facts.value : null, place: place.ok ? place.value : null, kinds }
}
