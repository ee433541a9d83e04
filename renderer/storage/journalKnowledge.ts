import type { IpcProblem, JournalLine } from '#shared/ipc/contract'
import { fail, ok, type Result } from '#shared/kernel/result'
import { ask } from '../desktop/desk'
import { tabledKey } from './copies'
import { openLines } from './sealing/sealedLines'

/** What the journal and the latest verified copy hold together: living records, and those removed on purpose. */
export interface JournalKnowledge {
  readonly lines: readonly JournalLine[]
  readonly removals: readonly JournalLine[]
  readonly damagedLines: number
}

/** Reads it from the desktop. */
export async function readJournal(): Promise<Result<JournalKnowledge, IpcProblem>> {
  try {
    const answer = await ask('journal:read', {})
    if (!answer.ok) return answer
    const { damagedLines, removals } = answer.value
    const lines = await openLines(answer.value.lines)
    return ok({ lines, damagedLines, removals: removals ?? [] })
  } catch {
    return fail({ kind: 'failed', reason: 'journal:read' })
  }
}

/** The lines by record, removals among them. */
export function knownLines(journal: JournalKnowledge | null): ReadonlyMap<string, JournalLine> {
  const all = journal === null ? [] : [...journal.lines, ...journal.removals]
  return new Map(all.map((line) => [tabledKey(line.table, line.id), line]))
}
