import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, describe, expect, test } from 'vitest'
import type { DeskStore } from '../../../renderer/storage/deskStore'
import { accessibilityFaults } from '../../support/stageScreen'
import { draftOf, showAssessment } from '../../support/window/assessmentScreen'
import { become, ENTRIES, rewrite, sampleDesk, stored } from '../../support/window/sampleDesk'

const SENTENCE = 'En del behöver stöd i allt de gör under dagen.'

let store: DeskStore

beforeEach(async () => {
  store = await sampleDesk()
})

describe('the list of what is hers', () => {
  test('names each of the team’s entries with what is next', async () => {
    const { went } = await showAssessment(store)
    expect(await screen.findAllByRole('listitem')).toHaveLength(3)
    expect(screen.getAllByText('Inlämnad')).toHaveLength(2)
    expect(screen.getByText('Svara om jäv')).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: /Ljungbacken/ }))
    expect(went).toEqual([{ page: 'assessment', entryId: ENTRIES.notBegun }])
  })

  test('says that an entry is closed to whoever has a conflict of interest', async () => {
    await become(store, 'ali')
    await showAssessment(store)
    expect(await screen.findByText('Jäv')).toBeVisible()
  })

  test('says what to do when nothing is hers', async () => {
    await become(store, null, true)
    const { container } = await showAssessment(store)
    await screen.findByRole('heading', { name: /Du har inget bidrag att bedöma/ })
    expect(await accessibilityFaults(container)).toEqual([])
  })
})

describe('the question of conflict of interest', () => {
  test('comes before a word of the entry is on the screen', async () => {
    const { container } = await showAssessment(store, { entryId: ENTRIES.notBegun })
    await screen.findByRole('heading', { level: 1, name: 'Fråga om jäv' })
    expect(container).not.toHaveTextContent(SENTENCE)
    expect(screen.queryByRole('document')).not.toBeInTheDocument()
    expect(await accessibilityFaults(container)).toEqual([])
  })

  test('has no answer filled in, and cannot be confirmed without one', async () => {
    await showAssessment(store, { entryId: ENTRIES.notBegun })
    for (const choice of await screen.findAllByRole('radio')) expect(choice).not.toBeChecked()
    expect(screen.queryByRole('button', { name: /Svara nej|Anmäl/ })).not.toBeInTheDocument()
  })

  test('points out that the unit belongs to her own administration', async () => {
    const unit = 'Östra Holmens stadsdelsförvaltning'
    await rewrite(
      store,
      'profiles',
      () => true,
      (one) => ({ ...one, administration: unit }),
    )
    await showAssessment(store, { entryId: ENTRIES.notBegun })
    expect(await screen.findByText(/hör till samma förvaltning som du/)).toBeVisible()
  })

  test('answered no opens the entry, and a draft exists before the first key press', async () => {
    const user = userEvent.setup()
    const { container } = await showAssessment(store, { entryId: ENTRIES.notBegun })
    await user.click(await screen.findByRole('radio', { name: 'Nej, jag är inte jävig' }))
    await user.click(screen.getByRole('button', { name: 'Svara nej och öppna bidraget' }))
    await screen.findByRole('document')
    expect(container).toHaveTextContent(SENTENCE)
    expect((await draftOf(store)).state).toBe('draft')
  })

  test('answered yes hides the entry, begins no draft, and keeps ground and reason', async () => {
    const user = userEvent.setup()
    const { container } = await showAssessment(store, { entryId: ENTRIES.notBegun })
    await user.click(await screen.findByRole('radio', { name: 'Ja, jag är jävig' }))
    const grounds = within(screen.getByRole('group', { name: 'Vad gäller det?' }))
    const [first, second] = grounds.getAllByRole('checkbox')
    if (first === undefined || second === undefined) throw new Error('too few grounds')
    await user.click(first)
    await user.click(second)
    await user.click(first)
    await user.type(screen.getByRole('textbox', { name: 'Beskriv kort' }), 'Chefen är min syster.')
    await user.click(screen.getByRole('button', { name: 'Anmäl jäv' }))
    await screen.findByRole('heading', { name: 'Jäv: du ser inte detta bidrag' })
    expect(container).not.toHaveTextContent(SENTENCE)
    const answer = await stored(store, 'declarations', (one) => one.entryId === ENTRIES.notBegun)
    expect(answer).toMatchObject({ answer: 'conflict', reason: 'Chefen är min syster.' })
    expect(answer.grounds).toHaveLength(1)
    expect(await store.db.assessments.where('entryId').equals(ENTRIES.notBegun).count()).toBe(0)
  })

  test('that was answered yes shows nothing of the entry, and can be answered anew', async () => {
    const user = userEvent.setup()
    await become(store, 'ali')
    const { container } = await showAssessment(store, { entryId: ENTRIES.withConflict })
    await user.click(await screen.findByRole('button', { name: 'Ändra svaret' }))
    expect(screen.getByRole('radio', { name: 'Ja, jag är jävig' })).toBeChecked()
    const before = await stored(store, 'declarations', (one) => one.answer === 'conflict')
    expect(screen.getByRole('textbox', { name: 'Beskriv kort' })).toHaveValue(before.reason)
    expect(screen.queryByRole('document')).not.toBeInTheDocument()
    const { sections } = await stored(store, 'entries', (one) => one.id === ENTRIES.withConflict)
    const long = sections
      .flatMap((section) => section.blocks.map((block) => block.text))
      .filter((text) => text.length > 60)
    expect(long.filter((text) => container.textContent?.includes(text))).toEqual([])
    await user.click(screen.getByRole('radio', { name: 'Nej, jag är inte jävig' }))
    await user.click(screen.getByRole('button', { name: 'Svara nej och öppna bidraget' }))
    expect(await screen.findByRole('document')).toBeVisible()
  })
})
