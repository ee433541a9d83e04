import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { searchBlocks } from '#shared/journey/entry/search'
import { BlockId } from '#shared/kernel/identifiers'
import type { Block } from '#shared/journey/entry/entry'
import { Paper, type PaperHandle } from '../../../renderer/ui/paper/Paper'
import { selectedSpans, type PaperSpan } from '../../../renderer/ui/paper/paperSelection'
import { ReadingPane } from '../../../renderer/ui/paper/ReadingPane'
import { newDesk, showOnDesk } from '../../support/stageScreen'
import { fillJsdomGaps } from '../../support/window/jsdomGaps'
import { chooseText } from '../../support/window/sampleDesk'

const block = (
  id: string,
  kind: Block['kind'],
  text: string,
  more: Partial<Block> = {},
): Block => ({
  id: BlockId.parse(`block_${id.padEnd(8, '0')}`),
  kind,
  level: kind === 'heading' ? 2 : null,
  text,
  page: 1,
  pageMarks: [],
  ...more,
})

const title = block('title', 'heading', 'Mål')
const aims = block('aims', 'paragraph', 'Målen är fyra. De följs upp varje år. Alla deltar.')
const list = [block('list1', 'listItem', 'Trygghet'), block('list2', 'listItem', 'Inflytande')]
const table = [
  block('row1', 'tableRow', 'Indikator\t2015\t2016'),
  block('row2', 'tableRow', 'Nöjda\t80 %\t85 %'),
]
const turned = block('turned', 'paragraph', 'Sidan vänds mitt i.', {
  pageMarks: [{ offset: 13, page: 2 }],
})
const sections = [
  { key: 'goals', heading: 'Mål', blocks: [title, aims, ...list, ...table, turned] },
]
const blocks = sections.flatMap((section) => section.blocks)

const props = {
  label: 'Ett bidrag',
  sections,
  marks: new Map(),
  pageLabel: (page: number) => `s. ${page}`,
  sectionLabel: (index: number, count: number) => `Avsnitt ${index + 1} av ${count}`,
}
const paper = () => screen.getByRole('document', { name: 'Ett bidrag' })
const chosen = () =>
  selectedSpans(paper()).map(({ start, end, blockId }) => {
    const of = blocks.find((one) => one.id === blockId)
    return of?.text.slice(start, end)
  })

beforeEach(() => {
  fillJsdomGaps()
  window.getSelection()?.removeAllRanges()
})

