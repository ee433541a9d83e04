import type { MergePlan } from '#shared/exchange/merge'
import type { ReadFile } from '#shared/exchange/readFile'
import type { Refusal } from '#shared/exchange/refusals'

/** A file that waits to be looked at. */
export interface WaitingFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** A file that has passed every check, and what it would do. */
export interface PlannedFile {
  readonly read: ReadFile
  readonly plan: MergePlan
}

/**
 * How far a file has come. `refused.read`: there when the file itself is sound, so that another key
 * can be accepted. `broken`: a bug or a worker that could not start.
 */
export type FileState =
  | { readonly kind: 'reading'; readonly percent: number | null }
  | { readonly kind: 'locked'; readonly wasWrong: boolean }
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly read: ReadFile | null }
  | { readonly kind: 'broken' }
  | ({ readonly kind: 'planned' } & PlannedFile)
