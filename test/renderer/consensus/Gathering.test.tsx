import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, describe, expect, test } from 'vitest'
import { Sha256 } from '#shared/kernel/identifiers'
import type { RecordOf } from '#shared/records/recordTables'
import { lagFour } from '#shared/sample/sampleExaminers'
import type { DeskStore } from '../../../renderer/storage/deskStore'
import { accessibilityFaults } from '../../support/stageScreen'
import { consensusOf, meetOnLinden, showConsensus } from '../../support/window/consensusScreen'
import { become, ENTRIES, rewrite, sampleDesk } from '../../support/window/sampleDesk'

let store: DeskStore

const LINDEN = { entryId: ENTRIES.handedInByAll }

const of = (who: keyof typeof lagFour, entryId: string) => (one: RecordOf<'assessments'>) =>
  one.entryId === entryId && one.examinerId === lagFour[who].id

/** Everything the others have written about an entry, as searchable texts. */
async function othersTexts(entryId: string, own: string): Promise<readonly string[]> {
  const assessments = await store.db.assessments.where('entryId').equals(entryId).toArray()
  return assessments
    .filter((one) => one.examinerId !== own)
    .flatMap((one) => one.items)
    .flatMap((item) => [{ text: item.reason }, item.findings].flat())
    .map(({ text }) => text)
    .filter((text) => text !== '')
}

const memberRow = (name: string) => screen.getByRole('row', { name: new RegExp(name) })

beforeEach(async () => {
  store = await sampleDesk()
})

describe('the others’ assessments', () => {
  test('are nowhere on the screen of whoever has not handed in her own', async () => {
    await rewrite(store, 'assessments', of('maria', LINDEN.entryId), (one) => ({
      ...one,
      state: 'draft',
      handedInAt: null,
    }))
    const { container, went } = await showConsensus(store, LINDEN)
    await screen.findByRole('heading', { name: 'De andras bedömningar är stängda för dig' })
    const texts = await othersTexts(LINDEN.entryId, lagFour.maria.id)
    expect(texts.length).toBeGreaterThan(20)
    expect(texts.filter((text) => container.ownerDocument.body.innerHTML.includes(text))).toEqual(
      [],
    )
    expect(screen.queryByRole('table')).not.toBeInTheDocument()
    await userEvent.click(screen.getByRole('button', { name: 'Till din bedömning' }))
    expect(went).toEqual([{ page: 'assessment', entryId: LINDEN.entryId }])
  })

  test('are nowhere on the screen of whoever has a conflict of interest', async () => {
    await become(store, 'ali')
    const { container } = await showConsensus(store, { entryId: ENTRIES.withConflict })
    expect(await screen.findByText(/Jäv: du ser inte detta bidrag och räknas inte/)).toBeVisible()
    const texts = await othersTexts(ENTRIES.withConflict, lagFour.ali.id)
    expect(texts.filter((text) => container.innerHTML.includes(text))).toEqual([])
  })

  test('are closed to whoever has not even begun', async () => {
    await showConsensus(store, { entryId: ENTRIES.notBegun })
    expect(await screen.findByText(/Du ser laget när du har lämnat in/)).toBeVisible()
  })
})

const standingOf = async (entry: RegExp) =>
  within(
    (await screen.findByRole('heading', { name: entry })).closest('li') ?? document.body,
  ).getByText(/\.$/)

