import { Dexie } from 'dexie'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { flushJournal } from '../../../../renderer/storage/journalFeed'
import { holdSeal } from '../../../../renderer/storage/sealing/heldSeal'
import { lagFour } from '#shared/sample/sampleExaminers'
import { FakeDesk } from '../../../support/fakeDesk'
import { takeIn } from '../../../support/memberDesk'
import { bytesOf, unlockedWith } from '../../../support/sealedCase'
import { newDesk } from '../../../support/stageScreen'
import { opened, sample, teamPackage } from '../../../support/travellingFiles'

beforeEach(async () => {
  new FakeDesk().install()
  await unlockedWith(1)
})

afterEach(async () => {
  await flushJournal()
  holdSeal(null)
})

test('a package is taken into a locked profile sealed before its transaction, and reads as it was sent', async () => {
  const store = await newDesk()
  const bytes = await teamPackage()
  const { round } = await sample()
  const identity = { roundId: round.id, examinerId: lagFour.maria.id, isOffice: false }
  const waits = vi.spyOn(Dexie, 'waitFor')
  expect(await takeIn(store, bytes, { identity, isNew: true })).toMatchObject({ ok: true })
  // A transaction that waits for another thread is held open by asking the disk over and over.
  expect(waits).not.toHaveBeenCalled()

  const sent = (await opened(bytes)).contents.entries
  expect(await store.db.entries.bulkGet(sent.map(({ id }) => id))).toEqual(sent)
  const rows = (await bytesOf(store.db.name)).get('entries') ?? []
  const shown = rows.map((row) => Object.keys(Object(row)).toSorted().join(' '))
  expect(shown).toEqual(sent.map(() => 'className id revision roundId sealed title unitId'))
})
