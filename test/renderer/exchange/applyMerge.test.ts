import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { threeFoci2016 } from '#shared/criteria/editions/threeFoci2016'
import { recordKey } from '#shared/exchange/contents'
import { bandOf } from '#shared/journey/assessment/scale'
import { AssessmentId, Sha256 } from '#shared/kernel/identifiers'
import { lagFour } from '#shared/sample/sampleExaminers'
import { createKeyPair } from '../../../renderer/exchange/keyPair'
import { applyMerge } from '../../../renderer/storage/applyMerge'
import type { DeskStore } from '../../../renderer/storage/deskStore'
import { flushJournal } from '../../../renderer/storage/journalFeed'
import { planFile } from '../../../renderer/storage/planFile'
import { recordOfVersion } from '../../../renderer/storage/versions'
import { FakeDesk } from '../../support/fakeDesk'
import { everythingIn, memberDesk, ownWork, takeIn } from '../../support/memberDesk'
import { newDesk } from '../../support/stageScreen'
import {
  consensusFile,
  handInFile,
  lindenBy,
  lindenConsensus,
  opened,
  sample,
  teamPackage,
} from '../../support/travellingFiles'

const SECRET = 'Eriks egna ord, som ingen annan får läsa än'
const BAND = bandOf(threeFoci2016.scale, 35)?.number ?? null
const items = async () =>
  (await lindenBy(lagFour.erik.id)).items.map((one) =>
    Object.assign({}, one, { percent: 35, band: BAND, reason: SECRET }),
  )

let desk: FakeDesk

beforeEach(() => {
  localStorage.clear()
  desk = new FakeDesk().install()
})

const eriksWords = async (revision = 3) => handInFile('erik', { items: await items(), revision })

// What waits for the journal is told to the desk of its own test.
afterEach(async () => {
  await flushJournal()
})

async function demandNothingOfErik(store: DeskStore): Promise<void> {
  const all = await everythingIn(store)
  expect(all).not.toContain(SECRET)
  expect(all).not.toContain('assessment_erik')
  expect(JSON.stringify([...desk.journal.values()])).not.toContain(SECRET)
}

describe("a team's package", () => {
  test('is stored with who the person is, in one act, and told to the journal', async () => {
    const store = await memberDesk('maria')
    expect(await store.db.rounds.count()).toBe(1)
    expect(await store.db.entries.count()).toBe(3)
    const [profile] = await store.db.profiles.toArray()
    expect(profile).toMatchObject({ revision: 1, identities: [{ examinerId: lagFour.maria.id }] })
    expect(await store.db.files.toArray()).toMatchObject([
      { name: 'fil.examinator', kind: 'team-package', direction: 'opened' },
    ])
    expect(await store.db.settings.get('activeRoundId')).toMatchObject({
      value: 'round_exempel2026',
    })
    await store.writers.flushAll()
    const tables = desk.living().map(({ table }) => table)
    expect(tables.toSorted().join(' ')).toBe('entries entries entries logEvents profiles rounds')
  })

  test('opened twice changes nothing', async () => {
    const store = await memberDesk('maria')
    const before = await everythingIn(store)
    const read = await opened(await teamPackage())
    const plan = await planFile(store.db, read, null)
    expect(plan).toMatchObject({ ok: true, value: { counts: { identical: 4, added: 0 } } })
    expect(await everythingIn(store)).toBe(before)
  })

  test('leaves nothing at all behind when the disk fails at the last row', async () => {
    const store = await newDesk()
    const before = await everythingIn(store)
    store.db.files.hook('creating', () => {
      throw new DOMException('no space left', 'QuotaExceededError')
    })
    const { round } = await sample()
    const identity = { roundId: round.id, examinerId: lagFour.maria.id, isOffice: false }
    const taken = await takeIn(store, await teamPackage(), { identity, isNew: true })
    expect(taken).toEqual({ ok: false, error: { kind: 'failed', reason: 'full' } })
    expect(await everythingIn(store)).toBe(before)
    await store.writers.flushAll()
    expect(desk.living().map((line) => line.id)).toEqual([])
  })

  test('of a newer revision keeps what it replaces in the history', async () => {
    const store = await memberDesk('maria')
    const { round } = await sample()
    const newer = await teamPackage({ revision: 2, title: 'Rättad titel' })
    expect(await takeIn(store, newer)).toMatchObject({ ok: true })
    expect(await store.db.rounds.get(round.id)).toMatchObject({
      revision: 2,
      title: 'Rättad titel',
    })
    const [version] = await store.db.versions.where('recordId').equals(round.id).toArray()
    expect(version).toMatchObject({ cause: 'import', revision: 1 })
  })
})

