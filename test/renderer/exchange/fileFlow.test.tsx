import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { lagFour } from '#shared/sample/sampleExaminers'
import { useAppView } from '../../../renderer/app/store'
import { createKeyPair } from '../../../renderer/exchange/keyPair'
import { flushJournal } from '../../../renderer/storage/journalFeed'
import { saveProfile } from '../../../renderer/storage/profile'
import { FakeDesk } from '../../support/fakeDesk'
import { everythingIn, memberDesk, ownWork, takeIn } from '../../support/memberDesk'
import { accessibilityFaults, newDesk } from '../../support/stageScreen'
import {
  asStored,
  handInFile,
  lindenBy,
  sample,
  teamPackage,
  travelling,
} from '../../support/travellingFiles'
import { backupContents } from '#shared/exchange/kindContents'
import { drop, gone } from '../../support/window/droppedFiles'
import { freshWindow } from '../../support/window/freshWindow'

const user = userEvent.setup()
const button = (name: string | RegExp) => screen.findByRole('button', { name })

beforeEach(() => {
  freshWindow()
  new FakeDesk().install()
})

afterEach(async () => {
  await flushJournal()
})

describe('the first file of a new member', () => {
  test('asks who she is, fills in what the round knows, and opens the round', async () => {
    const store = await newDesk()
    await drop(store, [await teamPackage()])
    const choice = await screen.findByRole('group', { name: 'Vem är du i laget?' })
    expect(within(choice).getAllByRole('radio')).toHaveLength(4)
    await user.click(await button('Läs in'))
    expect(screen.getByText('Välj vem du är innan du läser in filen.')).toBeVisible()
    await user.click(within(choice).getByRole('radio', { name: /Sofia Brandell/ }))
    expect(await store.db.rounds.count()).toBe(0)
    await user.click(await button('Läs in'))
    expect(await screen.findByRole('textbox', { name: 'Namn' })).toHaveValue('Sofia Brandell')
    await user.click(await button('Läs in'))
    await gone()
    const [profile] = await store.db.profiles.toArray()
    expect(profile).toMatchObject({
      name: 'Sofia Brandell',
      email: lagFour.sofia.email,
      identities: [{ examinerId: lagFour.sofia.id, isOffice: false }],
    })
    expect(await store.db.entries.count()).toBe(3)
    expect(useAppView.getState().place).toEqual({ page: 'start' })
  })

  test('shows what it is, from whom, and what would be added, before anything is stored', async () => {
    const store = await newDesk()
    const before = await everythingIn(store)
    await drop(store, [await teamPackage()])
    const dialog = within(await screen.findByRole('dialog', { name: 'Öppna fil: fil1.examinator' }))
    expect(await dialog.findByText('Paket till ett examinatorslag')).toBeVisible()
    expect(
      dialog.getByText(
        /första filen från Karin Kansli.*Fingeravtryck: (\S+-){3}\S+ (\S+-){3}\S+\./,
      ),
    ).toBeVisible()
    expect(dialog.getByRole('heading', { name: '4 läggs till' })).toBeVisible()
    expect(dialog.getByText(/Bidraget .*Linden/)).toBeVisible()
    expect(await accessibilityFaults(document.body)).toEqual([])
    await user.click(dialog.getByRole('button', { name: 'Avbryt' }))
    await gone()
    expect(await everythingIn(store)).toBe(before)
  })

  test('has chosen the member with the same e-mail address already', async () => {
    const store = await newDesk()
    const email = lagFour.ali.email.toUpperCase()
    await saveProfile(store.db, null, { name: 'A. Rahmani', administration: '', email })
    await drop(store, [await teamPackage()])
    expect(await screen.findByRole('radio', { name: /Ali Rahmani/ })).toBeChecked()
    await user.click(await button('Läs in'))
    await gone()
    expect(await store.db.profiles.toArray()).toMatchObject([
      { name: 'A. Rahmani', identities: [{ examinerId: lagFour.ali.id }] },
    ])
  })

  test('may be locked, and opens with its passphrase only', async () => {
    const store = await newDesk()
    await drop(store, [await teamPackage({ passphrase: 'blå hammock' })])
    await user.type(await screen.findByLabelText('Lösenfras'), 'gul hammock')
    await user.click(await button('Lås upp'))
    expect(await screen.findByText(/Lösenfrasen passar inte/)).toBeVisible()
    expect(await store.db.rounds.count()).toBe(0)
    await user.clear(await screen.findByLabelText('Lösenfras'))
    await user.type(screen.getByLabelText('Lösenfras'), 'blå hammock')
    await user.click(await button('Lås upp'))
    expect(await screen.findByText(/Filen var låst med lösenfras/)).toBeVisible()
  })
})

test('the same file twice says that everything is here, and does nothing', async () => {
  const store = await memberDesk('maria')
  await ownWork(store, 'maria', 'handedIn')
  await takeIn(store, await handInFile('erik'))
  const before = await everythingIn(store)
  await drop(store, [await handInFile('erik'), await teamPackage()])
  expect(await screen.findByText('Allt är redan inläst')).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Läs in' })).not.toBeInTheDocument()
  await user.click(await button('Stäng'))
  expect(
    await screen.findByRole('dialog', { name: 'Öppna fil 2 av 2: fil2.examinator' }),
  ).toBeVisible()
  expect(await screen.findByText('Allt är redan inläst')).toBeVisible()
  await user.click(await button('Stäng'))
  await gone()
  expect(await everythingIn(store)).toBe(before)
})

