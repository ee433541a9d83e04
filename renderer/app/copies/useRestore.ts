import { useCallback, useState } from 'react'
import type { Result } from '#shared/kernel/result'
import type { ReadableCopy } from '../../storage/copies'
import type { DeskDatabase } from '../../storage/database'
import { previewRestore } from '../../storage/restoreCopy'
import type { RestoreCount, RestoreMode } from '../../storage/restorePlan'

/** A copy to restore, with its name in words. `damaged`: it did not prove itself whole. */
export interface ChosenCopy {
  readonly source: string
  readonly copy: ReadableCopy
  readonly damaged: boolean
}

/** How a restore that was not done is told. `no-copy-first`: what is here could not be copied first. */
export interface RestoreFailure {
  readonly kind: 'failed' | 'unread' | 'no-copy-first'
  readonly reason: string
}

/** Where the person is on the way back: nothing is written before `restoring`. */
export type RestoreStep =
  | { readonly kind: 'choosing'; readonly failure: RestoreFailure | null }
  | { readonly kind: 'reading' }
  | {
      readonly kind: 'preview'
      readonly chosen: ChosenCopy
      readonly mode: RestoreMode
      readonly counts: readonly RestoreCount[]
    }
  | { readonly kind: 'restoring' }

interface RestoreWays {
  /** What the copy is compared with; null when there is nothing that can be read. */
  readonly db: DeskDatabase | null
  readonly restore: (copy: ReadableCopy, mode: RestoreMode) => Promise<RestoreFailure | null>
  readonly onDone: () => void
}

export interface Restore {
  readonly step: RestoreStep
  /** Nothing chosen, null, leads back. */
  readonly choose: (read: () => Promise<Result<ChosenCopy, string> | null>) => void
  readonly setMode: (mode: RestoreMode) => void
  readonly confirm: () => void
  readonly cancel: () => void
}

const START: RestoreStep = { kind: 'choosing', failure: null }

const failed = (kind: RestoreFailure['kind'], reason: string): RestoreStep => ({
  kind: 'choosing',
  failure: { kind, reason },
})

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown')

/** Choose a copy, see what it would do in numbers, then restore all of it or nothing. */
export function useRestore({ db, restore, onDone }: RestoreWays): Restore {
  const [step, setStep] = useState<RestoreStep>(START)
  const preview = useCallback(
    async (chosen: ChosenCopy, mode: RestoreMode): Promise<void> => {
      const counts = await previewRestore(db, chosen.copy, mode)
      setStep(
        counts.ok
          ? { kind: 'preview', chosen, mode, counts: counts.value }
          : failed('unread', counts.error.reason),
      )
    },
    [db],
  )
  const choose = useCallback(
    (read: () => Promise<Result<ChosenCopy, string> | null>) => {
      const look = async (): Promise<void> => {
        setStep({ kind: 'reading' })
        const chosen = await read()
        if (chosen === null) setStep(START)
        else if (chosen.ok) await preview(chosen.value, 'merge')
        else setStep(failed('unread', chosen.error))
      }
      look().catch((error: unknown) => setStep(failed('unread', nameOf(error))))
    },
    [preview],
  )
  const setMode = (mode: RestoreMode): void => {
    if (step.kind === 'preview') void preview(step.chosen, mode)
  }
  const write = async (chosen: ChosenCopy, mode: RestoreMode): Promise<void> => {
    setStep({ kind: 'restoring' })
    const failure = await restore(chosen.copy, mode)
    setStep({ kind: 'choosing', failure })
    if (failure === null) onDone()
  }
  const confirm = (): void => {
    if (step.kind !== 'preview') return
    write(step.chosen, step.mode).catch((error: unknown) =>
      setStep(failed('failed', nameOf(error))),
    )
  }
  return { step, choose, setMode, confirm, cancel: () => setStep(START) }
}
