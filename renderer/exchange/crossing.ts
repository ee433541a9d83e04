import { CONTENT_ORDER, type Contents, type ContentTable } from '#shared/exchange/contents'
import type { CheckedFile, ReadFile } from '#shared/exchange/readFile'
import type { Refusal } from '#shared/exchange/refusals'
import { ok, type Result } from '#shared/kernel/result'

/**
 * A file on its way from the worker to the window. Its records cross as the bytes they were checked
 * in, which change hands without being copied; record by record they would take several times as long.
 */
export type CrossingFile = Omit<CheckedFile, 'contents'>

/** What the worker sends of a file that it has read and checked. */
export function sent(read: Result<CheckedFile, Refusal>): Result<CrossingFile, Refusal> {
  if (!read.ok) return read
  const { contents: _, ...crossing } = read.value
  return ok(crossing)
}

/** The buffers that change hands with files. No member shares its buffer with the file it came in. */
export function buffersOf(reads: readonly Result<CrossingFile, Refusal>[]): Transferable[] {
  const files = reads.flatMap((read) => (read.ok ? [read.value] : []))
  const tables = files.flatMap((file) => file.tableBytes)
  const attachments = files.flatMap((file) => file.attachments)
  const buffers = new Set([...tables, ...attachments].map(({ bytes }) => bytes.buffer))
  return [...buffers].filter((buffer) => buffer instanceof ArrayBuffer)
}

/** The file that has crossed, with the very records that were checked. */
export function arrived(read: Result<CrossingFile, Refusal>): Result<ReadFile, Refusal> {
  if (!read.ok) return read
  const { tableBytes, ...crossed } = read.value
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  const found = new Map<ContentTable, unknown[]>()
  for (const { table, bytes } of tableBytes) {
    const records: unknown[] = JSON.parse(decoder.decode(bytes))
    found.set(table, [...(found.get(table) ?? []), ...records])
  }
  const tables = CONTENT_ORDER.map((table) => [table, found.get(table) ?? []])
  const contents: Contents = Object.fromEntries(tables)
  return ok({ ...crossed, contents })
}