describe("another member's hand-in", () => {
  test.each([
    ['before one has answered about conflict of interest', null, 'own-not-handed-in'],
    ['before one has handed in', 'draft', 'own-not-handed-in'],
    ['when one has a conflict of interest', 'conflict', 'own-conflict'],
  ] as const)('leaves no byte in the database %s', async (_when, state, refusal) => {
    const store = await memberDesk('maria')
    if (state !== null) await ownWork(store, 'maria', state)
    const before = await everythingIn(store)
    expect(await takeIn(store, await eriksWords())).toEqual({
      ok: false,
      error: { kind: 'refused', refusal },
    })
    expect(await everythingIn(store)).toBe(before)
    await demandNothingOfErik(store)
  })

  test('is refused inside the transaction when one takes back between look and act', async () => {
    const store = await memberDesk('maria')
    await ownWork(store, 'maria', 'handedIn')
    const read = await opened(await eriksWords())
    const plan = await planFile(store.db, read, null)
    if (!plan.ok) throw new Error(plan.error.kind)
    expect(plan.value.counts.refused).toBe(0)
    await ownWork(store, 'maria', 'draft')
    const facts = { takes: new Set<string>(), facts: null, identity: null }
    const order = { read, plan: plan.value, fileName: '', detail: '', ...facts }
    expect(await applyMerge(store, order)).toMatchObject({
      error: { refusal: 'own-not-handed-in' },
    })
    await demandNothingOfErik(store)
  })

  test('does not come in by way of the consensus either', async () => {
    const store = await memberDesk('maria')
    await ownWork(store, 'maria', 'draft')
    const before = await everythingIn(store)
    expect(await takeIn(store, await consensusFile())).toMatchObject({ ok: false })
    expect(await everythingIn(store)).toBe(before)
  })

  test('is stored once one has handed in oneself, and once only', async () => {
    const store = await memberDesk('maria')
    await ownWork(store, 'maria', 'handedIn')
    expect(await takeIn(store, await eriksWords())).toEqual({ ok: true, value: 2 })
    expect(await everythingIn(store)).toContain(SECRET)
    expect(await store.db.assessments.count()).toBe(2)
    const again = await planFile(store.db, await opened(await eriksWords()), null)
    expect(again).toMatchObject({ value: { counts: { identical: 2 }, isFirstKey: false } })
  })

  test('of a newer revision replaces the earlier, which stays in the history', async () => {
    const store = await memberDesk('maria')
    await ownWork(store, 'maria', 'handedIn')
    await takeIn(store, await handInFile('erik'))
    expect(await takeIn(store, await eriksWords(4))).toMatchObject({ ok: true })
    const erik = await lindenBy(lagFour.erik.id)
    expect(await store.db.assessments.get(erik.id)).toMatchObject({ revision: 4 })
    const [version] = await store.db.versions.where('recordId').equals(erik.id).toArray()
    expect(version).toMatchObject({ cause: 'import', revision: 3 })
  })

  test('of a round that is not here, or under other criteria, is refused', async () => {
    const store = await newDesk()
    expect(await takeIn(store, await handInFile('erik'))).toMatchObject({
      error: { kind: 'unknown-round' },
    })
    const full = await memberDesk('maria')
    const criteriaHash = Sha256.parse('b'.repeat(64))
    expect(await takeIn(full, await handInFile('erik', { criteriaHash }))).toMatchObject({
      error: { kind: 'wrong-criteria' },
    })
  })

  test('is locked out when the meeting has opened on an earlier one', async () => {
    const store = await memberDesk('maria')
    await ownWork(store, 'maria', 'handedIn')
    await takeIn(store, await handInFile('erik'))
    await store.db.consensuses.put(await lindenConsensus('meeting'))
    const before = await everythingIn(store)
    expect(await takeIn(store, await eriksWords(4))).toMatchObject({
      error: { kind: 'refused', refusal: 'meeting-opened' },
    })
    expect(await everythingIn(store)).toBe(before)
  })

  test('reaches the office, which has none of its own to give', async () => {
    const store = await memberDesk(null, true)
    expect(await takeIn(store, await eriksWords())).toMatchObject({ ok: true })
  })
})

