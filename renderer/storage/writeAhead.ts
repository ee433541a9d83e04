import {
  readRecord,
  RECORD_TABLES,
  type RecordOf,
  type RecordTable,
} from '#shared/records/recordTables'

const PREFIX = 'ahead:'

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
  try {
    localStorage.setItem(keyOf(table, record.id), JSON.stringify({ basedOn, follows, record }))
    return true
  } catch {
    return false
  }
}

/** The change is on disk. */
export function clearAhead(table: RecordTable, id: string): void {
  localStorage.removeItem(keyOf(table, id))
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

function parseAhead(key: string, text: string): AheadRow | null {
  const name = key.slice(PREFIX.length).split(':')[0] ?? ''
  const table = RECORD_TABLES.find((known) => known === name)
  try {
    const value: unknown = JSON.parse(text)
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
