import { useLiveQuery } from 'dexie-react-hooks'
import * as z from 'zod'
import { RECORD_TABLES, type RecordTable } from '#shared/records/recordTables'
import type { DeskDatabase } from './database'
import { useDeskStore } from './deskStore'
import type { RestorePlan } from './restorePlan'

const KEY = 'restoreReceipt'

const Count = z.object({
  table: z.string(),
  added: z.int().min(0),
  changed: z.int().min(0),
  removed: z.int().min(0),
})

const Receipt = z.object({
  at: z.string(),
  source: z.string(),
  mode: z.enum(['replace', 'merge']),
  counts: z.array(Count),
  /** Lines of the copy that are no records and came back as nothing. */
  unreadable: z.int().min(0),
  /** Records that the journal knew of and the copy did not bring. */
  left: z.int().min(0),
})

/** What a restore brought back and what it did not, kept until the person has read it. */
export type RestoreReceipt = z.infer<typeof Receipt>

/** What a receipt says besides the plan's own numbers. */
export interface ReceiptFacts {
  readonly source: string
  readonly mode: RestoreReceipt['mode']
  readonly unreadable: number
}

/** Writes the receipt in the transaction that restores, so that there is one exactly when something came back. */
export async function noteReceipt(
  db: DeskDatabase,
  plan: RestorePlan,
  facts: ReceiptFacts,
): Promise<void> {
  const counts = plan.counts
    .filter(({ added, changed, removed }) => added + changed + removed > 0)
    .map(({ table, added, changed, removed }) => ({ table, added, changed, removed }))
  const value: RestoreReceipt = { ...facts, at: new Date().toISOString(), counts, left: 0 }
  await db.settings.put({ key: KEY, value })
}

/** Adds what could not be brought back, which is known only afterwards. */
export async function noteLeft(db: DeskDatabase, left: number): Promise<void> {
  const receipt = await readReceipt(db)
  if (receipt !== null) await db.settings.put({ key: KEY, value: { ...receipt, left } })
}

/** The receipt that has not been read yet, or null. */
export async function readReceipt(db: DeskDatabase): Promise<RestoreReceipt | null> {
  const receipt = Receipt.safeParse((await db.settings.get(KEY))?.value)
  return receipt.success ? receipt.data : null
}

/** The same, live; undefined while it is being read. */
export function useReceipt(): RestoreReceipt | null | undefined {
  const { db } = useDeskStore()
  return useLiveQuery(() => readReceipt(db), [db])
}

/** The person has read it. */
export async function dropReceipt(db: DeskDatabase): Promise<void> {
  await db.settings.delete(KEY)
}

/** A count's table, if this program knows it. */
export function tableOf(name: string): RecordTable | null {
  return RECORD_TABLES.find((known) => known === name) ?? null
}
