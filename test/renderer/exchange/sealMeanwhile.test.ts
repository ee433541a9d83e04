import { afterEach, beforeEach, expect, test } from 'vitest'
import { createExchangeClient } from '../../../renderer/exchange/exchangeClient'
import { entryHeads } from '../../../renderer/storage/entryHeads'
import { flushJournal } from '../../../renderer/storage/journalFeed'
import { holdSeal } from '../../../renderer/storage/sealing/heldSeal'
import type { Seal } from '../../../renderer/storage/sealing/seal'
import { lagFour } from '#shared/sample/sampleExaminers'
import { FakeDesk } from '../../support/fakeDesk'
import { takeRead } from '../../support/memberDesk'
import { bytesOf, sealOf } from '../../support/sealedCase'
import { newDesk } from '../../support/stageScreen'
import { StandInWorker } from '../../support/standInWorker'
import { sample, teamPackage } from '../../support/travellingFiles'

let seal: Seal
/** The places that this thread has sealed something long for. */
let here: string[]

beforeEach(async () => {
  new FakeDesk().install()
  here = []
  const given = await sealOf(1)
  const sealLater: Seal['sealLater'] = (plain, place) => {
    here.push(place)
    return given.sealLater(plain, place)
  }
  seal = { ...given, sealLater }
  holdSeal(seal)
})

afterEach(async () => {
  await flushJournal()
  holdSeal(null)
})

async function read(worker: StandInWorker) {
  const client = createExchangeClient(() => worker)
  const file = await client.read(await teamPackage(), null)
  if (!file.ok) throw new Error(file.error.kind)
  return { client, file: file.value }
}

async function identityHere() {
  const { round } = await sample()
  return { roundId: round.id, examinerId: lagFour.maria.id, isOffice: false }
}

/** All that can be read of the entries' rows without a key, sealed bytes included. */
async function wordsOnDisk(name: string): Promise<string> {
  const parts = ((await bytesOf(name)).get('entries') ?? []).flatMap((row) =>
    Object.values(Object(row)),
  )
  return parts
    .map((part) => (ArrayBuffer.isView(part) ? new TextDecoder().decode(part) : String(part)))
    .join(' ')
}

const sealedHere = (): readonly string[] => here.filter((place) => place.includes('"entries"'))

test('what a file brings into a locked profile is sealed by the worker that read it, and reads as it was sent', async () => {
  const store = await newDesk()
  const worker = new StandInWorker()
  const { file } = await read(worker)
  const taken = await takeRead(store, file, { identity: await identityHere(), isNew: true })
  expect(taken).toMatchObject({ ok: true })
  expect(worker.asked).toEqual(['read', 'seal'])
  expect(sealedHere()).toEqual([])
  const { entries } = file.contents
  expect(await store.db.entries.bulkGet(entries.map(({ id }) => id))).toEqual(entries)
  const heads = await entryHeads(store.db, file.contents.rounds[0]?.id ?? '')
  expect(heads.map(({ title }) => title).toSorted()).toEqual(
    entries.map(({ title }) => title).toSorted(),
  )
  const onDisk = await wordsOnDisk(store.db.name)
  for (const { title } of entries) expect(onDisk).not.toContain(title)
})

test('a worker that ends before it has sealed costs the file nothing', async () => {
  const store = await newDesk()
  const { client, file } = await read(new StandInWorker())
  client.close()
  const taken = await takeRead(store, file, { identity: await identityHere(), isNew: true })
  expect(taken).toMatchObject({ ok: true })
  const { entries } = file.contents
  expect(sealedHere()).toHaveLength(entries.length)
  expect(await store.db.entries.bulkGet(entries.map(({ id }) => id))).toEqual(entries)
})

test('a profile that has been locked with another key meanwhile is sealed with its own', async () => {
  const { file } = await read(new StandInWorker())
  holdSeal(await sealOf(2))
  const store = await newDesk()
  const taken = await takeRead(store, file, { identity: await identityHere(), isNew: true })
  expect(taken).toMatchObject({ ok: true })
  const { entries } = file.contents
  expect(await store.db.entries.bulkGet(entries.map(({ id }) => id))).toEqual(entries)
})

test('the worker can use the key, and nobody can read it', async () => {
  await expect(crypto.subtle.exportKey('raw', seal.native)).rejects.toThrow('not extractable')
})

test('nothing is sealed for a profile without a lock', async () => {
  holdSeal(null)
  const worker = new StandInWorker()
  await read(worker)
  expect(worker.asked).toEqual(['read'])
})