describe('the list of the team’s entries', () => {
  test('leads to each of them', async () => {
    const { went } = await showConsensus(store)
    expect(await screen.findAllByRole('button', { name: /^Öppna: / })).toHaveLength(3)
    await userEvent.click(screen.getByRole('button', { name: /Öppna: .*Linden/ }))
    expect(went).toEqual([{ page: 'consensus', entryId: LINDEN.entryId }])
  })

  test('says that all have handed in, and to a member who opens the meeting', async () => {
    await showConsensus(store)
    expect(await standingOf(/Linden/)).toHaveTextContent('Du kan öppna konsensusmötet.')
    cleanup()
    await become(store, 'ali')
    await showConsensus(store)
    expect(await standingOf(/Linden/)).toHaveTextContent('Den som leder laget öppnar')
  })

  test('names who is missing', async () => {
    await store.db.assessments.filter(of('sofia', LINDEN.entryId)).delete()
    await showConsensus(store)
    expect(await standingOf(/Linden/)).toHaveTextContent(
      'Bedömningarna samlas in. Saknas: Sofia Brandell.',
    )
  })

  test('says nothing of the others before one’s own is handed in, nor in a conflict', async () => {
    await showConsensus(store)
    expect(await standingOf(/Ljungbacken/)).toHaveTextContent(
      'Laget visas när du har lämnat in din egen bedömning.',
    )
    cleanup()
    await become(store, 'ali')
    await showConsensus(store)
    expect(await standingOf(/Äppellunden/)).toHaveTextContent('Jäv: du deltar inte')
  })

  test('counts what the meeting has agreed on, then that it is done', async () => {
    await meetOnLinden(store)
    await showConsensus(store)
    expect(await standingOf(/Linden/)).toHaveTextContent(
      'Mötet pågår: laget har enats om 0 av 8 delar.',
    )
    cleanup()
    for (const [state, said] of [
      ['agreed', 'Laget har enats. Rapporten kan skrivas.'],
      ['final', 'Slutförd.'],
    ] as const) {
      await store.db.consensuses.toCollection().modify({ state })
      await showConsensus(store)
      expect(await standingOf(/Linden/)).toHaveTextContent(said)
      cleanup()
    }
  })

  test('says so to somebody who is in no team', async () => {
    await become(store, null, true)
    await showConsensus(store)
    expect(await screen.findByRole('heading', { name: /Du är inte med i något lag/ })).toBeVisible()
  })
})

describe('the gathering', () => {
  test('says of each member whether she has handed in, and who leads', async () => {
    const { container } = await showConsensus(store, LINDEN)
    await screen.findByRole('heading', { name: 'Samla in bedömningarna' })
    for (const { name } of Object.values(lagFour)) {
      expect(memberRow(name)).toHaveTextContent(/Inlämnad \d+ september 2026/)
    }
    expect(memberRow('Maria Ek')).toHaveTextContent('leder laget')
    expect(await accessibilityFaults(container)).toEqual([])
  })

  test('names who is missing and who has other criteria, and neither is counted', async () => {
    await rewrite(store, 'assessments', of('ali', LINDEN.entryId), (one) => ({
      ...one,
      criteriaHash: Sha256.parse('0'.repeat(64)),
    }))
    await store.db.assessments.filter(of('sofia', LINDEN.entryId)).delete()
    await showConsensus(store, LINDEN)
    await screen.findByRole('heading', { name: 'Samla in bedömningarna' })
    expect(memberRow('Sofia Brandell')).toHaveTextContent('Saknas')
    expect(memberRow('Ali Rahmani')).toHaveTextContent(/en annan version av kriterierna/)
  })

  test('says that whoever has a conflict leaves the room, and waits for nobody else', async () => {
    await showConsensus(store, { entryId: ENTRIES.withConflict })
    await screen.findByRole('heading', { name: 'Samla in bedömningarna' })
    expect(memberRow('Ali Rahmani')).toHaveTextContent('Jäv: räknas inte och lämnar rummet')
    expect(screen.getByRole('button', { name: 'Öppna konsensusmötet' })).toBeEnabled()
  })

  test('opens without the missing one only after saying whom it is', async () => {
    const user = userEvent.setup()
    await store.db.assessments.filter(of('sofia', LINDEN.entryId)).delete()
    await showConsensus(store, LINDEN)
    await user.click(await screen.findByRole('button', { name: 'Öppna mötet utan 1' }))
    const dialog = within(screen.getByRole('dialog', { name: 'Öppna konsensusmötet?' }))
    expect(dialog.getByText(/Saknas: Sofia Brandell/)).toBeVisible()
    expect(dialog.getByText(/låses de enskilda bedömningarna/)).toBeVisible()
    await user.click(dialog.getByRole('button', { name: 'Avbryt' }))
    expect(await store.db.consensuses.count()).toBe(0)
  })

  test('opens the meeting on the hand-ins as they are, with the tolerance that was chosen', async () => {
    const user = userEvent.setup()
    await showConsensus(store, LINDEN)
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Tolerans' }), '30')
    await user.click(screen.getByRole('button', { name: 'Öppna konsensusmötet' }))
    await user.click(await screen.findByRole('button', { name: 'Öppna och lås bedömningarna' }))
    await screen.findByRole('heading', { name: 'Dagordning' })
    const consensus = await consensusOf(store)
    expect(consensus).toMatchObject({ state: 'meeting', tolerance: 30, excluded: [] })
    expect(new Set(consensus.inputs.map((input) => input.hash)).size).toBe(4)
    // 1.3, 2.2 and 3.1 differ by 30 or more.
    await waitFor(() => expect(screen.getByText(/^3 att tala om · 5 inom/)).toBeVisible())
  })
})
