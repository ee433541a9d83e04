import type { ReadableCopy } from './copies'
import type { DeskDatabase } from './database'

/** Whether a copy holds a profile, and none of those that stand here. */
export async function isAnotherPersons(db: DeskDatabase, copy: ReadableCopy): Promise<boolean> {
  const standing = new Set<string>(await db.profiles.toCollection().primaryKeys())
  const profiles = copy.records.filter(({ table }) => table === 'profiles')
  return (
    standing.size > 0 &&
    profiles.length > 0 &&
    profiles.every(({ record }) => !standing.has(record.id))
  )
}
