import {
  readRecord,
  RECORD_TABLES,
  type RecordOf,
  type RecordTable,
} from '#shared/records/recordTables'
import { fromSealedText, sealPlace } from '#shared/sealing/sealedText'
import { baseKeys, basePlace, textFrom } from './aheadBase'
import { AheadNote } from './aheadNote'
import { recordText } from './recordText'
import { heldSeal } from './sealing/heldSeal'
import { openText } from './sealing/seal'

const PREFIX = 'ahead:'

/** The notes of the records that are written in, by their key. */
const notes = new Map<string, AheadNote>()

/**
 * The last keys, noted synchronously at every change: a window that dies before its write has ended
 * loses none of them. The browser writes this small store to disk a little later than the database,
 * so it is the database, within 300 ms, that stands against a power cut.
 */
export interface AheadRow {
  readonly table: RecordTable
  readonly id: string
  readonly basedOn: number
  /** Fingerprint of the record that was being written when this was noted, or null. */
  readonly follows: string | null
  readonly record: RecordOf<RecordTable>
}

function keyOf(table: string, id: string): string {
  return `${PREFIX}${table}:${id}`
}

/** The note as the profile is now; a lock put on or taken off since makes another. */
function noteAt(key: string): AheadNote {
  const known = notes.get(key)
  const seal = heldSeal()
  if (known?.seal === seal && !known.isGone) return known
  known?.forget()
  const fresh = new AheadNote(key, seal)
  notes.set(key, fresh)
  return fresh
}

/**
 * Notes a change before anything asynchronous begins. False when the browser's small store is full;
 * an earlier note then stays.
 */
export function writeAhead(
  table: RecordTable,
  basedOn: number,
  record: RecordOf<RecordTable>,
  follows: string | null = null,
): boolean {
  return noteAt(keyOf(table, record.id)).note({ basedOn, follows, text: recordText(record) })
}

/** The change is on disk; the next may come at once. */
export function settleAhead(table: RecordTable, id: string): void {
  noteAt(keyOf(table, id)).settle()
}

/** Nobody writes in the record for now: when its change is on disk, nothing of it stays here. */
export function restAhead(table: RecordTable, id: string): void {
  notes.get(keyOf(table, id))?.rest()
}

/** Nothing of the record stays here, whoever left it. */
export function clearAhead(table: RecordTable, id: string): void {
  noteAt(keyOf(table, id)).forget()
}

function isDamaged(key: string): boolean {
  return parseAhead(key) === null
}

/** The notes that cannot be read, as they are, with what they are told as changes of: name and text. */
export function damagedAhead(): readonly string[] {
  return Object.keys(localStorage)
    .filter((key) => key.startsWith(PREFIX) && isDamaged(key))
    .flatMap((key) => [key].concat(baseKeys(key)))
    .map((key) => `${key} ${localStorage.getItem(key) ?? ''}`)
}

/** What a killed process left behind. Damaged notes are left where they are and counted. */
export function readAhead(): { readonly rows: readonly AheadRow[]; readonly damaged: number } {
  const rows: AheadRow[] = []
  let damaged = 0
  for (const key of Object.keys(localStorage).filter((name) => name.startsWith(PREFIX))) {
    const row = parseAhead(key)
    if (row === null) damaged += 1
    else rows.push(row)
  }
  return { rows, damaged }
}

/** A text of the small store, opened. One that was left from before the lock is plain. */
function opened(key: string, place: string): string {
  const text = localStorage.getItem(key) ?? ''
  const seal = heldSeal()
  if (seal === null || fromSealedText(text) === null) return text
  return openText(seal, text, place) ?? ''
}

/** The record that a note holds whole, or as a change of its base. */
function recordIn(key: string, note: object): unknown {
  const base: unknown = Reflect.get(note, 'base')
  if (base === undefined) return Reflect.get(note, 'record')
  const text = textFrom(key, base, Reflect.get(note, 'change'), (at) => opened(at, basePlace(at)))
  return text === null ? null : JSON.parse(text)
}

function parseAhead(key: string): AheadRow | null {
  const name = key.slice(PREFIX.length).split(':')[0] ?? ''
  const table = RECORD_TABLES.find((known) => known === name)
  try {
    const value: unknown = JSON.parse(opened(key, sealPlace('ahead', key)))
    if (table === undefined || typeof value !== 'object' || value === null) return null
    const basedOn: unknown = Reflect.get(value, 'basedOn')
    const follows: unknown = Reflect.get(value, 'follows')
    const read = readRecord(table, recordIn(key, value))
    if (!read.ok || typeof basedOn !== 'number') return null
    const { value: record } = read
    const mark = typeof follows === 'string' ? follows : null
    return { table, id: record.id, basedOn, follows: mark, record }
  } catch {
    return null
  }
}
