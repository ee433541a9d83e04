import { useLiveQuery } from 'dexie-react-hooks'
import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react'
import type { RecordOf, RecordTable } from '#shared/records/recordTables'
import type { VersionRow } from './database'
import { useDeskStore } from './deskStore'

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
  const stored = useLiveQuery(
    async () => (id === null ? null : ((await db.records(table).get(id)) ?? null)),
    [db, table, id],
  )
  const writer =
    stored === null || stored === undefined || stored.id !== id ? null : writers.of(table, stored)
  const record = useSyncExternalStore(writer?.subscribe ?? NEVER, writer?.snapshot ?? NOTHING)
  useEffect(() => {
    if (stored !== null && stored !== undefined) writer?.adopt(stored)
  }, [writer, stored])
  useEffect(() => () => void writer?.flush(), [writer])
  const change = useCallback(
    (next: RecordOf<Name>, cause?: VersionRow['cause']) => writer?.change(next, cause),
    [writer],
  )
  const flush = useCallback(async () => (await writer?.flush()) ?? true, [writer])
  // What was just written comes back from the disk at every write, and is no news to who wrote it.
  const isMissing = stored === null
  const isRead = stored !== undefined
  return useMemo(() => {
    if (!isRead) return undefined
    if (writer === null || record === null) return isMissing ? null : undefined
    return { record, latest: writer.snapshot, change, flush }
  }, [isRead, isMissing, writer, record, change, flush])
}
