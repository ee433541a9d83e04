import { useLiveQuery } from 'dexie-react-hooks'
import { useDeskStore } from './deskStore'

/**
 * How many of others' hand-ins were removed here when the person took this assessment back, live;
 * 0 when none were, and from the next hand-in on.
 */
export function useClosedOthers(assessmentId: string): number {
  const { db } = useDeskStore()
  const count = useLiveQuery(async () => {
    const told = await db.logEvents.where('recordId').equals(assessmentId).sortBy('number')
    const last = told.at(-1)
    return last?.act === 'others-closed' ? last.count : 0
  }, [db, assessmentId])
  return count ?? 0
}
