import { EntryId, type EntryId as EntryIdType, RoundId, UnitId } from '#shared/kernel/identifiers'
import type { DeskDatabase } from './database'
import { damageAt } from './sealing/damage'
import { openTexts } from './sealing/sealedRow'

/** What a list needs of an entry; read from the index alone, so that 500 long entries are not read for their titles. */
export interface EntryHead {
  readonly id: EntryIdType
  readonly roundId: RoundId
  readonly unitId: UnitId
  readonly title: string
  readonly className: string
}

const INDEX = '[roundId+className+title+unitId+id]'

const TEXTS = ['className', 'title'] as const

/** The indexed texts of an entry; sealed in the index of a locked profile. */
function textsOf(db: DeskDatabase, id: string, indexed: readonly string[]): readonly string[] {
  if (db.seal === null) return indexed
  const opened = openTexts(db.seal, 'entries', TEXTS, id, indexed)
  if (opened === null) throw damageAt('entries', id)
  return opened
}

function headOf(db: DeskDatabase, key: unknown): EntryHead | null {
  if (!Array.isArray(key)) return null
  const [roundId, className, title, unitId, id]: unknown[] = key
  const ids = {
    id: EntryId.safeParse(id),
    roundId: RoundId.safeParse(roundId),
    unitId: UnitId.safeParse(unitId),
  }
  if (!ids.id.success || !ids.roundId.success || !ids.unitId.success) return null
  const [ofClass = '', ofTitle = ''] = textsOf(db, ids.id.data, [String(className), String(title)])
  return {
    id: ids.id.data,
    roundId: ids.roundId.data,
    unitId: ids.unitId.data,
    title: ofTitle,
    className: ofClass,
  }
}

const sign = (one: string, other: string): number => Number(one > other) - Number(one < other)

/** The order of the index, which a sealed one does not have by itself. */
function inIndexOrder(one: EntryHead, other: EntryHead): number {
  return (
    sign(one.className, other.className) ||
    sign(one.title, other.title) ||
    sign(one.unitId, other.unitId) ||
    sign(one.id, other.id)
  )
}

function headsFrom(db: DeskDatabase, keys: readonly unknown[]): readonly EntryHead[] {
  const heads = keys.map((key) => headOf(db, key)).filter((head) => head !== null)
  return db.seal === null ? heads : heads.toSorted(inIndexOrder)
}

/** The entries of a round by class and title. */
export async function entryHeads(db: DeskDatabase, roundId: string): Promise<readonly EntryHead[]> {
  const low = [roundId]
  const high = [roundId, []]
  return headsFrom(db, await db.entries.where(INDEX).between(low, high).keys())
}

/** The same of one round, or of none, together with how many entries there are in all rounds. */
export async function countedHeads(
  db: DeskDatabase,
  roundId: string | null,
): Promise<{ readonly heads: readonly EntryHead[]; readonly entries: number }> {
  const keys: readonly unknown[] = await db.entries.orderBy(INDEX).keys()
  const own = keys.filter((key) => Array.isArray(key) && key[0] === roundId)
  return { heads: headsFrom(db, own), entries: keys.length }
}
