import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readCopy } from '../../../renderer/storage/copies'
import type { DeskDatabase } from '../../../renderer/storage/database'
import { flushJournal } from '../../../renderer/storage/journalFeed'
import { restoreCopy } from '../../../renderer/storage/restoreCopy'
import { dropReceipt, readReceipt } from '../../../renderer/storage/restoreReceipt'
import { FakeDesk } from '../../support/fakeDesk'
import { copyOf, lineOf, newDatabase, note, round, storedNote } from '../../support/storageCase'

let db: DeskDatabase
let desk: FakeDesk

beforeEach(async () => {
  desk = new FakeDesk().install()
  localStorage.clear()
  db = await newDatabase()
})

afterEach(async () => {
  await flushJournal()
  db.close()
})

const stopAt = (last: number) => {
  const stop = new AbortController()
  const heard: number[] = []
  const onProgress = (done: number, total: number): void => {
    heard.push(done / total)
    if (done >= last) stop.abort()
  }
  return { heard, watch: { signal: stop.signal, onProgress } }
}

describe('a restore is watched', () => {
  const many = Array.from({ length: 250 }, (_, index) =>
    note(`n${String(index).padStart(4, '0')}`, 'Text'),
  )

  test('it tells how far it has come', async () => {
    const { heard, watch } = stopAt(Number.POSITIVE_INFINITY)
    expect(await restoreCopy(db, copyOf(...many), 'merge', 'en kopia', watch)).toMatchObject({
      ok: true,
    })
    expect(heard).toEqual([100 / 250, 200 / 250])
  })

  test('stopped half way it has changed nothing, and leaves no receipt', async () => {
    await storedNote(db, 'first', 'Ett')
    const { watch } = stopAt(100)
    expect(await restoreCopy(db, copyOf(...many), 'replace', 'en kopia', watch)).toMatchObject({
      ok: false,
    })
    expect(await db.internalNotes.count()).toBe(1)
    expect(await readReceipt(db)).toBeNull()
    await flushJournal()
    expect([...desk.journal.keys()].some((key) => key.includes('note_n'))).toBe(false)
  })

  test('done, it leaves a receipt of what came back and what did not', async () => {
    await storedNote(db, 'first', 'Ett')
    await storedNote(db, 'second', 'Två')
    const broken = { ...lineOf('internalNotes', note('third', 'Tre')), json: '{"half' }
    const copy = readCopy([
      lineOf('internalNotes', { ...note('first', 'Ett, som det var'), revision: 1 }),
      lineOf('rounds', round),
      broken,
    ])
    await restoreCopy(db, copy, 'replace', 'kopian i byrålådan')
    expect(await readReceipt(db)).toMatchObject({
      source: 'kopian i byrålådan',
      mode: 'replace',
      counts: [
        { table: 'rounds', added: 1, changed: 0, removed: 0 },
        { table: 'internalNotes', added: 0, changed: 1, removed: 1 },
      ],
      unreadable: 1,
      left: 0,
    })
    await dropReceipt(db)
    expect(await readReceipt(db)).toBeNull()
  })
})
