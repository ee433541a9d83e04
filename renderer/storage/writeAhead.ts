import { readRecord, type RecordOf, type RecordTable } from '#shared/records/recordTables'

const PREFIX = 'ahead:'

/** The last keys, written synchronously at every change, so that a killed process loses none of them. */
export interface AheadRow {
  readonly table: RecordTable
  readonly id: string
  readonly basedOn: number
  readonly record: RecordOf<RecordTable>
}

function keyOf(table: string, id: string): string {
  return `${PREFIX}${table}:${id}`
}

/** Notes a change before anything asynchronous begins. False when the browser's small store is full. */
export function writeAhead(
  table: RecordTable,
  basedOn: number,
  record: RecordOf<RecordTable>,
): boolean {
  try {
    localStorage.setItem(keyOf(table, record.id), JSON.stringify({ basedOn, record }))
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
  const table = key.slice(PREFIX.length).split(':')[0] ?? ''
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null) return null
    const basedOn: unknown = Reflect.get(value, 'basedOn')
    const read = readRecord(table, Reflect.get(value, 'record'))
    if (!read.ok || typeof basedOn !== 'number') return null
    return { table: table as RecordTable, id: read.value.id, basedOn, record: read.value }
  } catch {
    return null
  }
}
