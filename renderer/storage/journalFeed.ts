import type { JournalLine } from '#shared/ipc/contract'
import { ask } from '../desktop/desk'

const INTERVAL_MS = 1000

let waiting = new Map<string, JournalLine>()
let timer: ReturnType<typeof setTimeout> | null = null
let lastFailure: string | null = null

/** Hands a written record over to the journal outside the browser's store; the latest line per record wins. */
export function feedJournal(line: JournalLine): void {
  waiting.set(`${line.table}:${line.id}`, line)
  timer ??= setTimeout(() => void flushJournal(), INTERVAL_MS)
}

/** Sends what waits. A failure keeps the lines for the next try. */
export async function flushJournal(): Promise<boolean> {
  if (timer !== null) clearTimeout(timer)
  timer = null
  if (waiting.size === 0) return true
  const batch = waiting
  waiting = new Map()
  const answer = await ask('journal:append', { lines: [...batch.values()] })
  if (answer.ok) {
    lastFailure = null
    return true
  }
  lastFailure = answer.error.kind
  waiting = new Map([...batch, ...waiting])
  return false
}

/** Why the journal could not be written the last time, or null. */
export function journalFailure(): string | null {
  return lastFailure
}
