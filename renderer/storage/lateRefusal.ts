import { recordKey } from '#shared/exchange/contents'
import type { ReadFile } from '#shared/exchange/readFile'
import type { RecordRefusal } from '#shared/exchange/recordRefusal'
import type { TabledRecord } from '#shared/exchange/tabledRecords'
import type { Assessment } from '#shared/journey/assessment/assessment'
import type { EntryId } from '#shared/kernel/identifiers'
import { deskSecrecy } from './deskSecrecy'
import { ownExaminerIds, type DeskView } from './deskView'

function closedTo(view: DeskView, entryId: EntryId): RecordRefusal | null {
  const secrecy = deskSecrecy(view, entryId)
  if (secrecy === 'open') return null
  return secrecy === 'conflict' ? 'own-conflict' : secrecy
}

function meetingHasOpened({ standing }: DeskView, assessment: Assessment, read: ReadFile): boolean {
  const hash = read.hashes.get(recordKey('assessments', assessment.id))
  return standing.consensuses.some(
    (one) =>
      one.entryId === assessment.entryId &&
      one.state !== 'gathering' &&
      !one.inputs.some((input) => input.hash === hash),
  )
}

function hasConflict(
  { standing }: DeskView,
  { entryId, examinerId }: Assessment,
  read: ReadFile,
): boolean {
  return standing.declarations.some(
    (one) =>
      one.entryId === entryId &&
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
 * @param view read inside that transaction.
 * @returns the reason why not, or null. A backup of one's own profile is not asked about.
 */
export function lateRefusal(
  view: DeskView,
  one: TabledRecord,
  read: ReadFile,
): RecordRefusal | null {
  const { profile } = view
  const isOwnBackup =
    read.manifest.kind === 'backup' &&
    (profile === undefined || read.contents.profiles.some((own) => own.id === profile.id))
  if (isOwnBackup) return null
  if (one.table === 'consensuses') return closedTo(view, one.record.entryId)
  if (one.table !== 'assessments') return null
  const assessment = one.record
  const isOwn = ownExaminerIds(profile).has(assessment.examinerId)
  const closed = isOwn ? null : closedTo(view, assessment.entryId)
  if (closed !== null) return closed
  if (hasConflict(view, assessment, read)) return 'examiner-conflict'
  const isHandIn = read.manifest.kind === 'hand-in'
  return isHandIn && meetingHasOpened(view, assessment, read) ? 'meeting-opened' : null
}
