import type { JournalLine } from '#shared/ipc/contract'
import type { RecordTable } from '#shared/records/recordTables'
import { ask } from '../desktop/desk'
import { recordText } from './recordText'
import { sealLines } from './sealing/sealedLines'

const INTERVAL_MS = 1000
const RETRY_AFTER_MS = 10_000

/** One message to the desktop is neither too many lines nor too many characters. */
const LINES_AT_ONCE = 1000
const CHARACTERS_AT_ONCE = 8_000_000

/** A record whose text is made only when the journal is written: thousands may come at once. */
export interface RecordLine extends Pick<JournalLine, 'table' | 'id' | 'revision'> {
  readonly record: object
}

/** What the journal is told: a line, or a record to make one of. */
export type Told = JournalLine | RecordLine

/** A record for the journal; a removal alone is a line already. */
export function toldOf(
  table: RecordTable,
  record: Pick<JournalLine, 'id' | 'revision'>,
): RecordLine {
  return { table, id: record.id, revision: record.revision, record }
}

/** Whether the journal is told that a record is gone. */
export function isRemovalTold(told: Told): boolean {
  return 'json' in told && told.json === ''
}

const waiting = new Map<string, Told>()
let timer: ReturnType<typeof setTimeout> | null = null
let sending: Promise<boolean> | null = null
let lastFailure: string | null = null

/** Hands a written record over to the journal outside the browser's store; the latest line per record wins. */
export function feedJournal(told: Told): void {
  waiting.set(`${told.table}:${told.id}`, told)
  timer ??= setTimeout(() => void flushJournal(), INTERVAL_MS)
}

/** Sends what waits. A failure keeps the lines and tries again by itself. True when nothing waits. */
export async function flushJournal(): Promise<boolean> {
  if (timer !== null) clearTimeout(timer)
  timer = null
  if (sending === null && waiting.size === 0) return true
  sending ??= sendAll()
  return sending
}

async function sendAll(): Promise<boolean> {
  try {
    while (waiting.size > 0) {
      const batch = takeBatch()
      lastFailure = await send(batch)
      if (lastFailure === null) continue
      for (const [key, line] of batch) if (!waiting.has(key)) waiting.set(key, line)
      timer ??= setTimeout(() => void flushJournal(), RETRY_AFTER_MS)
      return false
    }
    return true
  } finally {
    sending = null
  }
}

async function send(batch: ReadonlyMap<string, JournalLine>): Promise<string | null> {
  try {
    const lines = await sealLines([...batch.values()])
    const answer = await ask('journal:append', { lines: [...lines] })
    return answer.ok ? null : answer.error.kind
  } catch {
    return 'failed'
  }
}

function asLine(told: Told): JournalLine {
  if ('json' in told) return told
  const { table, id, revision, record } = told
  return { table, id, revision, json: recordText(record) }
}

function takeBatch(): ReadonlyMap<string, JournalLine> {
  const batch = new Map<string, JournalLine>()
  let characters = 0
  for (const [key, told] of waiting) {
    const line = asLine(told)
    characters += line.json.length
    if (batch.size > 0 && (batch.size >= LINES_AT_ONCE || characters > CHARACTERS_AT_ONCE)) break
    batch.set(key, line)
    waiting.delete(key)
  }
  return batch
}

/** Why the journal could not be written the last time, or null. */
export function journalFailure(): string | null {
  return lastFailure
}
