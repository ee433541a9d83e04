import { Dexie } from 'dexie'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { RecordOf } from '#shared/records/recordTables'
import { allLines, countRecords, readCopy } from '../../../renderer/storage/copies'
import { DATABASE_NAME, type DeskDatabase } from '../../../renderer/storage/database'
import { feedJournal, flushJournal } from '../../../renderer/storage/journalFeed'
import { openStore } from '../../../renderer/storage/openStore'
import { putRecord } from '../../../renderer/storage/putRecord'
import {
  previewRestore,
  replaceBroken,
  restoreCopy,
  writeOffMissing,
} from '../../../renderer/storage/restoreCopy'
import { versionsOf } from '../../../renderer/storage/versions'
import { draftBy, erik } from '../../support/journeyCase'
import { FakeDesk } from '../../support/fakeDesk'
import { AssessmentId } from '#shared/kernel/identifiers'
import {
  beforePut,
  copyOf,
  lineOf,
  newDatabase,
  note,
  round,
  storedNote,
  textOf,
} from '../../support/storageCase'

let db: DeskDatabase
let desk: FakeDesk

beforeEach(async () => {
  desk = new FakeDesk().install()
  localStorage.clear()
  db = await newDatabase()
})

afterEach(async () => {
  vi.restoreAllMocks()
  await flushJournal()
  db.close()
})

const id = (name: string) => note(name, '').id
const at = (record: RecordOf<'internalNotes'>, revision: number) => ({ ...record, revision })

const livingNotes = () => desk.living().filter((line) => line.table === 'internalNotes')

async function change(name: string, text: string): Promise<void> {
  const standing = await db.internalNotes.get(id(name))
  if (standing === undefined) throw new Error('no note')
  await putRecord(db, 'internalNotes', { ...standing, text }, standing.revision)
}

describe('a copy is read', () => {
  test('strictly: what is no record of this program is counted, a removal is none', () => {
    const whole = lineOf('internalNotes', note('first', 'Ett'))
    const copy = readCopy([
      whole,
      { ...whole, json: '' },
      { ...whole, json: '{"half' },
      { ...whole, json: '{"id":"note_first000"}' },
      { ...whole, table: 'somethingNewer' },
    ])
    expect(copy.records).toEqual([{ table: 'internalNotes', record: note('first', 'Ett') }])
    expect(copy.unreadable).toBe(3)
  })

  test('and everything written out can be read back', async () => {
    await putRecord(db, 'rounds', round, 0)
    await storedNote(db, 'first', 'Åäö "citat"\u2028 rad')
    const copy = readCopy(await allLines(db))
    expect(copy.unreadable).toBe(0)
    expect(copy.records.map(({ table }) => table)).toEqual(['rounds', 'internalNotes', 'logEvents'])
    const other = await newDatabase()
    expect(await restoreCopy(other, copy, 'replace', 'en kopia')).toEqual({ ok: true, value: 3 })
    expect(await other.rounds.toArray()).toEqual(await db.rounds.toArray())
    expect(await other.internalNotes.toArray()).toEqual(await db.internalNotes.toArray())
  })
})

describe('restoring by replacing', () => {
  test('leaves the copy and nothing else, in revisions newer than everything known', async () => {
    await storedNote(db, 'first', 'Ett')
    const copy = readCopy(await allLines(db))
    await change('first', 'Ett, ändrat')
    await change('first', 'Ett, ändrat igen')
    await storedNote(db, 'second', 'Två')
    await flushJournal()
    expect(await restoreCopy(db, copy, 'replace', 'en kopia')).toEqual({ ok: true, value: 2 })
    expect(await db.internalNotes.toArray()).toEqual([at(note('first', 'Ett'), 4)])
    expect(livingNotes()).toEqual([lineOf('internalNotes', at(note('first', 'Ett'), 4))])
    expect(desk.journal.get(`internalNotes:${id('second')}`)).toMatchObject({
      revision: 2,
      json: '',
    })
  })

  test('keeps what it overwrites and removes in the history', async () => {
    await storedNote(db, 'first', 'Ett')
    const copy = readCopy(await allLines(db))
    await change('first', 'Ett, ändrat')
    await storedNote(db, 'second', 'Två')
    await restoreCopy(db, copy, 'replace', 'en kopia')
    expect(JSON.stringify(await versionsOf(db, id('first')))).toContain('Ett, ändrat')
    expect(JSON.stringify(await versionsOf(db, id('second')))).toContain('Två')
  })

  test('writes nothing where the copy says what stands', async () => {
    await storedNote(db, 'first', 'Ett')
    const copy = readCopy(await allLines(db))
    expect(await restoreCopy(db, copy, 'replace', 'en kopia')).toEqual({ ok: true, value: 0 })
    expect((await db.internalNotes.get(id('first')))?.revision).toBe(1)
    expect(await versionsOf(db, id('first'))).toEqual([])
  })

  test('and starting again afterwards finds nothing missing and nothing older', async () => {
    await Dexie.delete(DATABASE_NAME)
    const first = await openStore()
    if (first.kind !== 'ready') throw new Error(first.kind)
    const { db: own } = first.store
    await storedNote(own, 'first', 'Ett')
    const copy = readCopy(await allLines(own))
    await storedNote(own, 'second', 'Två')
    await flushJournal()
    await restoreCopy(own, copy, 'replace', 'en kopia')
    own.close()
    const again = await openStore()
    if (again.kind !== 'ready') throw new Error(again.kind)
    expect(again.recovered).toBe(0)
    expect(await again.store.db.internalNotes.count()).toBe(1)
    again.store.db.close()
  })
})

