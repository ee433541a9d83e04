import { RECORD_TABLES } from '#shared/records/recordTables'
import { ask } from '../desktop/desk'
import { DeskDatabase, MIN_READER } from './database'
import type { DeskStore } from './deskStore'
import { OpenWriters } from './openWriters'
import { recoverAhead } from './recovery'

const TRIES = 4
const WAIT_MS = 400
const MARKER = 'minReader'

/** Why the program shows the rescue screen instead of the start page. Nothing has been changed or removed. */
export type RescueCause =
  | { readonly kind: 'cannot-open'; readonly reason: string }
  | { readonly kind: 'newer-profile' }
  | { readonly kind: 'records-missing'; readonly stored: number; readonly expected: number }

/** The outcome of opening the store. `recovered`: records completed from the last keys of a killed process. */
export type OpenedStore =
  | { readonly kind: 'ready'; readonly store: DeskStore; readonly recovered: number }
  | { readonly kind: 'rescue'; readonly cause: RescueCause; readonly store: DeskStore | null }

/** How many records the database holds. */
export async function countRecords(db: DeskDatabase): Promise<number> {
  const counts = await Promise.all(RECORD_TABLES.map((table) => db.records(table).count()))
  return counts.reduce((sum, count) => sum + count, 0)
}

async function openWithPatience(db: DeskDatabase): Promise<string | null> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await db.open()
      return null
    } catch (error) {
      if (attempt === TRIES) return error instanceof Error ? error.name : 'unknown'
      await new Promise((resolve) => setTimeout(resolve, WAIT_MS * attempt))
    }
  }
}

async function isFromNewerProgram(db: DeskDatabase): Promise<boolean> {
  const marker = await db.settings.get(MARKER)
  if (typeof marker?.value === 'number' && marker.value > MIN_READER) return true
  if (marker === undefined) await db.settings.put({ key: MARKER, value: MIN_READER })
  return false
}

/**
 * Opens the database, completes what a killed process left in the write-ahead copy, and compares
 * with the journal outside the browser's store: an empty database is no first run if a journal exists.
 */
export async function openStore(): Promise<OpenedStore> {
  const db = new DeskDatabase()
  const problem = await openWithPatience(db)
  if (problem !== null)
    return { kind: 'rescue', cause: { kind: 'cannot-open', reason: problem }, store: null }
  const store: DeskStore = { db, writers: new OpenWriters(db) }
  if (await isFromNewerProgram(db))
    return { kind: 'rescue', cause: { kind: 'newer-profile' }, store }
  const recovered = await recoverAhead(db)
  const stored = await countRecords(db)
  const facts = await ask('app:facts', {})
  const expected = facts.ok ? facts.value.journalRecords : 0
  if (stored < expected) {
    return { kind: 'rescue', cause: { kind: 'records-missing', stored, expected }, store }
  }
  return { kind: 'ready', store, recovered }
}
