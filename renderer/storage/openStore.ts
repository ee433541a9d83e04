import type { Reply } from '#shared/ipc/contract'
import { RECORD_TABLES } from '#shared/records/recordTables'
import { ask } from '../desktop/desk'
import { readCopy } from './copies'
import { countTables, total, type Stored } from './countStored'
import { DeskDatabase, MIN_READER } from './database'
import type { DeskStore } from './deskStore'
import type { FirstReading } from './firstReading'
import { flushJournal } from './journalFeed'
import { readJournal } from './journalKnowledge'
import { OpenWriters } from './openWriters'
import { forgetSaves } from './saveState'
import { NOT_READ, readFirst, type FirstRead } from './readFirst'
import { catchUp, recoverAhead } from './recovery'
import { feedRemovals } from './removals'
import { damageCount, forgetDamage } from './sealing/damage'
import { yieldToOthers } from './yieldToOthers'

const TRIES = 4
const WAIT_MS = 400
const BLOCKED_AFTER_MS = 5000
const MARKER = 'minReader'
const EMPTY_BY_CHOICE = 'emptyByChoice'

/** Why the program shows the rescue screen instead of the start page. Nothing has been changed or removed. */
export type RescueCause =
  | { readonly kind: 'cannot-open'; readonly reason: string }
  | { readonly kind: 'newer-profile' }
  | { readonly kind: 'records-missing'; readonly stored: number; readonly expected: number }
  | { readonly kind: 'copies-damaged' }
  | { readonly kind: 'records-damaged'; readonly count: number }

/**
 * The outcome of opening the store. `recovered`: records completed from the last keys of a killed
 * process. `first`: what the first page shows, or null when it has to be read anew.
 */
export type OpenedStore =
  | {
      readonly kind: 'ready'
      readonly store: DeskStore
      readonly recovered: number
      readonly first: FirstReading | null
    }
  | { readonly kind: 'rescue'; readonly cause: RescueCause; readonly store: DeskStore | null }

type Facts = Pick<Reply<'app:facts'>, 'journalRecords' | 'journalRevisions' | 'journalDamage'>

/** All that is stored, with the help of what has been read already. */
async function countAll(db: DeskDatabase, read: Promise<FirstRead | null>): Promise<Stored> {
  const [others, known] = await Promise.all([countTables(db, NOT_READ), read])
  return known === null ? countTables(db, RECORD_TABLES) : total([others, known.counted])
}

async function openOnce(db: DeskDatabase): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const blocked = new Promise<never>((_resolve, reject) => {
    db.on('blocked', () => {
      timer ??= setTimeout(() => reject(new DOMException('', 'Blocked')), BLOCKED_AFTER_MS)
    })
  })
  try {
    await Promise.race([db.open(), blocked])
  } finally {
    clearTimeout(timer)
  }
}

async function openWithPatience(db: DeskDatabase): Promise<string | null> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await openOnce(db)
      return null
    } catch (error) {
      if (attempt === TRIES) return reasonOf(error)
      await new Promise((resolve) => setTimeout(resolve, WAIT_MS * attempt))
    }
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error || error instanceof DOMException ? error.name : 'unknown'
}

async function isFromNewerProgram(db: DeskDatabase): Promise<boolean> {
  const marker = await db.settings.get(MARKER)
  if (typeof marker?.value === 'number' && marker.value > MIN_READER) return true
  if (marker?.value !== MIN_READER) await db.settings.put({ key: MARKER, value: MIN_READER })
  return false
}

async function journalFacts(): Promise<Facts> {
  const facts = await ask('app:facts', {})
  if (facts.ok) return facts.value
  return { journalRecords: 0, journalDamage: facts.error.kind === 'disk' ? 1 : 0 }
}

/** An empty store beside copies that nobody can read is no first run either. */
async function isLeftOver(db: DeskDatabase, facts: Facts): Promise<boolean> {
  return (facts.journalDamage ?? 0) > 0 && (await db.settings.get(EMPTY_BY_CHOICE)) === undefined
}

/** The person has seen that nothing can be read, and begins anew. */
export async function beginEmpty(db: DeskDatabase): Promise<void> {
  await db.settings.put({ key: EMPTY_BY_CHOICE, value: true })
}

/** Brings a database that is older than the journal up to date; 0 when it is not or that cannot be done. */
async function catchUpWithJournal(db: DeskDatabase): Promise<number> {
  const journal = await readJournal()
  if (!journal.ok) return 0
  try {
    return await catchUp(db, readCopy(journal.value.lines))
  } catch {
    return 0
  }
}

async function examine(store: DeskStore, asked: Promise<Facts>): Promise<OpenedStore> {
  const { db } = store
  // Read beside the examination; what that has to mend makes the reading old.
  const reading = readFirst(db)
  if (await isFromNewerProgram(db))
    return { kind: 'rescue', cause: { kind: 'newer-profile' }, store }
  const { records: stored, revisions } = await countAll(db, reading)
  const isBehind = (known: Facts): boolean =>
    stored < known.journalRecords || revisions < (known.journalRevisions ?? 0)
  let facts = await asked
  if (isBehind(facts) && (await feedRemovals(db)) > 0 && (await flushJournal()))
    facts = await journalFacts()
  const expected = facts.journalRecords
  if (stored < expected) {
    return { kind: 'rescue', cause: { kind: 'records-missing', stored, expected }, store }
  }
  if (stored === 0 && (await isLeftOver(db, facts)))
    return { kind: 'rescue', cause: { kind: 'copies-damaged' }, store }
  const caughtUp = isBehind(facts) ? await catchUpWithJournal(db) : 0
  const recovered = caughtUp + (await recoverAhead(db))
  return {
    kind: 'ready',
    store,
    recovered,
    first: recovered > 0 ? null : ((await reading)?.first ?? null),
  }
}

/**
 * Opens the database and compares it with the journal outside the browser's store: an empty database
 * is no first run if a journal exists. Then completes what a killed process left in the write-ahead
 * copy. Never throws: what cannot be read is shown in the rescue screen.
 */
export async function openStore(): Promise<OpenedStore> {
  forgetSaves()
  forgetDamage()
  // The desktop reads its copies while the database opens.
  const asked = journalFacts()
  asked.catch(() => {})
  const db = new DeskDatabase()
  const problem = await openWithPatience(db)
  if (problem !== null) {
    db.close()
    return { kind: 'rescue', cause: { kind: 'cannot-open', reason: problem }, store: null }
  }
  const store: DeskStore = { db, writers: new OpenWriters(db) }
  yieldToOthers(store)
  try {
    return await examine(store, asked)
  } catch (error) {
    const count = damageCount()
    const cause: RescueCause =
      count > 0
        ? { kind: 'records-damaged', count }
        : { kind: 'cannot-open', reason: reasonOf(error) }
    return { kind: 'rescue', cause, store }
  }
}
