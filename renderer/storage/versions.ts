import type { RecordOf, RecordTable } from '#shared/records/recordTables'
import { readRecord } from '#shared/records/recordTables'
import { commonEnds } from './commonEnds'
import type { DeskDatabase, VersionRow } from './database'
import { recordText } from './recordText'

const PAUSE_MS = 60_000
const KEPT_PER_RECORD = 300

/** How many characters of text may go away before the state before is worth a version. */
const GONE_CHARACTERS = 40

/** How many characters of one text are not in the other's place, whatever stands there instead. */
function charactersReplaced(before: string, after: string): number {
  const { start, end } = commonEnds(before, after)
  return before.length - start - end
}

/** What stands in the place of a part: in a list the one with the same id, if it has one. */
function counterpart(part: unknown, key: string, after: unknown): unknown {
  if (typeof after !== 'object' || after === null) return undefined
  const id: unknown =
    typeof part === 'object' && part !== null ? Reflect.get(part, 'id') : undefined
  if (!Array.isArray(after) || id === undefined) return Reflect.get(after, key)
  const all: readonly unknown[] = after
  return all.find((one) => typeof one === 'object' && one !== null && Reflect.get(one, 'id') === id)
}

/** Unchanged parts are the very same value in both states and cost nothing. */
function charactersGone(before: unknown, after: unknown): number {
  if (before === after) return 0
  if (typeof before === 'string') {
    return charactersReplaced(before, typeof after === 'string' ? after : '')
  }
  if (typeof before !== 'object' || before === null) return 0
  return Object.entries(before).reduce(
    (sum, [key, part]) => sum + charactersGone(part, counterpart(part, key, after)),
    0,
  )
}

/** Whether so much text goes away, also where other text takes its place, that it is worth a version. */
export function takesMuchAway<Value extends object>(next: Value, before: Value): boolean {
  return charactersGone(before, next) > GONE_CHARACTERS
}

/** Whether two states of a record say the same, whatever their revisions. */
export function isSameContent<Value extends { readonly revision: number }>(
  one: Value,
  other: Value,
): boolean {
  if (one === other) return true
  return recordText({ ...one, revision: 0 }) === recordText({ ...other, revision: 0 })
}

/** A row that keeps a state of a record. `at` is shown, and decides only how often a pause is kept. */
export function versionRow(
  table: RecordTable,
  record: RecordOf<RecordTable>,
  cause: VersionRow['cause'],
): VersionRow {
  const { id: recordId, revision } = record
  const at = new Date().toISOString()
  return { table, recordId, revision, at, cause, json: recordText(record) }
}

/**
 * Keeps the state a write replaced, if it is worth going back to: a minute has passed since the
 * last kept one, or the cause is another than a pause in the typing. What was kept last is not kept
 * twice. Joins the transaction it is called in.
 *
 * @returns when the last version that is kept now was kept, in milliseconds since 1970.
 */
export async function keepVersion<Name extends RecordTable>(
  db: DeskDatabase,
  table: Name,
  replaced: RecordOf<Name>,
  cause: VersionRow['cause'],
): Promise<number> {
  const row = versionRow(table, replaced, cause)
  const last = await db.versions.where('recordId').equals(replaced.id).last()
  const lastAt = last === undefined ? null : Date.parse(last.at)
  if (lastAt !== null && (last?.json === row.json || (cause === 'pause' && isWithinPause(lastAt))))
    return lastAt
  await db.versions.add(row)
  await thin(db, replaced.id)
  return Date.parse(row.at)
}

/**
 * Whether a version kept then is enough for a pause now. A clock set back must not stop the history:
 * only a pause that is really shorter counts.
 */
export function isWithinPause(keptAt: number): boolean {
  return Math.abs(Date.now() - keptAt) < PAUSE_MS
}

async function thin(db: DeskDatabase, recordId: string): Promise<void> {
  const keys = await db.versions.where('recordId').equals(recordId).primaryKeys()
  if (keys.length > KEPT_PER_RECORD)
    await db.versions.bulkDelete(keys.slice(0, keys.length - KEPT_PER_RECORD))
}

/** The kept versions of a record, newest first. */
export async function versionsOf(
  db: DeskDatabase,
  recordId: string,
): Promise<readonly VersionRow[]> {
  const rows = await db.versions.where('recordId').equals(recordId).toArray()
  return rows.toReversed()
}

/** The record a version holds, lifted and checked, or null when it cannot be read. */
export function recordOfVersion(row: VersionRow): RecordOf<RecordTable> | null {
  try {
    const read = readRecord(row.table, JSON.parse(row.json))
    return read.ok ? read.value : null
  } catch {
    return null
  }
}
