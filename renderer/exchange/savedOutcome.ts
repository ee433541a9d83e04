import type { IpcProblem, Reply } from '#shared/ipc/contract'
import type { Result } from '#shared/kernel/result'

/**
 * How the writing of a file ended, for the sentence on the screen (`saveSentence`). `disk.code` is
 * the system's. `failed`: what is typed could not be stored first, or the file would be refused.
 */
export type SaveOutcome =
  | { readonly kind: 'saved'; readonly name: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'disk'; readonly code: string }
  | { readonly kind: 'failed'; readonly reason: string }

/** What became of a file that was handed to the desktop. */
export function savedOutcome(answer: Result<Reply<'file:save'>, IpcProblem>): SaveOutcome {
  if (!answer.ok) {
    const { error } = answer
    return error.kind === 'disk'
      ? { kind: 'disk', code: error.code }
      : { kind: 'failed', reason: error.kind }
  }
  const { savedAs } = answer.value
  if (savedAs === null) return { kind: 'cancelled' }
  return { kind: 'saved', name: savedAs.split(/[/\\]/).at(-1) ?? savedAs }
}
