import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { RoundPage } from '../../../renderer/journey/round/RoundPage'
import type { DeskStore } from '../../../renderer/storage/deskStore'
import { flushJournal } from '../../../renderer/storage/journalFeed'
import { FakeDesk } from '../../support/fakeDesk'
import { accessibilityFaults, newDesk, showStage, withSample } from '../../support/stageScreen'

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
