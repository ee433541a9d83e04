import { renderHook, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { expect, test, vi } from 'vitest'
import type { RecordOf } from '#shared/records/recordTables'
import type { DeskDatabase } from '../../../renderer/storage/database'
import { DeskStoreProvider } from '../../../renderer/storage/deskStore'
import {
  FirstReading,
  FirstReadingProvider,
  useForgetFirstReading,
} from '../../../renderer/storage/firstReading'
import { useEntryHeads, useLiveTable } from '../../../renderer/storage/liveRecords'
import { OpenWriters } from '../../../renderer/storage/openWriters'
import { putRecord } from '../../../renderer/storage/putRecord'
import { useSetting } from '../../../renderer/storage/settings'
import { FakeDesk } from '../../support/fakeDesk'
import { settle } from '../../support/settle'
import { newDatabase, storedNote } from '../../support/storageCase'

const isWritten = ({ text }: RecordOf<'internalNotes'>): string => (text === '' ? 'no' : 'yes')

/** All notes as two readers have them: one needs only know whether they are written, one reads them. */
function readBoth(db: DeskDatabase) {
  const store = { db, writers: new OpenWriters(db) }
  return renderHook(
    () => ({
      standing: useLiveTable('internalNotes', isWritten),
      all: useLiveTable('internalNotes'),
    }),
    {
      wrapper: ({ children }: { readonly children: ReactNode }) => (
        <DeskStoreProvider value={store}>{children}</DeskStoreProvider>
      ),
    },
  )
}

test('whoever needs only the standing of records keeps the same list while words are written', async () => {
  new FakeDesk().install()
  const db = await newDatabase()
  const stored = await storedNote(db, 'first', 'Ett')
  const { result } = readBoth(db)
  await waitFor(() => expect(result.current.standing).toHaveLength(1))
  const before = result.current.standing
  await putRecord(db, 'internalNotes', { ...stored, text: 'Ett, två' }, 1)
  await waitFor(() => expect(result.current.all?.[0]?.text).toBe('Ett, två'))
  expect(result.current.standing).toBe(before)
  await putRecord(db, 'internalNotes', { ...stored, text: '' }, 2)
  // What only the standing is read for is followed within a second.
  await waitFor(() => expect(result.current.standing?.[0]?.text).toBe(''))
})

test('the first page has its records at once, follows their changes, and leaves nothing old behind', async () => {
  new FakeDesk().install()
  const db = await newDatabase()
  const stored = await storedNote(db, 'first', 'Ett')
  const store = { db, writers: new OpenWriters(db) }
  const first = new FirstReading({
    rows: { internalNotes: [stored] },
    roundId: null,
    heads: [],
    settings: new Map([['theme', 'dark']]),
  })
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <DeskStoreProvider value={store}>
      <FirstReadingProvider value={first}>{children}</FirstReadingProvider>
    </DeskStoreProvider>
  )
  const page = renderHook(
    () => {
      useForgetFirstReading()
      return { notes: useLiveTable('internalNotes'), theme: useSetting('theme')[0] }
    },
    { wrapper },
  )
  expect(page.result.current.notes?.[0]?.text).toBe('Ett')
  expect(page.result.current.theme).toBe('dark')
  await putRecord(db, 'internalNotes', { ...stored, text: 'Två' }, 1)
  await waitFor(() => expect(page.result.current.notes?.[0]?.text).toBe('Två'))
  const later = renderHook(() => useLiveTable('internalNotes'), { wrapper })
  expect(later.result.current).toBeUndefined()
  await waitFor(() => expect(later.result.current?.[0]?.text).toBe('Två'))
})

/** The notes of a first page, drawn from a first reading, with how often it was drawn. */
function firstPage(db: DeskDatabase, read: readonly RecordOf<'internalNotes'>[]) {
  const store = { db, writers: new OpenWriters(db) }
  const answers = { rows: { internalNotes: read }, roundId: null, heads: [], settings: new Map() }
  const first = new FirstReading(answers)
  let drawn = 0
  const page = renderHook(
    () => {
      useForgetFirstReading()
      drawn += 1
      return { notes: useLiveTable('internalNotes'), heads: useEntryHeads(null) }
    },
    {
      wrapper: ({ children }: { readonly children: ReactNode }) => (
        <DeskStoreProvider value={store}>
          <FirstReadingProvider value={first}>{children}</FirstReadingProvider>
        </DeskStoreProvider>
      ),
    },
  )
  return { page, drawn: () => drawn }
}

test('the first page is drawn once while its records stand as they were read', async () => {
  new FakeDesk().install()
  const db = await newDatabase()
  const stored = await storedNote(db, 'first', 'Ett')
  const asked = vi.spyOn(db, 'records')
  const { page, drawn } = firstPage(db, [stored])
  await waitFor(() => expect(asked).toHaveBeenCalled())
  await settle()
  expect(drawn()).toBe(1)
  await putRecord(db, 'internalNotes', { ...stored, text: 'Två' }, 1)
  await waitFor(() => expect(page.result.current.notes?.[0]?.text).toBe('Två'))
})

test('what was stored after the first reading is shown by the first page', async () => {
  new FakeDesk().install()
  const db = await newDatabase()
  const stored = await storedNote(db, 'first', 'Ett')
  await putRecord(db, 'internalNotes', { ...stored, text: 'Två' }, 1)
  const { page } = firstPage(db, [stored])
  await waitFor(() => expect(page.result.current.notes?.[0]?.text).toBe('Två'))
})
