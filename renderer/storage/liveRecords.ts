import { useLiveQuery } from 'dexie-react-hooks'
import { useMemo } from 'react'
import type { RecordOf, RecordTable } from '#shared/records/recordTables'
import type { FileRow, VersionRow } from './database'
import { useDeskStore } from './deskStore'
import { entryHeads, type EntryHead } from './entryHeads'
import { useFirstReading } from './firstReading'
import { paced } from './paced'
import { firstUnchanged, unchanged } from './unchanged'
import { versionsOf } from './versions'

const STANDING_REST_MS = 1000

/** Between the first page and its first live answer nothing is merged: whatever changes is written here. */
const revisionsOf = (rows: readonly { readonly id: string; readonly revision: number }[]): string =>
  rows.map(({ id, revision }) => `${id} ${revision}`).join('\n')

/** One record, live; undefined while reading, null when there is none. */
export function useLiveRecord<Name extends RecordTable>(
  table: Name,
  id: string | null,
): RecordOf<Name> | null | undefined {
  const { db } = useDeskStore()
  const found = useLiveQuery(
    async () => ({ id, row: id === null ? null : ((await db.records(table).get(id)) ?? null) }),
    [db, table, id],
  )
  // A live query keeps its answer while the next is read; the record before is no answer.
  return found?.id === id ? found.row : undefined
}

/**
 * All records of a table, live; undefined while reading.
 *
 * @param standing what the reader needs to know of a record, the same function every time: while it
 *   is the same for all, so is the list, older words and all, and nothing is drawn again. It is
 *   followed within a second: every record is read for it, and words are written several times in one.
 */
export function useLiveTable<Name extends RecordTable>(
  table: Name,
  standing?: (record: RecordOf<Name>) => string,
): readonly RecordOf<Name>[] | undefined {
  const { db } = useDeskStore()
  const firstReading = useFirstReading()
  const read = useMemo((): (() => Promise<readonly RecordOf<Name>[]>) => {
    const first: readonly RecordOf<Name>[] | undefined = firstReading?.table(table)
    const readAll = () => db.records(table).toArray()
    if (standing === undefined) return firstUnchanged(paced(readAll), revisionsOf, first)
    const says = (rows: readonly RecordOf<Name>[]) => rows.map(standing).join('\n')
    return unchanged(paced(readAll, STANDING_REST_MS), says, first)
  }, [db, firstReading, table, standing])
  return useLiveQuery(read, [read], firstReading?.table(table))
}

interface HeadsOfRound {
  readonly roundId: string | null
  readonly heads: readonly EntryHead[]
}

/** The entries of a round, live; undefined while reading. */
export function useEntryHeads(roundId: string | null): readonly EntryHead[] | undefined {
  const { db } = useDeskStore()
  const firstReading = useFirstReading()
  const [read, first] = useMemo(() => {
    const heads = firstReading?.heads(roundId)
    const known = heads && { roundId, heads }
    const readAll = async (): Promise<HeadsOfRound> => ({
      roundId,
      heads: roundId === null ? [] : await entryHeads(db, roundId),
    })
    return [firstUnchanged(paced(readAll), JSON.stringify, known), known]
  }, [db, firstReading, roundId])
  const found = useLiveQuery(read, [read], first)
  // A live query keeps its answer while the next is read; another round's entries are no answer.
  return found?.roundId === roundId ? found.heads : undefined
}

/** The records of one entry in a table that is indexed by it, live; undefined while reading. */
export function useLiveOfEntry<
  Name extends 'declarations' | 'assessments' | 'internalNotes' | 'consensuses',
>(table: Name, entryId: string | null): readonly RecordOf<Name>[] | undefined {
  const { db } = useDeskStore()
  const found = useLiveQuery(
    async () => ({
      entryId,
      rows:
        entryId === null ? [] : await db.records(table).where('entryId').equals(entryId).toArray(),
    }),
    [db, table, entryId],
  )
  // What another entry's declaration allowed must not stand in for this one's.
  return found?.entryId === entryId ? found.rows : undefined
}

/**
 * The id of an examiner's own assessment of an entry; undefined while reading, null when there is
 * none. Read from the index alone, so that writing in the assessment does not ask again.
 */
export function useOwnAssessmentId(
  entryId: string,
  examinerId: string | null,
): string | null | undefined {
  const { db } = useDeskStore()
  const read = useMemo(
    () =>
      unchanged(
        async () => {
          const key = [entryId, examinerId ?? '']
          const own = db.assessments.where('[entryId+examinerId]').equals(key)
          return { entryId, examinerId, id: (await own.primaryKeys())[0] ?? null }
        },
        ({ id }) => id ?? '',
      ),
    [db, entryId, examinerId],
  )
  const found = useLiveQuery(read, [read])
  // Whose assessment was open before must not stand in for this one.
  return found?.entryId === entryId && found.examinerId === examinerId ? found.id : undefined
}

/** The latest files opened and written, newest first. */
export function useRecentFiles(limit: number): readonly FileRow[] {
  const { db } = useDeskStore()
  const files = useLiveQuery(async () => {
    // oxlint-disable-next-line unicorn/no-array-reverse -- a Dexie collection, not an array
    return db.files.orderBy('at').reverse().limit(limit).toArray()
  }, [db, limit])
  return files ?? []
}

/** The kept versions of a record, newest first, live. */
export function useVersions(recordId: string): readonly VersionRow[] {
  const { db } = useDeskStore()
  return useLiveQuery(() => versionsOf(db, recordId), [db, recordId]) ?? []
}
