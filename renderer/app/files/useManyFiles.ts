import { useCallback, useEffect, useRef, useState } from 'react'
import type { ReadFile } from '#shared/exchange/readFile'
import type { RecordOf } from '#shared/records/recordTables'
import { createExchangeClient } from '../../exchange/exchangeClient'
import { lookAtMany, takeInMany, type LookedAt, type TakenIn } from '../../exchange/manyFiles'
import type { MergeProblem } from '../../storage/applyMerge'
import { useDeskStore } from '../../storage/deskStore'
import { useTranslate } from '../../ui/useTranslate'
import type { WaitingFile } from './fileState'

/** How far many files have come; `done` of `total` while something is under way. */
export type ManyState =
  | { readonly kind: 'reading' | 'taking'; readonly done: number; readonly total: number }
  | { readonly kind: 'looked' }
  | ({ readonly kind: 'taken' } & TakenIn)
  | { readonly kind: 'failed'; readonly problem: MergeProblem & { readonly taken: number } }
  | { readonly kind: 'broken' }

/** What can be done while many files are looked at. Leaving stops what is under way. */
export interface ManyFilesReading {
  readonly state: ManyState
  readonly looked: LookedAt
  readonly take: () => void
  readonly stop: () => void
}

const NOTHING: LookedAt = { ready: [], here: 0, look: [] }

/** Reads files together off the main thread, and takes in those that ask nothing. */
export function useManyFiles(
  files: readonly WaitingFile[],
  rounds: readonly RecordOf<'rounds'>[],
): ManyFilesReading {
  const t = useTranslate()
  const store = useDeskStore()
  const [state, setState] = useState<ManyState>({ kind: 'reading', done: 0, total: files.length })
  const [looked, setLooked] = useState(NOTHING)
  const stopping = useRef<AbortController | null>(null)
  const watching = useCallback((kind: 'reading' | 'taking', total: number) => {
    stopping.current = new AbortController()
    const { signal } = stopping.current
    return { signal, onProgress: (done: number) => setState({ kind, done, total }) }
  }, [])
  useEffect(() => {
    const client = createExchangeClient()
    const watch = watching('reading', files.length)
    const look = async (): Promise<void> => {
      await store.writers.flushAll()
      const found = await lookAtMany(client, store, files, watch)
      if (watch.signal.aborted) return
      if (found.ok) setLooked(found.value)
      setState({ kind: found.ok ? 'looked' : 'broken' })
    }
    look().catch(() => setState({ kind: 'broken' }))
    return () => {
      stopping.current?.abort()
      client.close()
    }
  }, [files, store, watching])
  const detailOf = ({ manifest }: ReadFile): string => {
    const round = rounds.find((one) => one.id === manifest.roundId)
    return [t(`exchange.kind.${manifest.kind}`), round?.title ?? ''].join(' · ')
  }
  const take = async (): Promise<void> => {
    const total = looked.ready.length
    setState({ kind: 'taking', done: 0, total })
    try {
      const watch = watching('taking', total)
      const taken = await takeInMany(store, looked.ready, detailOf, watch)
      if (taken.ok) setState({ kind: 'taken', ...taken.value })
      else setState({ kind: 'failed', problem: taken.error })
    } catch {
      setState({ kind: 'broken' })
    }
  }
  return { state, looked, take: () => void take(), stop: () => stopping.current?.abort() }
}
