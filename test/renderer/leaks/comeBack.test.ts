import { afterEach, beforeEach, expect, test } from 'vitest'
import { lagFour } from '#shared/sample/sampleExaminers'
import { allLines, readCopy } from '../../../renderer/storage/copies'
import type { DeskStore } from '../../../renderer/storage/deskStore'
import { flushJournal } from '../../../renderer/storage/journalFeed'
import { putRecord } from '../../../renderer/storage/putRecord'
import { restoreCopy } from '../../../renderer/storage/restoreCopy'
import { restoreVersion } from '../../../renderer/storage/undo'
import { versionRow } from '../../../renderer/storage/versions'
import { FakeDesk } from '../../support/fakeDesk'
import { everythingIn, memberDesk, ownWork, takeIn } from '../../support/memberDesk'
import { handInFile, lindenBy } from '../../support/travellingFiles'

const SECRET = 'Eriks egna ord'

let desk: FakeDesk
let store: DeskStore

async function eriks(): Promise<Uint8Array> {
  const { items } = await lindenBy(lagFour.erik.id)
  return handInFile('erik', {
    items: items.map((item) => Object.assign({}, item, { reason: SECRET })),
  })
}

async function take(state: 'draft' | 'handedIn'): Promise<void> {
  const { id } = await lindenBy(lagFour.maria.id)
  const own = await store.db.assessments.get(id)
  if (own === undefined) throw new Error('no assessment')
  const handedInAt = state === 'draft' ? null : '2026-09-19T08:00:00.000Z'
  await putRecord(store.db, 'assessments', { ...own, state, handedInAt }, own.revision)
  await flushJournal()
}

beforeEach(async () => {
  localStorage.clear()
  desk = new FakeDesk().install()
  store = await memberDesk('maria')
  await ownWork(store, 'maria', 'handedIn')
  await takeIn(store, await eriks())
  await flushJournal()
})

afterEach(async () => {
  await flushJournal()
})

const acts = async () => (await store.db.logEvents.orderBy('id').toArray()).map(({ act }) => act)

test('taking one’s own back removes others’ hand-ins, their versions and their journal line', async () => {
  const erik = await lindenBy(lagFour.erik.id)
  await store.db.versions.add(versionRow('assessments', { ...erik, secondsSpent: 1 }, 'import'))
  expect(await everythingIn(store)).toContain(SECRET)
  await take('draft')
  expect(await everythingIn(store)).not.toContain(SECRET)
  expect(await store.db.versions.where('recordId').equals(erik.id).count()).toBe(0)
  expect(JSON.stringify([...desk.journal.values()])).not.toContain(SECRET)
  expect(desk.journal.get(`assessments:${erik.id}`)?.json).toBe('')
  expect((await acts()).slice(-2)).toEqual(['taken-back', 'others-closed'])
})

test('after handing in again the same file brings them back, in the revision its sender knows', async () => {
  const { id } = await lindenBy(lagFour.erik.id)
  await take('draft')
  expect(await takeIn(store, await eriks())).toMatchObject({ error: { kind: 'refused' } })
  await take('handedIn')
  expect(await takeIn(store, await eriks())).toMatchObject({ ok: true })
  await flushJournal()
  expect(await store.db.assessments.get(id)).toMatchObject({ revision: 3 })
  expect(desk.journal.get(`assessments:${id}`)?.json).toContain(SECRET)
  expect(await takeIn(store, await handInFile('erik', { revision: 5 }))).toMatchObject({ ok: true })
})

test('a copy made while they were open does not bring them back after one’s own was taken back', async () => {
  const copy = readCopy(await allLines(store.db))
  await take('draft')
  expect(await restoreCopy(store.db, copy, 'merge', 'en kopia')).toMatchObject({ ok: true })
  await flushJournal()
  expect(await everythingIn(store)).not.toContain(SECRET)
  expect(JSON.stringify([...desk.journal.values()])).not.toContain(SECRET)
})

test('a copy that brings one’s own hand-in back brings the others’ with it', async () => {
  const copy = readCopy(await allLines(store.db))
  await take('draft')
  await restoreCopy(store.db, copy, 'replace', 'en kopia')
  expect(await everythingIn(store)).toContain(SECRET)
})

test('a conflict of interest declared later removes them too', async () => {
  const declared = await store.db.declarations.toArray()
  const own = declared.find((one) => one.examinerId === lagFour.maria.id)
  if (own === undefined) throw new Error('not declared')
  await putRecord(store.db, 'declarations', { ...own, answer: 'conflict' }, own.revision)
  expect(await everythingIn(store)).not.toContain(SECRET)
})

test('an earlier version cannot be restored over a hand-in, which would take it back unseen', async () => {
  const own = await lindenBy(lagFour.maria.id)
  const seq = await store.db.versions.add(
    versionRow(
      'assessments',
      { ...own, state: 'draft', handedInAt: null, secondsSpent: 1 },
      'pause',
    ),
  )
  expect(await restoreVersion(store, 'assessments', own.id, seq)).toBe(false)
  expect(await store.db.assessments.get(own.id)).toMatchObject({ state: 'handedIn' })
})
