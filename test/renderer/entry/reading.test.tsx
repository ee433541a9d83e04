import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { blocksOf } from '#shared/journey/entry/entry'
import type { Entry } from '#shared/journey/entry/entry'
import { DeclarationId } from '#shared/kernel/identifiers'
import type { SampleRound } from '#shared/sample/sampleRound'
import { EntryPage } from '../../../renderer/journey/entry/EntryPage'
import type { DeskStore } from '../../../renderer/storage/deskStore'
import { accessibilityFaults, newDesk, showStage, withSample } from '../../support/stageScreen'

let store: DeskStore
let sample: SampleRound

const show = (entryId?: string, view?: string) =>
  showStage(
    store,
    { page: 'entry', ...(entryId === undefined ? {} : { entryId }), ...(view && { view }) },
    (props) => <EntryPage {...props} />,
  )

function ownEntries(): readonly Entry[] {
  const { round, profile, entries } = sample
  const teams = round.teams.filter((team) => team.memberIds.includes(profile.examinerId))
  return entries.filter((entry) =>
    round.assignments.some(
      (row) => row.entryId === entry.id && teams.some((team) => team.id === row.teamId),
    ),
  )
}

/** The first own entry, with this answer about conflict of interest and no other. */
async function answered(answer: 'none' | 'conflict' | null): Promise<Entry> {
  const [entry] = ownEntries()
  if (entry === undefined) throw new Error('the sample leader has no entry')
  await store.db.declarations.where('entryId').equals(entry.id).delete()
  if (answer === null) return entry
  await store.db.declarations.put({
    id: DeclarationId.parse('declaration_test0000'),
    schemaVersion: 1,
    revision: 1,
    roundId: sample.round.id,
    entryId: entry.id,
    examinerId: sample.profile.examinerId,
    answer,
    grounds: [],
    reason: '',
    declaredAt: '2026-08-24T08:00:00.000Z',
  })
  return entry
}

function longestText(entry: Entry): string {
  const texts = blocksOf(entry).map((block) => block.text)
  return texts.reduce((longest, text) => (text.length > longest.length ? text : longest), '')
}

beforeEach(async () => {
  store = await newDesk()
})

describe('conflict of interest closes an entry', () => {
  test.each([
    ['an examiner', { isExaminer: true, isOffice: false }],
    ['the office', { isExaminer: true, isOffice: true }],
  ])('for %s, and its text is not even taken from the database', async (_, who) => {
    sample = await withSample(store, who)
    const entry = await answered('conflict')
    const get = vi.spyOn(store.db.entries, 'get')
    const { container } = await show(entry.id)
    expect(await screen.findByText('Jäv: du ser inte detta bidrag')).toBeVisible()
    expect(container).not.toHaveTextContent(longestText(entry).slice(0, 40))
    expect(screen.queryByRole('document')).not.toBeInTheDocument()
    expect(get).not.toHaveBeenCalledWith(entry.id)
  })

  test('in the list there is no way to it', async () => {
    sample = await withSample(store, { isExaminer: true, isOffice: false })
    const entry = await answered('conflict')
    await show()
    expect(await screen.findByText('Jäv: du ser inte detta bidrag')).toBeVisible()
    expect(screen.queryByRole('button', { name: `Läs bidraget: ${entry.title}` })).toBeNull()
  })

  test('and so does a question not yet answered, which leads to the question', async () => {
    const user = userEvent.setup()
    sample = await withSample(store, { isExaminer: true, isOffice: false })
    const entry = await answered(null)
    const { went, container } = await show(entry.id)
    await user.click(await screen.findByRole('button', { name: 'Svara om jäv' }))
    expect(went).toEqual([{ page: 'assessment', entryId: entry.id }])
    expect(container).not.toHaveTextContent(longestText(entry).slice(0, 40))
  })
})

describe('the list of entries', () => {
  test("shows an examiner her own team's entries only", async () => {
    sample = await withSample(store, { isExaminer: true, isOffice: false })
    await show()
    const shown = await screen.findAllByRole('heading', { level: 3 })
    const titles = ownEntries().map((entry) => entry.title)
    expect(shown.map((heading) => heading.textContent).toSorted()).toEqual(titles.toSorted())
    expect(titles.length).toBeLessThan(sample.entries.length)
  })

  test('shows the office every entry, by class, found by a misspelt word', async () => {
    const user = userEvent.setup()
    sample = await withSample(store, { isExaminer: false, isOffice: true })
    const { container } = await show()
    expect(await screen.findAllByRole('button', { name: /^Läs bidraget/ })).toHaveLength(
      sample.entries.length,
    )
    for (const className of new Set(sample.entries.map((entry) => entry.className))) {
      expect(screen.getByRole('heading', { level: 2, name: className })).toBeVisible()
    }
    expect(await accessibilityFaults(container)).toEqual([])
    await user.type(screen.getByRole('searchbox', { name: 'Sök bland bidragen' }), 'biblioteket')
    expect(screen.getAllByRole('button', { name: /^Läs bidraget/ })).toHaveLength(1)
    expect(screen.getByRole('status')).toHaveTextContent('1 bidrag')
  })
})