async function conflicting(): Promise<DeskStore> {
  const store = await memberDesk('maria')
  await ownWork(store, 'maria', 'handedIn')
  await takeIn(store, await handInFile('erik'))
  return store
}

describe('a conflict: the same revision with another content', () => {
  test('keeps what one has, and the other side in the history', async () => {
    const store = await conflicting()
    const { id } = await lindenBy(lagFour.erik.id)
    expect(await takeIn(store, await eriksWords())).toMatchObject({ ok: true })
    expect(JSON.stringify(await store.db.assessments.get(id))).not.toContain(SECRET)
    const versions = await store.db.versions.where('recordId').equals(id).toArray()
    expect(versions).toHaveLength(1)
    expect(versions[0]?.json).toContain(SECRET)
    await takeIn(store, await eriksWords())
    expect(await store.db.versions.where('recordId').equals(id).count()).toBe(1)
  })

  test("takes the file's side when it is chosen, and what one had goes to the history", async () => {
    const store = await conflicting()
    const { id } = await lindenBy(lagFour.erik.id)
    const takes = [recordKey('assessments', id)]
    expect(await takeIn(store, await eriksWords(), { takes })).toMatchObject({ ok: true })
    expect(JSON.stringify(await store.db.assessments.get(id))).toContain(SECRET)
    const [version] = await store.db.versions.where('recordId').equals(id).toArray()
    expect(version?.json).not.toContain(SECRET)
    const again = await planFile(store.db, await opened(await eriksWords()), null)
    expect(again).toMatchObject({ value: { counts: { conflict: 0, identical: 2 } } })
  })

  test('with another record of the same examiner never leaves two in the same place', async () => {
    const store = await conflicting()
    const erik = await lindenBy(lagFour.erik.id)
    const other = { ...erik, id: AssessmentId.parse('assessment_eriksandra2026') }
    const file = await handInFile('erik', { ...other, items: await items() })
    const takes = [recordKey('assessments', other.id)]
    expect(await takeIn(store, file, { takes })).toMatchObject({ ok: true })
    expect(await store.db.assessments.get(erik.id)).toBeUndefined()
    const [version] = await store.db.versions.where('recordId').equals(other.id).toArray()
    if (version === undefined) throw new Error('not kept')
    expect(recordOfVersion(version)).toMatchObject({ id: other.id })
    await store.writers.flushAll()
    expect(desk.journal.get(`assessments:${erik.id}`)?.json).toBe('')
  })

  test('is asked about anew when something changed meanwhile', async () => {
    const store = await conflicting()
    const read = await opened(await eriksWords(4))
    const plan = await planFile(store.db, read, null)
    if (!plan.ok) throw new Error(plan.error.kind)
    const erik = await lindenBy(lagFour.erik.id)
    await store.db.assessments.put({ ...erik, revision: 5 })
    const before = await everythingIn(store)
    const facts = { takes: new Set<string>(), facts: null, identity: null }
    const order = { read, plan: plan.value, fileName: '', detail: '', ...facts }
    expect(await applyMerge(store, order)).toEqual({ ok: false, error: { kind: 'changed' } })
    expect(await everythingIn(store)).toBe(before)
  })
})

describe("a sender's key", () => {
  test('is remembered at the first file, and another later is refused aloud until accepted', async () => {
    const store = await memberDesk('maria')
    await ownWork(store, 'maria', 'handedIn')
    await takeIn(store, await handInFile('erik'))
    const stranger = await createKeyPair()
    const bytes = await handInFile('erik', { items: await items(), revision: 4 }, stranger)
    const read = await opened(bytes)
    const refused = await planFile(store.db, read, null)
    expect(refused).toMatchObject({ error: { kind: 'other-key', found: stranger.fingerprint } })
    const plan = await planFile(store.db, read, stranger.fingerprint)
    if (!plan.ok) throw new Error(plan.error.kind)
    const facts = { takes: new Set<string>(), facts: null, identity: null }
    const order = { read, plan: plan.value, fileName: '', detail: '', ...facts }
    expect(await applyMerge(store, order)).toMatchObject({ ok: true })
    expect(await planFile(store.db, read, null)).toMatchObject({ ok: true })
    expect(JSON.stringify(await store.db.keys.toArray())).not.toContain('"d":')
  })
})
