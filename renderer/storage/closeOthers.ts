import { secrecyOf } from '#shared/journey/assessment/secrecy'
import type { EntryId } from '#shared/kernel/identifiers'
import type { Subject } from '#shared/log/actsOf'
import type { RecordOf } from '#shared/records/recordTables'
import type { DeskDatabase } from './database'
import { ownExaminerIds } from './deskView'
import { LOG_TABLES, logEvent } from './eventLog'
import { noteRemoval } from './removals'
import { feedWhenWritten } from './whenWritten'

/** The tables that closing reads and writes, besides the log's. */
export const CLOSING_TABLES = [
  'assessments',
  'declarations',
  'consensuses',
  'versions',
  ...LOG_TABLES,
] as const

/**
 * Others' hand-ins of an entry that are stored here but closed to the person by now: taken in while
 * it was open, before one's own was taken back or a conflict of interest was declared. Nothing is
 * closed because something about the person is missing, and nothing once the meeting rests on it.
 */
async function closedNow(
  db: DeskDatabase,
  entryId: EntryId,
): Promise<readonly RecordOf<'assessments'>[]> {
  const ownIds = ownExaminerIds(await db.profiles.toCollection().first())
  const assessments = await db.assessments.where('entryId').equals(entryId).toArray()
  const others = assessments.filter((one) => !ownIds.has(one.examinerId))
  if (others.length === 0) return []
  const own = assessments.find((one) => ownIds.has(one.examinerId)) ?? null
  const declared = await db.declarations.where('entryId').equals(entryId).toArray()
  const declaration = declared.find((one) => ownIds.has(one.examinerId)) ?? null
  const secrecy = secrecyOf(own, { declaration, isAssigned: false, isOffice: true })
  if (secrecy === 'open') return []
  const consensuses = await db.consensuses.where('entryId').equals(entryId).toArray()
  return consensuses.some((one) => one.state !== 'gathering') ? [] : others
}

/**
 * Removes others' hand-ins of an entry that are closed to the person by now, with every version of
 * them: a rule that only hides what lies in the database is no secrecy. Their files can be opened
 * again later. Joins the transaction it is called in, which names `CLOSING_TABLES`.
 *
 * @param subject the record whose change closes them, as the log names it.
 * @returns the ids of what was removed.
 */
export async function closeOthers(db: DeskDatabase, subject: Subject): Promise<readonly string[]> {
  const { entryId } = subject
  if (entryId === null) return []
  const closed = await closedNow(db, entryId)
  for (const { id, revision } of closed) {
    await db.assessments.delete(id)
    // The same revision: the file it came from may bring it back, as it was.
    await noteRemoval(db, 'assessments', id, revision)
    await db.versions.where('recordId').equals(id).delete()
    feedWhenWritten({ table: 'assessments', id, revision, json: '' })
  }
  if (closed.length > 0) {
    await logEvent(db, { act: 'others-closed', ...subject, count: closed.length })
  }
  return closed.map(({ id }) => id)
}

/** The same for every entry: after a restore, which may bring back what has been closed since. */
export async function closeAllOthers(db: DeskDatabase): Promise<ReadonlySet<string>> {
  const entryIds = new Set((await db.assessments.toArray()).map((one) => one.entryId))
  const closed = new Set<string>()
  for (const entryId of entryIds) {
    const place = { roundId: null, table: null, recordId: null, recordRevision: null }
    for (const id of await closeOthers(db, { ...place, entryId })) closed.add(id)
  }
  return closed
}
