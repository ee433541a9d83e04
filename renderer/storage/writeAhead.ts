import {
  readRecord,
  RECORD_TABLES,
  type RecordOf,
  type RecordTable,
} from '#shared/records/recordTables'
import { fromSealedText, sealPlace } from '#shared/sealing/sealedText'
import { recordText } from './recordText'
import { heldSeal } from './sealing/heldSeal'
import { openText, sealText, sealTextLater } from './sealing/seal'

const PREFIX = 'ahead:'

/**
 * In a locked profile a note of up to so many characters is sealed while the key is still down. A
 * longer one would be felt in the typing: it is sealed on another thread, some milliseconds later.
 */
const LONGEST_AT_ONCE = 32_768

/** Which note of a record is the latest, so that one sealed late overwrites nothing newer. */
const turns = new Map<string, number>()

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

/**
 * A text's short mark, to know one's own write again; not for security.
 * Two 32-bit FNV-1a sums over UTF-16 units with different starts, and the length.
 */
export function fingerprint(text: string): string {
  let first = 0x811c9dc5
  let second = 0x01000193
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    first = Math.imul(first ^ unit, 0x01000193)
    second = Math.imul(second ^ unit, 0x85ebca6b)
  }
  return `${text.length}-${(first >>> 0).toString(16)}-${(second >>> 0).toString(16)}`
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
  const key = keyOf(table, record.id)
  const text = `{"basedOn":${basedOn},"follows":${JSON.stringify(follows)},"record":${recordText(record)}}`
  const seal = heldSeal()
  if (seal === null) return keep(key, text)
  const turn = (turns.get(key) ?? 0) + 1
  turns.set(key, turn)
  const place = sealPlace('ahead', key)
  if (text.length <= LONGEST_AT_ONCE) return keep(key, sealText(seal, text, place))
  void sealTextLater(seal, text, place).then(
    (sealed) => turns.get(key) === turn && keep(key, sealed),
  )
  return true
}

function keep(key: string, text: string): boolean {
  try {
    localStorage.setItem(key, text)
    return true
  } catch {
    return false
  }
}

/** The change is on disk. */
export function clearAhead(table: RecordTable, id: string): void {
  const key = keyOf(table, id)
  turns.set(key, (turns.get(key) ?? 0) + 1)
  localStorage.removeItem(key)
}

function isDamaged(key: string): boolean {
  return parseAhead(key, localStorage.getItem(key) ?? '') === null
}

/** The notes that cannot be read, as they are: their name and their text. */
export function damagedAhead(): readonly string[] {
  return Object.keys(localStorage)
    .filter((key) => key.startsWith(PREFIX) && isDamaged(key))
    .map((key) => `${key} ${localStorage.getItem(key) ?? ''}`)
}

/** What a killed process left behind. Damaged notes are left where they are and counted. */
export function readAhead(): { readonly rows: readonly AheadRow[]; readonly damaged: number } {
  const rows: AheadRow[] = []
  let damaged = 0
  for (const key of Object.keys(localStorage).filter((name) => name.startsWith(PREFIX))) {
    const row = parseAhead(key, localStorage.getItem(key) ?? '')
    if (row === null) damaged += 1
    else rows.push(row)
  }
  return { rows, damaged }
}

/** A sealed note's text. One that was left from before the lock is plain. */
function opened(key: string, text: string): string {
  const seal = heldSeal()
  if (seal === null || fromSealedText(text) === null) return text
  return openText(seal, text, sealPlace('ahead', key)) ?? ''
}

function parseAhead(key: string, text: string): AheadRow | null {
  const name = key.slice(PREFIX.length).split(':')[0] ?? ''
  const table = RECORD_TABLES.find((known) => known === name)
  try {
    const value: unknown = JSON.parse(opened(key, text))
    if (table === undefined || typeof value !== 'object' || value === null) return null
    const basedOn: unknown = Reflect.get(value, 'basedOn')
    const follows: unknown = Reflect.get(value, 'follows')
    const read = readRecord(table, Reflect.get(value, 'record'))
    if (!read.ok || typeof basedOn !== 'number') return null
    const { value: record } = read
    const mark = typeof follows === 'string' ? follows : null
    return { table, id: record.id, basedOn, follows: mark, record }
  } catch {
    return null
  }
}
