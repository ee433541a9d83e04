import { fireEvent, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import type * as BandControls from '../../../renderer/journey/assessment/BandControl'
import type * as QuoteLines from '../../../renderer/journey/assessment/QuoteLine'
import type { DeskStore } from '../../../renderer/storage/deskStore'
import type * as Buttons from '../../../renderer/ui/Button'
import type * as PaperSections from '../../../renderer/ui/paper/PaperSection'
import { itemOf, openDraft } from '../../support/window/assessmentScreen'
import { chooseText, sampleDesk } from '../../support/window/sampleDesk'

const drawn = vi.hoisted(() => ({
  quotes: new Set<string>(),
  sections: new Set<string>(),
  bands: new Set<string>(),
  buttons: new Set<string>(),
}))

vi.mock('../../../renderer/journey/assessment/BandControl', async (original) => {
  const { BandControl } = await original<typeof BandControls>()
  return {
    BandControl: (props: Parameters<typeof BandControl>[0]) => {
      drawn.bands.add(props.item.id)
      return <BandControl {...props} />
    },
  }
})

vi.mock('../../../renderer/ui/Button', async (original) => {
  const { Button } = await original<typeof Buttons>()
  return {
    Button: (props: Parameters<typeof Button>[0]) => {
      drawn.buttons.add(typeof props.children === 'string' ? props.children : 'another')
      return <Button {...props} />
    },
  }
})

vi.mock('../../../renderer/journey/assessment/QuoteLine', async (original) => {
  const { QuoteLine } = await original<typeof QuoteLines>()
  return {
    QuoteLine: (props: Parameters<typeof QuoteLine>[0]) => {
      drawn.quotes.add(props.letter)
      return <QuoteLine {...props} />
    },
  }
})

vi.mock('../../../renderer/ui/paper/PaperSection', async (original) => {
  const { PaperSection } = await original<typeof PaperSections>()
  return {
    PaperSection: (props: Parameters<typeof PaperSection>[0]) => {
      drawn.sections.add(props.section.key)
      return <PaperSection {...props} />
    },
  }
})

let store: DeskStore

beforeEach(async () => {
  store = await sampleDesk()
})

/** Makes a strength of some words of the entry, and waits for the caret in it. */
async function strengthOf(words: string, name: string): Promise<HTMLElement> {
  const paper = screen.getByRole('document')
  paper.focus()
  chooseText(paper, words)
  await userEvent.keyboard('s')
  const field = await screen.findByRole('textbox', { name: new RegExp(`^${name}`) })
  await waitFor(() => expect(field).toHaveFocus())
  return field
}

test('writing in one finding draws neither the other findings, the score, the tools nor the entry again', async () => {
  await openDraft(store)
  await strengthOf('En del behöver stöd i allt de gör under dagen.', 'Styrka 1')
  const second = await strengthOf('I Verkstan arbetar vi med återbruk', 'Styrka 2')
  await store.writers.flushAll()
  expect([...drawn.quotes]).toEqual(expect.arrayContaining(['A', 'B']))
  for (const seen of Object.values(drawn)) {
    expect(seen.size).toBeGreaterThan(0)
    seen.clear()
  }
  await userEvent.type(second, 'Delaktigheten')
  // What a browser says at every key press in a field: the caret has moved.
  fireEvent(document, new Event('selectionchange'))
  await store.writers.flushAll()
  await waitFor(async () => expect((await itemOf(store)).findings[1]?.text).toBe('Delaktigheten'))
  expect([...drawn.quotes]).toEqual(['B'])
  expect([...drawn.sections, ...drawn.bands, ...drawn.buttons]).toEqual([])
})
