import { useCallback, useEffect, useState } from 'react'
import type { Reply, SnapshotInfo } from '#shared/ipc/contract'
import type { Result } from '#shared/kernel/result'
import { ask } from '../desktop/desk'
import { useDeskStore } from '../storage/deskStore'
import { keepSnapshots, writeSnapshot, type CopyFailure } from '../storage/snapshots'
import { clockText } from '../ui/dateText'
import { useTranslate } from '../ui/useTranslate'
import { useSecondPlace, type SecondPlace } from './copies/useSecondPlace'

/** The state of the copies outside the browser's store, in words, and the way to write one now. */
export interface BackupLine {
  readonly text: string
  readonly last: SnapshotInfo | null
  readonly failure: CopyFailure | null
  /** What the desktop said of disk and folder when the last copy was written or tried. */
  readonly facts: Reply<'app:facts'> | null
  readonly place: SecondPlace
  readonly write: () => void
}

async function readFacts(): Promise<BackupLine['facts']> {
  const answer = await ask('app:facts', {})
  return answer.ok ? answer.value : null
}

/** Keeps copies by itself and says when the last one was written. */
export function useBackupLine(): BackupLine {
  const t = useTranslate()
  const store = useDeskStore()
  const [last, setLast] = useState<SnapshotInfo | null>(null)
  const [failure, setFailure] = useState<CopyFailure | null>(null)
  const [facts, setFacts] = useState<BackupLine['facts']>(null)
  const place = useSecondPlace(last)
  const told = useCallback((outcome: Result<SnapshotInfo, CopyFailure>) => {
    if (outcome.ok) setLast(outcome.value)
    setFailure(outcome.ok ? null : outcome.error)
    void readFacts().then(setFacts)
  }, [])
  useEffect(() => {
    void readFacts().then(setFacts)
    return keepSnapshots(store, told)
  }, [store, told])
  const write = useCallback(() => {
    void writeSnapshot(store).then(told)
  }, [store, told])
  const at = last?.writtenAt ?? facts?.lastSnapshotAt ?? null
  const text =
    failure !== null
      ? t('app.backup.failed')
      : at === null
        ? t('app.backup.never')
        : t('app.backup.at', { time: clockText(new Date(at)) })
  return { text, last, failure, facts, place, write }
}
