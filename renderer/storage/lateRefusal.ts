import { recordKey } from '#shared/exchange/contents'
import type { ReadFile } from '#shared/exchange/readFile'
import type { RecordRefusal } from '#shared/exchange/recordRefusal'
import type { TabledRecord } from '#shared/exchange/tabledRecords'
import type { Assessment } from '#shared/journey/assessment/assessment'
import type { EntryId } from '#shared/kernel/identifiers'
import type { DeskDatabase } from './database'
import { deskSecrecy } from './deskSecrecy'
import { ownExaminerIds } from './planFile'

async function closedTo(db: DeskDatabase, entryId: EntryId): Promise<RecordRefusal | null> {
  const secrecy = await deskSecrecy(db, entryId)
  if (secrecy === 'open') return null
  return secrecy === 'conflict' ? 'own-conflict' : secrecy
}

async function meetingHasOpened(
  db: DeskDatabase,
  assessment: Assessment,
  read: ReadFile,
): Promise<boolean> {
  const hash = read.hashes.get(recordKey('assessments', assessment.id))
  const consensuses = await db.consensuses.where('entryId').equals(assessment.entryId).toArray()
  return consensuses.some(
    (one) => one.state !== 'gathering' && !one.inputs.some((input) => input.hash === hash),
  )
}

async function hasConflict(
  db: DeskDatabase,
  { entryId, examinerId }: Assessment,
  read: ReadFile,
): Promise<boolean> {
  const declared = await db.declarations.where('entryId').equals(entryId).toArray()
  return declared.some(
    (one) =>
      one.examinerId === examinerId &&
      one.answer === 'conflict' &&
      !read.contents.declarations.some((own) => own.id === one.id && own.revision > one.revision),
  )
}

/**
 * Whether a record that was planned may still be stored, by what the database says inside the very
 * transaction that would store it: nobody's assessment before one's own is handed in, none to a
 * person with a conflict of interest, none after the meeting has opened.
 *
 * @returns the reason why not, or null. A backup of one's own profile is not asked about.
 */
export async function lateRefusal(
  db: DeskDatabase,
  one: TabledRecord,
  read: ReadFile,
): Promise<RecordRefusal | null> {
  const profile = await db.profiles.toCollection().first()
  const isOwnBackup =
    read.manifest.kind === 'backup' &&
    (profile === undefined || read.contents.profiles.some((own) => own.id === profile.id))
  if (isOwnBackup) return null
  if (one.table === 'consensuses') return closedTo(db, one.record.entryId)
  if (one.table !== 'assessments') return null
  const assessment = one.record
  const isOwn = (await ownExaminerIds(db)).has(assessment.examinerId)
  const closed = isOwn ? null : await closedTo(db, assessment.entryId)
  if (closed !== null) return closed
  if (await hasConflict(db, assessment, read)) return 'examiner-conflict'
  const isHandIn = read.manifest.kind === 'hand-in'
  return isHandIn && (await meetingHasOpened(db, assessment, read)) ? 'meeting-opened' : null
}
