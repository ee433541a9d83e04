import { act, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { PageBoundary } from '../../../renderer/app/PageBoundary'
import { useAppView } from '../../../renderer/app/store'
import type { DeskStore } from '../../../renderer/storage/deskStore'
import {
  forgetSaves,
  markFailed,
  markPending,
  markSaved,
} from '../../../renderer/storage/saveState'
import { readSetting } from '../../../renderer/storage/settings'
import { showOnDesk } from '../../support/stageScreen'
import { declareNone } from '../../support/window/assessmentScreen'
import { ENTRIES, sampleDesk } from '../../support/window/sampleDesk'
import { showWindow } from '../../support/window/wholeWindow'

let store: DeskStore
let user: ReturnType<typeof userEvent.setup>

beforeEach(async () => {
  store = await sampleDesk()
  user = userEvent.setup()
})

afterEach(() => {
  vi.restoreAllMocks()
})

/** Ctrl+K, some letters, Enter. */
async function command(letters: string): Promise<void> {
  await user.keyboard('{Control>}k{/Control}')
  const field = await screen.findByRole('combobox', { name: 'Gå till' })
  await user.type(field, letters)
  await user.keyboard('{ArrowDown}{Enter}')
}

describe('Ctrl+K', () => {
  test('goes to a place by a few letters of its name', async () => {
    await showWindow(store)
    await command('Konsens')
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Konsensus i laget' }),
    ).toBeVisible()
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  })

  test('goes to an entry by its name', async () => {
    await showWindow(store)
    await command('Bidrag: Försk')
    await waitFor(() => expect(useAppView.getState().place.page).toBe('entry'))
  })

  test('says when nothing fits, and forgets what was typed when it is left', async () => {
    await showWindow(store)
    await user.keyboard('{Control>}k{/Control}')
    await user.type(await screen.findByRole('combobox', { name: 'Gå till' }), 'qqq')
    expect(await screen.findByText('Inget passar det du skrev.')).toBeVisible()
    await user.keyboard('{Escape}{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
    await user.keyboard('{Control>}k{/Control}')
    expect(await screen.findByRole('combobox', { name: 'Gå till' })).toHaveValue('')
  })

  test('switches language, on the page and for the next start', async () => {
    await showWindow(store)
    await command('Switch')
    expect(await screen.findByText('Sample: everything in this round is fictitious.')).toBeVisible()
    expect(document.documentElement.lang).toBe('en')
    expect(await readSetting(store.db, 'language')).toBe('en')
  })

  test('makes the text larger step by step', async () => {
    await showWindow(store)
    await command('Större')
    await waitFor(() =>
      expect(document.documentElement.style.getPropertyValue('--scale')).toBe('1.15'),
    )
  })
})

describe('the settings', () => {
  test('change appearance and size at once, and who one is when it is saved', async () => {
    await showWindow(store)
    await command('Inställ')
    const dialog = within(await screen.findByRole('dialog', { name: 'Inställningar' }))
    await user.selectOptions(dialog.getByRole('combobox', { name: 'Utseende' }), 'Mörkt')
    await waitFor(() => expect(document.documentElement.dataset['theme']).toBe('dark'))
    await user.selectOptions(dialog.getByRole('combobox', { name: 'Textstorlek' }), '200 %')
    await waitFor(() =>
      expect(document.documentElement.style.getPropertyValue('--scale')).toBe('2'),
    )
    const name = dialog.getByRole('textbox', { name: 'Namn' })
    await user.clear(name)
    await user.type(name, 'Maja Ek')
    await user.click(dialog.getByRole('button', { name: 'Spara uppgifterna' }))
    expect(await screen.findByRole('heading', { level: 1, name: /Maja$/ })).toBeVisible()
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  })
})

describe('the save line', () => {
  const KEY = 'assessments:assessment_prov0001'

  beforeEach(() => {
    forgetSaves()
  })

  afterEach(() => {
    act(() => markSaved(KEY))
  })

  test('says saving and saved with the time, without reading it aloud', async () => {
    await showWindow(store)
    act(() => markPending(KEY))
    expect(await screen.findByText('Sparar …')).toBeVisible()
    act(() => markSaved(KEY))
    expect(await screen.findByText(/^Sparat \d\d[:.]\d\d$/)).toBeVisible()
    for (const alert of screen.queryAllByRole('alert')) expect(alert).toBeEmptyDOMElement()
  })

  test('reads a failure aloud with its reason, and shows it over the page until it is saved', async () => {
    await showWindow(store)
    act(() => markFailed(KEY, 'full'))
    await waitFor(() =>
      expect(screen.getByRole('alert')).toHaveTextContent(/Kunde inte sparas\. Disken är full/),
    )
    expect(screen.getAllByText(/Disken är full\. Texten finns kvar/).length).toBeGreaterThan(1)
    act(() => markSaved(KEY))
    await waitFor(() => expect(screen.queryByText(/Disken är full/)).not.toBeInTheDocument())
  })

  test('is loud when the store refuses what was typed', async () => {
    await declareNone(store)
    await showWindow(store)
    act(() => useAppView.getState().go({ page: 'assessment', entryId: ENTRIES.notBegun }))
    await screen.findByRole('document')
    const note = await screen.findByRole('textbox', { name: 'Intern anteckning' })
    await waitFor(() => expect(note).not.toHaveAttribute('readonly'))
    vi.spyOn(store.db, 'transaction').mockRejectedValue(
      new DOMException('no room', 'QuotaExceededError'),
    )
    await user.type(screen.getByRole('textbox', { name: 'Skäl' }), 'Text som ska finnas kvar')
    await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent(/Disken är full/))
    expect(screen.getByRole('textbox', { name: 'Skäl' })).toHaveValue('Text som ska finnas kvar')
    vi.restoreAllMocks()
    expect(await store.writers.flushAll()).toBe(true)
  })
})