describe('the paper', () => {
  test('is one document of headings, paragraphs, lists and tables with headers', () => {
    render(<Paper {...props} />)
    expect(within(paper()).getAllByRole('heading')).toHaveLength(1)
    expect(within(paper()).getAllByRole('listitem')).toHaveLength(2)
    const rows = within(paper()).getAllByRole('row')
    expect(rows).toHaveLength(2)
    expect(
      within(paper())
        .getAllByRole('columnheader')
        .map((cell) => cell.textContent),
    ).toEqual(['Indikator', '2015', '2016'])
    expect(within(paper()).getByRole('rowheader')).toHaveTextContent('Nöjda')
  })

  test('shows where a page begins without adding to the text', () => {
    render(<Paper {...props} />)
    const paragraph = paper().querySelector(`[data-block="${turned.id}"]`)
    expect(paragraph?.textContent).toBe(turned.text)
    expect(paragraph?.querySelector('[data-label="s. 2"]')).toBeInTheDocument()
  })

  test('marks evidence with its letter and name, also where two overlap', () => {
    const [first, second] = [
      { id: 'e1', start: 0, end: 14, letter: 'A', tone: 'own' as const, label: 'Styrka A' },
      { id: 'e2', start: 9, end: 37, letter: 'B', tone: 'improve' as const, label: 'Område B' },
    ]
    const onMark = vi.fn<(id: string) => void>()
    render(<Paper {...props} marks={new Map([[aims.id, [first, second]]])} onMark={onMark} />)
    const marks = [...paper().querySelectorAll('mark')]
    expect(marks.map((one) => one.dataset['letter'] ?? '')).toEqual(['', 'A', 'B'])
    expect(paper().querySelector(`[data-block="${aims.id}"]`)?.textContent).toBe(aims.text)
    fireEvent.click(screen.getAllByTitle('Område B')[0] ?? document.body)
    expect(onMark).toHaveBeenCalledWith('e2')
  })

  test('is chosen from by sentence with the arrow keys, and Shift takes one more', async () => {
    const user = userEvent.setup()
    render(<Paper {...props} />)
    paper().focus()
    await user.keyboard('{ArrowDown}{ArrowDown}')
    expect(chosen()).toEqual(['Målen är fyra.'])
    await user.keyboard('{ArrowRight}')
    expect(chosen()).toEqual(['De följs upp varje år.'])
    await user.keyboard('{Shift>}{ArrowRight}{/Shift}')
    expect(chosen()).toEqual(['De följs upp varje år. Alla deltar.'])
    await user.keyboard('{Shift>}{ArrowLeft}{/Shift}')
    expect(chosen()).toEqual(['De följs upp varje år.'])
    await user.keyboard('{ArrowUp}')
    expect(chosen()).toEqual(['Mål'])
  })

  test('lets a choice by keys go on over paragraphs, lists and tables, and come back', async () => {
    const user = userEvent.setup()
    const onKey = vi.fn<(key: string, spans: readonly PaperSpan[]) => boolean>(() => true)
    render(<Paper {...props} onKey={onKey} />)
    paper().focus()
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowRight}{ArrowRight}')
    expect(chosen()).toEqual(['Alla deltar.'])
    await user.keyboard('{Shift>}{ArrowRight}{ArrowRight}{ArrowDown}{/Shift}')
    expect(chosen()).toEqual(['Alla deltar.', 'Trygghet', 'Inflytande', 'Indikator\t2015\t2016'])
    await user.keyboard('{Shift>}{ArrowLeft}{ArrowLeft}{/Shift}')
    expect(chosen()).toEqual(['Alla deltar.', 'Trygghet'])
    await user.keyboard('s')
    expect(onKey.mock.lastCall?.[1].map(({ blockId }) => blockId)).toEqual([aims.id, list[0]?.id])
    await user.keyboard('{Shift>}{ArrowLeft}{ArrowLeft}{/Shift}')
    expect(chosen()).toEqual(['Alla deltar.'])
    await user.keyboard('{ArrowRight}')
    expect(chosen()).toEqual(['Trygghet'])
  })

  test('hands a single key over with what is chosen, and leaves Ctrl and Alt alone', async () => {
    const user = userEvent.setup()
    const onKey = vi.fn<(key: string, spans: readonly PaperSpan[]) => boolean>(() => true)
    render(<Paper {...props} onKey={onKey} />)
    paper().focus()
    chooseText(paper(), 'följs upp')
    await user.keyboard('s')
    expect(onKey).toHaveBeenCalledWith('s', [{ blockId: aims.id, start: 18, end: 27 }])
    onKey.mockClear()
    await user.keyboard('{Control>}c{/Control}{Alt>}f{/Alt}')
    expect(onKey.mock.calls.filter(([key]) => key.length === 1)).toEqual([])
  })

  test('counts places across the cells of a table row', () => {
    render(<Paper {...props} />)
    chooseText(paper(), '85 %')
    expect(chosen()).toEqual(['85 %'])
  })

  test('knows every block a choice reaches over, and nothing outside itself', () => {
    render(
      <>
        <Paper {...props} />
        <p>Utanför pappret</p>
      </>,
    )
    const [from, to] = [aims, turned].map(
      (one) => paper().querySelector(`[data-block="${one.id}"]`)?.firstChild,
    )
    if (!from || !to) throw new Error('no such blocks')
    const range = document.createRange()
    range.setStart(from, 38)
    range.setEnd(to, 5)
    window.getSelection()?.addRange(range)
    expect(chosen()).toEqual([
      'Alla deltar.',
      'Trygghet',
      'Inflytande',
      'Indikator\t2015\t2016',
      'Nöjda\t80 %\t85 %',
      'Sidan',
    ])
    chooseText(document.body, 'Utanför')
    expect(chosen()).toEqual([])
  })

  test('is whole in the end however long it is, and a far place is there at once when asked for', async () => {
    const long = Array.from({ length: 900 }, (_, index) =>
      block(`p${index}x`, 'paragraph', `Stycke ${index}.`),
    )
    const handle: { current: PaperHandle | null } = { current: null }
    render(
      <Paper {...props} sections={[{ key: 'x', heading: 'X', blocks: long }]} handle={handle} />,
    )
    expect(paper().querySelectorAll('[data-block]').length).toBeLessThan(900)
    const last = long.at(-1)
    if (last === undefined) throw new Error('no blocks')
    handle.current?.select({ blockId: last.id, start: 0, end: 11 })
    await waitFor(() => expect(String(window.getSelection())).toBe('Stycke 899.'))
    expect(paper().querySelectorAll('[data-block]')).toHaveLength(900)
  })
})

async function showPane(): Promise<void> {
  await showOnDesk(
    await newDesk(),
    <ReadingPane
      label="Ett bidrag"
      sections={sections}
      marks={new Map()}
      search={(query) => searchBlocks(blocks, query)}
    />,
  )
}

describe('searching the paper', () => {
  test('says how many, steps round them with Enter, and is emptied by Esc', async () => {
    const user = userEvent.setup()
    await showPane()
    await user.keyboard('{Control>}f{/Control}')
    const field = screen.getByRole('searchbox')
    expect(field).toHaveFocus()
    await user.type(field, 'må')
    const status = screen.getByRole('status')
    expect(status).toHaveTextContent(/1.*2/)
    await user.keyboard('{Enter}')
    expect(status).toHaveTextContent(/2.*2/)
    await user.click(screen.getByRole('button', { name: /Nästa/ }))
    expect(status).toHaveTextContent(/1.*2/)
    await user.click(screen.getByRole('button', { name: /Föregående/ }))
    expect(status).toHaveTextContent(/2.*2/)
    field.focus()
    await user.keyboard('{Escape}')
    expect(field).toHaveValue('')
    expect(status).toBeEmptyDOMElement()
    expect(document.querySelector('mark')).toBeNull()
  })

  test('says when there is nothing, and waits for a second letter', async () => {
    const user = userEvent.setup()
    await showPane()
    await user.type(screen.getByRole('searchbox'), 'q')
    expect(screen.getByRole('status')).toBeEmptyDOMElement()
    await user.type(screen.getByRole('searchbox'), 'x')
    expect(screen.getByRole('status')).toHaveTextContent(/0|[Ii]ng/)
  })

  test('leads to a section by its heading', async () => {
    const user = userEvent.setup()
    const into = vi.spyOn(Element.prototype, 'scrollIntoView')
    await showPane()
    await user.selectOptions(screen.getByRole('combobox'), 'Mål')
    expect(into).toHaveBeenCalled()
  })
})
