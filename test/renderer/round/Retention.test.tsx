import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { RoundPage } from '../../../renderer/journey/round/RoundPage'
import { PROPOSED_TERMS } from '#shared/journey/round/retention'
import { identify } from '../../../renderer/storage/profile'
import type { DeskStore } from '../../../renderer/storage/deskStore'
import { flushJournal } from '../../../renderer/storage/journalFeed'
import { FakeDesk } from '../../support/fakeDesk'
import {
  accessibilityFaults,
  newDesk,
  onlyRound,
  showStage,
  withSample,
} from '../../support/stageScreen'

let store: DeskStore

beforeEach(async () => {
  store = await newDesk()
  new FakeDesk().install()
  await withSample(store, { isExaminer: true, isOffice: false })
})

afterEach(async () => {
  vi.useRealTimers()
  await flushJournal()
})

/** The tab as it is on a day; the sample's ceremony is on 24 November 2026. */
async function on(day: string): Promise<HTMLElement> {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${day}T10:00:00`) })
  const { container } = await showStage(store, { page: 'round', view: 'retention' }, (props) => (
    <RoundPage {...props} />
  ))
  await screen.findByRole('table', { name: 'Omgångens material på den här datorn' })
  return container
}

const stateOf = (material: RegExp) =>
  within(screen.getByRole('row', { name: material }))
    .getAllByRole('cell')
    .at(-1)?.textContent

describe('what a round leaves behind', () => {
  test('before the terms have ended nothing may be erased, and the first day is told', async () => {
    const container = await on('2026-11-25')
    expect(stateOf(/Interna anteckningar/)).toBe('ska vara kvar')
    expect(screen.getByText(/Inget kan gallras än.*24 december 2026/)).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Gallra …' })).toBeNull()
    expect(await accessibilityFaults(container)).toEqual([])
  })

  test('working material is due first; what is not ticked stays, in numbers', async () => {
    await on('2027-01-15')
    expect(stateOf(/Interna anteckningar/)).toBe('kan gallras')
    expect(stateOf(/Bidrag/)).toBe('ska vara kvar')
    const before = screen.getByText(/^Du gallrar \d+ uppgifter/).textContent
    const notes = screen.getByRole('checkbox', { name: /Gallra Interna anteckningar/ })
    await userEvent.setup().click(notes)
    await waitFor(() =>
      expect(screen.getByText(/^Du gallrar \d+ uppgifter/).textContent).not.toBe(before),
    )
  })

  test('nothing is erased before the person has said that it may be', async () => {
    await on('2027-01-15')
    const user = userEvent.setup()
    await user.click(screen.getByRole('button', { name: 'Gallra …' }))
    const dialog = within(await screen.findByRole('dialog', { name: /^Gallra \d+ uppgifter\?$/ }))
    expect(dialog.getByRole('button', { name: 'Gallra för alltid' })).toBeDisabled()
    await user.click(dialog.getByRole('button', { name: 'Avbryt' }))
    expect(await store.db.internalNotes.count()).toBeGreaterThan(0)
  })
})

const termOf = (material: RegExp) =>
  within(screen.getByRole('row', { name: material })).getAllByRole('cell')[2]?.textContent

async function changeTerms() {
  await userEvent.click(screen.getByRole('button', { name: 'Ändra tiderna' }))
  const title = 'Hur länge materialet ska vara kvar'
  return within(await screen.findByRole('dialog', { name: title }))
}

describe('the terms', () => {
  test('are an example until the city has decided, and an examiner cannot change them', async () => {
    await on('2026-11-25')
    expect(screen.getByText('Exempel, inte stadens beslut')).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Ändra tiderna' })).not.toBeInTheDocument()
  })

  describe('at the office', () => {
    const user = userEvent.setup()

    beforeEach(async () => {
      const { id, examiners } = await onlyRound(store)
      await identify(store.db, id, examiners[0]?.id ?? null, true)
      await on('2026-12-30')
    })

    test('are changed, stored with the round, and decide what may be erased', async () => {
      expect(stateOf(/Interna anteckningar/)).toBe('kan gallras')
      const form = await changeTerms()
      const notes = form.getByLabelText('Interna anteckningar (arbetsmaterial)')
      expect(notes).toHaveValue(30)
      await user.clear(notes)
      await user.type(notes, '90')
      await user.click(form.getByRole('button', { name: 'Spara tiderna' }))
      await waitFor(() => expect(termOf(/Interna anteckningar/)).toBe('90 dagar efter ceremonin'))
      expect(stateOf(/Interna anteckningar/)).toBe('ska vara kvar')
      expect(screen.getByText('Exempel, inte stadens beslut')).toBeVisible()
      await store.writers.flushAll()
      expect((await onlyRound(store)).retention).toEqual({
        days: { ...PROPOSED_TERMS, internalNotes: 90 },
        decision: '',
      })
    })

    test('are no example once the decision behind them is named, and can be returned to the proposal', async () => {
      const form = await changeTerms()
      const decision = form.getByLabelText('Beslut som tiderna bygger på')
      await user.type(decision, 'Dokumenthanteringsplan 12')
      await user.click(form.getByRole('button', { name: 'Spara tiderna' }))
      expect(await screen.findByText(/enligt: Dokumenthanteringsplan 12\.$/)).toBeVisible()
      expect(screen.queryByText('Exempel, inte stadens beslut')).not.toBeInTheDocument()
      const again = await changeTerms()
      await user.click(again.getByRole('button', { name: 'Återgå till programmets förslag' }))
      expect(await screen.findByText('Exempel, inte stadens beslut')).toBeVisible()
      await store.writers.flushAll()
      expect(await onlyRound(store)).not.toHaveProperty('retention')
    })

    test.each(['', '3651', '-1', '30.5'])(
      'are refused at the field when it says ”%s”, and nothing is stored',
      async (typed) => {
        const form = await changeTerms()
        const field = form.getByLabelText('Bidrag')
        await user.clear(field)
        if (typed !== '') await user.type(field, typed)
        await user.click(form.getByRole('button', { name: 'Spara tiderna' }))
        await waitFor(() => expect(field).toBeInvalid())
        expect(field).toHaveAccessibleDescription(/Skriv ett helt antal dagar, 0–3\s650\./)
        expect(form.getAllByText(/Skriv ett helt antal dagar/)).toHaveLength(1)
        expect(await onlyRound(store)).not.toHaveProperty('retention')
      },
    )

    test('can be set with a screen reader', async () => {
      await changeTerms()
      expect(await accessibilityFaults(screen.getByRole('dialog'))).toEqual([])
    })
  })
})
