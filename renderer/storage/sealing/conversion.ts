import { Dexie } from 'dexie'
import type { LockFile, LockPhase } from '#shared/ipc/lockFile'
import { fail, ok, type Result } from '#shared/kernel/result'
import { DATABASE_NAME, DeskDatabase, SEALED_DATABASE_NAME } from '../database'
import type { DeskStore } from '../deskStore'
import { writeCopiesAnew } from './copiesAnew'
import { demand } from './demand'
import { holdSeal } from './heldSeal'
import { allRows, moveInto, MoveDiffers, ownKeyRows } from './moving'
import { newProfileKey, wrapKey } from './profileKey'
import { makeSeal, type Seal } from './seal'
import { isSealedLine, openLines, sealLines } from './sealedLines'

/**
 * Why a lock was not put on or taken off. `unsaved`: what is typed could not be written first.
 * `unchanged`: the profile is as it was. `unfinished`: nothing is lost, and the rest is done when the
 * profile is opened the next time.
 */
export interface ConversionProblem {
  readonly kind: 'unsaved' | 'unchanged' | 'unfinished'
  readonly reason: string
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown')

/** Writes down where the work has come; what the phase names begins only then. */
async function enter(lock: LockFile, phase: LockPhase): Promise<LockFile> {
  const next = { ...lock, phase, revision: lock.revision + 1 }
  await demand('lock:write', { lock: next })
  return next
}

async function opened(name: string, seal: Seal | null): Promise<DeskDatabase> {
  const db = new DeskDatabase(name, seal)
  await db.open()
  return db
}

/** What of one's own keys the open database still holds; nothing when it is gone already. */
async function keysLeftBehind() {
  if (!(await Dexie.exists(DATABASE_NAME))) return []
  const db = await opened(DATABASE_NAME, null)
  const own = await ownKeyRows(db)
  db.close()
  return own
}

/**
 * The sealed copy becomes the database. The browser's store is wiped first, files and all: a removed
 * database would leave its texts on the disk until somebody writes over them.
 */
async function moveIn(seal: Seal): Promise<void> {
  const { lines } = await demand('move:read', {})
  const rows = await openLines(lines, seal)
  if (rows.some((line) => isSealedLine(line))) throw new MoveDiffers()
  const standing = await opened(SEALED_DATABASE_NAME, seal)
  const isThere = (await standing.settings.count()) > 0
  standing.close()
  if (isThere) return
  const own = await keysLeftBehind()
  await demand('store:wipe', {})
  const db = await opened(SEALED_DATABASE_NAME, seal)
  try {
    await moveInto(db, rows, own)
  } finally {
    db.close()
  }
}

async function cleanUp(seal: Seal): Promise<void> {
  const db = await opened(SEALED_DATABASE_NAME, seal)
  try {
    await writeCopiesAnew(db, seal)
  } finally {
    db.close()
  }
  await demand('move:remove', {})
}

/** Goes on from where a lock stands until it is wholly on. A lock that is on stays as it is. */
export async function finishSealing(
  start: LockFile,
  seal: Seal,
): Promise<Result<LockFile, ConversionProblem>> {
  let lock = start
  try {
    if (lock.phase === 'moving') {
      await moveIn(seal)
      lock = await enter(lock, 'cleaning')
    }
    if (lock.phase === 'cleaning') {
      await cleanUp(seal)
      lock = await enter(lock, 'sealed')
    }
    if (lock.phase === 'opening') {
      await Dexie.delete(DATABASE_NAME)
      lock = await enter(lock, 'sealed')
    }
    return ok(lock)
  } catch (error) {
    return fail({ kind: 'unfinished', reason: reasonOf(error) })
  }
}

/** A lock that was never put on, or one that has been taken off: what is left of it goes. */
export async function dropLock(): Promise<void> {
  await demand('move:remove', {})
  await Dexie.delete(SEALED_DATABASE_NAME)
  await demand('lock:write', { lock: null })
}

/**
 * Locks the profile with a passphrase: everything is sealed, checked, and only then is what lay open
 * removed. The store's window must show nothing any more. Afterwards the profile is open with its key.
 */
export async function putLockOn(
  { db, writers }: DeskStore,
  passphrase: string,
): Promise<Result<null, ConversionProblem>> {
  if (!(await writers.flushAll())) return fail({ kind: 'unsaved', reason: 'unsaved' })
  let lock: LockFile
  let seal: Seal
  try {
    const key = newProfileKey()
    const wrapping = await wrapKey(key, passphrase)
    seal = await makeSeal(key)
    lock = { format: 'examinator-lock', version: 1, revision: 1, phase: 'sealing', ...wrapping }
    await demand('lock:write', { lock })
    const lines = await sealLines(await allRows(db), seal)
    await demand('move:write', { lines: [...lines] })
    lock = await enter(lock, 'moving')
  } catch (error) {
    await dropLock().catch(() => undefined)
    return fail({ kind: 'unchanged', reason: reasonOf(error) })
  }
  db.close()
  holdSeal(seal)
  const finished = await finishSealing(lock, seal)
  return finished.ok ? ok(null) : finished
}

/** What remains of a lock that has been taken off: copies in the old form, and the lock itself. */
export async function finishOpening(): Promise<Result<null, ConversionProblem>> {
  try {
    const db = await opened(DATABASE_NAME, null)
    try {
      await writeCopiesAnew(db, null)
    } finally {
      db.close()
    }
    await dropLock()
    return ok(null)
  } catch (error) {
    return fail({ kind: 'unfinished', reason: reasonOf(error) })
  }
}

/** Takes the lock off: everything is written in the open, checked, and then the sealed form goes. */
export async function takeLockOff(
  { db, writers }: DeskStore,
  standing: LockFile,
): Promise<Result<null, ConversionProblem>> {
  if (!(await writers.flushAll())) return fail({ kind: 'unsaved', reason: 'unsaved' })
  let lock = standing
  try {
    lock = await enter(lock, 'opening')
    await Dexie.delete(DATABASE_NAME)
    const open = await opened(DATABASE_NAME, null)
    try {
      await moveInto(open, await allRows(db), await ownKeyRows(db))
    } finally {
      open.close()
    }
    lock = await enter(lock, 'opened')
  } catch (error) {
    await enter(lock, 'sealed').catch(() => undefined)
    return fail({ kind: 'unchanged', reason: reasonOf(error) })
  }
  db.close()
  holdSeal(null)
  return finishOpening()
}
