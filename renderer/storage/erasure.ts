import { useLiveQuery } from 'dexie-react-hooks'
import * as z from 'zod'
import type { Reply } from '#shared/ipc/contract'
import type { ExaminerId, RoundId } from '#shared/kernel/identifiers'
import { fail, ok, type Result } from '#shared/kernel/result'
import { retainedRecords, type RetainedRecord } from '#shared/overview/retainedRecords'
import { ask } from '../desktop/desk'
import { DeskDatabase } from './database'
import { useDeskStore, type DeskStore } from './deskStore'
import { digestText } from './digestText'
import { LOG_TABLES, logEvent } from './eventLog'
import { feedJournal, flushJournal } from './journalFeed'
import { rebuildDatabase } from './rebuild'
import { noteRemoval } from './removals'
import { wipeStore } from './wipeStore'
import { clearAhead } from './writeAhead'

const KEY = 'erasureReceipt'

const ErasedRecord = z.object({
  material: z.string(),
  table: z.string(),
  id: z.string(),
  sha256: z.string(),
})

const Receipt = z.object({
  at: z.string(),
  roundTitle: z.string(),
  by: z.string(),
  /** The grounds as they stood: material, days from the ceremony, last day it was kept. */
  grounds: z.array(z.object({ material: z.string(), days: z.number(), lastDay: z.string() })),
  /** What the city had decided about the terms; empty when nothing was. */
  decision: z.string().default(''),
  records: z.array(ErasedRecord),
  kept: z.int().min(0),
  /** Whether the browser's files were made anew: until then removed rows can be read in them. */
  isRebuilt: z.boolean(),
  /** What became of the copies; null until they have been written anew. */
  copies: z
    .object({
      files: z.int().min(0),
      lines: z.int().min(0),
      left: z.int().min(0),
      place: z.enum(['none', 'done', 'later']),
    })
    .nullable(),
})

/** What was erased, by whom and on what ground: kinds, numbers and hashes, never content. */
export type ErasureReceipt = z.infer<typeof Receipt>

/** What the person has chosen to erase, and why it may be. */
export interface ErasureOrder {
  readonly records: readonly RetainedRecord[]
  readonly grounds: ErasureReceipt['grounds']
  readonly decision: string
  readonly roundId: RoundId
  readonly roundTitle: string
  readonly by: string
  readonly kept: number
}

/** What of a round lies on this machine, by material. */
export async function readRetained(
  db: DeskDatabase,
  roundId: RoundId,
  own: ExaminerId | null,
): Promise<readonly RetainedRecord[]> {
  const [entries, declarations, assessments, internalNotes, consensuses] = await Promise.all([
    db.entries.toArray(),
    db.declarations.toArray(),
    db.assessments.toArray(),
    db.internalNotes.toArray(),
    db.consensuses.toArray(),
  ])
  const records = { entries, declarations, assessments, internalNotes, consensuses }
  return retainedRecords(records, roundId, own)
}

/** The same, live; undefined while it is read. */
export function useRetained(
  roundId: RoundId,
  own: ExaminerId | null,
): readonly RetainedRecord[] | undefined {
  const { db } = useDeskStore()
  return useLiveQuery(() => readRetained(db, roundId, own), [db, roundId, own])
}

/** The latest receipt, live: null when nothing has been erased, undefined while it is read. */
export function useErasureReceipt(): ErasureReceipt | null | undefined {
  const { db } = useDeskStore()
  return useLiveQuery(() => readErasureReceipt(db), [db])
}

/** The latest receipt, or null. */
export async function readErasureReceipt(db: DeskDatabase): Promise<ErasureReceipt | null> {
  const receipt = Receipt.safeParse((await db.settings.get(KEY))?.value)
  return receipt.success ? receipt.data : null
}

async function hashed(
  db: DeskDatabase,
  records: readonly RetainedRecord[],
): Promise<ErasureReceipt['records']> {
  const rows: ErasureReceipt['records'] = []
  for (const { material, table, id } of records) {
    const record = await db.records(table).get(id)
    if (record === undefined) continue
    rows.push({ material, table, id, sha256: await digestText(JSON.stringify(record)) })
  }
  return rows
}

async function removeAll(db: DeskDatabase, order: ErasureOrder, receipt: ErasureReceipt) {
  const { roundId, records } = order
  const tables = [...new Set([...records.map(({ table }) => table), ...LOG_TABLES, 'versions'])]
  await db.transaction('rw', tables, async () => {
    for (const { table, id } of records) {
      const revision = ((await db.records(table).get(id))?.revision ?? 0) + 1
      await db.records(table).delete(id)
      await db.versions.where('recordId').equals(id).delete()
      await noteRemoval(db, table, id, revision)
      feedJournal({ table, id, revision, json: '' })
    }
    await logEvent(db, { act: 'records-deleted', roundId, count: receipt.records.length })
    await db.settings.put({ key: KEY, value: receipt })
  })
}

/**
 * Takes the records of the latest receipt out of every copy: journal, snapshots, second place.
 * Done again, it finds nothing more.
 */
export async function eraseFromCopies(
  db: DeskDatabase,
): Promise<Result<Reply<'copies:erase'>, { readonly kind: string }>> {
  const receipt = await readErasureReceipt(db)
  if (receipt === null) return fail({ kind: 'no-receipt' })
  await flushJournal()
  const records = receipt.records.map(({ table, id }) => ({ table, id }))
  const erased = await ask('copies:erase', { records })
  if (!erased.ok) return erased
  await db.settings.put({ key: KEY, value: { ...receipt, copies: erased.value } })
  return ok(erased.value)
}

async function noteRebuilt(anew: DeskDatabase): Promise<void> {
  try {
    await anew.open()
    const receipt = await readErasureReceipt(anew)
    if (receipt !== null)
      await anew.settings.put({ key: KEY, value: { ...receipt, isRebuilt: true } })
  } finally {
    anew.close()
  }
}

/**
 * Erases records for good: from the database with their history and the notes of their last keys,
 * then from every copy, then from the browser's files, which keep what is removed until the
 * database is made anew. A receipt without content is left. The store is closed afterwards: the
 * window must open it anew.
 *
 * @returns a kind of failure when the copies could not be reached; the records are gone all the
 *   same, and the receipt says that the copies remain.
 */
export async function eraseForGood(
  { db, writers }: DeskStore,
  order: ErasureOrder,
): Promise<Result<null, { readonly kind: string }>> {
  if (!(await writers.flushAll())) return fail({ kind: 'unsaved' })
  const { roundTitle, by, grounds, decision, kept } = order
  const records = await hashed(db, order.records)
  const at = new Date().toISOString()
  const facts = { at, roundTitle, by, grounds, decision, records, kept }
  const receipt = { ...facts, isRebuilt: false, copies: null }
  await removeAll(db, order, receipt)
  for (const { table, id } of order.records) {
    writers.forget(table, id)
    clearAhead(table, id)
  }
  const copies = await eraseFromCopies(db)
  db.close()
  if (!(await rebuildDatabase(db.name, wipeStore))) return fail({ kind: 'not-rebuilt' })
  await noteRebuilt(new DeskDatabase(db.name, db.seal))
  return copies.ok ? ok(null) : copies
}

/** How many of each material a list of records holds. */
export function countByMaterial(
  records: readonly { readonly material: string }[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { material } of records) counts.set(material, (counts.get(material) ?? 0) + 1)
  return counts
}
