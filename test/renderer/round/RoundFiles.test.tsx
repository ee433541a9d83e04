import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { unzipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { readExchangeFile, type ReadFile } from '#shared/exchange/readFile'
import type { Language } from '#shared/i18n/translate'
import { EntryId, RoundId } from '#shared/kernel/identifiers'
import { readingDoors } from '../../../renderer/exchange/platformDoors'
import { RoundPage } from '../../../renderer/journey/round/RoundPage'
import type { DeskStore } from '../../../renderer/storage/deskStore'
import { flushJournal } from '../../../renderer/storage/journalFeed'
import { FakeDesk } from '../../support/fakeDesk'
import { everythingIn, takeIn } from '../../support/memberDesk'
import {
  accessibilityFaults,
  newDesk,
  onlyRound,
  showStage,
  withSample,
} from '../../support/stageScreen'
import { opened } from '../../support/travellingFiles'

const user = userEvent.setup()
const button = (name: string) => screen.findByRole('button', { name })
const WHOLE = 'Skriv fil med hela omgången'

let store: DeskStore
let desktop: FakeDesk

const show = (language: Language = 'sv') =>
  showStage(
    store,
    { page: 'round', view: 'packages' },
    (props) => <RoundPage {...props} />,
    language,
  )

/** The file that was written last, as bytes. */
function written(): Uint8Array {
  const file = desktop.saved.at(-1)
  if (file === undefined) throw new Error('no file was written')
  return file.bytes
}

/** Presses the button and reads what was written, as a colleague's program would. */
async function writeWhole(): Promise<ReadFile> {
  await user.click(await button(WHOLE))
  await screen.findByText(/^Filen är skriven: /)
  return opened(written())
}

beforeEach(async () => {
  store = await newDesk()
  desktop = new FakeDesk().install()
  await withSample(store, { isExaminer: false, isOffice: true })
})

afterEach(async () => {
  await flushJournal()
})

describe('the whole round as a file', () => {
  test('is offered with a sentence on who it is for and what it holds, also before there are teams', async () => {
    await store.db.rounds.update((await onlyRound(store)).id, { teams: [], assignments: [] })
    const { container } = await show()
    expect(
      await screen.findByRole('heading', { level: 2, name: 'Hela omgången till en kollega' }),
    ).toBeVisible()
    expect(
      screen.getByText(
        'Filen är till för en kollega på stadsledningskontoret och innehåller omgången, personerna i den och alla bidrag, men inga bedömningar.',
      ),
    ).toBeVisible()
    expect(
      screen.getByRole('heading', { level: 2, name: 'Inga lag att lämna filer till' }),
    ).toBeVisible()
    expect(await accessibilityFaults(container)).toEqual([])
    expect((await writeWhole()).contents.rounds[0]?.teams).toEqual([])
  })

  test('holds the round with its people and every one of its entries, in the office’s name', async () => {
    const round = await onlyRound(store)
    const entries = await store.db.entries.toArray()
    await show()
    const { manifest, contents } = await writeWhole()
    expect(desktop.saved[0]?.name).toBe(`${round.title}, hela omgången.examinator`)
    expect(screen.getByRole('status')).toHaveTextContent(
      `Filen är skriven: ${round.title}, hela omgången.examinator`,
    )
    expect(manifest).toMatchObject({
      kind: 'round',
      roundId: round.id,
      criteriaHash: round.criteriaHash,
      revision: round.revision,
      issuer: { role: 'office' },
    })
    expect(contents.rounds).toEqual([round])
    expect(contents.entries.map((entry) => entry.id).toSorted()).toEqual(
      entries.map((entry) => entry.id).toSorted(),
    )
    expect(await store.db.files.toArray()).toMatchObject([
      { kind: 'round', direction: 'written', detail: round.title },
    ])
  })

  test('holds no assessment, declaration, note or profile', async () => {
    const { assessments, declarations, internalNotes, profiles } = store.db
    for (const table of [assessments, declarations, internalNotes, profiles]) {
      expect(await table.count()).toBeGreaterThan(0)
    }
    await show()
    const { contents } = await writeWhole()
    const { rounds: _, entries: __, ...others } = contents
    expect(Object.values(others).flat()).toEqual([])
    const members = unzipSync(written())
    expect(Object.keys(members).toSorted()).toEqual([
      'README.txt',
      'content/entries.json',
      'content/rounds.json',
      'manifest.json',
    ])
    const text = Object.values(members)
      .map((part) => new TextDecoder().decode(part))
      .join('\n')
    const assessed = await assessments.toArray()
    for (const { id } of assessed) expect(text).not.toContain(id)
    const reasons = assessed.flatMap((one) => one.items.map((item) => item.reason))
    for (const reason of reasons.filter((one) => one !== '')) expect(text).not.toContain(reason)
    for (const { id } of await declarations.toArray()) expect(text).not.toContain(id)
    for (const note of await internalNotes.toArray()) {
      expect(text).not.toContain(JSON.stringify(note.text).slice(1, -1))
    }
    for (const { id } of await profiles.toArray()) expect(text).not.toContain(id)
  })

  test('holds no entry of another round on the same machine', async () => {
    const [entry] = await store.db.entries.toArray()
    const round = await onlyRound(store)
    if (entry === undefined) throw new Error('the sample has no entry')
    const other = { ...round, id: RoundId.parse('round_annanomgang'), title: 'En annan' }
    const alien = { ...entry, id: EntryId.parse('entry_annatbidrag'), roundId: other.id }
    await store.db.rounds.add(other)
    await store.db.entries.add(alien)
    await show()
    const { contents } = await writeWhole()
    expect(contents.rounds.map((one) => one.id)).toEqual([round.id])
    expect(contents.entries.map((one) => one.id)).not.toContain(alien.id)
  })

  test('is locked by the passphrase that locks the teams’ files', async () => {
    await show()
    await user.type(await screen.findByLabelText('Lösenfras (frivilligt)'), 'blå hammock')
    await user.click(await button(WHOLE))
    await screen.findByText(/^Filen är skriven: /)
    const closed = await readExchangeFile(written(), readingDoors)
    expect(closed).toEqual({ ok: false, error: { kind: 'wrong-passphrase', given: false } })
    const wishes = { passphrase: 'blå hammock', onProgress: () => undefined }
    expect(await readExchangeFile(written(), readingDoors, wishes)).toMatchObject({ ok: true })
  })

  test('that did not reach the disk says so aloud, and nothing in the program has changed', async () => {
    await show()
    await button(WHOLE)
    desktop.problems.set('file:save', { kind: 'disk', code: 'ENOSPC' })
    const before = await store.db.files.count()
    const stored = (await onlyRound(store)).revision
    await user.click(await button(WHOLE))
    const sentence = await screen.findByText(/^Filen skrevs inte: disken är full/)
    expect(screen.getAllByRole('alert').some((alert) => alert.contains(sentence))).toBe(true)
    expect(await store.db.files.count()).toBe(before)
    expect((await onlyRound(store)).revision).toBe(stored)
    expect(await button(WHOLE)).toBeEnabled()
  })

  test('that the program itself could not make is no button that waits for ever', async () => {
    await show()
    await button(WHOLE)
    vi.spyOn(store.db.rounds, 'get').mockRejectedValueOnce(new Error('a fault of the program'))
    await user.click(await button(WHOLE))
    expect(await screen.findByText(/^Filen skrevs inte \(other\)\. Inget/)).toBeVisible()
    await user.click(await button(WHOLE))
    expect(await screen.findByText(/^Filen är skriven: /)).toBeVisible()
  })

  test('is the same round on a colleague’s machine where there was nothing', async () => {
    const round = await onlyRound(store)
    const entries = await store.db.entries.toArray()
    await show()
    await writeWhole()
    const colleagues = await newDesk()
    const identity = { roundId: round.id, examinerId: null, isOffice: true }
    const taken = await takeIn(colleagues, written(), { identity, isNew: true })
    expect(taken).toMatchObject({ ok: true })
    expect(await onlyRound(colleagues)).toEqual(round)
    expect(await colleagues.db.entries.toArray()).toEqual(entries)
    expect(await colleagues.db.assessments.count()).toBe(0)
  })

  test('is offered in English too', async () => {
    const { container } = await show('en')
    expect(
      await screen.findByRole('heading', { name: 'The whole round, for a colleague' }),
    ).toBeVisible()
    await user.click(await button('Write file with the whole round'))
    expect(await screen.findByText(/^The file is written: .*the whole round/)).toBeVisible()
    expect(await accessibilityFaults(container)).toEqual([])
    expect(await everythingIn(store)).toContain('"kind":"round"')
  })
})
