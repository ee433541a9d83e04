import { Dexie } from 'dexie'
import { fail, ok, type Result } from '#shared/kernel/result'
import { RECORD_TABLES } from '#shared/records/recordTables'
import { readCopy, tabledKey, type ReadableCopy, type TabledRecord } from './copies'
import { DeskDatabase } from './database'
import { closeAllOthers } from './closeOthers'
import { demandRoom } from './diskRoom'
import { logEvent } from './eventLog'
import { feedJournal, toldOf, flushJournal } from './journalFeed'
import { isAnotherPersons } from './isAnotherPersons'
import { knownLines, readJournal } from './journalKnowledge'
import { noteRemoval } from './removals'
import { noteLeft, noteReceipt } from './restoreReceipt'
import { wipeButLastKeys } from './wipeStore'
import { planRestore, type RestoreCount, type RestoreMode, type RestorePlan } from './restorePlan'

/** Nothing was restored and nothing changed; `reason` is the browser's name for it. */
export interface RestoreProblem {
  readonly kind: 'failed'
  readonly reason: string
}

/** Another person's copy may hold what is closed to the one who works here. */
class AnotherPersonsCopy extends Error {
  override readonly name = 'AnotherPersonsCopy'
}

function problemOf(error: unknown): RestoreProblem {
  return { kind: 'failed', reason: error instanceof Error ? error.name : 'unknown' }
}

async function standingRecords(db: DeskDatabase): Promise<ReadonlyMap<string, TabledRecord>> {
  const standing = new Map<string, TabledRecord>()
  for (const table of RECORD_TABLES) {
    for (const record of await db.records(table).toArray()) {
      standing.set(tabledKey(table, record.id), { table, record })
    }
  }
  return standing
}

/** Who watches a restore: told how far it has come, and able to stop it while nothing is final. */
export interface RestoreWatch {
  readonly signal: AbortSignal
  readonly onProgress: (done: number, total: number) => void
}

const UNWATCHED: RestoreWatch = {
  signal: new AbortController().signal,
  onProgress: () => undefined,
}

/** Told a few times a second is often enough. */
const PROGRESS_EVERY = 100

async function putAll(db: DeskDatabase, plan: RestorePlan, watch: RestoreWatch): Promise<void> {
  let done = 0
  for (const { table, record } of plan.puts) {
    watch.signal.throwIfAborted()
    await db.records(table).put(record)
    done += 1
    if (done % PROGRESS_EVERY === 0) watch.onProgress(done, plan.puts.length)
  }
}

async function apply(db: DeskDatabase, plan: RestorePlan, watch: RestoreWatch): Promise<void> {
  for (const { table, id, revision } of plan.removals) {
    await db.records(table).delete(id)
    await noteRemoval(db, table, id, revision)
  }
  await putAll(db, plan, watch)
  await db.versions.bulkAdd([...plan.kept])
}

function tell(plan: RestorePlan): void {
  for (const { table, id, revision } of plan.removals) {
    feedJournal({ table, id, revision, json: '' })
  }
  for (const { table, record } of plan.puts) feedJournal(toldOf(table, record))
}

/**
 * What a restore would change, per kind of record; nothing is written.
 *
 * @param db null when there is no database to compare with: everything is then new.
 */
export async function previewRestore(
  db: DeskDatabase | null,
  copy: ReadableCopy,
  mode: RestoreMode,
): Promise<Result<readonly RestoreCount[], RestoreProblem>> {
  try {
    const standing = db === null ? new Map<string, TabledRecord>() : await standingRecords(db)
    return ok(planRestore(standing, copy, mode, new Map()).counts)
  } catch (error) {
    return fail(problemOf(error))
  }
}

/**
 * Restores a copy, all or nothing. `replace` leaves the copy and nothing else; `merge` only adds
 * records that are missing or newer in the copy, which must be the same person's. What is
 * overwritten or removed stays in the history, and the journal is told of everything, removals included, in newer revisions. Others'
 * work that has been closed to the person since the copy was made does not come back. A receipt is
 * left for the person, and a restore that is stopped has changed nothing.
 *
 * @param source the copy's name in words, for the receipt.
 * @returns how many records were written or removed.
 */