describe('where one is', () => {
  test('is a path whose steps lead back', async () => {
    await showWindow(store)
    act(() => useAppView.getState().go({ page: 'consensus', entryId: ENTRIES.handedInByAll }))
    await screen.findByRole('heading', { name: 'Samla in bedömningarna' })
    const path = within(screen.getByRole('navigation', { name: 'Här är du' }))
    expect(path.getByText(/Linden/).closest('li')).toHaveAttribute('aria-current', 'page')
    await user.click(path.getByRole('button', { name: 'Konsensus' }))
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Konsensus i laget' }),
    ).toBeVisible()
  })

  test('is marked in the rail, with each stage’s state in words', async () => {
    await showWindow(store)
    const rail = within(screen.getByRole('navigation', { name: 'Utmärkelsens år' }))
    await user.click(rail.getByRole('button', { name: /^Bedömning/ }))
    await screen.findByRole('heading', { level: 1, name: 'Bidrag att bedöma' })
    const here = rail.getByRole('button', { name: /Bedömning/ })
    expect(here).toHaveAttribute('aria-current', 'page')
    expect(here).toHaveAccessibleName(/Ljungbacken.*svara om jäv.*pågår/)
  })
})

describe('a page with a bug', () => {
  test('says so, keeps the rest, and can be tried again', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    let isBroken = true
    const Page = () => {
      if (isBroken) throw new Error('planted')
      return <p>Hel igen</p>
    }
    const onBack = vi.fn<() => void>()
    await showOnDesk(
      store,
      <>
        <p>Resten</p>
        <PageBoundary onBack={onBack}>
          <Page />
        </PageBoundary>
      </>,
    )
    expect(screen.getByRole('alert')).toHaveTextContent('Något gick fel på den här sidan')
    expect(screen.getByText('Resten')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Till startsidan' }))
    expect(onBack).toHaveBeenCalledOnce()
    isBroken = false
    await user.click(screen.getByRole('button', { name: 'Försök igen' }))
    expect(screen.getByText('Hel igen')).toBeVisible()
  })
})
