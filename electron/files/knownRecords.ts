import type { JournalLine } from '#shared/ipc/contract'
import { lineKey, type LineHead } from './journalLines'

/** What is known of a record without holding it. */
export interface Known {
  readonly revision: number
  readonly removed: boolean
}

/** Takes in what lines say of their records: the highest revision counts; of equals the later one. */
export function note(known: Map<string, Known>, heads: readonly LineHead[]): void {
  for (const head of heads) {
    const key = lineKey(head)
    const before = known.get(key)
    if (before === undefined || head.revision >= before.revision)
      known.set(key, { revision: head.revision, removed: head.removed })
  }
}

/** The line that says that a record is gone; none for one that is not there. */
export function removalOf(key: string, known: Known | undefined): readonly JournalLine[] {
  const [table = '', id = ''] = key.split('\u0000')
  return known === undefined || known.removed
    ? []
    : [{ table, id, revision: known.revision + 1, json: '' }]
}
