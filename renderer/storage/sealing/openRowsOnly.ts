import { Dexie } from 'dexie'
import { DeskDatabase, SEALED_DATABASE_NAME } from '../database'

/** The sealed database without a key, for the rows that lie open; null before there is one. */
export async function openRowsOnly(): Promise<DeskDatabase | null> {
  if (!(await Dexie.exists(SEALED_DATABASE_NAME))) return null
  const db = new DeskDatabase(SEALED_DATABASE_NAME, null)
  await db.open()
  // It must not stand in the way of whoever wipes or moves the store.
  db.on('versionchange', () => db.close())
  return db
}
