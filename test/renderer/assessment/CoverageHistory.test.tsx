import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, describe, expect, test } from 'vitest'
import type { RecordOf } from '#shared/records/recordTables'
import { lagFour } from '#shared/sample/sampleExaminers'
import type { DeskStore } from '../../../renderer/storage/deskStore'
import { versionRow } from '../../../renderer/storage/versions'
import { accessibilityFaults } from '../../support/stageScreen'
import { draftOf, itemOf, openDraft, showAssessment } from '../../support/window/assessmentScreen'
import { chooseText, ENTRIES, rewrite, sampleDesk, stored } from '../../support/window/sampleDesk'

const WORDS = 'En del behöver stöd i allt de gör under dagen.'

let store: DeskStore
let user: ReturnType<typeof userEvent.setup>

beforeEach(async () => {
  store = await sampleDesk()
  user = userEvent.setup()
})

const requirement = (index: number) => {
  const group = screen.getAllByRole('group')[index]
  if (group === undefined) throw new Error('no such requirement')
  return within(group)
}

describe('the requirements on every unit', () => {
  test('are nine questions, each answered yes, partly, no or not shown', async () => {
    const { container } = await openDraft(store, { view: 'coverage' })
    expect(screen.getAllByRole('group')).toHaveLength(9)
    expect(screen.getByText('0 av 9 besvarade')).toBeVisible()
    await user.click(requirement(0).getByRole('radio', { name: 'Delvis' }))
    await user.click(requirement(1).getByRole('radio', { name: 'Framgår inte' }))
    expect(await screen.findByText('2 av 9 besvarade')).toBeVisible()
    await waitFor(async () =>
      expect((await draftOf(store)).coverage.slice(0, 3).map((row) => row.answer)).toEqual([
        'partly',
        'notShown',
        null,
      ]),
    )
    expect(await accessibilityFaults(container)).toEqual([])
  })

  test('get a quotation with C, at the one touched last, and lose it again', async () => {
    await openDraft(store, { view: 'coverage' })
    await user.click(requirement(2).getByRole('radio', { name: 'Ja' }))
    const paper = screen.getByRole('document')
    paper.focus()
    chooseText(paper, WORDS)
    await user.keyboard('sfc')
    expect(
      await requirement(2).findByRole('button', { name: /Visa citat A i bidraget: En del/ }),
    ).toBeVisible()
    const draft = await draftOf(store)
    expect(draft.items.flatMap((item) => item.findings)).toEqual([])
    await user.click(requirement(2).getByRole('button', { name: 'Ta bort citat A' }))
    await waitFor(() =>
      expect(screen.queryByRole('button', { name: /Visa citat/ })).not.toBeInTheDocument(),
    )
  })

  test('can be read but not answered after handing in, and their quotations still shown', async () => {
    await showAssessment(store, { entryId: ENTRIES.handedInByAll, view: 'coverage' })
    for (const choice of await screen.findAllByRole('radio')) expect(choice).toBeDisabled()
    for (const show of screen.getAllByRole('button', { name: /Visa citat|Visa ställe/ })) {
      expect(show).toBeEnabled()
    }
    expect(screen.queryByRole('button', { name: /^Ta bort citat/ })).not.toBeInTheDocument()
  })
})

/** Writes a reason, then takes a band, so that the draft with the reason is a version. */
async function writeTwoVersions(): Promise<void> {
  const reason = screen.getByRole('textbox', { name: 'Skäl' })
  await user.type(reason, 'Målen är mätbara.')
  await store.writers.flushAll()
  screen.getAllByRole('radio')[0]?.focus()
  await user.keyboard('4{Home}')
  await store.writers.flushAll()
  await user.clear(reason)
  await user.type(reason, 'Målen är otydliga.')
  await store.writers.flushAll()
}

const openHistory = async () => {
  await user.click(screen.getByRole('button', { name: 'Historik' }))
  await screen.findByRole('heading', { name: 'Historik' })
}

const isHers = (one: RecordOf<'assessments'>) =>
  one.entryId === ENTRIES.handedInByAll && one.examinerId === lagFour.maria.id

describe('the history', () => {
  test('is empty at first, and says that versions come by themselves', async () => {
    await openDraft(store, { view: 'history' })
    expect(screen.getByText(/Inga tidigare versioner än/)).toBeVisible()
  })

  test('shows what differed, and restores without overwriting', async () => {
    await openDraft(store)
    await writeTwoVersions()
    await openHistory()
    const shows = await screen.findAllByRole('button', { name: /^Visa skillnad mot nu: / })
    const restores = screen.getAllByRole('button', { name: /^Återställ: / })
    const [newest] = shows
    if (newest === undefined) throw new Error('no versions')
    await user.click(newest)
    const difference = screen.getByRole('region', { name: 'Visa skillnad mot nu' })
    const words = (tag: string) =>
      [...difference.querySelectorAll(tag)].map((part) => part.textContent).join(' ')
    expect(words('ins')).toContain('otydliga')
    expect(words('del')).toContain('mätbara')
    const [latest] = restores
    if (latest === undefined) throw new Error('no versions')
    await user.click(latest)
    await waitFor(async () => expect((await itemOf(store)).reason).toBe('Målen är mätbara.'))
    expect(screen.getAllByRole('button', { name: /^Återställ: / }).length).toBeGreaterThan(
      restores.length - 1,
    )
    await user.click(screen.getByRole('button', { name: 'Bedöm' }))
    expect(await screen.findByRole('textbox', { name: 'Skäl' })).toHaveValue('Målen är mätbara.')
  })

  test('undoes the latest change, and after a new change the new one first', async () => {
    await openDraft(store)
    await writeTwoVersions()
    await openHistory()
    const undo = screen.getByRole('button', { name: 'Ångra senaste ändringen' })
    await user.click(undo)
    await waitFor(async () => expect((await itemOf(store)).reason).toBe('Målen är mätbara.'))
    const { band, percent, reason } = await itemOf(store)
    const afterUndo = { band, percent, reason }
    await user.click(screen.getByRole('button', { name: 'Bedöm' }))
    const [, second] = await screen.findAllByRole('radio')
    second?.focus()
    await user.keyboard('2')
    await store.writers.flushAll()
    expect((await itemOf(store)).band).toBe(2)
    await openHistory()
    await user.click(screen.getByRole('button', { name: 'Ångra senaste ändringen' }))
    await waitFor(async () => expect((await itemOf(store)).band).not.toBe(2))
    expect(await itemOf(store)).toMatchObject(afterUndo)
  })

  test('gives back texts and scores, never a hand-in that was taken back', async () => {
    const handedIn = await stored(store, 'assessments', isHers)
    await store.db.versions.add(versionRow('assessments', handedIn, 'structure'))
    await rewrite(store, 'assessments', isHers, (one) => ({
      ...one,
      state: 'draft',
      handedInAt: null,
      items: one.items.map((item) => ({ ...item, reason: '' })),
    }))
    await showAssessment(store, { entryId: ENTRIES.handedInByAll, view: 'history' })
    await user.click(await screen.findByRole('button', { name: /^Återställ: / }))
    await waitFor(async () =>
      expect(await stored(store, 'assessments', isHers)).toMatchObject({
        items: handedIn.items,
        state: 'draft',
        handedInAt: null,
      }),
    )
  })

  test('restores nothing while the assessment is handed in', async () => {
    await showAssessment(store, { entryId: ENTRIES.handedInByAll, view: 'history' })
    expect(await screen.findByText(/Ta tillbaka bedömningen innan du återställer/)).toBeVisible()
  })
})
