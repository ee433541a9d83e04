import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { RecordOf } from '#shared/records/recordTables'
import type { DeskDatabase } from '../../../renderer/storage/database'
import { flushJournal } from '../../../renderer/storage/journalFeed'
import { OpenWriters } from '../../../renderer/storage/openWriters'
import { putRecord, removeRecord } from '../../../renderer/storage/putRecord'
import { recoverAhead } from '../../../renderer/storage/recovery'
import { currentSaveState, subscribeSaveState } from '../../../renderer/storage/saveState'
import { versionsOf } from '../../../renderer/storage/versions'
import { readAhead } from '../../../renderer/storage/writeAhead'
import { FakeDesk } from '../../support/fakeDesk'
import { settle } from '../../support/settle'
import { beforePut, newDatabase, openDatabase, storedNote, textOf } from '../../support/storageCase'

type Note = RecordOf<'internalNotes'>
let db: DeskDatabase
let desk: FakeDesk
let writers: OpenWriters
let stored: Note

beforeEach(async () => {
  desk = new FakeDesk().install()
  localStorage.clear()
  db = await newDatabase()
  writers = new OpenWriters(db)
  stored = await storedNote(db, 'first', 'Början')
  await flushJournal()
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
})

afterEach(() => {
  writers.forget('internalNotes', stored.id)
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const open = () => writers.of('internalNotes', stored)
const type = (text: string): void => open().change({ ...open().snapshot(), text })
const aheadTexts = () => readAhead().rows.map(({ record }) => ('text' in record ? record.text : ''))

async function pass(milliseconds: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(milliseconds)
  await settle()
}

/** The next writes of records fail in this way; gives back its own undoing. */
function failing(name: string, atCommit = false): () => void {
  return beforePut((store, write) => {
    if (!atCommit) throw new DOMException('cannot write', name)
    const request = write()
    request.addEventListener('success', () => store.transaction.abort())
    return request
  })
}

describe('what is typed', () => {
  test('is on screen and in the write-ahead copy at once, before anything is awaited', () => {
    const seen: string[] = []
    open().subscribe(() => seen.push(open().snapshot().text))
    type('Kön är kort')
    expect(seen).toEqual(['Kön är kort'])
    expect(aheadTexts()).toEqual(['Kön är kort'])
    expect(currentSaveState().kind).toBe('saving')
  })

  test('is in the database within 300 ms, also in the middle of steady typing', async () => {
    for (let key = 1; key <= 10; key += 1) {
      type('x'.repeat(key))
      await pass(50)
    }
    expect((await textOf(db, stored.id))?.length).toBeGreaterThanOrEqual(4)
    await pass(300)
    expect(await textOf(db, stored.id)).toBe('x'.repeat(10))
    expect(aheadTexts()).toEqual([])
    expect(currentSaveState().kind).toBe('saved')
  })

  test('while a write is under way is written after it, never two at once', async () => {
    let running = 0
    let most = 0
    const begin = db.transaction.bind(db)
    const watched = vi.spyOn(db, 'transaction')
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- stands in for every overload
    watched.mockImplementation(((...given: Parameters<typeof begin>) => {
      running += 1
      most = Math.max(most, running)
      return begin(...given).finally(() => {
        running -= 1
      })
    }) as typeof db.transaction)
    type('Ett')
    const writing = open().flush()
    type('Två')
    const again = open().flush()
    type('Tre')
    expect(await Promise.all([writing, again])).toEqual([true, true])
    expect(await textOf(db, stored.id)).toBe('Tre')
    expect((await db.internalNotes.get(stored.id))?.revision).toBe(3)
    expect(most).toBe(1)
  })

  test('is on the disk when a flush answers, and the flush costs nothing when all is saved', async () => {
    type('Klart')
    expect(await open().flush()).toBe(true)
    expect(await textOf(db, stored.id)).toBe('Klart')
    const put = vi.spyOn(IDBObjectStore.prototype, 'put')
    expect(await writers.flushAll()).toBe(true)
    expect(put).not.toHaveBeenCalled()
  })

  test('waits on a disk without room, before the store is touched, and is saved when there is room', async () => {
    const put = vi.spyOn(IDBObjectStore.prototype, 'put')
    desk.freeBytes = 1_000_000
    type('Början och mer')
    await pass(400)
    expect(currentSaveState()).toEqual({ kind: 'failed', reason: 'full' })
    expect(put).not.toHaveBeenCalled()
    expect(aheadTexts()).toEqual(['Början och mer'])
    desk.freeBytes = 1_000_000_000
    await pass(4000)
    expect(currentSaveState()).toMatchObject({ kind: 'saved' })
    expect(await textOf(db, stored.id)).toBe('Början och mer')
  })

  test('is not read back from the disk to be written over, nor is what it replaces', async () => {
    const get = vi.spyOn(IDBObjectStore.prototype, 'get')
    type('En gång')
    await pass(300)
    type('En gång till')
    await pass(300)
    expect(get).not.toHaveBeenCalled()
    expect(await textOf(db, stored.id)).toBe('En gång till')
  })

  test('is saved although the browser’s small store is full', async () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    type('Får plats ändå')
    await pass(10)
    expect(await textOf(db, stored.id)).toBe('Får plats ändå')
    expect(currentSaveState().kind).toBe('saved')
  })
})

describe('a write that fails', () => {
  test.each([
    ['QuotaExceededError', false, 'full'],
    ['UnknownError', false, 'other'],
    ['InvalidStateError', false, 'other'],
    ['AbortError', true, 'other'],
  ] as const)('%s is said, keeps the text, and recovers by itself', async (name, late, reason) => {
    const recover = failing(name, late)
    const states: string[] = []
    const stop = subscribeSaveState(() => states.push(currentSaveState().kind))
    type('Det viktiga')
    await pass(300)
    expect(currentSaveState()).toEqual({ kind: 'failed', reason })
    expect(open().snapshot().text).toBe('Det viktiga')
    expect(aheadTexts()).toEqual(['Det viktiga'])
    expect(await textOf(db, stored.id)).toBe('Början')
    type('Det viktigaste')
    recover()
    await pass(3000)
    expect(await textOf(db, stored.id)).toBe('Det viktigaste')
    expect(currentSaveState().kind).toBe('saved')
    expect(aheadTexts()).toEqual([])
    expect(states).toContain('failed')
    stop()
  })

  test('after the database had it already is known again, not taken for somebody else’s', async () => {
    type('Kom fram')
    const begin = db.transaction.bind(db)
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- stands in for every overload
    vi.spyOn(db, 'transaction').mockImplementationOnce((async (
      ...given: Parameters<typeof begin>
    ) => {
      await begin(...given)
      throw new DOMException('the answer was lost', 'UnknownError')
    }) as unknown as typeof db.transaction)
    expect(await open().flush()).toBe(false)
    type('Kom fram, och mer')
    expect(await open().flush()).toBe(true)
    expect(await db.internalNotes.get(stored.id)).toMatchObject({
      text: 'Kom fram, och mer',
      revision: 3,
    })
    const causes = (await versionsOf(db, stored.id)).map(({ cause }) => cause)
    expect(causes).not.toContain('recovered')
  })
})

async function overtake(text: string): Promise<void> {
  const put = await putRecord(db, 'internalNotes', { ...stored, text }, 1)
  expect(put.ok).toBe(true)
}

describe('somebody else wrote the same record meanwhile', () => {
  test('a record without unwritten text takes theirs over', async () => {
    open()
    await overtake('Från filen')
    const theirs = await db.internalNotes.get(stored.id)
    if (theirs !== undefined) open().adopt(theirs)
    expect(open().snapshot().text).toBe('Från filen')
    type('Från filen, ändrad')
    expect(await open().flush()).toBe(true)
  })

  test('one with unwritten text says so, then keeps theirs in the history and ours on top', async () => {
    await overtake('Från filen')
    type('Min text')
    await pass(300)
    expect(currentSaveState()).toEqual({ kind: 'failed', reason: 'conflict' })
    expect(await textOf(db, stored.id)).toBe('Från filen')
    await pass(3000)
    expect(await db.internalNotes.get(stored.id)).toMatchObject({ text: 'Min text', revision: 3 })
    expect(currentSaveState().kind).toBe('saved')
    const kept = (await versionsOf(db, stored.id)).filter(({ cause }) => cause === 'recovered')
    expect(kept.map(({ json }) => json).join('')).toContain('Från filen')
  })

  test('whoever leaves does not wait for that', async () => {
    await overtake('Från filen')
    type('Min text')
    expect(await writers.flushAll()).toBe(true)
    expect(await textOf(db, stored.id)).toBe('Min text')
    expect(JSON.stringify(await versionsOf(db, stored.id))).toContain('Från filen')
  })

  test('a record that was removed stays removed, and the text is in the history', async () => {
    type('Skrivet efteråt')
    await removeRecord(db, 'internalNotes', stored.id)
    expect(await writers.flushAll()).toBe(true)
    expect(await db.internalNotes.count()).toBe(0)
    expect(JSON.stringify(await versionsOf(db, stored.id))).toContain('Skrivet efteråt')
  })

  test('a record that was let go of is never written again', async () => {
    type('Gallras')
    writers.forget('internalNotes', stored.id)
    await removeRecord(db, 'internalNotes', stored.id)
    await pass(5000)
    expect(await db.internalNotes.count()).toBe(0)
    expect(aheadTexts()).toEqual([])
    expect(currentSaveState().kind).toBe('saved')
  })
})

test('killed between the disk’s yes and the program’s next step, the last keys still follow', async () => {
  type('Ett')
  const begin = db.transaction.bind(db)
  let noted = ''
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- stands in for every overload
  vi.spyOn(db, 'transaction').mockImplementationOnce((async (
    ...given: Parameters<typeof begin>
  ) => {
    type('Ett, två')
    const done: unknown = await begin(...given)
    noted = localStorage.getItem(`ahead:internalNotes:${stored.id}`) ?? ''
    return done
  }) as unknown as typeof db.transaction)
  await open().flush()
  const disk = await newDatabase()
  const written = { ...stored, text: 'Ett', revision: 2 }
  await disk.internalNotes.add(written)
  localStorage.setItem(`ahead:internalNotes:${stored.id}`, noted)
  expect(await recoverAhead(disk)).toBe(1)
  expect(await disk.internalNotes.get(stored.id)).toMatchObject({ text: 'Ett, två', revision: 3 })
  expect(await textOf(await openDatabase(db.name), stored.id)).toBe('Ett, två')
})