export async function restoreCopy(
  db: DeskDatabase,
  copy: ReadableCopy,
  mode: RestoreMode,
  source: string,
  watch: RestoreWatch = UNWATCHED,
): Promise<Result<number, RestoreProblem>> {
  const journal = await readJournal()
  const known = knownLines(journal.ok ? journal.value : null)
  const tables = RECORD_TABLES.map((name) => db.records(name))
  try {
    await demandRoom()
    const plan = await db.transaction('rw', [...tables, db.versions, db.settings], async () => {
      if (mode === 'merge' && (await isAnotherPersons(db, copy))) throw new AnotherPersonsCopy()
      const plan = planRestore(await standingRecords(db), copy, mode, known)
      await apply(db, plan, watch)
      const closed = await closeAllOthers(db)
      const count = plan.puts.length + plan.removals.length
      if (count > 0) await logEvent(db, { act: 'backup-restored', count })
      watch.signal.throwIfAborted()
      await noteReceipt(db, plan, { source, mode, unreadable: copy.unreadable })
      return { ...plan, puts: plan.puts.filter(({ record }) => !closed.has(record.id)) }
    })
    tell(plan)
    await flushJournal()
    return ok(plan.puts.length + plan.removals.length)
  } catch (error) {
    return fail(problemOf(error))
  }
}

/**
 * A copy with every event of the log that the journal knows: the log is only ever added to, so an
 * older copy does not take it back.
 */
export async function withWholeLog(copy: ReadableCopy): Promise<ReadableCopy> {
  const journal = await readJournal()
  if (!journal.ok) return copy
  const log = journal.value.lines.filter(({ table }) => table === 'logEvents')
  return { ...copy, records: [...copy.records, ...readCopy(log).records] }
}

/**
 * After a rescue: what the journal still asks for and nobody could read or chose to restore is
 * written off, so that the program opens. The lines themselves stay in the history.
 *
 * @returns how many records were written off.
 */
export async function writeOffMissing(db: DeskDatabase): Promise<number> {
  const journal = await readJournal()
  if (!journal.ok) return 0
  let missing = 0
  for (const line of journal.value.lines) {
    const table = RECORD_TABLES.find((name) => name === line.table)
    if (table !== undefined && (await db.records(table).get(line.id)) !== undefined) continue
    const revision = line.revision + 1
    if (table !== undefined) {
      const at = new Date().toISOString()
      const kept = { table, recordId: line.id, revision: line.revision, at, json: line.json }
      await db.transaction('rw', db.versions, db.settings, async () => {
        await db.versions.add({ ...kept, cause: 'recovered' })
        await noteRemoval(db, table, line.id, revision)
      })
    }
    feedJournal({ table: line.table, id: line.id, revision, json: '' })
    missing += 1
  }
  await flushJournal()
  return missing
}

/** Some damage keeps the browser from removing what it cannot open; the desktop then removes the files. */
async function removeBroken(name: string): Promise<void> {
  try {
    await Dexie.delete(name)
  } catch (error) {
    if (!(await wipeButLastKeys())) throw error
  }
}

/**
 * Puts a new database in the place of one that cannot be opened, filled with the copy. Only ever
 * done when the person has asked for it, and never with an empty copy.
 */
export async function replaceBroken(
  copy: ReadableCopy,
  source: string,
  watch: RestoreWatch = UNWATCHED,
): Promise<Result<number, RestoreProblem>> {
  if (copy.records.length === 0) return fail({ kind: 'failed', reason: 'empty-copy' })
  const db = new DeskDatabase()
  try {
    await demandRoom()
    await removeBroken(db.name)
    await db.open()
    const restored = await restoreCopy(db, copy, 'merge', source, watch)
    if (restored.ok) await noteLeft(db, await writeOffMissing(db))
    return restored
  } catch (error) {
    return fail(problemOf(error))
  } finally {
    db.close()
  }
}
