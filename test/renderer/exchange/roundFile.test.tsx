import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { lagFour } from '#shared/sample/sampleExaminers'
import { useAppView } from '../../../renderer/app/store'
import type { DeskStore } from '../../../renderer/storage/deskStore'
import { flushJournal } from '../../../renderer/storage/journalFeed'
import { saveProfile } from '../../../renderer/storage/profile'
import { FakeDesk } from '../../support/fakeDesk'
import { everythingIn, memberDesk, takeIn } from '../../support/memberDesk'
import { accessibilityFaults, newDesk, onlyRound } from '../../support/stageScreen'
import { sample, wholeRound } from '../../support/travellingFiles'
import { drop, gone } from '../../support/window/droppedFiles'
import { freshWindow } from '../../support/window/freshWindow'

const user = userEvent.setup()
const button = (name: string | RegExp) => screen.findByRole('button', { name })
const AT_THE_OFFICE = /^Jag arbetar på stadsledningskontoret/

beforeEach(() => {
  freshWindow()
  new FakeDesk().install()
})

afterEach(async () => {
  await flushJournal()
})

/** The desk of a colleague at the office, who has the round as it was at first. */
async function colleaguesDesk(): Promise<DeskStore> {
  const store = await newDesk()
  const { round } = await sample()
  const identity = { roundId: round.id, examinerId: null, isOffice: true }
  const taken = await takeIn(store, await wholeRound(), { identity, isNew: true })
  if (!taken.ok) throw new Error(taken.error.kind)
  return store
}

describe('the whole round, on a machine where there is nothing', () => {
  test('asks who one is in words that fit the office, and makes one its office', async () => {
    const store = await newDesk()
    const before = await everythingIn(store)
    await drop(store, [await wholeRound()])
    const choice = await screen.findByRole('group', { name: 'Vem är du i omgången?' })
    const [first, ...people] = within(choice).getAllByRole('radio')
    expect(first).toHaveAccessibleName(
      'Jag arbetar på stadsledningskontoret du kan ändra omgången och skriva filer till lagen',
    )
    expect(people).toHaveLength((await sample()).round.examiners.length)
    expect(choice).toHaveAccessibleDescription(
      /^Filen är till för den som arbetar med omgången på stadsledningskontoret\. Om du examinerar väljer du ditt eget namn/,
    )
    expect(screen.getByRole('heading', { name: '7 läggs till' })).toBeVisible()
    expect(await accessibilityFaults(document.body)).toEqual([])
    await user.click(await button('Läs in'))
    expect(screen.getByText('Välj vem du är innan du läser in filen.')).toBeVisible()
    await user.click(within(choice).getByRole('radio', { name: AT_THE_OFFICE }))
    await user.click(await button('Läs in'))
    // Nobody knows her yet, so that there is nothing to confirm.
    expect(await screen.findByRole('heading', { name: 'Vem är du?' })).toBeVisible()
    expect(screen.queryByText('Stämmer dina uppgifter?')).not.toBeInTheDocument()
    expect(await everythingIn(store)).toBe(before)
    await user.type(screen.getByRole('textbox', { name: 'Namn' }), 'Karl Kansli')
    await user.type(screen.getByRole('textbox', { name: 'E-post i tjänsten' }), 'k@exempel.se')
    await user.click(await button('Läs in'))
    await gone()
    const round = await onlyRound(store)
    expect(await store.db.profiles.toArray()).toMatchObject([
      {
        name: 'Karl Kansli',
        identities: [{ roundId: round.id, examinerId: null, isOffice: true }],
      },
    ])
    expect(round.teams).toHaveLength(4)
    expect(await store.db.entries.count()).toBe(6)
    expect((await store.db.settings.get('activeRoundId'))?.value).toBe(round.id)
    expect(useAppView.getState().place).toEqual({ page: 'start' })
  })

  test('takes nobody for an examiner because of an e-mail address: the office may examine too', async () => {
    const store = await newDesk()
    await saveProfile(store.db, null, {
      name: 'Ali Rahmani',
      administration: '',
      email: lagFour.ali.email,
    })
    await drop(store, [await wholeRound()])
    const choice = await screen.findByRole('group', { name: 'Vem är du i omgången?' })
    for (const radio of within(choice).getAllByRole('radio')) expect(radio).not.toBeChecked()
  })

  test('before there are examiners has one answer, which is given already', async () => {
    const bare = { examiners: [], teams: [], assignments: [] }
    await drop(await newDesk(), [await wholeRound(bare)])
    expect(await screen.findByRole('radio', { name: AT_THE_OFFICE })).toBeChecked()
  })

  test('asks in English too', async () => {
    await drop(await newDesk(), [await wholeRound()], 'en')
    const choice = await screen.findByRole('group', { name: 'Who are you in the round?' })
    expect(
      within(choice).getByRole('radio', { name: /^I work at the City Executive Office/ }),
    ).toBeVisible()
  })
})

