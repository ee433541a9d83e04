import { useCallback, useEffect, useRef, useState } from 'react'
import type { ReadFile } from '#shared/exchange/readFile'
import type { Sha256 } from '#shared/kernel/identifiers'
import { createExchangeClient, type ExchangeClient } from '../../exchange/exchangeClient'
import { useDeskStore } from '../../storage/deskStore'
import { planFile } from '../../storage/planFile'
import type { FileState, WaitingFile } from './fileState'

/** What can be done while a file is looked at. Leaving stops the reading. */
export interface FileReading {
  readonly state: FileState
  readonly unlock: (passphrase: string) => void
  readonly acceptKey: (read: ReadFile, fingerprint: Sha256) => void
  readonly again: () => void
}

/** Reads a file off the main thread and plans what it would do. Nothing is stored. */
export function useFileReading(file: WaitingFile): FileReading {
  const store = useDeskStore()
  const [state, setState] = useState<FileState>({ kind: 'reading', percent: null })
  const client = useRef<ExchangeClient | null>(null)
  const accepted = useRef<Sha256 | null>(null)
  const isGone = useRef(false)
  const tell = useCallback((next: FileState) => {
    if (!isGone.current) setState(next)
  }, [])
  const plan = useCallback(
    async (read: ReadFile): Promise<void> => {
      try {
        await store.writers.flushAll()
        const planned = await planFile(store.db, read, accepted.current)
        if (planned.ok) tell({ kind: 'planned', read, plan: planned.value })
        else tell({ kind: 'refused', refusal: planned.error, read })
      } catch {
        tell({ kind: 'broken' })
      }
    },
    [store, tell],
  )
  const load = useCallback(
    async (passphrase: string | null): Promise<void> => {
      tell({ kind: 'reading', percent: null })
      client.current ??= createExchangeClient()
      const read = await client.current.read(file.bytes, passphrase, {
        onProgress: ({ doneBytes, totalBytes }) =>
          tell({
            kind: 'reading',
            percent: Math.round((100 * doneBytes) / Math.max(1, totalBytes)),
          }),
      })
      if (read.ok) await plan(read.value)
      else if (read.error.kind === 'wrong-passphrase') {
        tell({ kind: 'locked', wasWrong: read.error.given })
      } else if (read.error.kind === 'failed' || read.error.kind === 'cancelled') {
        tell({ kind: 'broken' })
      } else tell({ kind: 'refused', refusal: read.error, read: null })
    },
    [file, plan, tell],
  )
  useEffect(() => {
    isGone.current = false
    void load(null)
    return () => {
      isGone.current = true
      client.current?.close()
      client.current = null
    }
  }, [load])
  return {
    state,
    unlock: (passphrase) => void load(passphrase),
    acceptKey: (read, fingerprint) => {
      accepted.current = fingerprint
      void plan(read)
    },
    again: () => (state.kind === 'planned' ? void plan(state.read) : void load(null)),
  }
}
