import { recordKey } from '#shared/exchange/contents'
import type { FileKind } from '#shared/exchange/manifest'
import type { MergePlan, PlannedRecord } from '#shared/exchange/merge'
import type { RecordRefusal } from '#shared/exchange/recordRefusal'

/** The kinds whose records mean something only together: one that is refused stops the others. */
const INDIVISIBLE: ReadonlySet<FileKind> = new Set(['hand-in', 'consensus'])

/** The kinds a file is taken in from here; a backup has its own way, the others have no place yet. */
const TAKEN: ReadonlySet<FileKind> = new Set(['round', 'team-package', 'hand-in', 'consensus'])

/** What of a plan is written, and what is kept beside in the history without taking anything's place. */
export interface MergeSelection {
  readonly writes: readonly PlannedRecord[]
  readonly keeps: readonly PlannedRecord[]
}

/** Names a planned record among all of a file's. */
export function plannedKey({ incoming }: PlannedRecord): string {
  return recordKey(incoming.table, incoming.record.id)
}

/** Why nothing of the file is taken, when one refused record stops all of it. */
export function stoppedBy(kind: FileKind, plan: MergePlan): RecordRefusal | null {
  if (!INDIVISIBLE.has(kind)) return null
  return plan.records.find((one) => one.refusal !== null)?.refusal ?? null
}

/** Whether files of the kind are taken in where they are opened. */
export function isTakenHere(kind: FileKind): boolean {
  return TAKEN.has(kind)
}

/**
 * Chooses what is written: what is new or newer, and each conflict where the file's side was chosen.
 *
 * @param takes keys (`plannedKey`) of the conflicts where the file's side was chosen.
 */
export function selectRecords(
  kind: FileKind,
  plan: MergePlan,
  takes: ReadonlySet<string>,
): MergeSelection {
  if (stoppedBy(kind, plan) !== null) return { writes: [], keeps: [] }
  const isTaken = (one: PlannedRecord): boolean => takes.has(plannedKey(one))
  const conflicts = plan.records.filter((one) => one.outcome === 'conflict')
  return {
    writes: plan.records.filter(
      (one) => one.outcome === 'added' || one.outcome === 'updated' || isTaken(one),
    ),
    keeps: conflicts.filter((one) => !isTaken(one)),
  }
}