describe('the whole round, on a colleague’s machine', () => {
  test('of a later revision shows what is updated, asks nothing, and takes the older one’s place', async () => {
    const store = await colleaguesDesk()
    const before = await everythingIn(store)
    await drop(store, [await wholeRound({ revision: 2, title: 'Kvalitetsutmärkelsen, rättad' })])
    expect(await screen.findByRole('heading', { name: '1 uppdateras' })).toBeVisible()
    expect(screen.getByText('Omgången Kvalitetsutmärkelsen, rättad')).toBeVisible()
    expect(screen.getByRole('heading', { name: '6 finns redan' })).toBeVisible()
    expect(screen.getByText(/samma avsändare som tidigare/)).toBeVisible()
    expect(screen.queryByRole('radio')).not.toBeInTheDocument()
    expect(await everythingIn(store)).toBe(before)
    await user.click(await button('Läs in'))
    await gone()
    expect(await onlyRound(store)).toMatchObject({
      revision: 2,
      title: 'Kvalitetsutmärkelsen, rättad',
    })
    expect(await store.db.profiles.toArray()).toMatchObject([{ identities: [{ isOffice: true }] }])
  })

  test('with fewer people than here says so in numbers before anything is stored', async () => {
    const store = await colleaguesDesk()
    const { examiners } = (await sample()).round
    await drop(store, [await wholeRound({ revision: 2, examiners: examiners.slice(1) })])
    expect(await screen.findByText('examinatorer: 13 blir 12')).toBeVisible()
    await user.click(await button('Avbryt'))
    await gone()
    expect((await onlyRound(store)).examiners).toHaveLength(13)
  })

  test('twice says that everything is here, and does nothing', async () => {
    const store = await colleaguesDesk()
    const before = await everythingIn(store)
    await drop(store, [await wholeRound()])
    expect(await screen.findByText('Allt är redan inläst')).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Läs in' })).not.toBeInTheDocument()
    await user.click(await button('Stäng'))
    await gone()
    expect(await everythingIn(store)).toBe(before)
  })

  test('older than what is here takes nothing away', async () => {
    const store = await colleaguesDesk()
    await takeIn(store, await wholeRound({ revision: 3, title: 'Den senaste' }))
    const before = await everythingIn(store)
    await drop(store, [await wholeRound({ revision: 2, title: 'En tidigare' })])
    expect(await screen.findByText('Inget i filen tas in')).toBeVisible()
    expect(screen.getByRole('heading', { name: '1 är äldre än det du har' })).toBeVisible()
    await user.click(await button('Stäng'))
    expect(await everythingIn(store)).toBe(before)
  })

  test('signed by another than the office it came from is refused until that key is accepted', async () => {
    const store = await colleaguesDesk()
    const before = await everythingIn(store)
    await drop(store, [await wholeRound({ revision: 2, title: 'En annans' }, 'erik')])
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /inte signerad av det kansli som omgången kom från/,
    )
    await user.click(await button('Stäng'))
    expect(await everythingIn(store)).toBe(before)
  })
})

test('a member who has a team’s package gets the rest of the round, and is asked who she is now', async () => {
  const store = await memberDesk('maria')
  await drop(store, [await wholeRound()])
  const choice = await screen.findByRole('group', { name: 'Vem är du i omgången?' })
  expect(within(choice).getByRole('radio', { name: /^Maria Ek/ })).toBeChecked()
  await user.click(within(choice).getByRole('radio', { name: AT_THE_OFFICE }))
  await user.click(await button('Läs in'))
  await gone()
  expect((await onlyRound(store)).teams).toHaveLength(4)
  expect(await store.db.entries.count()).toBe(6)
  expect(await store.db.profiles.toArray()).toMatchObject([
    { identities: [{ examinerId: null, isOffice: true }] },
  ])
})
