import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import * as fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { useAppView } from '../../../renderer/app/store'
import type { DeskStore } from '../../../renderer/storage/deskStore'
import type { Place } from '../../../renderer/ui/place'
import { declareNone } from '../../support/window/assessmentScreen'
import { meetOnLinden } from '../../support/window/consensusScreen'
import { ENTRIES, sampleDesk } from '../../support/window/sampleDesk'
import { showWindow } from '../../support/window/wholeWindow'

const RUNS = { numRuns: 6, endOnFailure: true }

let store: DeskStore
let user: ReturnType<typeof userEvent.setup>

function go(place: Place): void {
  act(() => useAppView.getState().go(place))
}

/** Anything that can be typed or pasted. A text area itself turns every line break into one sign. */
const anything = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.constantFrom('<b>x</b>', '=1+1', '\u202Eabc', 'åäö “”\n\n\ttab', '3', '{{name}}', ' '),
  )
  .map((text) => text.replace(/\r/g, ''))

const elsewhere = fc.constantFrom<Place>(
  { page: 'start' },
  { page: 'assessment' },
  { page: 'assessment', entryId: ENTRIES.notBegun, itemId: '2.1' },
  { page: 'assessment', entryId: ENTRIES.notBegun, itemId: '1.1', view: 'coverage' },
  { page: 'assessment', entryId: ENTRIES.handedInByAll },
  { page: 'consensus' },
  { page: 'consensus', entryId: ENTRIES.handedInByAll, itemId: '2.1', view: 'meeting' },
  { page: 'consensus', entryId: ENTRIES.withConflict },
)

const seeds = fc.array(anything, { minLength: 5, maxLength: 5 })

const openFields = (): HTMLTextAreaElement[] =>
  screen
    .getAllByRole('textbox')
    .filter((field) => field instanceof HTMLTextAreaElement)
    .filter((field) => !field.readOnly)

const heading = (code: string) =>
  screen.queryByRole('heading', { level: 2, name: new RegExp(`^${code} `) })

/** Writes a text in every open field and returns what each then says. */
function writeAll(texts: readonly string[]): readonly string[] {
  openFields().forEach((field, index) => {
    fireEvent.change(field, { target: { value: texts[index % texts.length] } })
  })
  return openFields().map((field) => field.value)
}

beforeEach(async () => {
  store = await sampleDesk()
  user = userEvent.setup()
})

describe('type anything, go anywhere, come back', () => {
  test('every text of one’s own assessment is the same', async () => {
    const here: Place = { page: 'assessment', entryId: ENTRIES.notBegun, itemId: '1.1' }
    await declareNone(store)
    await showWindow(store)
    go(here)
    await user.click(await screen.findByRole('button', { name: 'Ny styrka' }))
    await user.click(screen.getByRole('button', { name: 'Ny fråga' }))
    await waitFor(() => expect(openFields()).toHaveLength(4))
    await fc.assert(
      fc.asyncProperty(seeds, elsewhere, async (texts, place) => {
        const before = writeAll(texts)
        expect(before).toEqual(texts.slice(0, 4))
        go(place)
        await waitFor(() => expect(heading('1.1')).toBeNull())
        go(here)
        await screen.findByRole('heading', { level: 2, name: /^1\.1 / })
        await waitFor(() => expect(openFields()).toHaveLength(4))
        expect(openFields().map((field) => field.value)).toEqual(before)
      }),
      RUNS,
    )
  })

  test('every text of the meeting is the same', async () => {
    const here: Place = {
      page: 'consensus',
      entryId: ENTRIES.handedInByAll,
      itemId: '1.3',
      view: 'meeting',
    }
    await meetOnLinden(store)
    await showWindow(store)
    go(here)
    await user.click(await screen.findByRole('button', { name: 'Nytt förbättringsområde' }))
    await user.click(screen.getByRole('button', { name: 'Fråga till platsbesök' }))
    await waitFor(() => expect(openFields()).toHaveLength(4))
    await fc.assert(
      fc.asyncProperty(seeds, elsewhere, async (texts, place) => {
        const before = writeAll(texts)
        expect(before).toEqual(texts.slice(0, 4))
        go(place)
        await waitFor(() => expect(heading('1.3')).toBeNull())
        go(here)
        await screen.findByRole('heading', { level: 2, name: /^1\.3 / })
        await waitFor(() => expect(openFields()).toHaveLength(4))
        expect(openFields().map((field) => field.value)).toEqual(before)
      }),
      RUNS,
    )
  })

  test('a dissenting opinion is kept while it is being written, under the name that was chosen', async () => {
    await meetOnLinden(store)
    await showWindow(store)
    go({ page: 'consensus', entryId: ENTRIES.handedInByAll, itemId: '1.3', view: 'meeting' })
    await user.click(await screen.findByRole('button', { name: 'Avvikande mening' }))
    const who = screen.getByRole('combobox', { name: 'Vem?' })
    await user.selectOptions(who, within(who).getByRole('option', { name: /^Maria/ }))
    await user.type(
      screen.getByRole('textbox', { name: /^Avvikande mening, Maria/ }),
      'Jag står fast',
    )
    await user.selectOptions(who, within(who).getByRole('option', { name: /^Erik/ }))
    await user.type(screen.getByRole('textbox', { name: /^Avvikande mening, Erik/ }), ' vid 65.')
    go({ page: 'start' })
    await screen.findByRole('heading', { level: 1, name: /Maria/ })
    go({ page: 'consensus', entryId: ENTRIES.handedInByAll, itemId: '1.3', view: 'meeting' })
    expect(await screen.findByText('Jag står fast vid 65.')).toBeVisible()
    expect(screen.getByText(/^Avvikande mening, Erik/)).toBeVisible()
    expect(screen.queryByText(/^Avvikande mening, Maria/)).not.toBeInTheDocument()
  })

  test('a begun answer about conflict of interest waits where it was left', async () => {
    const here: Place = { page: 'assessment', entryId: ENTRIES.notBegun }
    await showWindow(store)
    go(here)
    await user.click(await screen.findByRole('radio', { name: 'Ja, jag är jävig' }))
    await user.click(screen.getAllByRole('checkbox')[0] ?? document.body)
    await fc.assert(
      fc.asyncProperty(anything, async (text) => {
        fireEvent.change(screen.getByRole('textbox', { name: 'Beskriv kort' }), {
          target: { value: text },
        })
        go({ page: 'consensus' })
        await screen.findByRole('heading', { level: 1, name: 'Konsensus i laget' })
        go(here)
        expect(await screen.findByRole('textbox', { name: 'Beskriv kort' })).toHaveValue(text)
        expect(screen.getAllByRole('checkbox')[0]).toBeChecked()
      }),
      RUNS,
    )
    expect(await store.db.declarations.where('entryId').equals(ENTRIES.notBegun).count()).toBe(0)
  })
})