describe('restoring by merging', () => {
  test('adds what is missing or newer, and leaves the rest', async () => {
    await storedNote(db, 'first', 'Ett')
    await change('first', 'Ett, nyare här')
    await storedNote(db, 'second', 'Två')
    const copy = copyOf(
      note('first', 'Ett, äldre i kopian'),
      at(note('second', 'Två, nyare i kopian'), 5),
      note('third', 'Tre'),
    )
    expect(await restoreCopy(db, copy, 'merge', 'en kopia')).toEqual({ ok: true, value: 2 })
    expect(await textOf(db, id('first'))).toBe('Ett, nyare här')
    expect(await db.internalNotes.get(id('second'))).toMatchObject({ revision: 5 })
    expect(await textOf(db, id('third'))).toBe('Tre')
    expect(JSON.stringify(await versionsOf(db, id('second')))).toContain('Två\\"')
  })

  test('brings back a removed record with a revision that the journal believes in', async () => {
    feedJournal({ table: 'internalNotes', id: id('first'), revision: 7, json: '' })
    await flushJournal()
    await restoreCopy(db, copyOf(at(note('first', 'Ett'), 3)), 'merge', 'en kopia')
    expect(await db.internalNotes.get(id('first'))).toMatchObject({ text: 'Ett', revision: 8 })
    expect(livingNotes()).toHaveLength(1)
  })

  test('keeps the journal’s newer state in the history when an older copy was chosen', async () => {
    desk.note(lineOf('internalNotes', at(note('first', 'Nyast, men bara i journalen'), 7)))
    await restoreCopy(db, copyOf(at(note('first', 'Äldre kopia'), 3)), 'merge', 'en kopia')
    expect(await db.internalNotes.get(id('first'))).toMatchObject({
      text: 'Äldre kopia',
      revision: 8,
    })
    expect(JSON.stringify(await versionsOf(db, id('first')))).toContain('bara i journalen')
  })

  test('takes the journal’s own records over as they are', async () => {
    const line = lineOf('internalNotes', at(note('first', 'Ett'), 7))
    desk.note(line)
    await restoreCopy(db, readCopy([line]), 'merge', 'en kopia')
    expect((await db.internalNotes.get(id('first')))?.revision).toBe(7)
  })

  test('leaves an examiner’s own assessment when the copy has another of the same entry', async () => {
    const own = { ...draftBy(erik), schemaVersion: 1 as const, revision: 1 }
    await putRecord(db, 'assessments', own, 0)
    const other = { ...own, id: AssessmentId.parse('assessment_annan0000') }
    const copy = readCopy([
      lineOf('assessments', other),
      lineOf('internalNotes', note('first', 'Ett')),
    ])
    expect(await restoreCopy(db, copy, 'merge', 'en kopia')).toEqual({ ok: true, value: 1 })
    expect((await db.assessments.toArray()).map((one) => one.id)).toEqual([own.id])
    expect(await restoreCopy(db, copy, 'replace', 'en kopia')).toMatchObject({ ok: true })
    expect((await db.assessments.toArray()).map((one) => one.id)).toEqual([other.id])
  })
})

