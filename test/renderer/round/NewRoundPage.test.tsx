import { screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { threeFoci2011 } from '#shared/criteria/editions/threeFoci2011'
import { canonicalJson } from '#shared/kernel/canonicalJson'
import { NewRoundPage } from '../../../renderer/journey/round/NewRoundPage'
import type { DeskStore } from '../../../renderer/storage/deskStore'
import { digestText } from '../../../renderer/storage/digestText'
import { saveProfile } from '../../../renderer/storage/profile'
import type { Place } from '../../../renderer/ui/place'
import { accessibilityFaults, newDesk, onlyRound, showOnDesk } from '../../support/stageScreen'

let store: DeskStore
const go = vi.fn<(place: Place) => void>()

async function show(): Promise<HTMLElement> {
  const facts = {
    name: 'Karin Holm',
    administration: 'Stadsledningskontoret',
    email: 'k@example.org',
  }
  const profile = await saveProfile(store.db, null, facts)
  if (profile === null) throw new Error('no profile')
  return showOnDesk(store, <NewRoundPage profile={profile} go={go} criteriaFile={null} />)
}

describe('the office creates a round', () => {
  beforeEach(async () => {
    go.mockClear()
    store = await newDesk()
  })

  test('with a frozen copy of the chosen criteria, and is its office and examiner from then on', async () => {
    const user = userEvent.setup()
    await show()
    const year = screen.getByRole('spinbutton', { name: 'År' })
    await user.clear(year)
    await user.type(year, '2027')
    expect(screen.getByRole('textbox', { name: 'Namn på omgången' })).toHaveValue(
      'Kvalitetsutmärkelsen 2027',
    )
    await user.type(screen.getByRole('textbox', { name: 'Klasser' }), 'Förskola\n\nÄldre\nFörskola')
    await user.click(screen.getByRole('radio', { name: /Tre fokus, 2011 års begrepp/ }))
    await user.click(screen.getByRole('checkbox', { name: /också examinator/ }))
    await user.click(screen.getByRole('button', { name: 'Skapa omgången' }))
    await waitFor(() => expect(go).toHaveBeenCalledWith({ page: 'round' }))

    const round = await onlyRound(store)
    expect(round).toMatchObject({
      title: 'Kvalitetsutmärkelsen 2027',
      year: 2027,
      isExample: false,
    })
    expect(round.classes).toEqual(['Förskola', 'Äldre'])
    expect(round.criteria).toEqual(threeFoci2011)
    expect(round.criteriaHash).toBe(await digestText(canonicalJson(threeFoci2011)))
    expect(round.ceremonyDay).toBe('2027-11-23')
    expect(round.calendar.map((row) => row.step)).toContain('ceremony')
    expect(round.examiners).toMatchObject([{ name: 'Karin Holm' }])
    const profile = await store.db.profiles.toCollection().first()
    expect(profile?.identities).toEqual([
      { roundId: round.id, examinerId: round.examiners[0]?.id, isOffice: true },
    ])
    expect((await store.db.settings.get('activeRoundId'))?.value).toBe(round.id)
  })

  test('and every set says that it is an example', async () => {
    await show()
    expect(screen.getAllByRole('radio', { name: /Exempel, inte stadens egen mall/ })).toHaveLength(
      2,
    )
  })

  test('but not without a name, or with days in the wrong order; what is typed stays', async () => {
    const user = userEvent.setup()
    await show()
    const name = screen.getByRole('textbox', { name: 'Namn på omgången' })
    await user.clear(name)
    const deadline = screen.getByLabelText('Sista dag att lämna in bedömningar')
    await user.clear(deadline)
    await user.type(deadline, '1999-01-01')
    await user.click(screen.getByRole('button', { name: 'Skapa omgången' }))
    expect(await screen.findByText('Skriv ett namn på omgången.')).toBeVisible()
    expect(screen.getByText('Sista dagen är före den första.')).toBeVisible()
    expect(deadline).toHaveValue('1999-01-01')
    expect(await store.db.rounds.count()).toBe(0)
    expect(go).not.toHaveBeenCalled()
  })

  test('in a form that a screen reader can follow', async () => {
    expect(await accessibilityFaults(await show())).toEqual([])
  })
})
