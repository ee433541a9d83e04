import { Dexie } from 'dexie'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { DATABASE_NAME, DeskDatabase } from '../../../renderer/storage/database'
import { flushJournal } from '../../../renderer/storage/journalFeed'
import { beginEmpty, type OpenedStore, openStore } from '../../../renderer/storage/openStore'
import { OpenWriters } from '../../../renderer/storage/openWriters'
import { putRecord, removeRecord } from '../../../renderer/storage/putRecord'
import { writeSetting } from '../../../renderer/storage/settings'
import { versionsOf } from '../../../renderer/storage/versions'
import { writeAhead } from '../../../renderer/storage/writeAhead'
import { yieldToOthers } from '../../../renderer/storage/yieldToOthers'
import { FakeDesk } from '../../support/fakeDesk'
import { lineOf, note, openDatabase, round, storedNote, textOf } from '../../support/storageCase'

let desk: FakeDesk
const opened: DeskDatabase[] = []

beforeEach(async () => {
  desk = new FakeDesk().install()
  localStorage.clear()
  await Dexie.delete(DATABASE_NAME)
})

afterEach(async () => {
  vi.restoreAllMocks()
  vi.useRealTimers()
  desk.problems.clear()
  await flushJournal()
  for (const db of opened.splice(0)) db.close()
})

async function start(): Promise<OpenedStore> {
  const result = await openStore()
  if (result.store !== null) opened.push(result.store.db)
  return result
}

/** A look into the store from beside. */
async function look(): Promise<DeskDatabase> {
  const db = await openDatabase(DATABASE_NAME)
  opened.push(db)
  return db
}

/** What an earlier run of the program left: two notes, told to the journal. */
async function earlierRun(): Promise<DeskDatabase> {
  const db = await openDatabase(DATABASE_NAME)
  opened.push(db)
  await storedNote(db, 'first', 'Ett')
  await storedNote(db, 'second', 'Två')
  await flushJournal()
  return db
}

describe('the program starts', () => {
  test('the very first time with an empty store', async () => {
    expect(await start()).toMatchObject({ kind: 'ready', recovered: 0 })
  })

  test('with what its first page shows at hand, unless something had to be recovered', async () => {
    const db = await earlierRun()
    await writeSetting(db, 'theme', 'dark')
    await putRecord(db, 'rounds', round, 0)
    const opened = await start()
    if (opened.kind !== 'ready') throw new Error('not ready')
    expect(opened.first?.table('rounds')).toMatchObject([{ id: round.id }])
    expect(opened.first?.heads(round.id)).toEqual([])
    expect(opened.first?.heads('another')).toBeUndefined()
    expect(opened.first?.settings()?.get('theme')).toBe('dark')
    opened.first?.forget()
    expect(opened.first?.table('rounds')).toBeUndefined()
    writeAhead('internalNotes', 1, note('first', 'Ett och mer'))
    expect(await start()).toMatchObject({ kind: 'ready', recovered: 1, first: null })
  })

  test('with what was there, also when the journal has not heard of all of it', async () => {
    const db = await earlierRun()
    desk.problems.set('journal:append', { kind: 'disk', code: 'EIO' })
    await storedNote(db, 'third', 'Tre')
    db.close()
    expect(await start()).toMatchObject({ kind: 'ready', recovered: 0 })
  })

  test('without a desktop to ask, as in a plain page', async () => {
    await earlierRun()
    desk.problems.set('app:facts', { kind: 'refused', reason: 'no desktop' })
    expect(await start()).toMatchObject({ kind: 'ready' })
  })

  test('and completes the last keys of a killed process', async () => {
    const db = await earlierRun()
    writeAhead('internalNotes', 1, note('first', 'Ett och mer'))
    db.close()
    const again = await start()
    expect(again).toMatchObject({ kind: 'ready', recovered: 1 })
    expect(await textOf(await look(), note('first', '').id)).toBe('Ett och mer')
  })

  test('and believes a removal that the journal never heard of', async () => {
    const db = await earlierRun()
    desk.problems.set('journal:append', { kind: 'disk', code: 'EIO' })
    await removeRecord(db, 'internalNotes', note('first', '').id)
    await flushJournal()
    desk.problems.clear()
    db.close()
    expect(await start()).toMatchObject({ kind: 'ready' })
    expect(desk.living()).toHaveLength(1)
  })

  test('and brings in what the journal has in newer revisions, with the older in the history', async () => {
    const db = await earlierRun()
    const newer = { ...note('first', 'Ett, senare'), revision: 4 }
    desk.note(lineOf('internalNotes', newer))
    db.close()
    expect(await start()).toMatchObject({ kind: 'ready', recovered: 1 })
    const seen = await look()
    expect(await seen.internalNotes.get(newer.id)).toEqual(newer)
    expect(await textOf(seen, note('second', '').id)).toBe('Två')
    const kept = await versionsOf(seen, newer.id)
    expect(kept.map(({ cause, json }) => [cause, json.includes('"Ett"')])).toEqual([
      ['recovered', true],
    ])
  })

  test('as it is when the journal cannot be read for that', async () => {
    const db = await earlierRun()
    desk.note(lineOf('internalNotes', { ...note('first', 'Ett, senare'), revision: 4 }))
    desk.problems.set('journal:read', { kind: 'disk', code: 'EIO' })
    db.close()
    expect(await start()).toMatchObject({ kind: 'ready', recovered: 0 })
    expect(await textOf(await look(), note('first', '').id)).toBe('Ett')
  })
})

