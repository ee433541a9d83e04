import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { threeFoci2016 } from '#shared/criteria/editions/threeFoci2016'
import type { CriteriaSet } from '#shared/criteria/criteriaSet'
import { contentHash } from '#shared/exchange/contentHash'
import { fingerprintWords } from '#shared/exchange/fingerprint'
import { useAppView } from '../../../renderer/app/store'
import { createKeyPair } from '../../../renderer/exchange/keyPair'
import { readingDoors } from '../../../renderer/exchange/platformDoors'
import { flushJournal } from '../../../renderer/storage/journalFeed'
import { FakeDesk } from '../../support/fakeDesk'
import { withOtherManifest, withOtherMember } from '../../support/forgedFiles'
import { everythingIn, memberDesk } from '../../support/memberDesk'
import { accessibilityFaults, newDesk } from '../../support/stageScreen'
import { criteriaFile, keysOf } from '../../support/travellingFiles'
import { drop, gone } from '../../support/window/droppedFiles'
import { freshWindow } from '../../support/window/freshWindow'

const user = userEvent.setup()
const button = (name: string | RegExp) => screen.findByRole('button', { name })

/** The city's own set, as it may be one day (made up). */
const OWN: CriteriaSet = {
  ...threeFoci2016,
  version: 3,
  isExample: false,
  title: { sv: 'Stadens mall (påhittad)', en: 'The city’s set (made up)' },
}

/** The value that stands under a name in the preview. */
const said = (name: string): string =>
  screen.getByText(name, { selector: 'dt' }).nextElementSibling?.textContent ?? ''

beforeEach(() => {
  freshWindow()
  new FakeDesk().install()
})

afterEach(async () => {
  await flushJournal()
})

describe('a file with criteria', () => {
  test('shows what they are, from whom, and stores nothing', async () => {
    const store = await memberDesk('maria')
    const before = await everythingIn(store)
    await drop(store, [await criteriaFile(threeFoci2016, 'erik')])
    const dialog = within(await screen.findByRole('dialog', { name: 'Öppna fil: fil1.examinator' }))
    expect(await dialog.findByRole('heading', { name: 'Kriterierna i filen' })).toBeVisible()
    expect(said('Innehåll')).toBe('Bedömningsmall')
    expect(said('Från')).toMatch(/^Erik Wallgård, /)
    expect(said('Mallens namn')).toBe('Tre fokus, 2016 års begrepp')
    expect(said('Version')).toBe('1')
    expect(said('Märkning')).toBe('Exempel, inte stadens egen mall')
    expect(said('Omfattning')).toBe('3 kriterier, 8 delkriterier, 360 poäng')
    const hash = await contentHash(threeFoci2016, readingDoors)
    expect(dialog.getByText(hash.slice(0, 12))).toBeVisible()
    expect(dialog.queryByText(new RegExp(hash.slice(0, 13)))).not.toBeInTheDocument()
    const words = fingerprintWords((await keysOf('erik')).fingerprint)
    expect(
      dialog.getByText(`Det här är den första filen från Erik Wallgård. Fingeravtryck: ${words}.`),
    ).toBeVisible()
    expect(
      dialog.getByText(
        'Inget sparas förrän du skapar en omgång. Omgången får en egen kopia av kriterierna.',
      ),
    ).toBeVisible()
    expect(dialog.queryByRole('button', { name: 'Läs in' })).not.toBeInTheDocument()
    expect(await accessibilityFaults(document.body)).toEqual([])
    await user.click(dialog.getByRole('button', { name: 'Avbryt' }))
    await gone()
    expect(useAppView.getState()).toMatchObject({ criteriaFile: null, place: { page: 'start' } })
    expect(await everythingIn(store)).toBe(before)
  })

  test('that are not marked as an example say just that, and the office is known again', async () => {
    await drop(await memberDesk('maria'), [await criteriaFile(OWN)])
    expect(await screen.findByText('Stadens mall (påhittad)')).toBeVisible()
    expect(said('Version')).toBe('3')
    expect(said('Märkning')).toBe('Inte märkt som exempel')
    expect(screen.getByText(/^Från Karin Kansli .*, samma avsändare som tidigare/)).toBeVisible()
  })

  test('lead to the page for a new round, and are still not stored', async () => {
    const store = await memberDesk('maria')
    const before = await everythingIn(store)
    await drop(store, [await criteriaFile(OWN)])
    await user.click(await button('Skapa en omgång med dem'))
    await gone()
    const { place, criteriaFile: kept } = useAppView.getState()
    expect(place).toEqual({ page: 'round', view: 'new' })
    expect(kept).toMatchObject({ set: OWN, fileName: 'fil1.examinator' })
    expect(await everythingIn(store)).toBe(before)
  })

  test('are shown in English too', async () => {
    await drop(await newDesk(), [await criteriaFile(OWN)], 'en')
    expect(await screen.findByText('The city’s set (made up)')).toBeVisible()
    expect(said('Mark')).toBe('Not marked as an example')
    expect(said('Extent')).toBe('3 criteria, 8 items, 360 points')
    expect(await button('Create a round with them')).toBeVisible()
  })
})

describe('a file with criteria is refused', () => {
  const sets = 'content/criteria-sets.json'
  test.each([
    [
      'changed',
      async () => withOtherMember(await criteriaFile(OWN), sets),
      /har ändrats eller skadats/,
    ],
    [
      'with the manifest of another',
      async () => withOtherManifest(await criteriaFile(OWN), await criteriaFile(threeFoci2016)),
      /Signaturen stämmer inte/,
    ],
    [
      'by another key than before',
      async () => criteriaFile(OWN, 'office', await createKeyPair()),
      /signerad med en annan nyckel än tidigare/,
    ],
  ])('(%s) in words, and there is no way on', async (_what, file, sentence) => {
    const store = await memberDesk('maria')
    const before = await everythingIn(store)
    await drop(store, [await file()])
    const alert = await screen.findByRole('alert')
    expect(alert).toHaveTextContent(sentence)
    expect(alert).toHaveTextContent('Inget har sparats')
    expect(screen.queryByRole('button', { name: 'Skapa en omgång med dem' })).toBeNull()
    await user.click(await button('Stäng'))
    await gone()
    expect(await everythingIn(store)).toBe(before)
  })
})
