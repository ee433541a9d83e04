import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { RecordOf } from '#shared/records/recordTables'
import { countRecords } from '../../../renderer/storage/copies'
import { entryHeads } from '../../../renderer/storage/entryHeads'
import type { DeskDatabase } from '../../../renderer/storage/database'
import { flushJournal } from '../../../renderer/storage/journalFeed'
import { putRecord, removeRecord } from '../../../renderer/storage/putRecord'
import { feedRemovals } from '../../../renderer/storage/removals'
import { readSetting, writeSetting } from '../../../renderer/storage/settings'
import { entryId, roundId } from '../../support/journeyCase'
import { EntryId, Sha256, UnitId } from '#shared/kernel/identifiers'
import { FakeDesk } from '../../support/fakeDesk'
import { newDatabase, note, openDatabase, storedNote, textOf } from '../../support/storageCase'

let db: DeskDatabase
let desk: FakeDesk

beforeEach(async () => {
  desk = new FakeDesk().install()
  db = await newDatabase()
})

afterEach(async () => {
  await flushJournal()
  vi.restoreAllMocks()
})

test('“saved” means that the disk has it: every write asks for strict durability', async () => {
  const asked: (string | undefined)[] = []
  // oxlint-disable-next-line typescript/unbound-method -- it is called with its own database below
  const begin = IDBDatabase.prototype.transaction
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
    this: IDBDatabase,
    ...given: Parameters<IDBDatabase['transaction']>
  ) {
    if (given[1] === 'readwrite') asked.push(given[2]?.durability)
    return begin.apply(this, given)
  })
  const watched = await newDatabase()
  await storedNote(watched, 'first', 'Ett')
  await writeSetting(watched, 'theme', 'dark')
  expect(asked.length).toBeGreaterThanOrEqual(2)
  expect(new Set(asked)).toEqual(new Set(['strict']))
})

describe('a write names the revision it is based on', () => {
  test('and becomes the next one', async () => {
    const first = await storedNote(db, 'first', 'Ett')
    const put = await putRecord(db, 'internalNotes', { ...first, text: 'Två' }, first.revision)
    expect(put).toMatchObject({ ok: true, value: { revision: 2, text: 'Två' } })
    expect(await db.internalNotes.get(first.id)).toMatchObject({ revision: 2, text: 'Två' })
  })

  test('and is refused when another stands; nothing is written and the journal hears nothing', async () => {
    const first = await storedNote(db, 'first', 'Ett')
    await putRecord(db, 'internalNotes', { ...first, text: 'Två' }, 1)
    await flushJournal()
    const beside = vi.fn<() => Promise<void>>()
    const late = await putRecord(db, 'internalNotes', { ...first, text: 'Sen' }, 1, { beside })
    expect(late).toEqual({ ok: false, error: { kind: 'conflict', standing: 2 } })
    expect(beside).not.toHaveBeenCalled()
    expect(await textOf(db, first.id)).toBe('Två')
    await flushJournal()
    expect([...desk.journal.values()].map(({ json }) => json).join('')).not.toContain('Sen')
  })

  test('and of many at the same time exactly one wins', async () => {
    const first = await storedNote(db, 'first', 'Ett')
    const other = await openDatabase(db.name)
    const all = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        putRecord(index % 2 === 0 ? db : other, 'internalNotes', { ...first, text: `${index}` }, 1),
      ),
    )
    const won = all.flatMap((one) => (one.ok ? [one.value.text] : []))
    expect(won).toHaveLength(1)
    expect(await textOf(db, first.id)).toBe(won[0])
    other.close()
  })

  test('and what is to be written beside it is written with it or not at all', async () => {
    const first = await storedNote(db, 'first', 'Ett')
    const failing = putRecord(db, 'internalNotes', { ...first, text: 'Två' }, 1, {
      beside: async () => {
        await writeSetting(db, 'theme', 'dark')
        throw new Error('no room for the version')
      },
    })
    await expect(failing).rejects.toThrow('no room')
    expect(await textOf(db, first.id)).toBe('Ett')
    expect(await readSetting(db, 'theme')).toBeNull()
  })
})

describe('a record that is removed on purpose', () => {
  test('is known as removed by database and journal, also when the journal was never told', async () => {
    const first = await storedNote(db, 'first', 'Ett')
    await flushJournal()
    desk.problems.set('journal:append', { kind: 'disk', code: 'ENOSPC' })
    await removeRecord(db, 'internalNotes', first.id)
    expect(await flushJournal()).toBe(false)
    desk.problems.clear()
    expect(await feedRemovals(await openDatabase(db.name))).toBe(1)
    await flushJournal()
    expect(desk.living()).toEqual([])
  })

  test('goes on from its removal when it comes back, so that the journal believes in it', async () => {
    const first = await storedNote(db, 'first', 'Ett')
    await removeRecord(db, 'internalNotes', first.id)
    await flushJournal()
    const back = await storedNote(db, 'first', 'Tillbaka')
    expect(back.revision).toBe(3)
    await flushJournal()
    expect(desk.living()).toMatchObject([{ revision: 3 }])
    expect(await feedRemovals(db)).toBe(0)
  })

  test('or never was there changes nothing', async () => {
    await removeRecord(db, 'internalNotes', note('none', '').id)
    expect(await countRecords(db)).toBe(0)
    expect(await feedRemovals(db)).toBe(0)
  })
})

const entry = (name: string, className: string, title: string): RecordOf<'entries'> => ({
  id: EntryId.parse(`entry_${name}`),
  roundId,
  unitId: UnitId.parse(`unit_${name}`),
  title,
  className,
  sections: [],
  indicators: [],
  sourceName: 'bidrag.docx',
  sourceHash: Sha256.parse('b'.repeat(64)),
  isExample: true,
  schemaVersion: 1,
  revision: 1,
})

test('the list of entries is read from the index alone, by class and title', async () => {
  await db.entries.bulkAdd([
    entry('rosen000', 'Äldre', 'Rosen'),
    entry('linden00', 'Förskola', 'Linden'),
    entry('alen0000', 'Förskola', 'Alen'),
  ])
  const readings = [
    vi.spyOn(IDBObjectStore.prototype, 'get'),
    vi.spyOn(IDBObjectStore.prototype, 'getAll'),
    vi.spyOn(IDBObjectStore.prototype, 'openCursor'),
    vi.spyOn(IDBIndex.prototype, 'get'),
    vi.spyOn(IDBIndex.prototype, 'getAll'),
    vi.spyOn(IDBIndex.prototype, 'openCursor'),
  ]
  const heads = await entryHeads(db, roundId)
  expect(heads.map(({ title }) => title)).toEqual(['Alen', 'Linden', 'Rosen'])
  expect(heads[0]).toEqual({
    id: 'entry_alen0000',
    roundId,
    unitId: 'unit_alen0000',
    title: 'Alen',
    className: 'Förskola',
  })
  for (const reading of readings) expect(reading).not.toHaveBeenCalled()
  expect(await entryHeads(db, entryId)).toEqual([])
})

test('a setting survives a restart, and one of the wrong sort is as if it were not set', async () => {
  expect(await readSetting(db, 'textScalePercent')).toBeNull()
  await writeSetting(db, 'textScalePercent', 130)
  db.close()
  const again = await openDatabase(db.name)
  expect(await readSetting(again, 'textScalePercent')).toBe(130)
  await again.settings.put({ key: 'textScalePercent', value: 'stor' })
  expect(await readSetting(again, 'textScalePercent')).toBeNull()
})
