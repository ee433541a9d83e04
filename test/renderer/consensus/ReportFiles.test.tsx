import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, describe, expect, test } from 'vitest'
import { fingerprintWords } from '#shared/exchange/fingerprint'
import { Sha256 } from '#shared/kernel/identifiers'
import type { DeskStore } from '../../../renderer/storage/deskStore'
import { FakeDesk } from '../../support/fakeDesk'
import { accessibilityFaults } from '../../support/stageScreen'
import { consensusOf, meetOnLinden, showConsensus } from '../../support/window/consensusScreen'
import { ENTRIES, sampleDesk } from '../../support/window/sampleDesk'

let store: DeskStore
let user: ReturnType<typeof userEvent.setup>
let desktop: FakeDesk

const report = () => within(screen.getByRole('region', { name: 'Konsensusrapport' }))
const press = async (name: string): Promise<void> =>
  user.click(report().getByRole('button', { name }))

beforeEach(async () => {
  store = await sampleDesk()
  user = userEvent.setup()
  desktop = new FakeDesk().install()
  await meetOnLinden(store)
  const meeting = await consensusOf(store)
  const items = meeting.items.map((item) => ({ ...item, agreedPercent: 50, reason: 'Vi talade.' }))
  await store.db.consensuses.put({ ...meeting, items, state: 'agreed' })
  await showConsensus(store, { entryId: ENTRIES.handedInByAll })
  await screen.findByRole('heading', { name: 'Laget har enats' })
})

describe('the file for the jury', () => {
  test('is written, and the words to read aloud to the jury come with it', async () => {
    await press('Skriv filen till juryn')
    expect(await report().findByText(/^Filen är skriven: .*\.examinator$/)).toBeVisible()
    const [own] = await store.db.keys.toArray()
    const words = fingerprintWords(Sha256.parse(own?.fingerprint))
    expect(await report().findByText(words)).toBeVisible()
    expect(desktop.saved).toHaveLength(1)
    expect(await accessibilityFaults(document.body)).toEqual([])
  })

  test.each([
    ['ENOSPC', /disken är full/],
    ['EACCES', /du får inte skriva på den platsen/],
    ['ENOENT', /mappen finns inte längre/],
  ])(
    'that cannot be written (%s) is said in words at once, and can be tried again',
    async (code, why) => {
      desktop.problems.set('file:save', { kind: 'disk', code })
      await press('Skriv filen till juryn')
      const alert = await report().findByRole('alert')
      expect(alert).toHaveTextContent(why)
      expect(alert).not.toHaveTextContent(code)
      desktop.problems.delete('file:save')
      await press('Skriv filen till juryn')
      expect(await report().findByText(/^Filen är skriven: /)).toBeVisible()
      expect(report().queryByRole('alert')).not.toBeInTheDocument()
    },
  )
})

test('a report whose making breaks down is said so, and no button stays closed for it', async () => {
  desktop.problems.set('report:print', { kind: 'failed', reason: 'print' })
  await press('Skriv PDF')
  expect(await report().findByRole('alert')).toHaveTextContent(/^Filen skrevs inte/)
  for (const name of ['Skriv PDF', 'Skriv Word', 'Skriv Excel', 'Skriv filen till juryn']) {
    expect(report().getByRole('button', { name })).toBeEnabled()
  }
})
