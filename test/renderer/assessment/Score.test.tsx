import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, describe, expect, test } from 'vitest'
import type { DeskStore } from '../../../renderer/storage/deskStore'
import { draftOf, itemOf, openDraft, showAssessment } from '../../support/window/assessmentScreen'
import { ENTRIES, sampleDesk } from '../../support/window/sampleDesk'

let store: DeskStore
let user: ReturnType<typeof userEvent.setup>

const scale = () => within(screen.getByRole('group', { name: 'Nivå för 1.1' }))
const firstBand = () => scale().getAllByRole('radio')[0]

/** The item's band and percent on disk. */
async function score(): Promise<readonly [number | null, number | null]> {
  await store.writers.flushAll()
  const { band, percent } = await itemOf(store)
  return [band, percent]
}

beforeEach(async () => {
  store = await sampleDesk()
  user = userEvent.setup()
})

describe('the scale', () => {
  test('has six bands in words, none chosen', async () => {
    await openDraft(store)
    expect(scale().getAllByRole('radio')).toHaveLength(6)
    for (const band of scale().getAllByRole('radio')) expect(band).not.toBeChecked()
    expect(screen.getByText('Ingen procent vald')).toBeVisible()
  })

  test('takes a band by its digit, then steps by arrows and the band’s ends by Home and End', async () => {
    await openDraft(store)
    firstBand()?.focus()
    await user.keyboard('4')
    expect(await score()).toEqual([4, null])
    await user.keyboard('{End}')
    expect(await score()).toEqual([4, 70])
    await user.keyboard('{ArrowRight}')
    expect(await score()).toEqual([4, 70])
    await user.keyboard('{Home}{ArrowRight}')
    expect(await score()).toEqual([4, 60])
    await user.keyboard('{ArrowLeft}{ArrowLeft}')
    expect(await score()).toEqual([4, 55])
    await user.keyboard('6')
    expect(await score()).toEqual([6, null])
  })

  test('takes no digit beyond its bands, and no digit with Ctrl', async () => {
    await openDraft(store)
    firstBand()?.focus()
    await user.keyboard('7890{Control>}3{/Control}')
    expect(await score()).toEqual([null, null])
    expect((await draftOf(store)).revision).toBe(1)
  })

  test.each([
    ['the reason', 'Skäl'],
    ['the internal note', 'Intern anteckning'],
  ])('is left alone by digits and arrows typed in %s', async (_, name) => {
    await openDraft(store)
    const field = screen.getByRole('textbox', { name })
    await waitFor(() => expect(field).not.toHaveAttribute('readonly'))
    await user.type(field, '3 av 6{Home}{End}{ArrowLeft}5')
    expect(field).toHaveValue('3 av 56')
    expect(await score()).toEqual([null, null])
  })

  test('is left alone by digits typed on the paper', async () => {
    await openDraft(store)
    screen.getByRole('document').focus()
    await user.keyboard('3')
    expect(await score()).toEqual([null, null])
  })

  test('is chosen with the pointer: a sentence, then a step; and can be taken back', async () => {
    await openDraft(store)
    const [, , third] = scale().getAllByRole('radio')
    if (third === undefined) throw new Error('too few bands')
    await user.click(third)
    const steps = within(screen.getByRole('group', { name: 'Steg inom nivån' }))
    await user.click(steps.getByRole('button', { name: '45' }))
    expect(await score()).toEqual([3, 45])
    expect(steps.getByRole('button', { name: '45' })).toHaveAttribute('aria-pressed', 'true')
    expect(screen.getByText('45 %')).toBeVisible()
    expect(screen.getByText(/stöds inte av någon iakttagelse/)).toBeVisible()
    expect(screen.getByText('Procenten har inget citat som stöd.')).toBeVisible()
    expect(screen.getByText('Skälet saknas.')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Ta bort procenten' }))
    expect(await score()).toEqual([null, null])
  })

  test('goes together with "not shown" only at its lowest', async () => {
    await openDraft(store)
    await user.click(screen.getByRole('checkbox', { name: 'Framgår inte av bidraget' }))
    firstBand()?.focus()
    await user.keyboard('5{Home}')
    expect(await screen.findByText(/Markerad som ”framgår inte”, men har en procent/)).toBeVisible()
    await waitFor(async () => expect((await itemOf(store)).notShown).toBe(true))
  })
})

describe('the way through the items', () => {
  test('says how far one has come, in words for each item', async () => {
    await openDraft(store)
    const items = within(screen.getByRole('list', { name: 'Delar' }))
    const total = items.getAllByRole('button').length
    expect(items.getByRole('button', { name: /^1\.1 .*inte påbörjad$/ })).toHaveAttribute(
      'aria-current',
      'step',
    )
    firstBand()?.focus()
    await user.keyboard('4{Home}')
    expect(await items.findByRole('button', { name: /^1\.1 .*bedömd$/ })).toBeVisible()
    expect(screen.getByText(`1 av ${total} delar`)).toBeVisible()
  })

  test('goes on, back and to any item, and ends at handing in', async () => {
    const { went } = await openDraft(store)
    expect(screen.getByRole('button', { name: 'Föregående' })).toBeDisabled()
    await user.click(screen.getByRole('button', { name: 'Nästa del' }))
    await screen.findByRole('heading', { level: 2, name: /^1\.2 / })
    await user.click(screen.getByRole('button', { name: 'Föregående' }))
    await screen.findByRole('heading', { level: 2, name: /^1\.1 / })
    const last = within(screen.getByRole('list', { name: 'Delar' }))
      .getAllByRole('button')
      .at(-1)
    if (last === undefined) throw new Error('no items')
    await user.click(last)
    await user.click(await screen.findByRole('button', { name: 'Granska och lämna in' }))
    expect(went.at(-1)).toMatchObject({ view: 'handIn', entryId: ENTRIES.notBegun })
  })
})

describe('questions for the visit and the note for oneself', () => {
  test('are asked of somebody, and can be taken away', async () => {
    await openDraft(store)
    await user.click(screen.getByRole('button', { name: 'Ny fråga' }))
    await user.type(screen.getByRole('textbox', { name: 'Fråga 1' }), 'Vem väljer?')
    await user.selectOptions(screen.getByRole('combobox', { name: 'Vem frågar vi?' }), 'brukare')
    await waitFor(async () =>
      expect((await draftOf(store)).siteVisitQuestions).toMatchObject([
        { itemId: '1.1', text: 'Vem väljer?', askWhom: 'users' },
      ]),
    )
    await user.click(screen.getByRole('button', { name: 'Ta bort frågan' }))
    await waitFor(async () => expect((await draftOf(store)).siteVisitQuestions).toEqual([]))
  })

  test('the note lies in a record of its own, never in the assessment', async () => {
    await openDraft(store)
    const note = screen.getByRole('textbox', { name: 'Intern anteckning' })
    expect(note).toHaveAccessibleDescription(/Bara för dig/)
    await waitFor(() => expect(note).not.toHaveAttribute('readonly'))
    await user.type(note, 'Jag tvekar om chefen.')
    await store.writers.flushAll()
    expect(JSON.stringify(await store.db.assessments.toArray())).not.toContain('tvekar om chefen')
    const notes = await store.db.internalNotes.where('entryId').equals(ENTRIES.notBegun).toArray()
    expect(notes.map((one) => one.text)).toEqual(['Jag tvekar om chefen.'])
  })

  test('each item has a note of its own', async () => {
    await openDraft(store)
    for (const [code, text] of [
      ['1.1', 'ett'],
      ['1.2', 'två'],
    ] as const) {
      await screen.findByRole('heading', { level: 2, name: new RegExp(`^${code} `) })
      const note = screen.getByRole('textbox', { name: 'Intern anteckning' })
      await waitFor(() => expect(note).not.toHaveAttribute('readonly'))
      await user.type(note, text)
      await user.click(screen.getByRole('button', { name: 'Nästa del' }))
    }
    await waitFor(async () => {
      const all = await store.db.internalNotes.where('entryId').equals(ENTRIES.notBegun).toArray()
      expect(
        all
          .map((one) => one.text)
          .filter(Boolean)
          .toSorted(),
      ).toEqual(['ett', 'två'])
    })
  })
})

describe('after handing in', () => {
  test('everything can be read and nothing of the assessment written', async () => {
    await showAssessment(store, { entryId: ENTRIES.handedInByAll })
    expect(await screen.findByText(/^Inlämnad\. Ta tillbaka bedömningen/)).toBeVisible()
    for (const choice of scale().getAllByRole('radio')) expect(choice).toBeDisabled()
    expect(screen.getByRole('textbox', { name: 'Skäl' })).toHaveAttribute('readonly')
    expect(screen.getByRole('checkbox', { name: /Framgår inte/ })).toBeDisabled()
    for (const name of ['Ny styrka', 'Ny fråga', 'Mer', /^Ta bort citat/, 'Ta bort procenten']) {
      expect(screen.queryByRole('button', { name })).not.toBeInTheDocument()
    }
    const bar = within(screen.getByRole('toolbar', { name: 'Markerad text' }))
    for (const button of bar.getAllByRole('button')) expect(button).toBeDisabled()
  })
})
