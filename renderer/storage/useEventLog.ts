import { useLiveQuery } from 'dexie-react-hooks'
import { useEffect, useState } from 'react'
import { verifyLog, type ChainVerdict } from '#shared/log/verifyLog'
import type { RecordOf } from '#shared/records/recordTables'
import { useDeskStore } from './deskStore'
import { digestText } from './digestText'
import { ORIGIN } from './eventLog'

/**
 * The log, oldest first, and how its chains hold together; null while that is being checked. `own`:
 * the origin of what was told on this installation, null before its first event.
 */
export interface EventLog {
  readonly own: string | null
  readonly events: readonly RecordOf<'logEvents'>[]
  readonly verdicts: readonly ChainVerdict[] | null
}

/** Reads the log and verifies it, live; undefined while it is read. */
export function useEventLog(): EventLog | undefined {
  const { db } = useDeskStore()
  const read = useLiveQuery(async () => {
    const origin: unknown = (await db.settings.get(ORIGIN))?.value
    const events = await db.logEvents.orderBy('id').toArray()
    return { events, own: typeof origin === 'string' ? origin : null }
  }, [db])
  const [checked, setChecked] = useState<{ of: unknown; verdicts: readonly ChainVerdict[] }>()
  useEffect(() => {
    if (read === undefined) return
    void verifyLog(read.events, read.own, digestText).then((verdicts) =>
      setChecked({ of: read, verdicts }),
    )
  }, [read])
  if (read === undefined) return undefined
  const { events, own } = read
  return { events, own, verdicts: checked?.of === read ? checked.verdicts : null }
}
