import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, describe, expect, test } from 'vitest'
import type { DeskStore } from '../../../renderer/storage/deskStore'
import { accessibilityFaults } from '../../support/stageScreen'
import { consensusOf, showMeeting, treatmentOf } from '../../support/window/consensusScreen'
import { sampleDesk } from '../../support/window/sampleDesk'

let store: DeskStore
let user: ReturnType<typeof userEvent.setup>

const agenda = () => within(screen.getByRole('region', { name: 'Dagordning' }))
const team = () => within(screen.getByRole('region', { name: 'Lagets bedömning' }))
async function setValue(percent: string): Promise<void> {
  await user.selectOptions(team().getByRole('combobox', { name: 'Lagets procent' }), percent)
  await user.click(team().getByRole('button', { name: 'Sätt lagets värde' }))
}

beforeEach(async () => {
  store = await sampleDesk()
  user = userEvent.setup()
})

describe('the agenda', () => {
  test('takes the widest spread first, and says of each item what stands next', async () => {
    const { container } = await showMeeting(store)
    const codes = agenda()
      .getAllByRole('listitem')
      .map((row) => /\d\.\d/.exec(row.textContent ?? '')?.[0])
    expect(codes[0]).toBe('1.3')
    expect(codes.slice(-3)).toEqual(['1.2', '2.1', '3.3'])
    expect(screen.getByText('5 att tala om · 3 inom toleransen (20)')).toBeVisible()
    expect(agenda().getAllByText('att tala om')).toHaveLength(5)
    expect(agenda().getAllByText('inom tolerans')).toHaveLength(3)
    expect(await accessibilityFaults(container)).toEqual([])
  })

  test('accepts the medians within tolerance in one act, and no others', async () => {
    await showMeeting(store)
    await user.click(agenda().getByRole('button', { name: 'Godta medianen för 3 delar' }))
    expect(await agenda().findAllByText(/^klar: \d+ %$/)).toHaveLength(3)
    const { items } = await consensusOf(store)
    expect(items.filter((item) => item.acceptedMedian).map((item) => item.itemId)).toEqual([
      '1.2',
      '2.1',
      '3.3',
    ])
    expect(items.filter((item) => item.agreedPercent !== null)).toHaveLength(3)
    expect(agenda().queryByRole('button', { name: /Godta/ })).not.toBeInTheDocument()
  })

  test('opens the item that is pressed', async () => {
    await showMeeting(store)
    await user.click(agenda().getByRole('button', { name: /^3\.2/ }))
    expect(await screen.findByRole('heading', { level: 2, name: /^3\.2 / })).toBeVisible()
    expect(agenda().getByRole('button', { name: /^3\.2/ })).toHaveAttribute('aria-current', 'step')
  })
})

describe('everyone’s view of an item', () => {
  test('is a picture with a table, and each finding by name with its quotation', async () => {
    await showMeeting(store, '1.1')
    expect(screen.getByText('Spridning 20')).toBeVisible()
    expect(screen.getByRole('img', { name: /Enskilda bedömningar av 1\.1/ })).toBeInTheDocument()
    await user.click(screen.getByText('Visa som tabell'))
    const ali = screen.getByRole('row', { name: /^Ali/ })
    expect(ali).toHaveTextContent('55 %')
    const strengths = within(screen.getByRole('region', { name: 'Styrkor' }))
    expect(strengths.getAllByRole('article').length).toBeGreaterThan(2)
    expect(strengths.getAllByText(/Förväntat resultat är att minst 92 procent/)[0]).toBeVisible()
  })
})

describe('the team’s value', () => {
  test('is empty until somebody sets it, and demands a reason after a wide spread', async () => {
    await showMeeting(store, '1.3')
    expect(team().getByText('– %')).toBeVisible()
    expect(team().getByText('Inget är förifyllt', { exact: false })).toBeVisible()
    expect(team().getByRole('button', { name: 'Sätt lagets värde' })).toBeDisabled()
    await setValue('50')
    expect(team().getByText('krävs efter samtal')).toBeVisible()
    expect(await team().findByRole('alert')).toHaveTextContent('Skriv skälet först.')
    await user.type(team().getByRole('textbox', { name: 'Skäl' }), 'Uppföljningen är ojämn.')
    await user.click(team().getByRole('button', { name: 'Sätt lagets värde' }))
    expect(await agenda().findByText('klar: 50 %')).toBeVisible()
    expect(team().queryByRole('alert')).not.toBeInTheDocument()
    expect(team().getByRole('textbox', { name: 'Skäl' })).toHaveAttribute('readonly')
    expect(await treatmentOf(store, '1.3')).toMatchObject({
      agreedPercent: 50,
      reason: 'Uppföljningen är ojämn.',
      acceptedMedian: false,
    })
  })

  test('outside what the examiners gave demands a reason for that', async () => {
    await showMeeting(store, '2.1')
    await user.selectOptions(team().getByRole('combobox', { name: 'Lagets procent' }), '85')
    expect(team().getByText('krävs: värdet ligger utanför de enskilda')).toBeVisible()
  })

  test('within tolerance needs no reason', async () => {
    await showMeeting(store, '2.1')
    await setValue('70')
    expect(await agenda().findByText('klar: 70 %')).toBeVisible()
  })

  test('can be opened again, with its reason kept', async () => {
    await showMeeting(store, '2.1')
    await user.type(team().getByRole('textbox', { name: 'Skäl' }), 'Lika.')
    await setValue('70')
    await user.click(await team().findByRole('button', { name: 'Öppna delen igen' }))
    expect(await agenda().findByText('pågår')).toBeVisible()
    expect(await treatmentOf(store, '2.1')).toMatchObject({ agreedPercent: null, reason: 'Lika.' })
  })

  test('a refusal on one item does not follow to the next', async () => {
    await showMeeting(store, '1.3')
    await setValue('50')
    expect(await team().findByRole('alert')).toBeVisible()
    await user.click(agenda().getByRole('button', { name: /^2\.1/ }))
    await screen.findByRole('heading', { level: 2, name: /^2\.1 / })
    expect(team().queryByRole('alert')).not.toBeInTheDocument()
  })
})

