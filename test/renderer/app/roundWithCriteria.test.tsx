import { act, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { threeFoci2011 } from '#shared/criteria/editions/threeFoci2011'
import { threeFoci2016 } from '#shared/criteria/editions/threeFoci2016'
import type { CriteriaSet } from '#shared/criteria/criteriaSet'
import { contentHash } from '#shared/exchange/contentHash'
import { useAppView } from '../../../renderer/app/store'
import { createKeyPair } from '../../../renderer/exchange/keyPair'
import { readingDoors } from '../../../renderer/exchange/platformDoors'
import type { DeskStore } from '../../../renderer/storage/deskStore'
import { flushJournal } from '../../../renderer/storage/journalFeed'
import { saveProfile } from '../../../renderer/storage/profile'
import { everythingIn, memberDesk } from '../../support/memberDesk'
import { accessibilityFaults, newDesk } from '../../support/stageScreen'
import { criteriaFile, keysOf, teamPackage } from '../../support/travellingFiles'
import { named } from '../../support/window/droppedFiles'
import { freshWindow } from '../../support/window/freshWindow'
import { showWindow } from '../../support/window/wholeWindow'

const user = userEvent.setup()
const button = (name: string | RegExp) => screen.findByRole('button', { name })
const press = async (name: string | RegExp) => user.click(await button(name))
const newRound = () => screen.findByRole('heading', { level: 1, name: 'Skapa en omgång' })
const sets = () => screen.getAllByRole('radio').map((radio) => radio.closest('label')?.textContent)

/** The city's own set, as it may be one day (made up). */
const OWN: CriteriaSet = {
  ...threeFoci2016,
  tolerance: 30,
  isExample: false,
  title: { sv: 'Stadens mall (påhittad)', en: 'The city’s set (made up)' },
  description: { sv: 'Påhittad för prov.', en: 'Made up for a test.' },
}

let store: DeskStore

/** Drops a file on the window as it stands. */
async function open(file: Uint8Array): Promise<void> {
  act(() => useAppView.getState().receiveFiles(named([file])))
  await screen.findByRole('dialog')
}

async function begin(set: CriteriaSet): Promise<void> {
  await open(await criteriaFile(set))
  await press('Skapa en omgång med dem')
  await newRound()
}

/** Goes to the page for a new round without any file. */
async function newRoundAgain(): Promise<void> {
  act(() => useAppView.getState().go({ page: 'round', view: 'new' }))
  await newRound()
}

/** Somebody who has a profile, and no round yet. */
async function karins(): Promise<DeskStore> {
  const desk = await newDesk()
  const facts = { name: 'Karin Holm', administration: 'Stadsledningskontoret', email: 'k@e.se' }
  await saveProfile(desk.db, null, facts)
  return desk
}

const created = () => waitFor(async () => expect(await store.db.rounds.count()).toBe(1))

beforeEach(() => {
  freshWindow()
})

afterEach(async () => {
  await flushJournal()
})

describe('a round with criteria from a file', () => {
  test('begins with that set chosen, beside those of the program and marked; nothing is stored yet', async () => {
    store = await karins()
    const { container } = await showWindow(store)
    const before = await everythingIn(store)
    await begin(OWN)
    const chosen = screen.getByRole('radio', { name: /^Stadens mall \(påhittad\)/ })
    expect(chosen).toBeChecked()
    expect(chosen).toHaveAccessibleName(/Ur filen fil1\.examinator/)
    expect(chosen).not.toHaveAccessibleName(/Exempel, inte stadens egen mall/)
    expect(sets()).toHaveLength(3)
    for (const set of sets().slice(0, 2)) expect(set).not.toContain('Ur filen')
    expect(await accessibilityFaults(container)).toEqual([])
    expect(await everythingIn(store)).toBe(before)
  })

  test('freezes a copy of its own, and only then the file is told of and its sender known', async () => {
    store = await karins()
    await showWindow(store)
    await begin(OWN)
    await press('Skapa omgången')
    await created()
    const [round] = await store.db.rounds.toArray()
    expect(round?.criteria).toEqual(OWN)
    expect(round?.criteriaHash).toBe(await contentHash(OWN, readingDoors))
    const { fingerprint } = await keysOf('office')
    const told = await store.db.logEvents.toArray()
    expect(told.map(({ act: what, file }) => [what, file?.kind, file?.signedBy])).toContainEqual([
      'file-taken-in',
      'criteria',
      fingerprint,
    ])
    expect(await store.db.files.toArray()).toMatchObject([
      { kind: 'criteria', direction: 'opened', detail: 'Bedömningsmall · Stadens mall (påhittad)' },
    ])
    await open(await criteriaFile(OWN))
    expect(await screen.findByText(/samma avsändare som tidigare/)).toBeVisible()
  })

  test('forgets the file once the round is there', async () => {
    store = await karins()
    await showWindow(store)
    await begin(OWN)
    await press('Skapa omgången')
    await screen.findByRole('heading', { level: 1, name: /^Kvalitetsutmärkelsen/ })
    expect(useAppView.getState().criteriaFile).toBeNull()
    await newRoundAgain()
    expect(sets()).toHaveLength(2)
  })

  test('that is left instead is forgotten, and nothing of the file has been stored', async () => {
    store = await memberDesk('maria')
    await showWindow(store)
    const before = await everythingIn(store)
    await begin(OWN)
    await press('Avbryt')
    await screen.findByRole('heading', { level: 1, name: /Maria$/ })
    await newRoundAgain()
    expect(sets()).toHaveLength(2)
    expect(await everythingIn(store)).toBe(before)
  })

  test('made with another set after all takes nothing of the file in', async () => {
    store = await karins()
    await showWindow(store)
    await begin(OWN)
    await user.click(screen.getByRole('radio', { name: /2011 års begrepp/ }))
    await press('Skapa omgången')
    await created()
    expect((await store.db.rounds.toArray())[0]?.criteria).toEqual(threeFoci2011)
    expect(await store.db.files.count()).toBe(0)
    expect(await store.db.keys.count()).toBe(0)
  })

  test('keeps what was typed on the page before the file was opened', async () => {
    store = await karins()
    await showWindow(store)
    await newRoundAgain()
    const name = screen.getByRole('textbox', { name: 'Namn på omgången' })
    await user.clear(name)
    await user.type(name, 'Utmärkelsen i höst')
    await begin(OWN)
    expect(screen.getByRole('radio', { name: /^Stadens mall/ })).toBeChecked()
    expect(screen.getByRole('textbox', { name: 'Namn på omgången' })).toHaveValue(
      'Utmärkelsen i höst',
    )
  })

  test('is not swapped for another set by going to the round while there is none', async () => {
    store = await karins()
    await showWindow(store)
    await begin(OWN)
    act(() => useAppView.getState().go({ page: 'round' }))
    expect(screen.getByRole('radio', { name: /^Stadens mall/ })).toBeChecked()
    await press('Skapa omgången')
    await created()
    expect((await store.db.rounds.toArray())[0]?.criteria).toEqual(OWN)
  })

  test('tells the log when another key of the sender was accepted for it', async () => {
    store = await memberDesk('maria')
    await showWindow(store)
    const stranger = await createKeyPair()
    await open(await criteriaFile(OWN, 'office', stranger))
    await press('Godta den nya nyckeln')
    await press('Skapa en omgång med dem')
    await newRound()
    await press('Skapa omgången')
    await waitFor(async () => expect(await store.db.rounds.count()).toBe(2))
    const keys = (await store.db.logEvents.toArray()).flatMap((event) => event.key ?? [])
    expect(keys).toEqual([
      { before: (await keysOf('office')).fingerprint, after: stranger.fingerprint },
    ])
  })
})

describe('a set that comes with the program', () => {
  test('is not listed twice when a file brings it word for word, and is the one chosen', async () => {
    store = await karins()
    await showWindow(store)
    await begin(threeFoci2011)
    expect(sets()).toHaveLength(2)
    expect(screen.getByRole('radio', { name: /2011 års begrepp/ })).toBeChecked()
    expect(screen.queryByText(/Ur filen/)).not.toBeInTheDocument()
  })
})

describe('whoever is not known yet', () => {
  test('says who she is first, is told why, and then makes the round', async () => {
    store = await newDesk()
    const { container } = await showWindow(store)
    await open(await criteriaFile(OWN))
    await press('Skapa en omgång med dem')
    expect(
      await screen.findByText(
        'Du har valt kriterierna ”Stadens mall (påhittad)” ur en fil. Skriv först vem du är, så skapar du omgången sedan.',
      ),
    ).toBeVisible()
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
    expect(await accessibilityFaults(container)).toEqual([])
    await user.type(screen.getByRole('textbox', { name: 'Namn' }), 'Karin Holm')
    await user.type(screen.getByRole('textbox', { name: 'E-post i tjänsten' }), 'k@exempel.se')
    await press('Spara och börja')
    await newRound()
    expect(screen.getByRole('radio', { name: /^Stadens mall/ })).toBeChecked()
    await press('Skapa omgången')
    await created()
    expect((await store.db.rounds.toArray())[0]).toMatchObject({
      criteria: OWN,
      issuer: { name: 'Karin Holm' },
    })
  })

  test('and looks round first is shown the sample round, and has left the criteria', async () => {
    store = await newDesk()
    await showWindow(store)
    await open(await criteriaFile(OWN))
    await press('Skapa en omgång med dem')
    await screen.findByText(/^Du har valt kriterierna/)
    await press('Prova med exempelomgången')
    await screen.findByRole('heading', { level: 1, name: /Maria$/ })
    expect(useAppView.getState().criteriaFile).toBeNull()
  })

  test('and opens another file instead has left the criteria', async () => {
    store = await newDesk()
    await showWindow(store)
    await open(await criteriaFile(OWN))
    await press('Skapa en omgång med dem')
    await screen.findByText(/^Du har valt kriterierna/)
    await open(await teamPackage())
    await user.click(await screen.findByRole('radio', { name: /^Maria Ek/ }))
    await press('Läs in')
    await press('Läs in')
    await screen.findByRole('heading', { level: 1, name: /Maria$/ })
    expect(useAppView.getState().criteriaFile).toBeNull()
  })
})
