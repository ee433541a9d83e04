import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, describe, expect, test } from 'vitest'
import type { DeskStore } from '../../../renderer/storage/deskStore'
import { accessibilityFaults } from '../../support/stageScreen'
import { draftOf, itemOf, openDraft } from '../../support/window/assessmentScreen'
import { chooseText, ENTRIES, rewrite, sampleDesk } from '../../support/window/sampleDesk'

const FIRST = 'En del behöver stöd i allt de gör under dagen.'
const SECOND = 'I Verkstan arbetar vi med återbruk av cyklar och möbler.'

let store: DeskStore
let user: ReturnType<typeof userEvent.setup>

const paper = () => screen.getByRole('document')
const card = (name: string) => screen.findByRole('article', { name })

/** Chooses words on the paper and presses a key there. */
async function press(key: string, words: string): Promise<void> {
  paper().focus()
  chooseText(paper(), words)
  await user.keyboard(key)
}

/** The same with S, until the caret waits in the new strength. */
async function strengthOf(words: string): Promise<void> {
  await press('s', words)
  await waitFor(() => expect(document.activeElement).toBeInstanceOf(HTMLTextAreaElement))
}

beforeEach(async () => {
  store = await sampleDesk()
  user = userEvent.setup()
})

describe('evidence with one key', () => {
  test('S makes a strength with the quotation, the caret waits in it, and Esc goes back', async () => {
    await openDraft(store)
    await press('s', FIRST)
    const strength = within(await card('Styrka 1'))
    expect(strength.getByRole('button', { name: /Visa citat A.*En del behöver/ })).toBeVisible()
    await waitFor(() => expect(strength.getByRole('textbox')).toHaveFocus())
    await user.keyboard('Delaktigheten är verklig.{Escape}')
    expect(paper()).toHaveFocus()
    await waitFor(async () => {
      const [finding] = (await itemOf(store)).findings
      expect(finding).toMatchObject({ kind: 'strength', text: 'Delaktigheten är verklig.' })
      expect(finding?.evidence[0]?.quote).toBe(FIRST)
    })
    expect(paper().querySelector('mark')).toHaveTextContent(FIRST)
  })

  test('F makes an area for improvement', async () => {
    await openDraft(store)
    await press('F', FIRST)
    await card('Förbättringsområde 1')
    await waitFor(async () => expect((await itemOf(store)).findings[0]?.kind).toBe('improvement'))
  })

  test('C adds a quotation to the finding written last, lettered in the order of the entry', async () => {
    await openDraft(store)
    await strengthOf(SECOND)
    await press('c', FIRST)
    const strength = within(await card('Styrka 1'))
    expect(
      await strength.findByRole('button', { name: /citat A i bidraget: En del behöver/ }),
    ).toBeVisible()
    expect(strength.getByRole('button', { name: /citat B i bidraget: I Verkstan/ })).toBeVisible()
  })

  test('C with a choice over two paragraphs adds a quotation of each', async () => {
    await openDraft(store)
    await strengthOf('Dessutom finns Steget')
    const blocks = [...paper().querySelectorAll('p[data-block]')]
    const [from, to] = [FIRST, SECOND].map((words) =>
      blocks.find((block) => block.textContent?.includes(words)),
    )
    const [begins, ends] = [from?.firstChild ?? null, to?.firstChild ?? null]
    if (begins === null || ends === null) throw new Error('no such paragraphs')
    paper().focus()
    const range = document.createRange()
    range.setStart(begins, 5)
    range.setEnd(ends, 20)
    window.getSelection()?.removeAllRanges()
    window.getSelection()?.addRange(range)
    await user.keyboard('c')
    await waitFor(async () => expect((await itemOf(store)).findings[0]?.evidence).toHaveLength(3))
  })

  test('C with nothing written yet changes nothing', async () => {
    await openDraft(store)
    await press('c', FIRST)
    expect(screen.queryByRole('article')).not.toBeInTheDocument()
    expect(await store.writers.flushAll()).toBe(true)
    expect((await draftOf(store)).revision).toBe(1)
  })

  test('a letter without chosen words makes nothing', async () => {
    await openDraft(store)
    paper().focus()
    await user.keyboard('s')
    expect(screen.queryByRole('article')).not.toBeInTheDocument()
  })

  test('the same three acts are buttons, off until something is chosen', async () => {
    await openDraft(store)
    const bar = within(screen.getByRole('toolbar', { name: 'Markerad text' }))
    expect(bar.getByRole('button', { name: /Styrka/ })).toBeDisabled()
    await waitFor(() => {
      chooseText(paper(), FIRST)
      expect(bar.getByRole('button', { name: /Styrka/ })).toBeEnabled()
    })
    await user.click(bar.getByRole('button', { name: /Styrka · S/ }))
    const strength = within(await card('Styrka 1'))
    expect(strength.getByRole('button', { name: /Visa citat A/ })).toBeVisible()
  })
})