describe('the rescue screen is shown', () => {
  test('for an empty store when a journal exists: it is no first run, and the last keys wait', async () => {
    const db = await earlierRun()
    await db.internalNotes.clear()
    writeAhead('internalNotes', 1, note('first', 'Ett och mer'))
    db.close()
    const result = await start()
    expect(result).toMatchObject({
      kind: 'rescue',
      cause: { kind: 'records-missing', stored: 0, expected: 2 },
    })
    expect(localStorage.length).toBe(1)
    expect(await (await look()).internalNotes.count()).toBe(0)
  })

  test('when some records are gone', async () => {
    const db = await earlierRun()
    await db.internalNotes.delete(note('first', '').id)
    db.close()
    expect(await start()).toMatchObject({
      cause: { kind: 'records-missing', stored: 1, expected: 2 },
    })
  })

  test('for an empty store beside copies that nobody can read, until the person begins anew', async () => {
    desk.damaged = ['halv rad', '{}', 'x']
    const first = await start()
    expect(first).toMatchObject({ kind: 'rescue', cause: { kind: 'copies-damaged' } })
    if (first.store === null) throw new Error('no store')
    await beginEmpty(first.store.db)
    expect(await start()).toMatchObject({ kind: 'ready', recovered: 0 })
  })

  test('for an empty store when the disk does not give the journal', async () => {
    desk.problems.set('app:facts', { kind: 'disk', code: 'EACCES' })
    expect(await start()).toMatchObject({ cause: { kind: 'copies-damaged' } })
  })

  test('for a profile of a newer program, and nothing is written in it', async () => {
    const db = await earlierRun()
    await db.settings.put({ key: 'minReader', value: 99 })
    writeAhead('internalNotes', 1, note('first', 'Ett och mer'))
    db.close()
    expect(await start()).toMatchObject({ kind: 'rescue', cause: { kind: 'newer-profile' } })
    const seen = await look()
    expect(await textOf(seen, note('first', '').id)).toBe('Ett')
    expect((await seen.settings.get('minReader'))?.value).toBe(99)
  })

  test('after four tries when the store cannot be opened; a store that opens later is used', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const open = vi
      .spyOn(DeskDatabase.prototype, 'open')
      .mockImplementation(() => Dexie.Promise.reject(new Dexie.UnknownError('backing store')))
    const waiting = openStore()
    await vi.advanceTimersByTimeAsync(10_000)
    expect(await waiting).toEqual({
      kind: 'rescue',
      cause: { kind: 'cannot-open', reason: 'UnknownError' },
      store: null,
    })
    expect(open).toHaveBeenCalledTimes(4)
    open.mockRestore()
    vi.useRealTimers()
    expect(await start()).toMatchObject({ kind: 'ready' })
  })

  test('when another connection holds the store and does not let go', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    vi.spyOn(DeskDatabase.prototype, 'open').mockImplementation(function (this: DeskDatabase) {
      this.on.blocked.fire(new IDBVersionChangeEvent('blocked'))
      return new Dexie.Promise(() => undefined)
    })
    const waiting = openStore()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(await waiting).toMatchObject({ cause: { kind: 'cannot-open', reason: 'Blocked' } })
  })

  test('when the store opens but cannot be read: never a blank window', async () => {
    const db = await earlierRun()
    db.close()
    vi.spyOn(IDBIndex.prototype, 'openKeyCursor').mockImplementation(() => {
      throw new DOMException('', 'UnknownError')
    })
    expect(await start()).toMatchObject({ kind: 'rescue', cause: { kind: 'cannot-open' } })
  })
})

test('when another connection wants a newer store, what is typed is written before this one lets go', async () => {
  const db = await earlierRun()
  const writers = new OpenWriters(db)
  const startAnew = vi.fn<() => void>()
  yieldToOthers({ db, writers }, startAnew)
  const stored = await db.internalNotes.get(note('first', '').id)
  if (stored === undefined) throw new Error('no note')
  writers.of('internalNotes', stored).change({ ...stored, text: 'Mitt i en mening' })
  const newer = new Dexie(DATABASE_NAME)
  newer.version(9).stores({ internalNotes: 'id, entryId' })
  await newer.open()
  expect(startAnew).toHaveBeenCalledOnce()
  expect(await newer.table('internalNotes').get(stored.id)).toMatchObject({
    text: 'Mitt i en mening',
  })
  newer.close()
  expect(db.isOpen()).toBe(false)
})

test('a profile of the first published shape opens with everything in it', async () => {
  const first = new Dexie(DATABASE_NAME)
  first.version(1).stores({
    profiles: 'id',
    rounds: 'id',
    entries: 'id, [roundId+className+title+unitId+id]',
    declarations: 'id, entryId, examinerId',
    assessments: 'id, entryId, examinerId, &[entryId+examinerId]',
    internalNotes: 'id, entryId',
    consensuses: 'id, entryId',
    versions: '++seq, recordId',
    settings: 'key',
    keys: 'id, owner',
    files: 'id, at',
  })
  await first.open()
  await first.table('internalNotes').add(note('first', 'Från början'))
  first.close()
  const result = await start()
  expect(result).toMatchObject({ kind: 'ready' })
  const db = result.store?.db
  expect(await db?.internalNotes.toArray()).toEqual([note('first', 'Från början')])
  if (db === undefined) throw new Error('no store')
  expect(await putRecord(db, 'internalNotes', note('first', 'Vidare'), 1)).toMatchObject({
    ok: true,
  })
})