describe('reading an entry', () => {
  test('shows its text with the letters of one’s own quotations', async () => {
    sample = await withSample(store, { isExaminer: true, isOffice: false })
    const entry = await answered('none')
    const own = sample.assessments.find(
      (row) => row.entryId === entry.id && row.examinerId === sample.profile.examinerId,
    )
    await show(entry.id)
    const paper = await screen.findByRole('document', { name: entry.title })
    await waitFor(() => expect(paper).toHaveTextContent(longestText(entry).slice(0, 40)))
    const quotes = own?.items.flatMap((item) => item.findings.flatMap((one) => one.evidence)) ?? []
    expect(quotes.length).toBeGreaterThan(0)
    await waitFor(() => expect(paper.querySelector('[data-letter="A"]')).not.toBeNull())
  })

  test('draws the red thread and leads from each link into the text', async () => {
    const user = userEvent.setup()
    sample = await withSample(store, { isExaminer: false, isOffice: true })
    const [entry] = sample.entries
    if (entry === undefined) throw new Error('empty sample')
    await show(entry.id, 'chain')
    expect(await screen.findByRole('img', { name: /^Röda tråden/ })).toBeInTheDocument()
    const panel = within(screen.getByRole('complementary', { name: 'Om bidraget' }))
    expect(panel.getAllByRole('listitem').length).toBeGreaterThanOrEqual(
      sample.round.criteria.goalChain.length,
    )
    const shown = vi.fn<() => void>()
    Element.prototype.scrollIntoView = shown
    const [first] = panel.getAllByRole('button', { name: /^Visa i texten/ })
    if (first === undefined) throw new Error('no link leads into the text')
    await user.click(first)
    await waitFor(() => expect(shown).toHaveBeenCalled())
    expect(window.getSelection()?.toString().length).toBeGreaterThan(0)
  })

  test('hints at an indicator that has changed much for the better, with its values as a table', async () => {
    sample = await withSample(store, { isExaminer: false, isOffice: true })
    const entry = sample.entries.find((one) => one.indicators.length > 0)
    const indicator = entry?.indicators[0]
    if (entry === undefined || indicator === undefined) throw new Error('no indicators')
    const values = [
      { period: '2024', value: 70 },
      { period: '2025', value: null },
      { period: '2026', value: 81.5 },
    ]
    const changed = { ...indicator, name: 'Nöjdhet', unit: '%', target: 80, values }
    await store.db.entries.update(entry.id, { indicators: [changed] })
    await show(entry.id, 'indicators')
    const card = within(await screen.findByRole('region', { name: 'Nöjdhet' }))
    expect(card.getByText('Möjligt gott exempel')).toBeVisible()
    expect(card.getByText(/bättre med 11,5 procentenheter/)).toBeVisible()
    expect(card.getByRole('img', { name: /Nöjdhet/ })).toBeInTheDocument()
    const table = card.getByRole('table', { name: 'Nöjdhet', hidden: true })
    expect(table).toHaveTextContent('2025saknas')
    expect(table).toHaveTextContent(/Mål80\s%/)
  })

  test('shows where to look for each requirement and sends the examiner on to answer', async () => {
    const user = userEvent.setup()
    sample = await withSample(store, { isExaminer: true, isOffice: false })
    const entry = await answered('none')
    const { went } = await show(entry.id, 'checks')
    expect(await screen.findByRole('heading', { name: 'Kvalitetsgaranti' })).toBeVisible()
    const panel = within(screen.getByRole('complementary', { name: 'Om bidraget' }))
    for (const requirement of sample.round.criteria.requirements) {
      expect(panel.getByText(requirement.text.sv)).toBeVisible()
    }
    await user.click(panel.getByRole('button', { name: 'Svara på kraven i bedömningen' }))
    expect(went.at(-1)).toEqual({ page: 'assessment', entryId: entry.id, view: 'coverage' })
  })

  test.each(['sections', 'chain', 'indicators', 'checks'])(
    'has a tab %s that a screen reader can follow',
    async (view) => {
      sample = await withSample(store, { isExaminer: true, isOffice: false })
      const entry = await answered('none')
      const { container } = await show(entry.id, view)
      await screen.findByRole('document')
      expect(await accessibilityFaults(container)).toEqual([])
    },
  )
})
