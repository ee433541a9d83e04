import { CONTENT_ORDER, type Contents, type ContentTable } from '#shared/exchange/contents'
import type { CheckedFile, ReadFile } from '#shared/exchange/readFile'
import type { Refusal } from '#shared/exchange/refusals'
import { ok, type Result } from '#shared/kernel/result'

/**
 * A file on its way from the worker to the window. Its records cross as the bytes they were checked
 * in, which change hands without being copied; record by record they would take several times as long.
 */
export interface CrossingFile extends Omit<CheckedFile, 'contents'> {
  /** The ids of each table's records, in their order. */
  readonly ids: ReadonlyMap<ContentTable, readonly string[]>
}

/** What the worker sends of a file that it has read and checked. */
export function sent(read: Result<CheckedFile, Refusal>): Result<CrossingFile, Refusal> {
  if (!read.ok) return read
  const { contents, ...crossing } = read.value
  const ids = CONTENT_ORDER.map((table) => [table, contents[table].map(({ id }) => id)] as const)
  return ok({ ...crossing, ids: new Map(ids) })
}

/** The buffers that change hands with files. No member shares its buffer with the file it came in. */
export function buffersOf(reads: readonly Result<CrossingFile, Refusal>[]): Transferable[] {
  const files = reads.flatMap((read) => (read.ok ? [read.value] : []))
  const tables = files.flatMap((file) => file.tableBytes)
  const attachments = files.flatMap((file) => file.attachments)
  const buffers = new Set([...tables, ...attachments].map(({ bytes }) => bytes.buffer))
  return [...buffers].filter((buffer) => buffer instanceof ArrayBuffer)
}

/** A table's records as text, member by member. */
export interface TableText {
  readonly table: ContentTable
  readonly text: string
}

/** The texts of a file's tables. After this nobody here needs their bytes. */
export function textsOf({ tableBytes }: CrossingFile): readonly TableText[] {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  return tableBytes.map(({ table, bytes }) => ({ table, text: decoder.decode(bytes) }))
}

/** The file that has crossed, with the very records that were checked. */
export function arrived(file: CrossingFile, texts: readonly TableText[]): ReadFile {
  const { tableBytes: _, ids: __, ...crossed } = file
  const found = new Map<ContentTable, unknown[]>()
  for (const { table, text } of texts) {
    const records: unknown[] = JSON.parse(text)
    found.set(table, [...(found.get(table) ?? []), ...records])
  }
  const tables = CONTENT_ORDER.map((table) => [table, found.get(table) ?? []])
  const contents: Contents = Object.fromEntries(tables)
  return { ...crossed, contents }
}
