import { act, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { useAppView } from '../../../renderer/app/store'
import type { DeskStore } from '../../../renderer/storage/deskStore'
import { logEvent } from '../../../renderer/storage/eventLog'
import { accessibilityFaults } from '../../support/stageScreen'
import { declareNone } from '../../support/window/assessmentScreen'
import { openPage } from '../../support/window/openPage'
import { sampleDesk } from '../../support/window/sampleDesk'
import { showWindow } from '../../support/window/wholeWindow'

let store: DeskStore

beforeEach(async () => {
  store = await sampleDesk()
  await logEvent(store.db, { act: 'records-deleted', count: 3 })
})

async function openLog() {
  const { desktop } = await showWindow(store)
  act(() => useAppView.getState().openDialog('log'))
  const dialog = await screen.findByRole('dialog', { name: 'Händelselogg' })
  return { desktop, dialog, within: within(dialog) }
}

test('the log says in words what was done and that its chain is whole', async () => {
  await declareNone(store)
  const { dialog, within: log } = await openLog()
  const count = await store.db.logEvents.count()
  expect(await log.findByText(`Kedjan är hel: ${count} händelser`)).toBeVisible()
  expect(log.getByText(/Uppgifter gallrades/)).toBeVisible()
  expect(await accessibilityFaults(dialog)).toEqual([])
})

test('a changed event is said aloud by its number', async () => {
  const [first] = await store.db.logEvents.orderBy('id').toArray()
  if (first === undefined) throw new Error('no event')
  await store.db.logEvents.put({ ...first, act: 'round-changed' })
  const { within: log } = await openLog()
  expect(await log.findByRole('alert')).toHaveTextContent(
    'Kedjan är bruten vid händelse 1: den har ändrats efteråt',
  )
})

async function savePage() {
  const { desktop, within: log } = await openLog()
  const button = await log.findByRole('button', { name: 'Spara loggen som sida' })
  await waitFor(() => expect(button).toBeEnabled())
  await userEvent.click(button)
  expect(await log.findByText(/^Filen är skriven: Händelselogg .*\.html$/)).toBeVisible()
  const text = new TextDecoder().decode(desktop.saved[0]?.bytes)
  return { text, page: openPage(text) }
}

test('the log is saved as one page that can be read without the program', async () => {
  await declareNone(store)
  const { text, page } = await savePage()
  const count = await store.db.logEvents.count()
  expect(page.documentElement.lang).toBe('sv-SE')
  expect(within(page.body).getAllByText(`Kedjan är hel: ${count} händelser`)).toHaveLength(1)
  const table = within(within(page.body).getByRole('table', { name: 'På den här datorn' }))
  expect(table.getAllByRole('columnheader').map((cell) => cell.textContent)).toEqual([
    'Nummer',
    'När',
    'Vem',
    'Händelse',
    'Bidrag',
  ])
  expect(table.getAllByRole('rowheader')).toHaveLength(count)
  expect(table.getAllByRole('row', { name: /Svar om jäv lämnades/ })).toHaveLength(1)
  const last = await store.db.logEvents.orderBy('id').last()
  expect(text).toContain(last?.hash)
  expect(text).not.toMatch(/<script|<link|https?:/)
})

test('the page says that the chain is broken, and where', async () => {
  const [first] = await store.db.logEvents.orderBy('id').toArray()
  if (first === undefined) throw new Error('no event')
  await store.db.logEvents.put({ ...first, act: 'round-changed' })
  const { page } = await savePage()
  const told = within(page.body)
  const sentence = /^Kedjan är bruten vid händelse 1: den har ändrats efteråt$/
  expect(told.getAllByText(sentence)).toHaveLength(1)
  expect(told.getAllByText('Kedjan är bruten')).toHaveLength(1)
})

test('the log is saved as a table with a row for each event', async () => {
  const { desktop, within: log } = await openLog()
  await userEvent.click(await log.findByRole('button', { name: 'Spara loggen som tabell' }))
  const [saved] = desktop.saved
  expect(saved?.name).toMatch(/^Händelselogg .*\.csv$/)
  const lines = new TextDecoder().decode(saved?.bytes).trim().split('\r\n')
  expect(lines).toHaveLength((await store.db.logEvents.count()) + 1)
  expect(lines[0]).toContain('"Händelse"')
})
