import { Dexie } from 'dexie'
import { webcrypto } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { DeskDatabase } from '../../../renderer/storage/database'
import { eraseForGood, readErasureReceipt, readRetained } from '../../../renderer/storage/erasure'
import { flushJournal } from '../../../renderer/storage/journalFeed'
import { OpenWriters } from '../../../renderer/storage/openWriters'
import { putRecord } from '../../../renderer/storage/putRecord'
import { rebuildDatabase } from '../../../renderer/storage/rebuild'
import { readAhead, writeAhead } from '../../../renderer/storage/writeAhead'
import { versionRow, versionsOf } from '../../../renderer/storage/versions'
import { FakeDesk } from '../../support/fakeDesk'
import { lineOf, newDatabase, openDatabase, round, storedNote } from '../../support/storageCase'

let db: DeskDatabase
let desk: FakeDesk

beforeEach(async () => {
  vi.stubGlobal('crypto', webcrypto)
  desk = new FakeDesk().install()
  localStorage.clear()
  db = await newDatabase()
  await putRecord(db, 'rounds', round, 0)
})

afterEach(async () => {
  await flushJournal()
  db.close()
})

const order = async (material: string) => {
  const all = await readRetained(db, round.id, null)
  const records = all.filter((one) => one.material === material)
  const grounds = [{ material, days: 30, lastDay: '2027-01-02' }]
  const decision = 'Dokumenthanteringsplan 12'
  const facts = { roundId: round.id, roundTitle: round.title, by: 'Maria Ek', decision }
  return { records, grounds, ...facts, kept: all.length - records.length }
}

async function erase() {
  const store = { db, writers: new OpenWriters(db) }
  const outcome = await eraseForGood(store, await order('internalNotes'))
  db = await openDatabase(db.name)
  return outcome
}

describe('erasing for good', () => {
  test('reaches the record, its history, its last keys, the journal and every copy', async () => {
    const standing = await storedNote(db, 'first', 'Hemligt utkast')
    await putRecord(db, 'internalNotes', { ...standing, text: 'Hemligt, ändrat' }, 1)
    await db.versions.add({
      table: 'internalNotes',
      recordId: standing.id,
      revision: 1,
      at: '2026-09-10T06:00:00.000Z',
      cause: 'pause',
      json: JSON.stringify(standing),
    })
    writeAhead('internalNotes', 2, standing)
    desk.note(lineOf('internalNotes', standing))
    desk.takeSnapshot([lineOf('internalNotes', standing)], '2026-09-10T06:00:00.000Z')
    expect((await erase()).ok).toBe(true)
    expect(await db.internalNotes.count()).toBe(0)
    expect(await versionsOf(db, standing.id)).toEqual([])
    expect(localStorage).toHaveLength(0)
    const everything = [
      ...(await db.settings.toArray()),
      ...desk.journal.values(),
      ...desk.snapshots,
      ...(await db.versions.toArray()),
    ]
    expect(JSON.stringify(everything)).not.toContain('Hemligt')
  })

  test('leaves a receipt of kinds, grounds and hashes, without content', async () => {
    const standing = await storedNote(db, 'first', 'Hemligt utkast')
    await erase()
    const receipt = await readErasureReceipt(db)
    expect(receipt).toMatchObject({
      by: 'Maria Ek',
      decision: 'Dokumenthanteringsplan 12',
      grounds: [{ material: 'internalNotes', days: 30, lastDay: '2027-01-02' }],
      records: [{ material: 'internalNotes', id: standing.id }],
      kept: 0,
      copies: { left: 0, place: 'none' },
    })
    expect(receipt?.records[0]?.sha256).toMatch(/^[0-9a-f]{64}$/)
  })

  test('says that the copies remain when they could not be reached', async () => {
    await storedNote(db, 'first', 'Hemligt utkast')
    desk.problems.set('copies:erase', { kind: 'disk', code: 'EIO' })
    expect((await erase()).ok).toBe(false)
    expect(await db.internalNotes.count()).toBe(0)
    expect(await readErasureReceipt(db)).toMatchObject({ copies: null })
  })

  test('touches nothing that was not chosen', async () => {
    await storedNote(db, 'first', 'Hemligt utkast')
    await erase()
    expect(await db.rounds.get(round.id)).toMatchObject({ title: round.title })
  })
})

describe('a database that is made anew', () => {
  test('has the same stores, indexes, rows, next number and last keys', async () => {
    const standing = await storedNote(db, 'first', 'Ett')
    const seq = await db.versions.add(versionRow('rounds', round, 'pause'))
    writeAhead('internalNotes', 1, standing)
    const { name } = db
    db.close()
    const wipe = async (): Promise<boolean> => {
      localStorage.clear()
      await Dexie.delete(name)
      return true
    }
    expect(await rebuildDatabase(name, wipe)).toBe(true)
    db = await openDatabase(name)
    expect(await db.internalNotes.toArray()).toEqual([standing])
    expect(await db.internalNotes.where('entryId').equals(standing.entryId).count()).toBe(1)
    const next = await db.versions.add(versionRow('rounds', round, 'pause'))
    expect(next).toBe(seq + 1)
    expect(readAhead().rows).toHaveLength(1)
  })

  test('is left as it is when the store could not be emptied', async () => {
    const standing = await storedNote(db, 'first', 'Ett')
    const { name } = db
    db.close()
    expect(await rebuildDatabase(name, async () => false)).toBe(false)
    db = await openDatabase(name)
    expect(await db.internalNotes.toArray()).toEqual([standing])
  })
})
