import { readFileSync } from 'node:fs'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { MAX_ENTRY_CHARACTERS } from '#shared/journey/entry/entry'
import { ok } from '#shared/kernel/result'
import { EntryPage } from '../../../renderer/journey/entry/EntryPage'
import { useImportView } from '../../../renderer/journey/entry/importSlice'
import type { DeskStore } from '../../../renderer/storage/deskStore'
import { digestText } from '../../../renderer/storage/digestText'
import { REAL_TEXTS } from '../../shared/entry/realTexts'
import {
  accessibilityFaults,
  newDesk,
  onlyRound,
  showStage,
  withSample,
} from '../../support/stageScreen'

let store: DeskStore
let before: number

const realText = (name: keyof typeof REAL_TEXTS) =>
  readFileSync(`test/support/real/${REAL_TEXTS[name]}`, 'utf8')

const bytesOf = (text: string) => new TextEncoder().encode(text)

const show = (language: 'sv' | 'en' = 'sv') =>
  showStage(store, { page: 'entry', view: 'import' }, (props) => <EntryPage {...props} />, language)

/** The desktop's file dialog answers with these files. */
function dialogGives(
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): void {
  const ask = async () => ok({ files })
  vi.stubGlobal('desk', { ask, on: () => () => undefined })
}

async function paste(text: string): Promise<void> {
  fireEvent.change(await screen.findByRole('textbox', { name: 'Klistra in text' }), {
    target: { value: text },
  })
  await userEvent.click(screen.getByRole('button', { name: 'Läs in texten' }))
}

const inQueue = () => within(screen.getByRole('navigation', { name: 'Filer' }))

const storedEntry = async () => {
  const { id } = await onlyRound(store)
  const all = await store.db.entries.toArray()
  return all.find((entry) => entry.roundId === id && entry.sourceName === 'Inklistrad text')
}

beforeEach(async () => {
  vi.stubGlobal('desk', undefined)
  useImportView.setState({ jobs: [], currentId: null, pasted: '' })
  store = await newDesk()
  await withSample(store, { isExaminer: false, isOffice: true })
  before = await store.db.entries.count()
})

