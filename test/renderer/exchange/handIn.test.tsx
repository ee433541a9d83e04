import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { fingerprintWords } from '#shared/exchange/fingerprint'
import { emptyConsensus } from '#shared/journey/consensus/emptyConsensus'
import { ConsensusId } from '#shared/kernel/identifiers'
import { lagFour } from '#shared/sample/sampleExaminers'
import type { DeskStore } from '../../../renderer/storage/deskStore'
import { flushJournal } from '../../../renderer/storage/journalFeed'
import { FakeDesk } from '../../support/fakeDesk'
import { accessibilityFaults, onlyRound } from '../../support/stageScreen'
import { opened } from '../../support/travellingFiles'
import { showAssessment } from '../../support/window/assessmentScreen'
import { ENTRIES, rewrite, sampleDesk, stored } from '../../support/window/sampleDesk'

const user = userEvent.setup()
const button = (name: string | RegExp) => screen.findByRole('button', { name })
const entryId = ENTRIES.handedInByAll
const NOTE = 'Min egen anteckning som stannar här'

let desk: FakeDesk
let store: DeskStore

const isOwn = (one: { entryId: string; examinerId: string }): boolean =>
  one.entryId === entryId && one.examinerId === lagFour.maria.id
const own = () => stored(store, 'assessments', isOwn)
const show = () => showAssessment(store, { entryId, view: 'handIn' })

const asDraft = () =>
  rewrite(store, 'assessments', isOwn, (one) => ({ ...one, state: 'draft', handedInAt: null }))

/** The meeting of the team stands in this state. */
async function meetingIs(state: 'gathering' | 'meeting'): Promise<void> {
  const round = await onlyRound(store)
  const assignment = round.assignments.find((one) => one.entryId === entryId)
  if (assignment === undefined) throw new Error('not assigned')
  const { criteria: set, criteriaHash, id: roundId } = round
  const id = ConsensusId.parse('consensus_linden2026')
  const base = emptyConsensus({ id, roundId, criteriaHash, set, ...assignment })
  await store.db.consensuses.put({ ...base, state, schemaVersion: 1, revision: 1 })
}

beforeEach(async () => {
  desk = new FakeDesk().install()
  store = await sampleDesk()
  const [note] = await store.db.internalNotes.toArray()
  if (note === undefined) throw new Error('no note in the sample')
  await store.db.internalNotes.put({ ...note, entryId: (await own()).entryId, text: NOTE })
})

afterEach(async () => {
  await flushJournal()
})

describe('handing in', () => {
  beforeEach(asDraft)

  test('locks the assessment, writes a signed file with it alone, and says where the file is', async () => {
    await show()
    await user.click(await button('Lämna in bedömningen'))
    expect(
      await screen.findByText(/^Filen är skriven: Bedömning .*Maria Ek\.examinator$/),
    ).toBeVisible()
    expect(screen.getByText(/^Inlämnad \d/)).toBeVisible()
    const assessment = await own()
    expect(assessment.state).toBe('handedIn')
    const { manifest, contents } = await opened(desk.saved[0]?.bytes ?? new Uint8Array())
    expect(manifest).toMatchObject({ kind: 'hand-in', revision: assessment.revision })
    expect(contents.assessments).toEqual([assessment])
    expect(contents.declarations).toMatchObject([{ examinerId: lagFour.maria.id, answer: 'none' }])
    expect(JSON.stringify(contents)).not.toContain(NOTE)
    expect(await store.db.files.toArray()).toMatchObject([
      { kind: 'hand-in', direction: 'written' },
    ])
    const [self] = await store.db.keys.where('owner').equals('self').toArray()
    expect(self?.privateKey?.extractable).toBe(false)
  })

  test('tells the words to read aloud to the receiver, those of the key in the file', async () => {
    await show()
    await user.click(await button('Lämna in bedömningen'))
    await screen.findByText(/^Filen är skriven/)
    const told = screen.getByRole('group', { name: 'Ditt fingeravtryck' })
    const { manifest } = await opened(desk.saved[0]?.bytes ?? new Uint8Array())
    expect(told).toHaveTextContent(fingerprintWords(manifest.issuer.keyFingerprint))
    expect(told).toHaveTextContent(/Läs upp orden i telefon för mottagaren/)
  })

  test('has no words to read aloud when no file was written', async () => {
    desk.problems.set('file:save', { kind: 'disk', code: 'ENOSPC' })
    await show()
    await user.click(await button('Lämna in bedömningen'))
    await screen.findByRole('alert')
    expect(screen.queryByRole('group', { name: 'Ditt fingeravtryck' })).not.toBeInTheDocument()
  })

  test('can be followed by a screen reader, with the sum of all items', async () => {
    const { container } = await show()
    const table = within(await screen.findByRole('table', { name: 'Sammanfattning' }))
    expect(table.getAllByRole('row')).toHaveLength(10)
    expect(table.getByRole('row', { name: /^Summa – \d+ / })).toBeVisible()
    expect(await accessibilityFaults(container)).toEqual([])
  })

  test('is stopped by an item without a score, and a button goes there', async () => {
    await rewrite(store, 'assessments', isOwn, (one) => ({
      ...one,
      items: one.items.map((row, place) =>
        place === 1 ? Object.assign({}, row, { percent: null, band: null, notShown: false }) : row,
      ),
    }))
    const { went } = await show()
    expect(await button('Lämna in bedömningen')).toBeDisabled()
    expect(screen.getByRole('row', { name: /^Summa – saknas/ })).toBeVisible()
    const stops = within(screen.getByRole('region', { name: 'Det här hindrar inlämning' }))
    await user.click(stops.getByRole('button', { name: 'Saknar procent: 1.2' }))
    expect(went.at(-1)).toEqual({ page: 'assessment', entryId, itemId: '1.2' })
  })

  test.each([
    ['ENOSPC', /disken är full/],
    ['EACCES', /får inte skriva på den platsen/],
    ['EROFS', /får inte skriva på den platsen/],
    ['ENOENT', /mappen finns inte längre/],
    ['EIO', /platsen svarar inte \(EIO\)/],
  ])(
    'keeps the assessment locked when the file meets %s, and can write it again',
    async (code, why) => {
      desk.problems.set('file:save', { kind: 'disk', code })
      await show()
      await user.click(await button('Lämna in bedömningen'))
      const alert = await screen.findByRole('alert')
      expect(alert).toHaveTextContent(why)
      expect(alert).toHaveTextContent('Bedömningen är låst, men filen skrevs inte')
      expect((await own()).state).toBe('handedIn')
      expect(await store.db.files.count()).toBe(0)
      desk.problems.clear()
      await user.click(await button('Skriv filen igen'))
      expect(await screen.findByText(/^Filen är skriven/)).toBeVisible()
    },
  )
})

describe('taking back', () => {
  test('makes the assessment a draft again while the team gathers', async () => {
    await meetingIs('gathering')
    await show()
    await user.click(await button('Ta tillbaka bedömningen'))
    await waitFor(async () =>
      expect(await own()).toMatchObject({ state: 'draft', handedInAt: null }),
    )
    expect(await button('Lämna in bedömningen')).toBeEnabled()
  })

  test('is not offered once the meeting has opened, and it is said why', async () => {
    await meetingIs('meeting')
    await show()
    expect(await screen.findByText(/Konsensusmötet har öppnats/)).toBeVisible()
    expect(screen.queryByRole('button', { name: /Ta tillbaka/ })).not.toBeInTheDocument()
  })
})
