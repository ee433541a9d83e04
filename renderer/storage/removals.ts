import { RECORD_TABLES, type RecordTable } from '#shared/records/recordTables'
import type { DeskDatabase } from './database'
import { feedJournal } from './journalFeed'

const PREFIX = 'removed:'

/** Under what name it is remembered that a record was removed. */
export function removalKey(table: RecordTable, id: string): string {
  return `${PREFIX}${table}:${id}`
}

/**
 * Remembers inside the database, in the transaction that removes the record, that it was removed on
 * purpose: a program killed before the journal was told does not then believe that data is missing.
 */
export async function noteRemoval(
  db: DeskDatabase,
  table: RecordTable,
  id: string,
  revision: number,
): Promise<void> {
  await db.settings.put({ key: removalKey(table, id), value: revision })
}

/**
 * The revision a record was removed with, 0 if it never was. A record that comes back goes on from
 * there, so that its removal is not taken for the newer fact.
 */
export async function removedRevision(
  db: DeskDatabase,
  table: RecordTable,
  id: string,
): Promise<number> {
  const value = (await db.settings.get(removalKey(table, id)))?.value
  return typeof value === 'number' ? value : 0
}

/** The revisions all removed records went away with, by `removalKey`. Joins the transaction it is called in. */
export async function readRemovals(db: DeskDatabase): Promise<ReadonlyMap<string, number>> {
  const rows = await db.settings.where('key').startsWith(PREFIX).toArray()
  return new Map(
    rows.flatMap(({ key, value }) => (typeof value === 'number' ? [[key, value] as const] : [])),
  )
}

/** Tells the journal once more of every record that was removed and is still gone. How many. */
export async function feedRemovals(db: DeskDatabase): Promise<number> {
  const rows = await db.settings.where('key').startsWith(PREFIX).toArray()
  let told = 0
  for (const { key, value } of rows) {
    const [name = '', id = ''] = key.slice(PREFIX.length).split(':')
    const table = RECORD_TABLES.find((known) => known === name)
    if (table === undefined || typeof value !== 'number') continue
    if ((await db.records(table).get(id)) !== undefined) continue
    feedJournal({ table, id, revision: value, json: '' })
    told += 1
  }
  return told
}