describe('the office imports an entry', () => {
  test('from a pasted programme with ninety titles before it, its start and sections corrected', async () => {
    const user = userEvent.setup()
    const text = realText('programme2016')
    await show()
    await paste(text)
    const start = await screen.findByRole('group', { name: 'Var börjar bidraget?' })
    const proposed = within(start).getByRole('radio', { checked: true })
    const lines = within(start).getAllByRole('radio')
    expect(lines.indexOf(proposed)).toBeGreaterThan(50)
    const outside = within(start).getByRole('radio', {
      name: /^Kvalitetspolicy för Uppsala|KVALITETSPOLICY för Uppsala/,
    })
    expect(outside.closest('li')).toHaveAttribute('data-outside', 'true')
    const paper = screen.getByRole('document', { name: 'Så blir bidraget' })
    expect(paper).not.toHaveTextContent('KVALITETSPOLICY för Uppsala kommun')

    const moved = lines[lines.indexOf(proposed) + 1]
    if (moved === undefined) throw new Error('no line after the start')
    const leftOut = proposed.closest('li')?.textContent?.slice(0, 30) ?? ''
    await user.click(moved)
    expect(moved).toBeChecked()

    const headings = within(screen.getByRole('region', { name: 'Rubriker och avsnitt' }))
    const first = headings.getAllByRole('combobox')[0]
    if (first === undefined) throw new Error('no headings')
    await user.selectOptions(first, 'Arbetssätt')
    const heading = first.closest('li')
    expect(heading).toHaveTextContent('valt av dig')
    expect(await store.db.entries.count()).toBe(before)

    const title = screen.getByRole('textbox', { name: 'Bidragets titel' })
    await user.clear(title)
    await user.type(title, 'Programmet')
    await user.type(screen.getByRole('textbox', { name: 'Enhetens namn' }), 'Förskolan Provet')
    await user.selectOptions(screen.getByRole('combobox', { name: 'Driftsform' }), 'Entreprenad')
    await user.type(screen.getByRole('textbox', { name: 'Antal anställda' }), '31')
    await user.click(screen.getByRole('button', { name: 'Lägg till bidraget' }))
    expect(await screen.findByText('1 bidrag har lagts till.')).toBeVisible()

    const entry = await storedEntry()
    const round = await onlyRound(store)
    expect(entry?.sourceHash).toBe(await digestText(text))
    expect(entry?.title).toBe('Programmet')
    expect(JSON.stringify(entry?.sections)).not.toContain('KVALITETSPOLICY för Uppsala')
    expect(entry?.sections[0]?.blocks[0]?.text.startsWith(leftOut)).toBe(false)
    const name = heading?.querySelector('p')?.textContent ?? '-'
    const section = entry?.sections.find((one) => one.blocks[0]?.text === name)
    expect(section?.key).toBe('approach')
    expect(round.units.at(-1)).toMatchObject({
      id: entry?.unitId,
      name: 'Förskolan Provet',
      operation: 'contracted',
      employees: 31,
    })
    expect(useImportView.getState().pasted).toBe('')
  })

  test('and is told when the same text is there already, with a way to it', async () => {
    const user = userEvent.setup()
    const { went } = await show()
    await paste('Vi når målen.\n\nVi följer upp varje månad.')
    await user.type(await screen.findByRole('textbox', { name: 'Enhetens namn' }), 'Enheten')
    await user.click(screen.getByRole('button', { name: 'Lägg till bidraget' }))
    await screen.findByText('1 bidrag har lagts till.')
    const entry = await storedEntry()
    await user.click(screen.getByRole('button', { name: 'Läs in fler' }))
    await paste('Vi når målen.\n\nVi följer upp varje månad.')
    expect(await screen.findByText('Bidraget finns redan')).toBeVisible()
    expect(await store.db.entries.count()).toBe(before + 1)
    await user.click(screen.getByRole('button', { name: /^Öppna / }))
    expect(went.at(-1)).toEqual({ page: 'entry', entryId: entry?.id })
  })

  test('of hundreds of headings with the first of them, and more when asked for', async () => {
    const user = userEvent.setup()
    await show()
    await paste('Arbetssätt\n\nVi lyssnar varje vecka.\n\n'.repeat(220))
    const region = await screen.findByRole('region', { name: 'Rubriker och avsnitt' })
    const headings = () => within(region).getAllByText('Arbetssätt', { selector: 'p' })
    expect(headings()).toHaveLength(200)
    await user.click(within(region).getByText('Visa 20 till (20 kvar)'))
    expect(headings()).toHaveLength(220)
  })

  test('but not without the name of the unit', async () => {
    const user = userEvent.setup()
    await show()
    await paste('Vi når målen.')
    await user.click(await screen.findByRole('button', { name: 'Lägg till bidraget' }))
    expect(await screen.findByText('Skriv enhetens namn.')).toBeVisible()
    expect(await store.db.entries.count()).toBe(before)
  })

  test('several files one after another, leaving one out', async () => {
    const user = userEvent.setup()
    dialogGives([
      { name: 'a.txt', bytes: bytesOf('Första bidraget.') },
      { name: 'b.txt', bytes: bytesOf('Andra bidraget.') },
    ])
    await show()
    await user.click(await screen.findByRole('button', { name: 'Välj filer' }))
    expect(await screen.findByRole('heading', { name: 'a.txt' })).toBeVisible()
    expect(inQueue().getByRole('button', { name: /b\.txt/ })).toHaveTextContent('väntar')
    await user.click(screen.getByRole('button', { name: 'Hoppa över' }))
    expect(await screen.findByRole('heading', { name: 'b.txt' })).toBeVisible()
    expect(screen.getByRole('document')).toHaveTextContent('Andra bidraget.')
    expect(inQueue().getByRole('button', { name: /a\.txt/ })).toHaveTextContent('överhoppad')
  })

  test('and can put back what was taken out of the text', async () => {
    const user = userEvent.setup()
    await show()
    await paste('SID 1 (2)\nVi når målen.\nSID 2 (2)\nVi följer upp varje månad.')
    const box = await screen.findByRole('checkbox', { name: /SID 2 \(2\)/ })
    expect(screen.getByRole('document')).not.toHaveTextContent('SID 2 (2)')
    await user.click(box)
    await waitFor(() => expect(screen.getByRole('document')).toHaveTextContent('SID 2 (2)'))
    await user.click(screen.getByRole('checkbox', { name: /SID 2 \(2\)/ }))
    await waitFor(() => expect(screen.getByRole('document')).not.toHaveTextContent('SID 2 (2)'))
  })

  test('on a page that a screen reader can follow', async () => {
    const { container } = await show()
    await screen.findByRole('textbox', { name: 'Klistra in text' })
    expect(await accessibilityFaults(container)).toEqual([])
    await paste(realText('programme2011Wrapped'))
    await screen.findByRole('document')
    expect(await accessibilityFaults(container)).toEqual([])
  })
})

describe('what cannot be imported is refused in words, and nothing is lost', () => {
  test.each([
    ['empty', 'tom.txt', '  \n ', /ingen text att läsa/],
    ['binary', 'bild.txt', '\u0000\u0001PNG', /inte text/],
    ['no docx', 'brev.docx', 'Hej', /ingen Word-fil/],
    ['broken docx', 'trasig.docx', 'PK\u0003\u0004skräp', /Word-fil|skadad/],
    ['too long', 'lång.txt', 'a'.repeat(MAX_ENTRY_CHARACTERS + 1), /5\s000\s000/],
  ])('%s', async (_, name, text, sentence) => {
    const user = userEvent.setup()
    dialogGives([{ name, bytes: bytesOf(text) }])
    await show()
    await user.click(await screen.findByRole('button', { name: 'Välj filer' }))
    const alert = await screen.findByRole('alert')
    expect(alert).toHaveTextContent(`${name} kan inte läsas in`)
    expect(alert).toHaveTextContent(sentence)
    expect(await store.db.entries.count()).toBe(before)
  })

  test('a pasted text without words stays where it was pasted', async () => {
    await show()
    await paste('– – –')
    expect(await screen.findByRole('alert')).toHaveTextContent('ingen text att läsa')
    expect(screen.getByRole('textbox', { name: 'Klistra in text' })).toHaveValue('– – –')
  })

  test('in English too', async () => {
    dialogGives([{ name: 'x.docx', bytes: bytesOf('no') }])
    await show('en')
    await userEvent.click(await screen.findByRole('button', { name: 'Choose files' }))
    expect(await screen.findByRole('alert')).toHaveTextContent('x.docx cannot be imported')
  })
})

test('an examiner imports nothing and is told who does', async () => {
  store = await newDesk()
  await withSample(store, { isExaminer: true, isOffice: false })
  await show()
  expect(await screen.findByText(/Stadsledningskontoret läser in bidragen/)).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Välj filer' })).not.toBeInTheDocument()
})
