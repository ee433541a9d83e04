import * as fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { DeskDatabase } from '../../../renderer/storage/database'
import { OpenWriters } from '../../../renderer/storage/openWriters'
import { recoverAhead } from '../../../renderer/storage/recovery'
import { FakeDesk } from '../../support/fakeDesk'
import { newDatabase, storedNote, textOf } from '../../support/storageCase'

beforeEach(() => {
  new FakeDesk().install()
  localStorage.clear()
})

afterEach(() => {
  vi.restoreAllMocks()
})

const step = fc.oneof(
  fc.record({ kind: fc.constant('type'), text: fc.string({ unit: 'binary', maxLength: 60 }) }),
  fc.record({ kind: fc.constantFrom('flush', 'begin', 'fail', 'restart', 'kill', 'clock') }),
)

test('whatever is typed, flushed, refused by the disk, killed and reopened, the last text is there', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      localStorage.clear()
      let db = await newDatabase()
      const { id } = await storedNote(db, 'first', '')
      let writers = new OpenWriters(db)
      let last = ''
      const open = async () => {
        const standing = await db.internalNotes.get(id)
        if (standing === undefined) throw new Error('the note is gone')
        return writers.of('internalNotes', standing)
      }
      const reopen = async (): Promise<void> => {
        db.close()
        db = new DeskDatabase(db.name)
        await db.open()
        await recoverAhead(db)
        writers = new OpenWriters(db)
      }
      for (const one of steps) {
        const writer = await open()
        if ('text' in one) {
          last = one.text
          writer.change({ ...writer.snapshot(), text: one.text })
        } else if (one.kind === 'flush') await writer.flush()
        else if (one.kind === 'begin') void writer.flush()
        else if (one.kind === 'fail') {
          const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
            throw new DOMException('full', 'QuotaExceededError')
          })
          await writer.flush()
          spy.mockRestore()
        } else if (one.kind === 'restart') {
          await writers.flushAll()
          await reopen()
        } else if (one.kind === 'kill') await reopen()
        else vi.spyOn(Date, 'now').mockReturnValueOnce(Date.parse('2019-01-01T00:00:00Z'))
      }
      await writers.flushAll()
      await reopen()
      expect(await textOf(db, id)).toBe(last)
      db.close()
    }),
    { numRuns: 150, seed: 20261122 },
  )
})
