import { screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import type * as QuoteLines from '../../../renderer/journey/assessment/QuoteLine'
import type { DeskStore } from '../../../renderer/storage/deskStore'
import type * as PaperSections from '../../../renderer/ui/paper/PaperSection'
import { itemOf, openDraft } from '../../support/window/assessmentScreen'
import { chooseText, sampleDesk } from '../../support/window/sampleDesk'

const drawn = vi.hoisted(() => ({ quotes: new Set<string>(), sections: new Set<string>() }))

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

test('writing in one finding draws neither the other findings nor the entry again', async () => {
  await openDraft(store)
  await strengthOf('En del behöver stöd i allt de gör under dagen.', 'Styrka 1')
  const second = await strengthOf('I Verkstan arbetar vi med återbruk', 'Styrka 2')
  await store.writers.flushAll()
  expect([...drawn.quotes]).toEqual(expect.arrayContaining(['A', 'B']))
  expect(drawn.sections.size).toBeGreaterThan(0)
  drawn.quotes.clear()
  drawn.sections.clear()
  await userEvent.type(second, 'Delaktigheten')
  await store.writers.flushAll()
  await waitFor(async () => expect((await itemOf(store)).findings[1]?.text).toBe('Delaktigheten'))
  expect([...drawn.quotes]).toEqual(['B'])
  expect([...drawn.sections]).toEqual([])
})
