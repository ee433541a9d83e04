import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { lagFour } from '#shared/sample/sampleExaminers'
import { createExchangeClient } from '../../../renderer/exchange/exchangeClient'
import { createKeyPair } from '../../../renderer/exchange/keyPair'
import { lookAtMany, takeInMany } from '../../../renderer/exchange/manyFiles'
import type { DeskStore } from '../../../renderer/storage/deskStore'
import { flushJournal } from '../../../renderer/storage/journalFeed'
import { FakeDesk } from '../../support/fakeDesk'
import { everythingIn, memberDesk, ownWork, takeIn } from '../../support/memberDesk'
import { accessibilityFaults } from '../../support/stageScreen'
import { handInFile, lindenBy, teamPackage } from '../../support/travellingFiles'
import { drop, gone, named } from '../../support/window/droppedFiles'
import { freshWindow } from '../../support/window/freshWindow'

const user = userEvent.setup()
const button = (name: string | RegExp) => screen.findByRole('button', { name })
const watch = () => ({ onProgress: () => {}, signal: new AbortController().signal })

let desk: FakeDesk

beforeEach(() => {
  freshWindow()
  desk = new FakeDesk().install()
})

afterEach(async () => {
  await flushJournal()
})

async function look(store: DeskStore, ...files: readonly Uint8Array[]) {
  const client = createExchangeClient()
  const looked = await lookAtMany(client, store, named(files), watch())
  client.close()
  if (!looked.ok) throw new Error(looked.error.kind)
  return looked.value
}

/** Looks at files and takes in what asks nothing, as the window does when it is told to. */
async function takeTogether(store: DeskStore, ...files: readonly Uint8Array[]) {
  const looked = await look(store, ...files)
  return { looked, taken: await takeInMany(store, looked.ready, () => 'Bedömning', watch()) }
}

const names = (files: readonly { readonly name: string }[]) => files.map((file) => file.name)
const theOthers = () => Promise.all([handInFile('erik'), handInFile('sofia'), handInFile('ali')])

async function mariasDesk(state: 'draft' | 'handedIn' = 'handedIn'): Promise<DeskStore> {
  const store = await memberDesk('maria')
  await ownWork(store, 'maria', state)
  return store
}