describe('a file that is refused', () => {
  test.each([
    ['no zip', async () => new TextEncoder().encode('hej'), /går inte att läsa/],
    ['cut short', async () => (await teamPackage()).slice(0, -300), /går inte att läsa/],
    ['another round', async () => handInFile('erik'), /omgång som inte finns i programmet/],
  ])('(%s) says why, and stores nothing', async (_name, file, sentence) => {
    const store = await newDesk()
    await saveProfile(store.db, null, { name: 'Maria', administration: '', email: '' })
    const before = await everythingIn(store)
    await drop(store, [await file()])
    const alert = await screen.findByRole('alert')
    expect(alert).toHaveTextContent(sentence)
    expect(alert).toHaveTextContent('Inget har sparats')
    await user.click(await button('Stäng'))
    await gone()
    expect(await everythingIn(store)).toBe(before)
  })

  test('for the sake of independence shows no score, and has no way in', async () => {
    const store = await memberDesk('maria')
    await ownWork(store, 'maria', 'draft')
    const erik = await lindenBy(lagFour.erik.id)
    const items = erik.items.map((one) => Object.assign({}, one, { reason: 'Hemligt skäl' }))
    const before = await everythingIn(store)
    await drop(store, [await handInFile('erik', { items })])
    expect(await screen.findByText(/först när du har lämnat in din egen/)).toBeVisible()
    expect(document.body).not.toHaveTextContent(/Hemligt skäl|\d+ %/)
    expect(screen.queryByRole('button', { name: 'Läs in' })).not.toBeInTheDocument()
    await user.click(await button('Stäng'))
    expect(await everythingIn(store)).toBe(before)
  })
})

test("a member's hand-in leads to the consensus of its entry", async () => {
  const store = await memberDesk('maria')
  await ownWork(store, 'maria', 'handedIn')
  await drop(store, [await handInFile('erik')])
  expect(await screen.findByText(/Erik Wallgård: bedömning av .*Linden/)).toBeVisible()
  await user.click(await button('Läs in'))
  await gone()
  expect(useAppView.getState().place).toEqual({ page: 'consensus', entryId: 'entry_linden2026' })
  expect(await store.db.assessments.count()).toBe(2)
  expect((await store.db.files.toArray()).at(-1)?.direction).toBe('opened')
})

test('a conflict shows both sides, keeps what one has unless chosen away, and loses neither', async () => {
  const store = await memberDesk('maria')
  await ownWork(store, 'maria', 'handedIn')
  await takeIn(store, await handInFile('erik'))
  const { items, id } = await lindenBy(lagFour.erik.id)
  const other = items.map((one) => Object.assign({}, one, { reason: 'Andra ord', findings: [] }))
  await drop(store, [await handInFile('erik', { items: other })])
  const choice = within(await screen.findByRole('group', { name: /skiljer sig åt/ }))
  expect(choice.getByRole('radio', { name: /Behåll den du har.*version 3/ })).toBeChecked()
  expect(screen.getByText(/styrkor och förbättringsområden: \d+ blir 0/)).toBeVisible()
  await user.click(choice.getByRole('radio', { name: /Ta filens från Erik Wallgård/ }))
  await user.click(await button('Läs in'))
  await gone()
  expect(JSON.stringify(await store.db.assessments.get(id))).toContain('Andra ord')
  expect(await store.db.versions.where('recordId').equals(id).count()).toBe(1)
})

test('another key than before is said aloud with both fingerprints, and must be accepted', async () => {
  const store = await memberDesk('maria')
  await ownWork(store, 'maria', 'handedIn')
  await takeIn(store, await handInFile('erik'))
  const before = await everythingIn(store)
  await drop(store, [
    await handInFile('erik', { revision: 4, secondsSpent: 1 }, await createKeyPair()),
  ])
  const alert = await screen.findByRole('alert')
  expect(alert).toHaveTextContent(
    /Tidigare fingeravtryck: (\S+-){3}\S+ (\S+-){3}\S+\. Filens fingeravtryck: (\S+-){3}\S+ (\S+-){3}\S+\./,
  )
  expect(alert).toHaveTextContent('Ring Erik Wallgård')
  expect(await everythingIn(store)).toBe(before)
  await user.click(await button('Godta den nya nyckeln'))
  await user.click(await button('Läs in'))
  await gone()
  expect((await store.db.assessments.toArray()).map((one) => one.revision)).toContain(4)
})

test('a backup is counted and sent to its own place', async () => {
  const store = await memberDesk('maria')
  const { round } = await sample()
  const [profile] = await store.db.profiles.toArray()
  if (profile === undefined) throw new Error('no profile')
  const contents = backupContents({ profiles: [profile], rounds: [asStored(round, 5)] })
  const about = { roundId: round.id, criteriaHash: round.criteriaHash, revision: 1 }
  await drop(store, [await travelling({ kind: 'backup', contents, by: 'maria', about })])
  expect(await screen.findByRole('heading', { name: '1 uppdateras' })).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Läs in' })).not.toBeInTheDocument()
  await user.click(await button('Till säkerhetskopiering'))
  expect(useAppView.getState().dialog).toBe('backup')
})
