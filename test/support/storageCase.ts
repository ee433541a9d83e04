import { vi } from 'vitest'
import { entryId, maria, round as plainRound } from './journeyCase'
import { NoteId } from '#shared/kernel/identifiers'
import type { JournalLine } from '#shared/ipc/contract'
import type { RecordOf, RecordTable } from '#shared/records/recordTables'
import { readCopy } from '../../renderer/storage/copies'
import { DeskDatabase } from '../../renderer/storage/database'
import { putRecord } from '../../renderer/storage/putRecord'

let count = 0

/** A new, empty database with a name of its own. */
export async function newDatabase(): Promise<DeskDatabase> {
  count += 1
  return openDatabase(`storage-case-${String(count)}`)
}

/** A connection of its own to a database, as after a restart. */
export async function openDatabase(name: string): Promise<DeskDatabase> {
  const db = new DeskDatabase(name)
  await db.open()
  return db
}

/** A note with a text: the smallest record there is. */
export function note(name: string, text: string): RecordOf<'internalNotes'> {
  const id = NoteId.parse(`note_${name.padEnd(8, '0')}`)
  const facts = { entryId, examinerId: maria, itemId: null, text }
  return { id, ...facts, schemaVersion: 1, revision: 1 }
}

export const round: RecordOf<'rounds'> = { ...plainRound, schemaVersion: 1, revision: 1 }

/** Stores a new note and gives it back as it stands. */
export async function storedNote(
  db: DeskDatabase,
  name: string,
  text: string,
): Promise<RecordOf<'internalNotes'>> {
  const put = await putRecord(db, 'internalNotes', note(name, text), 0)
  if (!put.ok) throw new Error(`a note stands already: ${name}`)
  return put.value
}

export function lineOf(table: RecordTable, record: RecordOf<RecordTable>): JournalLine {
  const { id, revision } = record
  return { table, id, revision, json: JSON.stringify(record) }
}

export async function textOf(db: DeskDatabase, id: string): Promise<string | undefined> {
  return (await db.records('internalNotes').get(id))?.text
}

type Put = IDBObjectStore['put']

/** Stands before every write of a record in the browser's store. `write` does it. Gives back its own undoing. */
export function beforePut(
  stand: (store: IDBObjectStore, write: () => IDBRequest<IDBValidKey>) => IDBRequest<IDBValidKey>,
): () => void {
  // oxlint-disable-next-line typescript/unbound-method -- it is called with its own store below
  const put: Put = IDBObjectStore.prototype.put
  const spy = vi.spyOn(IDBObjectStore.prototype, 'put')
  spy.mockImplementation(function (this: IDBObjectStore, ...given: Parameters<Put>) {
    return stand(this, () => put.apply(this, given))
  })
  return () => spy.mockRestore()
}

/** Notes as a copy that can be restored. */
export const copyOf = (...records: readonly RecordOf<'internalNotes'>[]) =>
  readCopy(records.map((record) => lineOf('internalNotes', record)))