describe('hand-ins taken in together', () => {
  test('are all stored, listed by name and told to the journal, and their keys remembered', async () => {
    const store = await mariasDesk()
    const { taken } = await takeTogether(store, ...(await theOthers()))
    expect(taken).toEqual({ ok: true, value: { taken: 3, left: [], isStopped: false } })
    for (const name of ['erik', 'sofia', 'ali'] as const) {
      const record = await lindenBy(lagFour[name].id)
      expect(await store.db.assessments.get(record.id)).toEqual(record)
    }
    const files = await store.db.files.where('id').above('').toArray()
    expect(names(files)).toEqual(expect.arrayContaining(names(named(await theOthers()))))
    expect(await store.db.keys.where('owner').equals('other').count()).toBeGreaterThanOrEqual(3)
    await store.writers.flushAll()
    expect(desk.living().filter((line) => line.table === 'assessments')).toHaveLength(3)
  })

  test('leave no byte behind before one has handed in oneself', async () => {
    const store = await mariasDesk('draft')
    const before = await everythingIn(store)
    const { looked, taken } = await takeTogether(store, ...(await theOthers()))
    expect(names(looked.look)).toEqual(['fil1.examinator', 'fil2.examinator', 'fil3.examinator'])
    expect(taken).toMatchObject({ ok: true, value: { taken: 0 } })
    expect(await everythingIn(store)).toBe(before)
  })

  test('are asked about once more inside the transaction: what is closed by now stays out', async () => {
    const store = await mariasDesk()
    const looked = await look(store, ...(await theOthers()))
    expect(looked.ready).toHaveLength(3)
    await ownWork(store, 'maria', 'conflict')
    const before = await everythingIn(store)
    const taken = await takeInMany(store, looked.ready, () => '', watch())
    expect(taken).toMatchObject({ ok: true, value: { taken: 0 } })
    expect(taken.ok && names(taken.value.left)).toHaveLength(3)
    expect(await everythingIn(store)).toBe(before)
  })

  test('hold one that lies there twice only once', async () => {
    const store = await mariasDesk()
    const erik = await handInFile('erik')
    const { taken } = await takeTogether(store, erik, erik)
    expect(taken).toMatchObject({ ok: true, value: { taken: 1, left: [] } })
  })

  test('keep the earlier of two in the history, and never go back to it', async () => {
    const store = await mariasDesk()
    const early = await handInFile('erik')
    const late = await handInFile('erik', { revision: 4, secondsSpent: 1 })
    const { id } = await lindenBy(lagFour.erik.id)
    const { taken } = await takeTogether(store, early, late, early)
    expect(taken).toMatchObject({ ok: true, value: { taken: 2 } })
    expect(taken.ok && names(taken.value.left)).toEqual(['fil3.examinator'])
    expect(await store.db.assessments.get(id)).toMatchObject({ revision: 4, secondsSpent: 1 })
    const [version] = await store.db.versions.where('recordId').equals(id).toArray()
    expect(version).toMatchObject({ cause: 'import', revision: 3 })
  })

  test('leave out what would empty something, contradicts, or comes by another key', async () => {
    const store = await mariasDesk()
    await takeIn(store, await handInFile('erik'))
    await takeIn(store, await handInFile('sofia'))
    const before = await everythingIn(store)
    const items = (await lindenBy(lagFour.erik.id)).items.map((one) =>
      Object.assign({}, one, { findings: [], percent: null, band: null }),
    )
    const emptied = await handInFile('erik', { items, revision: 4 })
    const other = await handInFile('sofia', { secondsSpent: 1 })
    const stranger = await handInFile('erik', { revision: 5 }, await createKeyPair())
    const { looked } = await takeTogether(store, emptied, other, stranger)
    expect(looked).toMatchObject({ ready: [], here: 0 })
    expect(looked.look).toHaveLength(3)
    expect(await everythingIn(store)).toBe(before)
  })

  test('leave out the second of two that say they are from one sender by different keys', async () => {
    const store = await mariasDesk()
    const forged = await handInFile('erik', { revision: 4 }, await createKeyPair())
    const { taken } = await takeTogether(store, await handInFile('erik'), forged)
    expect(taken).toMatchObject({ ok: true, value: { taken: 1 } })
    expect(taken.ok && names(taken.value.left)).toEqual(['fil2.examinator'])
  })

  test('are none of them stored when the disk fails at the last row', async () => {
    const store = await mariasDesk()
    const looked = await look(store, ...(await theOthers()))
    const before = await everythingIn(store)
    store.db.files.hook('creating', () => {
      throw new DOMException('no space left', 'QuotaExceededError')
    })
    const taken = await takeInMany(store, looked.ready, () => '', watch())
    expect(taken).toEqual({ ok: false, error: { kind: 'failed', reason: 'full', taken: 0 } })
    expect(await everythingIn(store)).toBe(before)
  })

  test('stay out altogether when it is stopped before the first', async () => {
    const store = await mariasDesk()
    const looked = await look(store, ...(await theOthers()))
    const before = await everythingIn(store)
    const signal = AbortSignal.abort()
    const stopped = await takeInMany(store, looked.ready, () => '', {
      onProgress: () => {},
      signal,
    })
    expect(stopped).toEqual({ ok: true, value: { taken: 0, left: [], isStopped: true } })
    expect(await everythingIn(store)).toBe(before)
  })
})

describe('many files dropped on the window', () => {
  test('have one preview, and come in by one button', async () => {
    const store = await mariasDesk()
    const before = await everythingIn(store)
    await drop(store, await theOthers())
    const dialog = within(await screen.findByRole('dialog', { name: 'Öppna 3 filer' }))
    expect(await dialog.findByRole('heading', { name: '3 inlämningar läses in' })).toBeVisible()
    expect(await dialog.findByText(/Erik .*: bedömning av .*Linden/)).toBeVisible()
    expect(await accessibilityFaults(document.body)).toEqual([])
    expect(await everythingIn(store)).toBe(before)
    await user.click(await button('Läs in 3 inlämningar'))
    expect(await dialog.findByText('3 inlämningar är inlästa.')).toBeVisible()
    await user.click(await button('Stäng'))
    await gone()
    expect(await store.db.assessments.count()).toBe(4)
  })

  test('can be left without anything being stored', async () => {
    const store = await mariasDesk()
    const before = await everythingIn(store)
    await drop(store, await theOthers())
    await button('Läs in 3 inlämningar')
    await user.click(await button('Avbryt'))
    await gone()
    expect(await everythingIn(store)).toBe(before)
  })

  test('are followed by those that ask something or cannot be taken in, one at a time', async () => {
    const store = await mariasDesk()
    const torn = (await handInFile('sofia')).slice(0, -300)
    await drop(store, [await handInFile('erik'), torn, await teamPackage()])
    expect(await screen.findByText(/^2 filer visas en i taget efteråt/)).toBeVisible()
    await user.click(await button('Läs in 1 inlämning'))
    await user.click(await button('Visa nästa fil'))
    expect(await screen.findByRole('alert')).toHaveTextContent(/går inte att läsa/)
    await user.click(await button('Stäng'))
    expect(await screen.findByText('Allt är redan inläst')).toBeVisible()
    await user.click(await button('Stäng'))
    await gone()
    expect(await store.db.assessments.count()).toBe(2)
  })
})