/** One person's vote, from the button to the closed dialog. */
async function cast(name: RegExp, percent: string): Promise<void> {
  await user.click(team().getByRole('button', { name }))
  const ballot = within(await screen.findByRole('dialog', { name: 'Tyst omröstning' }))
  await user.selectOptions(ballot.getByRole('combobox'), percent)
  await user.click(ballot.getByRole('button', { name: 'Lägg rösten' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
}

describe('a silent vote', () => {
  test('shows no vote anywhere before all have voted and it is shown', async () => {
    await showMeeting(store, '1.3')
    await user.click(team().getByRole('button', { name: 'Ny tyst omröstning' }))
    expect(await team().findByText(/^0 av 4 har röstat/)).toBeVisible()
    for (const [name, percent] of [
      [/^Maria.* röstar$/, '95'],
      [/^Erik.* röstar$/, '85'],
      [/^Ali.* röstar$/, '10'],
    ] as const) {
      await cast(name, percent)
    }
    expect(team().getByRole('button', { name: 'Visa rösterna' })).toBeDisabled()
    // The choice of the team's value lists every percent, so the ballot and every name are searched.
    const box = team()
      .getByText(/^3 av 4 har röstat/)
      .closest('div')
    expect(box?.innerHTML).not.toMatch(/95|85|\b10\b/)
    expect(document.body.innerHTML).not.toMatch(/(Maria|Erik|Ali)[^<]{0,20}: (95|85|10) %/)
    await cast(/^Sofia.* röstar$/, '90')
    await user.click(team().getByRole('button', { name: 'Visa rösterna' }))
    expect(await team().findByText(/Maria[^·]*: 95 %.*Ali[^·]*: 10 %/)).toBeVisible()
  })

  test('is not prefilled with what the same person chose before', async () => {
    await showMeeting(store, '1.3')
    await user.click(team().getByRole('button', { name: 'Ny tyst omröstning' }))
    await cast(/^Maria.* röstar$/, '95')
    await user.click(team().getByRole('button', { name: /Maria.* har röstat$/ }))
    const ballot = within(await screen.findByRole('dialog'))
    expect(ballot.getByRole('combobox')).toHaveDisplayValue('Välj procent')
    expect(ballot.getByRole('button', { name: 'Lägg rösten' })).toBeDisabled()
  })

  test('hinders setting a value and postponing, and can be called off unseen', async () => {
    await showMeeting(store, '1.3')
    await user.click(team().getByRole('button', { name: 'Ny tyst omröstning' }))
    await user.click(team().getByRole('button', { name: 'Senare' }))
    expect(await team().findByRole('alert')).toHaveTextContent('En omröstning pågår')
    await user.click(team().getByRole('button', { name: 'Avbryt omröstningen' }))
    expect(await team().findByRole('button', { name: 'Ny tyst omröstning' })).toBeVisible()
    expect((await treatmentOf(store, '1.3')).voteRounds).toEqual([])
  })
})

describe('going through the agenda', () => {
  test('an item put off is marked, and the next one opens', async () => {
    const { went } = await showMeeting(store, '1.3')
    await user.click(team().getByRole('button', { name: 'Senare' }))
    expect(await agenda().findByText('senare')).toBeVisible()
    expect(went.at(-1)?.itemId).not.toBe('1.3')
    expect((await treatmentOf(store, '1.3')).agenda).toBe('later')
  })

  test('the meeting ends only when every item has a value, and the report is next', async () => {
    await showMeeting(store)
    await user.click(agenda().getByRole('button', { name: /Godta medianen/ }))
    for (const code of ['1.1', '1.3', '2.2', '3.1', '3.2']) {
      expect(team().queryByRole('button', { name: 'Avsluta mötet' })).not.toBeInTheDocument()
      await user.click(agenda().getByRole('button', { name: new RegExp(`^${code}`) }))
      await screen.findByRole('heading', { level: 2, name: new RegExp(`^${code} `) })
      await user.type(team().getByRole('textbox', { name: 'Skäl' }), 'Vi talade.')
      await setValue('50')
    }
    await user.click(await team().findByRole('button', { name: 'Avsluta mötet' }))
    expect(await screen.findByRole('heading', { name: 'Laget har enats' })).toBeVisible()
    expect(screen.getByText(/^\d+ av \d+ poäng$/)).toBeVisible()
    expect(screen.getByRole('button', { name: 'Skriv PDF' })).toBeEnabled()
    expect((await consensusOf(store)).state).toBe('agreed')
    await user.click(screen.getByRole('button', { name: 'Till dagordningen' }))
    await screen.findByRole('heading', { name: 'Dagordning' })
    expect(team().getByRole('button', { name: 'Öppna delen igen' })).toBeDisabled()
    expect(team().queryByRole('button', { name: 'Ny tyst omröstning' })).not.toBeInTheDocument()
  })
})
