import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { RecordOf } from '#shared/records/recordTables'
import { DeskDatabase } from '../../../renderer/storage/database'
import type { DeskStore } from '../../../renderer/storage/deskStore'
import { OpenWriters } from '../../../renderer/storage/openWriters'
import { forgetUndo, restoreVersion, undoRecord } from '../../../renderer/storage/undo'
import { keepVersion, recordOfVersion, versionsOf } from '../../../renderer/storage/versions'
import { FakeDesk } from '../../support/fakeDesk'
import { newDatabase, storedNote, textOf } from '../../support/storageCase'

let store: DeskStore
let stored: RecordOf<'internalNotes'>

beforeEach(async () => {
  new FakeDesk().install()
  localStorage.clear()
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-09-10T08:00:00Z') })
  const db = await newDatabase()
  store = { db, writers: new OpenWriters(db) }
  stored = await storedNote(db, 'first', 'Ett')
})

afterEach(() => {
  vi.useRealTimers()
})

const later = (seconds: number): void => {
  vi.setSystemTime(Date.now() + seconds * 1000)
}

async function writer() {
  const standing = await store.db.internalNotes.get(stored.id)
  if (standing === undefined) throw new Error('no note')
  const open = store.writers.of('internalNotes', standing)
  open.adopt(standing)
  return open
}

async function write(text: string, cause?: 'structure'): Promise<void> {
  const open = await writer()
  open.change({ ...open.snapshot(), text }, cause)
  await open.flush()
}

const texts = async () =>
  (await versionsOf(store.db, stored.id)).map((row) => {
    const record = recordOfVersion(row)
    return record !== null && 'text' in record ? `${row.cause}: ${record.text}` : row.cause
  })

/** The same profile after the program has been started again. */
async function restart(): Promise<void> {
  store.db.close()
  const db = new DeskDatabase(store.db.name)
  await db.open()
  store = { db, writers: new OpenWriters(db) }
}

describe('the history keeps', () => {
  test('the state before a pause of a minute, not every few letters', async () => {
    await write('Ett två')
    later(20)
    await write('Ett två tre')
    later(20)
    await write('Ett två tre fyra')
    later(61)
    await write('Ett två tre fyra fem')
    expect(await texts()).toEqual(['pause: Ett två tre fyra', 'pause: Ett'])
  })

  test('the state before a change of structure, however soon', async () => {
    await write('Ett två')
    await write('Ett två, flyttat', 'structure')
    expect(await texts()).toEqual(['structure: Ett två', 'pause: Ett'])
  })

  test('a long text that is cleared, at once or letter by letter', async () => {
    const long = 'Enheten beskriver sitt arbetssätt tydligt och visar hur det följs upp.'
    await write(long)
    for (let length = long.length - 5; length > 0; length -= 5) await write(long.slice(0, length))
    expect(await texts()).toContain(`shrink: ${long}`)
    await write(`${long} Igen.`)
    await write('')
    expect(await texts()).toContain(`shrink: ${long} Igen.`)
  })

  test('its states also when the clock is set back a year', async () => {
    await write('Ett två')
    later(-365 * 24 * 3600)
    await write('Ett två tre')
    expect(await texts()).toEqual(['pause: Ett två', 'pause: Ett'])
  })

  test('at most three hundred states, the latest', async () => {
    for (let count = 1; count <= 305; count += 1) {
      await keepVersion(
        store.db,
        'internalNotes',
        { ...stored, text: `nr ${String(count)}` },
        'structure',
      )
    }
    const kept = await texts()
    expect(kept).toHaveLength(300)
    expect([kept[0], kept.at(-1)]).toEqual(['structure: nr 305', 'structure: nr 6'])
  })
})

describe('going back', () => {
  test('to a version writes it as a new revision and keeps what stood', async () => {
    await write('Ett två')
    const [first] = await versionsOf(store.db, stored.id)
    expect(await restoreVersion(store, 'internalNotes', stored.id, first?.seq ?? 0)).toBe(true)
    expect(await store.db.internalNotes.get(stored.id)).toMatchObject({ text: 'Ett', revision: 3 })
    expect(await texts()).toEqual(['restore: Ett två', 'pause: Ett'])
  })

  test('is refused for a version of another record, one that cannot be read, and a record that is gone', async () => {
    const other = await storedNote(store.db, 'second', 'Annan')
    await keepVersion(store.db, 'internalNotes', other, 'structure')
    const [foreign] = await versionsOf(store.db, other.id)
    expect(await restoreVersion(store, 'internalNotes', stored.id, foreign?.seq ?? 0)).toBe(false)
    const at = new Date().toISOString()
    const base = { table: 'internalNotes', recordId: stored.id, revision: 1, at } as const
    const seq = await store.db.versions.add({ ...base, cause: 'pause', json: '{"half' })
    expect(await restoreVersion(store, 'internalNotes', stored.id, seq)).toBe(false)
    await store.db.internalNotes.delete(other.id)
    expect(await restoreVersion(store, 'internalNotes', other.id, foreign?.seq ?? 0)).toBe(false)
    expect(await textOf(store.db, stored.id)).toBe('Ett')
  })

  test('again and again goes further back, also after a restart, and stops at the beginning', async () => {
    for (const text of ['Två', 'Tre', 'Fyra']) await write(text, 'structure')
    expect(await undoRecord(store, 'internalNotes', stored.id)).toBe(true)
    expect(await textOf(store.db, stored.id)).toBe('Tre')
    await restart()
    expect(await undoRecord(store, 'internalNotes', stored.id)).toBe(true)
    expect(await textOf(store.db, stored.id)).toBe('Två')
    await restart()
    expect(await undoRecord(store, 'internalNotes', stored.id)).toBe(true)
    expect(await undoRecord(store, 'internalNotes', stored.id)).toBe(false)
    expect(await textOf(store.db, stored.id)).toBe('Ett')
    expect(await texts()).toContain('restore: Fyra')
  })

  test('after a new change begins anew with that change', async () => {
    for (const text of ['Två', 'Tre']) await write(text, 'structure')
    await undoRecord(store, 'internalNotes', stored.id)
    await undoRecord(store, 'internalNotes', stored.id)
    expect(await textOf(store.db, stored.id)).toBe('Ett')
    await write('Ett och nytt', 'structure')
    expect(await undoRecord(store, 'internalNotes', stored.id)).toBe(true)
    expect(await textOf(store.db, stored.id)).toBe('Ett')
  })

  test('writes what is being typed first, so that it too can be gone back to', async () => {
    await write('Två', 'structure')
    const open = await writer()
    open.change({ ...open.snapshot(), text: 'Två och halvskrivet' })
    await undoRecord(store, 'internalNotes', stored.id)
    expect(await texts()).toContain('restore: Två och halvskrivet')
  })

  test('can be told to begin from the latest again', async () => {
    for (const text of ['Två', 'Tre']) await write(text, 'structure')
    await undoRecord(store, 'internalNotes', stored.id)
    await forgetUndo(store, stored.id)
    expect(await undoRecord(store, 'internalNotes', stored.id)).toBe(true)
    expect(await textOf(store.db, stored.id)).toBe('Ett')
    expect(await undoRecord(store, 'internalNotes', 'note_none0000')).toBe(false)
  })
})
