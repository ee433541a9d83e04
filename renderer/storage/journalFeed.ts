import type { JournalLine } from '#shared/ipc/contract'
import { ask } from '../desktop/desk'
import { sealLines } from './sealing/sealedLines'

const INTERVAL_MS = 1000
const RETRY_AFTER_MS = 10_000

/** One message to the desktop is neither too many lines nor too many characters. */
const LINES_AT_ONCE = 1000
const CHARACTERS_AT_ONCE = 8_000_000

const waiting = new Map<string, JournalLine>()
let timer: ReturnType<typeof setTimeout> | null = null
let sending: Promise<boolean> | null = null
let lastFailure: string | null = null

/** Hands a written record over to the journal outside the browser's store; the latest line per record wins. */
export function feedJournal(line: JournalLine): void {
  waiting.set(`${line.table}:${line.id}`, line)
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

function takeBatch(): ReadonlyMap<string, JournalLine> {
  const batch = new Map<string, JournalLine>()
  let characters = 0
  for (const [key, line] of waiting) {
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