describe('a finding', () => {
  test('is remarked on in words, and each remark can be silenced for good', async () => {
    await openDraft(store)
    await user.click(screen.getByRole('button', { name: 'Ny styrka' }))
    const strength = within(await card('Styrka 1'))
    await user.type(strength.getByRole('textbox'), 'Enheten bör mäta nöjdheten oftare.')
    expect(await strength.findByText(/”bör” ger råd/)).toBeVisible()
    expect(strength.getByText('Inget citat visar det här.')).toBeVisible()
    await user.click(strength.getByRole('button', { name: /Visa inte igen: ”bör”/ }))
    expect(strength.queryByText(/”bör” ger råd/)).not.toBeInTheDocument()
    expect(strength.getByText('Inget citat visar det här.')).toBeVisible()
    await waitFor(async () =>
      expect((await itemOf(store)).findings[0]?.silencedHints).toEqual(['advice-word']),
    )
  })

  test('can change kind, be marked as a key theme and a good example, and be removed', async () => {
    await openDraft(store)
    await user.click(screen.getByRole('button', { name: 'Ny styrka' }))
    const act = async (of: string, what: string): Promise<void> => {
      await user.click(within(await card(of)).getByRole('button', { name: 'Mer' }))
      await user.click(await screen.findByRole('menuitem', { name: what }))
    }
    await act('Styrka 1', 'Nyckeltema')
    await act('Styrka 1', 'Gott exempel')
    await act('Styrka 1', 'Gör till förbättringsområde')
    const improvement = within(await card('Förbättringsområde 1'))
    expect(improvement.getByText('Nyckeltema')).toBeVisible()
    expect(improvement.getByText('Gott exempel')).toBeVisible()
    await act('Förbättringsområde 1', '✓ Nyckeltema')
    expect(improvement.queryByText('Nyckeltema')).not.toBeInTheDocument()
    await act('Förbättringsområde 1', 'Ta bort')
    await waitFor(() => expect(screen.queryByRole('article')).not.toBeInTheDocument())
  })

  test('loses a quotation when asked to, and its mark on the paper goes with it', async () => {
    await openDraft(store)
    await press('s', FIRST)
    await user.click(await screen.findByRole('button', { name: 'Ta bort citat A' }))
    expect(screen.queryByRole('button', { name: /Visa citat/ })).not.toBeInTheDocument()
    expect(paper().querySelector('mark')).toBeNull()
  })

  test('says so when its quotation is no longer in the entry', async () => {
    await openDraft(store)
    await press('s', FIRST)
    await card('Styrka 1')
    await store.writers.flushAll()
    await rewrite(
      store,
      'entries',
      (one) => one.id === ENTRIES.notBegun,
      (entry) => ({
        ...entry,
        sections: entry.sections.map((section) => ({
          ...section,
          blocks: section.blocks.map((block) => ({
            ...block,
            text: block.text.includes(FIRST) ? 'Texten är en annan.' : block.text,
          })),
        })),
      }),
    )
    expect(await screen.findByText('Citatet finns inte kvar i bidragets text')).toBeVisible()
  })

  test('takes the caret when its mark in the entry is clicked', async () => {
    await openDraft(store)
    await press('s', FIRST)
    await card('Styrka 1')
    window.getSelection()?.removeAllRanges()
    paper().focus()
    await user.click(await within(paper()).findByTitle('Styrka A'))
    await waitFor(() => expect(screen.getByRole('textbox', { name: /^Styrka 1/ })).toHaveFocus())
  })

  test('keeps the screen without faults for assistive technology', async () => {
    const { container } = await openDraft(store)
    await press('s', FIRST)
    await card('Styrka 1')
    expect(await accessibilityFaults(container)).toEqual([])
  })
})
