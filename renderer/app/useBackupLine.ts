import { useCallback, useEffect, useState } from 'react'
import type { SnapshotInfo } from '#shared/ipc/contract'
import { ask } from '../desktop/desk'
import { useDeskStore } from '../storage/deskStore'
import { keepSnapshots, writeSnapshot } from '../storage/snapshots'
import { clockText } from '../ui/dateText'
import { useLanguage, useTranslate } from '../ui/useTranslate'

/** The state of the copies outside the browser's store, in words, and the way to write one now. */
export interface BackupLine {
  readonly text: string
  readonly last: SnapshotInfo | null
  readonly hasFailed: boolean
  readonly write: () => void
}

/** Keeps copies by itself and says when the last one was written. */
export function useBackupLine(): BackupLine {
  const t = useTranslate()
  const language = useLanguage()
  const store = useDeskStore()
  const [last, setLast] = useState<SnapshotInfo | null>(null)
  const [before, setBefore] = useState<string | null>(null)
  const [hasFailed, setFailed] = useState(false)
  const told = useCallback((info: SnapshotInfo | null) => {
    if (info !== null) setLast(info)
    setFailed(info === null)
  }, [])
  useEffect(() => {
    const remember = async (): Promise<void> => {
      const facts = await ask('app:facts', {})
      if (facts.ok) setBefore(facts.value.lastSnapshotAt)
    }
    void remember()
    return keepSnapshots(store, told)
  }, [store, told])
  const write = useCallback(() => {
    void writeSnapshot(store).then((written) => told(written.ok ? written.value : null))
  }, [store, told])
  const at = last?.writtenAt ?? before
  const text = hasFailed
    ? t('app.backup.failed')
    : at === null
      ? t('app.backup.never')
      : t('app.backup.at', { time: clockText(new Date(at), language) })
  return { text, last, hasFailed, write }
}
