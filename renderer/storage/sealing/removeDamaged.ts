import type { DeskDatabase } from '../database'
import { SealBroken } from './damage'

async function opens(db: DeskDatabase, table: string, key: string | number): Promise<boolean> {
  try {
    await db.table<unknown, string | number>(table).get(key)
    return true
  } catch (error) {
    if (error instanceof SealBroken) return false
    throw error
  }
}

/**
 * Takes away the rows that do not open, so that the copies can take their places. Only when the person
 * has chosen to restore: nothing can be read from such a row, by anyone.
 *
 * @returns how many there were.
 */
export async function removeDamaged(db: DeskDatabase): Promise<number> {
  let removed = 0
  for (const { name } of db.tables) {
    const table = db.table<unknown, string | number>(name)
    for (const key of await table.toCollection().primaryKeys()) {
      if (await opens(db, name, key)) continue
      await table.delete(key)
      removed += 1
    }
  }
  return removed
}
