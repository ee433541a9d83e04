import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { lagFour } from '#shared/sample/sampleExaminers'
import type { DeskStore } from '../../../renderer/storage/deskStore'
import { accessibilityFaults, newDesk } from '../../support/stageScreen'
import { declareNone, itemOf } from '../../support/window/assessmentScreen'
import { meetOnLinden } from '../../support/window/consensusScreen'
import { fillJsdomGaps } from '../../support/window/jsdomGaps'
import { become, ENTRIES, rewrite, sampleDesk } from '../../support/window/sampleDesk'
import { showWindow } from '../../support/window/wholeWindow'

let store: DeskStore

const card = (name: RegExp) => within(screen.getByRole('region', { name }))
const at = (moment: string) => vi.useFakeTimers({ toFake: ['Date'], now: new Date(moment) })

beforeEach(async () => {
  store = await sampleDesk()
})

afterEach(() => {
  vi.useRealTimers()
})

describe('the start page', () => {
  test('greets by first name, says team and round, and marks the example', async () => {
    const { container } = await showWindow(store)
    expect(await screen.findByRole('heading', { level: 1, name: /Maria$/ })).toBeVisible()
    expect(screen.getByText(/Kvalitetsutmärkelsen 2026.*Lag 4, 3 bidrag/)).toBeVisible()
    expect(screen.getByText('Exempel: allt i omgången är påhittat.')).toBeVisible()
    expect(await accessibilityFaults(container)).toEqual([])
  })

  test.each([
    ['2026-09-10T08:00', 'God morgon, Maria'],
    ['2026-09-10T11:00', 'Hej, Maria'],
    ['2026-09-10T14:00', 'God eftermiddag, Maria'],
    ['2026-09-10T20:00', 'God kväll, Maria'],
  ])('greets at %s with %s', async (moment, greeting) => {
    at(moment)
    await showWindow(store)
    expect(await screen.findByRole('heading', { level: 1, name: greeting })).toBeVisible()
  })

  test('says what is next of an entry she has not answered about, and leads there', async () => {
    await showWindow(store)
    const ljungbacken = card(/Ljungbacken/)
    expect(ljungbacken.getByText('Härnäst')).toBeVisible()
    expect(ljungbacken.getByText(/Svara först på frågan om jäv/)).toBeVisible()
    await userEvent.click(ljungbacken.getByRole('button', { name: 'Svara om jäv' }))
    expect(await screen.findByRole('heading', { level: 1, name: 'Fråga om jäv' })).toBeVisible()
  })

  test('says how far a draft has come, and goes on at the first item without a score', async () => {
    await declareNone(store)
    await rewrite(
      store,
      'assessments',
      (one) => one.entryId === ENTRIES.notBegun,
      (one) => ({
        ...one,
        items: one.items.map((item, index) =>
          index > 0 ? item : { ...item, band: 4, percent: 60 },
        ),
      }),
    )
    expect((await itemOf(store)).percent).toBe(60)
    await showWindow(store)
    expect(card(/Ljungbacken/).getByText(/^1 av 8 delar bedömda/)).toBeVisible()
    await userEvent.click(card(/Ljungbacken/).getByRole('button', { name: /^Fortsätt med 1\.2/ }))
    expect(await screen.findByRole('heading', { level: 2, name: /^1\.2 / })).toBeVisible()
  })

  test('says where the team stands when all have handed in, and in the meeting', async () => {
    await meetOnLinden(store)
    await showWindow(store)
    expect(card(/Linden/).getByText('Möte pågår: 0 av 8 delar klara.')).toBeVisible()
    expect(card(/Äppellunden/).getByText(/Konsensusmötet kan öppnas/)).toBeVisible()
    await userEvent.click(card(/Äppellunden/).getByRole('button', { name: 'Till konsensus' }))
    expect(await screen.findByRole('heading', { name: 'Samla in bedömningarna' })).toBeVisible()
  })

  test('shows a conflict of interest without a way in', async () => {
    await become(store, 'ali')
    await showWindow(store)
    expect(card(/Äppellunden/).getByText(/Du har anmält jäv/)).toBeVisible()
    expect(card(/Äppellunden/).queryByRole('button')).not.toBeInTheDocument()
  })

  test('marks in the calendar which step the day is in', async () => {
    at('2026-09-23T12:00')
    await showWindow(store)
    const calendar = within(await screen.findByRole('region', { name: 'Utmärkelsens år' }))
    const steps = calendar.getAllByRole('listitem')
    expect(steps).toHaveLength(9)
    const now = steps.filter((step) => step.getAttribute('aria-current') === 'step')
    expect(now.map((step) => step.textContent)).toEqual(['Konsensus22–25 sep'])
  })

  test('gives the year too in a last day that has passed', async () => {
    at('2026-10-02T12:00')
    await showWindow(store)
    expect(await screen.findByText(/Lämna in senast 18 september 2026/)).toBeVisible()
  })

  test('says how many texts were rescued after a crash', async () => {
    await showWindow(store, 2)
    expect(await screen.findByText(/2 påbörjade texter har återställts/)).toBeVisible()
  })
})

describe('the very first time', () => {
  test('asks who she is, refuses a form without name or address, and then begins', async () => {
    const user = userEvent.setup()
    fillJsdomGaps()
    const empty = await newDesk()
    await showWindow(empty)
    expect(await screen.findByRole('heading', { level: 1, name: 'Vem är du?' })).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Spara och börja' }))
    expect(await screen.findByText('Skriv ditt namn.')).toBeVisible()
    expect(screen.getByText('Skriv din e-postadress.')).toBeVisible()
    await user.type(screen.getByRole('textbox', { name: 'Namn' }), 'Nils Holm')
    await user.type(
      screen.getByRole('textbox', { name: 'E-post i tjänsten' }),
      'nils@exempel.example',
    )
    await user.click(screen.getByRole('button', { name: 'Spara och börja' }))
    expect(await screen.findByRole('heading', { level: 1, name: /Nils$/ })).toBeVisible()
    expect(screen.getByText(/Öppna filen du fick från stadsledningskontoret/)).toBeVisible()
  })

  test('lets her try with the sample round, where she leads Lag 4', async () => {
    fillJsdomGaps()
    const empty = await newDesk()
    await showWindow(empty)
    await userEvent.click(await screen.findByRole('button', { name: 'Prova med exempelomgången' }))
    expect(await screen.findByRole('heading', { level: 1, name: /Maria$/ })).toBeVisible()
    const profile = await empty.db.profiles.toCollection().first()
    await waitFor(() => expect(profile?.identities[0]?.examinerId).toBe(lagFour.maria.id))
  })
})