test.each(['replace', 'merge'] as const)(
  'a restore (%s) that is cut off midway has changed nothing, and the journal hears nothing',
  async (mode) => {
    await storedNote(db, 'first', 'Ett')
    await storedNote(db, 'second', 'Två')
    await flushJournal()
    const before = await allLines(db)
    const batches = desk.batches.length
    const copy = copyOf(
      ...Array.from({ length: 20 }, (_, index) => note(`n${String(index)}`, 'Ny')),
      at(note('first', 'Annan'), 9),
    )
    let puts = 0
    beforePut((_store, write) => {
      puts += 1
      if (puts === 12) throw new DOMException('', 'QuotaExceededError')
      return write()
    })
    expect(await restoreCopy(db, copy, mode, 'en kopia')).toMatchObject({
      ok: false,
      error: { kind: 'failed' },
    })
    vi.restoreAllMocks()
    await flushJournal()
    expect(puts).toBe(12)
    expect(await allLines(db)).toEqual(before)
    expect(await db.versions.count()).toBe(0)
    expect(desk.batches).toHaveLength(batches)
  },
)

test('a preview counts per kind what would happen, and changes nothing', async () => {
  await putRecord(db, 'rounds', round, 0)
  await storedNote(db, 'first', 'Ett')
  await storedNote(db, 'second', 'Två')
  const copy = copyOf(at(note('first', 'Ett, annat'), 4), note('third', 'Tre'))
  const before = await allLines(db)
  const count = async (mode: 'replace' | 'merge') => {
    const seen = await previewRestore(db, copy, mode)
    if (!seen.ok) throw new Error(seen.error.reason)
    return seen.value.filter((one) => one.before + one.after > 0)
  }
  // What happened is not undone by a restore: that the round was created stays in the log.
  const log = { table: 'logEvents', before: 1, added: 0, changed: 0, removed: 0, after: 1 }
  expect(await count('replace')).toEqual([
    { table: 'rounds', before: 1, added: 0, changed: 0, removed: 1, after: 0 },
    { table: 'internalNotes', before: 2, added: 1, changed: 1, removed: 1, after: 2 },
    log,
  ])
  expect(await count('merge')).toEqual([
    { table: 'rounds', before: 1, added: 0, changed: 0, removed: 0, after: 1 },
    { table: 'internalNotes', before: 2, added: 1, changed: 1, removed: 0, after: 3 },
    log,
  ])
  expect(await allLines(db)).toEqual(before)
  const nothing = await previewRestore(null, copy, 'merge')
  expect(nothing).toMatchObject({ ok: true })
})

describe('after a rescue', () => {
  test('what nobody can read is written off, kept in the history, and the program opens', async () => {
    await Dexie.delete(DATABASE_NAME)
    desk.note(lineOf('internalNotes', note('first', 'Ett')))
    desk.note({ table: 'internalNotes', id: 'note_broken00', revision: 2, json: '{"half":1}' })
    desk.note({ table: 'fromTheFuture', id: 'x_1', revision: 1, json: '{}' })
    const opened = await openStore()
    if (opened.kind !== 'rescue' || opened.store === null) throw new Error(opened.kind)
    const { db: own } = opened.store
    const copy = readCopy(desk.living())
    expect(await restoreCopy(own, copy, 'merge', 'en kopia')).toEqual({ ok: true, value: 1 })
    expect(await writeOffMissing(own)).toBe(2)
    expect(JSON.stringify(await versionsOf(own, 'note_broken00'))).toContain('half')
    own.close()
    const again = await openStore()
    expect(again).toMatchObject({ kind: 'ready' })
    again.store?.db.close()
  })

  test('a store that cannot be opened is replaced only by a copy with something in it', async () => {
    await Dexie.delete(DATABASE_NAME)
    expect(await replaceBroken({ records: [], unreadable: 3 }, 'en kopia')).toMatchObject({
      ok: false,
    })
    desk.note(lineOf('internalNotes', note('first', 'Ett')))
    desk.note(lineOf('rounds', round))
    expect(await replaceBroken(readCopy(desk.living()), 'en kopia')).toEqual({ ok: true, value: 2 })
    const opened = await openStore()
    if (opened.kind !== 'ready') throw new Error(opened.kind)
    expect(await countRecords(opened.store.db)).toBe(3)
    opened.store.db.close()
  })

  test('a store that the browser cannot even remove is emptied by the desktop, the last keys kept', async () => {
    desk.note(lineOf('internalNotes', note('first', 'Ett')))
    desk.note(lineOf('rounds', round))
    localStorage.setItem('ahead:internalNotes:unread', 'de sista tecknen')
    const copy = readCopy(desk.living())
    db.close()
    vi.spyOn(Dexie, 'delete').mockRejectedValueOnce(new DOMException('', 'UnknownError'))
    expect(await replaceBroken(copy, 'en kopia')).toEqual({ ok: true, value: 2 })
    expect(desk.asked).toContain('store:wipe')
    expect(localStorage.getItem('ahead:internalNotes:unread')).toBe('de sista tecknen')
  })
})
