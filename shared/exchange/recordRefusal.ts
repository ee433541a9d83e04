import type { Assessment } from '#shared/journey/assessment/assessment'
import type { EntryId } from '#shared/kernel/identifiers'
import type { RoundRecord } from '#shared/records/roundRecord'
import { recordKey } from './contents'
import type { ReadFile } from './readFile'
import type { MergeDesk, Standing } from './standing'
import type { TabledRecord } from './tabledRecords'

/**
 * Why one record of a file that is otherwise sound is not taken. `own-not-handed-in`, `own-conflict`
 * and `not-concerned`: others' scores stay closed to the person at this machine.
 */
export type RecordRefusal =
  | 'unknown-entry'
  | 'not-assigned'
  | 'examiner-conflict'
  | 'meeting-opened'
  | 'own-conflict'
  | 'own-not-handed-in'
  | 'not-concerned'
  | 'other-profile'

/** Everything the question needs. `rounds`: those that stand, then the file's own. */
export interface RefusalCase {
  readonly read: Pick<ReadFile, 'manifest' | 'contents' | 'hashes'>
  readonly standing: Standing
  readonly desk: MergeDesk
  readonly rounds: readonly RoundRecord[]
}

function isKnownEntry(entryId: EntryId, { read, standing }: RefusalCase): boolean {
  return (
    standing.entryIds.has(entryId) || read.contents.entries.some((entry) => entry.id === entryId)
  )
}

function isAssigned(
  { roundId, entryId, examinerId }: Pick<Assessment, 'roundId' | 'entryId' | 'examinerId'>,
  { rounds }: RefusalCase,
): boolean {
  const round = rounds.find((one) => one.id === roundId)
  const assigned = new Set(
    round?.assignments.filter((one) => one.entryId === entryId).map((one) => one.teamId),
  )
  const teams = round?.teams.filter((team) => assigned.has(team.id)) ?? []
  return teams.some((team) => team.memberIds.includes(examinerId))
}

/** Whether the examiner has declared a conflict here that the file does not bring a later answer to. */
function hasConflict(assessment: Assessment, { read, standing }: RefusalCase): boolean {
  const later = (declared: { readonly id: string; readonly revision: number }) =>
    read.contents.declarations.some(
      (one) => one.id === declared.id && one.revision > declared.revision,
    )
  return standing.declarations.some(
    (one) =>
      one.answer === 'conflict' &&
      one.entryId === assessment.entryId &&
      one.examinerId === assessment.examinerId &&
      !later(one),
  )
}

/** Whether a meeting on the entry has opened that does not rest on just this hand-in. */
function comesTooLate(assessment: Assessment, { read, standing }: RefusalCase): boolean {
  const hash = read.hashes.get(recordKey('assessments', assessment.id))
  return standing.consensuses.some(
    (consensus) =>
      consensus.entryId === assessment.entryId &&
      consensus.state !== 'gathering' &&
      !consensus.inputs.some((input) => input.hash === hash),
  )
}

function isOwnBackup({ read, desk }: RefusalCase): boolean {
  if (read.manifest.kind !== 'backup') return false
  return (
    desk.ownProfileId === null || read.contents.profiles.some((one) => one.id === desk.ownProfileId)
  )
}

function secrecyRefusal(entryId: EntryId, desk: MergeDesk): RecordRefusal | null {
  const secrecy = desk.secrecy(entryId)
  if (secrecy === 'open') return null
  return secrecy === 'conflict' ? 'own-conflict' : secrecy
}

function assessmentRefusal(assessment: Assessment, facts: RefusalCase): RecordRefusal | null {
  const isOwn = facts.desk.ownExaminerIds.has(assessment.examinerId)
  if (!isOwn && assessment.state === 'draft') return 'other-profile'
  const secrecy = isOwn ? null : secrecyRefusal(assessment.entryId, facts.desk)
  if (secrecy !== null) return secrecy
  if (!isAssigned(assessment, facts)) return 'not-assigned'
  if (hasConflict(assessment, facts)) return 'examiner-conflict'
  const isHandIn = facts.read.manifest.kind === 'hand-in'
  return isHandIn && comesTooLate(assessment, facts) ? 'meeting-opened' : null
}

/**
 * Whether a record may be taken at all, before it is compared with what stands.
 *
 * @returns the reason why not, or null.
 * @source product.md A9, C1, R7; domain.md section 2, rule 7.
 * @example recordRefusal({ table: 'assessments', record }, facts) // → 'own-not-handed-in'
 */
export function recordRefusal(one: TabledRecord, facts: RefusalCase): RecordRefusal | null {
  if (one.table === 'rounds' || one.table === 'entries' || one.table === 'logEvents') return null
  if (isOwnBackup(facts)) return null
  if (one.table === 'profiles' || one.table === 'internalNotes') return 'other-profile'
  if (!isKnownEntry(one.record.entryId, facts)) return 'unknown-entry'
  if (one.table === 'declarations') return isAssigned(one.record, facts) ? null : 'not-assigned'
  return one.table === 'assessments'
    ? assessmentRefusal(one.record, facts)
    : secrecyRefusal(one.record.entryId, facts.desk)
}
