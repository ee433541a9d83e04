import { useLiveQuery } from 'dexie-react-hooks'
import { EntryId, type EntryId as EntryIdType, RoundId, UnitId } from '#shared/kernel/identifiers'
import type { DeskDatabase } from './database'
import { useDeskStore } from './deskStore'

/** What a list needs of an entry; read from the index alone, so that 500 long entries are not read for their titles. */
export interface EntryHead {
  readonly id: EntryIdType
  readonly roundId: RoundId
  readonly unitId: UnitId
  readonly title: string
  readonly className: string
}

const INDEX = '[roundId+className+title+unitId+id]'

function headOf(key: unknown): EntryHead | null {
  if (!Array.isArray(key)) return null
  const [roundId, className, title, unitId, id]: unknown[] = key
  const ids = {
    id: EntryId.safeParse(id),
    roundId: RoundId.safeParse(roundId),
    unitId: UnitId.safeParse(unitId),
  }
  if (!ids.id.success || !ids.roundId.success || !ids.unitId.success) return null
  return {
    id: ids.id.data,
    roundId: ids.roundId.data,
    unitId: ids.unitId.data,
    title: String(title),
    className: String(className),
  }
}

/** The entries of a round by class and title. */
export async function entryHeads(db: DeskDatabase, roundId: string): Promise<readonly EntryHead[]> {
  const low = [roundId]
  const high = [roundId, []]
  const keys = await db.entries.where(INDEX).between(low, high).keys()
  return keys.map(headOf).filter((head) => head !== null)
}

/** The entries of a round, live; undefined while reading. */
export function useEntryHeads(roundId: string | null): readonly EntryHead[] | undefined {
  const { db } = useDeskStore()
  const found = useLiveQuery(
    async () => ({ roundId, heads: roundId === null ? [] : await entryHeads(db, roundId) }),
    [db, roundId],
  )
  // A live query keeps its answer while the next is read; another round's entries are no answer.
  return found?.roundId === roundId ? found.heads : undefined
}
