import { Dexie } from 'dexie'
import { useLiveQuery } from 'dexie-react-hooks'
import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react'
import type { RecordOf, RecordTable } from '#shared/records/recordTables'
import type { VersionRow } from './database'
import { useDeskStore } from './deskStore'
import { standingRecord } from './standingRecord'

const NEVER = (): (() => void) => () => undefined
const NOTHING = (): null => null

/** A record that is edited in place: what the person sees now, and the way to change it. */
export interface OpenRecord<Name extends RecordTable> {
  readonly record: RecordOf<Name>
  /** The record this very moment, also between two edits of one event. */
  readonly latest: () => RecordOf<Name>
  readonly change: (next: RecordOf<Name>, cause?: VersionRow['cause']) => void
  readonly flush: () => Promise<boolean>
}

/**
 * Opens a record for writing. Undefined while it is being read, null when there is none.
 * Leaving the screen or the window writes what is waiting.
 */
export function useOpenRecord<Name extends RecordTable>(
  table: Name,
  id: string | null,
): OpenRecord<Name> | null | undefined {
  const { db, writers } = useDeskStore()
  const found = useLiveQuery(async () => {
    if (id === null) return null
    // What the person has just written is not read back from the disk at every write. Dexie follows
    // its own promises only; over another's it would lose whose question this is.
    const written = await Dexie.Promise.resolve(writers.standing(table, id))
    const stored = await standingRecord(db, table, id, written)
    if (stored === null) return null
    const writer = writers.of(table, stored)
    writer.adopt(stored)
    return writer
  }, [db, table, id, writers])
  // A live query keeps its answer while the next is read; another record's writer is no answer.
  const writer = found?.snapshot().id === id ? found : null
  const record = useSyncExternalStore(writer?.subscribe ?? NEVER, writer?.snapshot ?? NOTHING)
  useEffect(() => () => void writer?.flush(), [writer])
  const change = useCallback(
    (next: RecordOf<Name>, cause?: VersionRow['cause']) => writer?.change(next, cause),
    [writer],
  )
  const flush = useCallback(async () => (await writer?.flush()) ?? true, [writer])
  const isMissing = found === null
  const isRead = found !== undefined
  return useMemo(() => {
    if (!isRead) return undefined
    if (writer === null || record === null) return isMissing ? null : undefined
    return { record, latest: writer.snapshot, change, flush }
  }, [isRead, isMissing, writer, record, change, flush])
}
