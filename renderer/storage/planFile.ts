import { recordKey } from '#shared/exchange/contents'
import { planMerge, type MergePlan } from '#shared/exchange/merge'
import type { ReadFile } from '#shared/exchange/readFile'
import type { Refusal } from '#shared/exchange/refusals'
import { officeOf, senderOf } from '#shared/exchange/senderName'
import { standingOf, touchedBy, type MergeDesk } from '#shared/exchange/standing'
import type { TabledRecord } from '#shared/exchange/tabledRecords'
import type { Secrecy } from '#shared/journey/assessment/secrecy'
import type { EntryId, ExaminerId, Sha256 } from '#shared/kernel/identifiers'
import type { Result } from '#shared/kernel/result'
import type { DeskDatabase } from './database'
import { deskSecrecy } from './deskSecrecy'
import { hashDoors } from './hashDoors'
import { removedRevision } from './removals'
import { senderKnowledge } from './senderKeys'

/** Everyone the person at this machine is, in any round. */
export async function ownExaminerIds(db: DeskDatabase): Promise<ReadonlySet<ExaminerId>> {
  const profile = await db.profiles.toCollection().first()
  const ids = profile?.identities.map((one) => one.examinerId) ?? []
  return new Set(ids.filter((id) => id !== null))
}

async function storedFor(db: DeskDatabase, read: ReadFile): Promise<readonly TabledRecord[]> {
  const ids = [...touchedBy(read).entryIds]
  const entries = (await db.entries.bulkGet(ids)).filter((entry) => entry !== undefined)
  const declarations = await db.declarations.where('entryId').anyOf(ids).toArray()
  const assessments = await db.assessments.where('entryId').anyOf(ids).toArray()
  const notes = await db.internalNotes.where('entryId').anyOf(ids).toArray()
  const consensuses = await db.consensuses.where('entryId').anyOf(ids).toArray()
  return [
    ...(await db.profiles.toArray()).map((record) => ({ table: 'profiles' as const, record })),
    ...(await db.rounds.toArray()).map((record) => ({ table: 'rounds' as const, record })),
    ...entries.map((record) => ({ table: 'entries' as const, record })),
    ...declarations.map((record) => ({ table: 'declarations' as const, record })),
    ...assessments.map((record) => ({ table: 'assessments' as const, record })),
    ...notes.map((record) => ({ table: 'internalNotes' as const, record })),
    ...consensuses.map((record) => ({ table: 'consensuses' as const, record })),
  ]
}

/** Revisions that hand-ins of the file were removed with, by record key. */
async function removedHandIns(
  db: DeskDatabase,
  { contents }: ReadFile,
): Promise<ReadonlyMap<string, number>> {
  const removed = await Promise.all(
    contents.assessments.map(async ({ id }) => {
      const revision = await removedRevision(db, 'assessments', id)
      return [recordKey('assessments', id), revision] as const
    }),
  )
  return new Map(removed)
}

async function deskFor(
  db: DeskDatabase,
  read: ReadFile,
  acceptedKey: Sha256 | null,
): Promise<MergeDesk> {
  const secrecy = new Map<EntryId, Secrecy>()
  for (const { entryId } of [...read.contents.assessments, ...read.contents.consensuses]) {
    if (!secrecy.has(entryId)) secrecy.set(entryId, await deskSecrecy(db, entryId))
  }
  const profile = await db.profiles.toCollection().first()
  const fingerprint = read.manifest.issuer.keyFingerprint
  const signed = { sender: senderOf(read), office: officeOf(read), fingerprint }
  return {
    ownProfileId: profile?.id ?? null,
    ownExaminerIds: await ownExaminerIds(db),
    secrecy: (entryId) => secrecy.get(entryId) ?? 'not-concerned',
    ...(await senderKnowledge(db, signed)),
    acceptedKey,
    removedRevisions: await removedHandIns(db, read),
  }
}

/**
 * Plans what a file would do to this database. Nothing is stored, and what is being typed is written
 * first by the caller.
 *
 * @param acceptedKey another key of the sender that the person has been shown and has accepted.
 */
export async function planFile(
  db: DeskDatabase,
  read: ReadFile,
  acceptedKey: Sha256 | null,
): Promise<Result<MergePlan, Refusal>> {
  const standing = await standingOf(await storedFor(db, read), read, hashDoors)
  return planMerge(read, standing, await deskFor(db, read, acceptedKey))
}
