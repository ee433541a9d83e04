import { recordKey } from '#shared/exchange/contents'
import { planMerge, type MergePlan } from '#shared/exchange/merge'
import type { ReadFile } from '#shared/exchange/readFile'
import type { Refusal } from '#shared/exchange/refusals'
import { officeOf, senderOf } from '#shared/exchange/senderName'
import type { Sha256 } from '#shared/kernel/identifiers'
import type { Result } from '#shared/kernel/result'
import type { DeskDatabase } from './database'
import { deskSecrecy } from './deskSecrecy'
import { ownExaminerIds, readDesk, viewTables, type DeskView } from './deskView'
import { removalKey } from './removals'

/** Revisions that hand-ins of the file were removed with, by record key. */
function removedHandIns(view: DeskView, { contents }: ReadFile): ReadonlyMap<string, number> {
  const removed = contents.assessments.map(({ id }) => {
    const revision = view.removals.get(removalKey('assessments', id)) ?? 0
    return [recordKey('assessments', id), revision] as const
  })
  return new Map(removed)
}

/** Plans what a file would do to what stands. */
export function planOn(
  view: DeskView,
  read: ReadFile,
  acceptedKey: Sha256 | null,
): Result<MergePlan, Refusal> {
  const fingerprint = read.manifest.issuer.keyFingerprint
  return planMerge(read, view.standing, {
    ownProfileId: view.profile?.id ?? null,
    ownExaminerIds: ownExaminerIds(view.profile),
    secrecy: (entryId) => deskSecrecy(view, entryId),
    ...view.keys.of({ sender: senderOf(read), office: officeOf(read), fingerprint }),
    acceptedKey,
    removedRevisions: removedHandIns(view, read),
  })
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
  const view = await db.transaction('r', viewTables(db), async () => readDesk(db, [read]))
  return planOn(view, read, acceptedKey)
}
