import { Dexie } from 'dexie'
import type { JournalLine } from '#shared/ipc/contract'
import { feedJournal } from './journalFeed'

/** Tells the journal of a line once the transaction this is called in is on disk; otherwise never. */
export function feedWhenWritten(line: JournalLine): void {
  let transaction = Dexie.currentTransaction
  while (transaction.parent !== undefined && transaction.parent !== null) {
    transaction = transaction.parent
  }
  transaction.on('complete', () => feedJournal(line))
}
