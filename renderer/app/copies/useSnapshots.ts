import { useEffect, useState } from 'react'
import type { SnapshotInfo } from '#shared/ipc/contract'
import { ask } from '../../desktop/desk'

interface Read {
  readonly after: string
  readonly snapshots: readonly SnapshotInfo[]
}

/**
 * The copies on disk, newest first; undefined while they are read the first time.
 *
 * @param after names the latest one written; another name reads them anew.
 */
export function useSnapshots(after: string): readonly SnapshotInfo[] | undefined {
  const [read, setRead] = useState<Read | null>(null)
  useEffect(() => {
    let isCurrent = true
    const load = async (): Promise<void> => {
      const answer = await ask('snapshot:list', {})
      if (isCurrent) setRead({ after, snapshots: answer.ok ? answer.value.snapshots : [] })
    }
    void load()
    return () => {
      isCurrent = false
    }
  }, [after])
  return read?.snapshots
}
