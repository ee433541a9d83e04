import { renderHook, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { expect, test } from 'vitest'
import type { RecordOf } from '#shared/records/recordTables'
import type { DeskDatabase } from '../../../renderer/storage/database'
import { DeskStoreProvider } from '../../../renderer/storage/deskStore'
import { useLiveTable } from '../../../renderer/storage/liveRecords'
import { OpenWriters } from '../../../renderer/storage/openWriters'
import { putRecord } from '../../../renderer/storage/putRecord'
import { FakeDesk } from '../../support/fakeDesk'
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
  await waitFor(() => expect(result.current.standing?.[0]?.text).toBe(''))
})
