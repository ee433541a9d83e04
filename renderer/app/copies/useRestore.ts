import { useCallback, useRef, useState } from 'react'
import type { Result } from '#shared/kernel/result'
import type { ReadableCopy } from '../../storage/copies'
import type { DeskDatabase } from '../../storage/database'
import { previewRestore, type RestoreProblem, type RestoreWatch } from '../../storage/restoreCopy'
import type { RestoreCount, RestoreMode } from '../../storage/restorePlan'
import { isAnotherPersons } from '../../storage/isAnotherPersons'

/** A copy to restore, with its name in words. `damaged`: it did not prove itself whole. */
export interface ChosenCopy {
  readonly source: string
  readonly copy: ReadableCopy
  readonly damaged: boolean
}

/**
 * How a restore that was not done is told. `no-copy-first`: what is here could not be copied first.
 * `cancelled`: the person stopped it.
 */
export interface RestoreFailure {
  readonly kind: 'failed' | 'unread' | 'no-copy-first' | 'cancelled'
  readonly reason: string
}

/** Where the person is on the way back: nothing is written before `restoring`. */
export type RestoreStep =
  | { readonly kind: 'choosing'; readonly failure: RestoreFailure | null }
  | { readonly kind: 'reading'; readonly mayCancel: true }
  | {
      readonly kind: 'preview'
      readonly chosen: ChosenCopy
      readonly mode: RestoreMode
      readonly counts: readonly RestoreCount[]
      /** The copy holds another person's profile: it may take this one's place, not be mixed with it. */
      readonly isForeign: boolean
    }
  | {
      readonly kind: 'restoring'
      readonly progress: { readonly done: number; readonly total: number } | null
      readonly mayCancel: boolean
    }

interface RestoreWays {
  /** What the copy is compared with; null when there is nothing that can be read. */
  readonly db: DeskDatabase | null
  /** Adds to a chosen copy what must come back with any copy. */
  readonly complete?: (copy: ReadableCopy) => Promise<ReadableCopy>
  readonly restore: (
    chosen: ChosenCopy,
    mode: RestoreMode,
    watch: RestoreWatch,
  ) => Promise<RestoreFailure | null>
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

/** How a restore that ended without a result is told: stopped by the person, or failed. */
export function restoreFailure(problem: RestoreProblem, { signal }: RestoreWatch): RestoreFailure {
  return signal.aborted ? { kind: 'cancelled', reason: '' } : problem
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown')

async function previewOf(
  db: DeskDatabase | null,
  chosen: ChosenCopy,
  mode: RestoreMode,
): Promise<RestoreStep> {
  const counts = await previewRestore(db, chosen.copy, mode)
  if (!counts.ok) return failed('unread', counts.error.reason)
  const isForeign = db !== null && (await isAnotherPersons(db, chosen.copy))
  return { kind: 'preview', chosen, mode, counts: counts.value, isForeign }
}

async function look(
  { db, complete }: Pick<RestoreWays, 'db' | 'complete'>,
  read: () => Promise<Result<ChosenCopy, string> | null>,
): Promise<RestoreStep> {
  try {
    const chosen = await read()
    if (chosen === null) return START
    if (!chosen.ok) return failed('unread', chosen.error)
    const { copy } = chosen.value
    const whole = complete === undefined ? copy : await complete(copy)
    return await previewOf(db, { ...chosen.value, copy: whole }, 'merge')
  } catch (error) {
    return failed('unread', nameOf(error))
  }
}

/** Choose a copy, see what it would do in numbers, then restore all of it or nothing. */
export function useRestore({ db, complete, restore, onDone }: RestoreWays): Restore {
  const [step, setStep] = useState<RestoreStep>(START)
  const stop = useRef(new AbortController())
  const begin = useCallback((): AbortSignal => {
    stop.current = new AbortController()
    return stop.current.signal
  }, [])
  const choose = useCallback(
    (read: () => Promise<Result<ChosenCopy, string> | null>) => {
      const signal = begin()
      setStep({ kind: 'reading', mayCancel: true })
      const settle = async (): Promise<void> => {
        const next = await look({ db, ...(complete === undefined ? {} : { complete }) }, read)
        if (!signal.aborted) setStep(next)
      }
      void settle()
    },
    [db, complete, begin],
  )
  const setMode = (mode: RestoreMode): void => {
    if (step.kind === 'preview') void previewOf(db, step.chosen, mode).then(setStep)
  }
  const write = async (chosen: ChosenCopy, mode: RestoreMode): Promise<void> => {
    const signal = begin()
    // What takes the place of a broken store cannot be stopped half way.
    const mayCancel = db !== null
    setStep({ kind: 'restoring', progress: null, mayCancel })
    const onProgress = (done: number, total: number): void =>
      setStep({ kind: 'restoring', progress: { done, total }, mayCancel })
    const failure = await restore(chosen, mode, { signal, onProgress })
    setStep({ kind: 'choosing', failure })
    if (failure === null) onDone()
  }
  const confirm = (): void => {
    if (step.kind !== 'preview') return
    write(step.chosen, step.mode).catch((error: unknown) =>
      setStep(failed('failed', nameOf(error))),
    )
  }
  const cancel = (): void => {
    stop.current.abort()
    if (step.kind !== 'restoring') setStep(START)
  }
  return { step, choose, setMode, confirm, cancel }
}
