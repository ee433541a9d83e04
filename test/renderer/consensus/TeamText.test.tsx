import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, describe, expect, test } from 'vitest'
import type { DeskStore } from '../../../renderer/storage/deskStore'
import { consensusOf, showMeeting, treatmentOf } from '../../support/window/consensusScreen'
import { sampleDesk } from '../../support/window/sampleDesk'

let store: DeskStore
let user: ReturnType<typeof userEvent.setup>

const team = () => within(screen.getByRole('region', { name: 'Lagets bedömning' }))
const text = () => within(screen.getByRole('region', { name: 'Lagets text' }))
const strengths = () => within(screen.getByRole('region', { name: 'Styrkor' }))

/** Takes the strengths of two examiners into the team's text; returns what they wrote. */
async function takeTwo(): Promise<readonly string[]> {
  const taken: string[] = []
  for (let round = 0; round < 2; round += 1) {
    const voice = strengths()
      .getAllByRole('article')
      .find((one) => within(one).queryByRole('button', { name: /^Ta med/ }) !== null)
    if (voice === undefined) throw new Error('nothing to take')
    taken.push(voice.querySelector('p')?.textContent ?? '')
    await user.click(within(voice).getByRole('button', { name: /^Ta med/ }))
    await waitFor(() => expect(text().getAllByRole('article')).toHaveLength(round + 1))
  }
  return taken
}

beforeEach(async () => {
  store = await sampleDesk()
  user = userEvent.setup()
})

/** Chooses something from the first finding's menu. */
async function act(of: string, what: string): Promise<void> {
  const card = text().getByRole('article', { name: of })
  await user.click(within(card).getByRole('button', { name: 'Mer' }))
  await user.click(await screen.findByRole('menuitem', { name: what }))
}

describe('the team’s text', () => {
  test('takes over a finding with its quotation and its source in sight', async () => {
    await showMeeting(store, '1.1')
    const [first] = await takeTwo()
    const card = text().getByRole('article', { name: 'Styrka 1' })
    expect(within(card).getByRole('textbox')).toHaveValue(first)
    expect(within(card).getByText(/^ur /)).toBeVisible()
    expect(strengths().getAllByText('Med i lagets text')).toHaveLength(2)
    const { findings } = await treatmentOf(store, '1.1')
    expect(findings[0]?.sources).toHaveLength(1)
    expect(findings[0]?.evidence.length).toBeGreaterThan(0)
  })

  test('merges two with both sources named, and parts them letter for letter', async () => {
    await showMeeting(store, '1.1')
    const taken = await takeTwo()
    await act('Styrka 1', 'Slå ihop med nästa')
    await waitFor(() => expect(text().getAllByRole('article')).toHaveLength(1))
    const merged = within(text().getByRole('article', { name: 'Styrka 1' }))
    expect(merged.getByRole('textbox')).toHaveValue(taken.join(' '))
    expect(merged.getByText(/^ur .+, .+/)).toBeVisible()
    await act('Styrka 1', 'Dela upp igen')
    await waitFor(() => expect(text().getAllByRole('article')).toHaveLength(2))
    expect(
      text()
        .getAllByRole('textbox')
        .map((field) => (field instanceof HTMLTextAreaElement ? field.value : '')),
    ).toEqual(taken)
  })

  test('can be written by the team itself, and a finding taken away again', async () => {
    await showMeeting(store, '1.1')
    await user.click(text().getByRole('button', { name: 'Nytt förbättringsområde' }))
    const card = within(await text().findByRole('article', { name: 'Förbättringsområde 1' }))
    expect(card.getByText('lagets egen')).toBeVisible()
    await user.type(card.getByRole('textbox'), 'Målen saknar datum.')
    await waitFor(async () =>
      expect((await treatmentOf(store, '1.1')).findings[0]?.text).toBe('Målen saknar datum.'),
    )
    await act('Förbättringsområde 1', 'Ta bort ur lagets text')
    expect(await text().findByText(/Ta med iakttagelser från mitten/)).toBeVisible()
  })

  test('a finding taken away can be taken over again', async () => {
    await showMeeting(store, '1.1')
    await takeTwo()
    await act('Styrka 1', 'Ta bort ur lagets text')
    await waitFor(() => expect(strengths().getAllByText('Med i lagets text')).toHaveLength(1))
  })
})

describe('what else is kept of an item', () => {
  test('a dissenting opinion by name, which can be taken back', async () => {
    await showMeeting(store, '1.3')
    await user.click(team().getByRole('button', { name: 'Avvikande mening' }))
    const who = team().getByRole('combobox', { name: 'Vem?' })
    await user.selectOptions(who, within(who).getByRole('option', { name: /^Ali/ }))
    await user.type(
      team().getByRole('textbox', { name: /Avvikande mening, Ali/ }),
      'Jag står fast vid 35.',
    )
    await user.click(team().getByRole('button', { name: 'Anteckna' }))
    expect(await team().findByText('Jag står fast vid 35.')).toBeVisible()
    expect((await treatmentOf(store, '1.3')).reservations).toMatchObject([
      { examinerId: 'examiner_alirahmani2026', text: 'Jag står fast vid 35.' },
    ])
    await user.click(team().getByRole('button', { name: 'Ta bort' }))
    await waitFor(async () => expect((await treatmentOf(store, '1.3')).reservations).toEqual([]))
  })

  test('minutes, and questions for the visit', async () => {
    await showMeeting(store, '1.3')
    await user.type(
      team().getByRole('textbox', { name: 'Protokoll för delen' }),
      'Ali visade s. 5.',
    )
    await user.click(team().getByRole('button', { name: 'Fråga till platsbesök' }))
    await user.type(await team().findByRole('textbox', { name: 'Fråga 1' }), 'Vem följer upp?')
    expect((await treatmentOf(store, '1.3')).minutes).toBe('Ali visade s. 5.')
    expect((await consensusOf(store)).siteVisitQuestions).toMatchObject([
      { itemId: '1.3', text: 'Vem följer upp?' },
    ])
    await user.click(team().getByRole('button', { name: 'Ta bort frågan' }))
    await waitFor(async () => expect((await consensusOf(store)).siteVisitQuestions).toEqual([]))
  })
})
