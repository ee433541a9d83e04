import { array, assert, asyncProperty, integer } from 'fast-check'
import { expect, test } from 'vitest'
import { RECORD_TABLES } from '#shared/records/recordTables'
import { countTables, total } from '../../../renderer/storage/countStored'
import type { DeskDatabase } from '../../../renderer/storage/database'
import { NOT_READ, readFirst } from '../../../renderer/storage/readFirst'
import { builtSample } from '../../support/builtSample'
import { newDatabase, note, round } from '../../support/storageCase'
import { asStored } from '../../support/travellingFiles'

const NONE = { records: 0, revisions: 0 }

/** Counted the long way: by reading everything. */
async function countedByReading(db: DeskDatabase) {
  const all = await Promise.all(RECORD_TABLES.map((table) => db.records(table).toArray()))
  const revisions = all.flat().reduce((sum, record) => sum + record.revision, 0)
  return { records: all.flat().length, revisions }
}

test('what is stored is counted as reading it would count it, whatever has been changed how often', async () => {
  await assert(
    asyncProperty(array(integer({ min: 1, max: 400 }), { maxLength: 12 }), async (all) => {
      const db = await newDatabase()
      const notes = all.map((revision, at) => ({ ...note(`n${String(at)}`, ''), revision }))
      await db.internalNotes.bulkAdd(notes)
      expect(await countTables(db, RECORD_TABLES)).toEqual(await countedByReading(db))
      db.close()
    }),
    { numRuns: 20 },
  )
})

test('the first reading counts what it reads, the entries of other rounds too', async () => {
  const db = await newDatabase()
  expect((await readFirst(db))?.counted).toEqual(NONE)
  const { entries, assessments } = await builtSample()
  await db.rounds.add({ ...round, revision: 7 })
  await db.entries.bulkAdd(entries.map((entry, at) => asStored(entry, at + 1)))
  await db.assessments.bulkAdd(assessments.map((one, at) => asStored(one, at * 3 + 1)))
  await db.internalNotes.add({ ...note('one', ''), revision: 5 })
  const read = await readFirst(db)
  if (read === null) throw new Error('not read')
  const others = await countTables(db, NOT_READ)
  expect(others).toEqual({ records: 1, revisions: 5 })
  expect(total([others, read.counted])).toEqual(await countedByReading(db))
})
