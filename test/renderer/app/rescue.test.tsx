import { Dexie } from 'dexie'
import { webcrypto } from 'node:crypto'
import { render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { startLanguage } from '../../../renderer/app/language'
import { RescueScreen } from '../../../renderer/app/RescueScreen'
import { DATABASE_NAME } from '../../../renderer/storage/database'
import type { DeskStore } from '../../../renderer/storage/deskStore'
import { flushJournal } from '../../../renderer/storage/journalFeed'
import { openStore, type RescueCause } from '../../../renderer/storage/openStore'
import { LanguageProvider } from '../../../renderer/ui/LanguageProvider'
import { FakeDesk } from '../../support/fakeDesk'
import { accessibilityFaults } from '../../support/stageScreen'
import { lineOf, note, openDatabase, round } from '../../support/storageCase'

let desk: FakeDesk
let store: DeskStore | null = null
const onAgain = vi.fn<() => void>()

beforeEach(async () => {
  vi.stubGlobal('crypto', webcrypto)
  desk = new FakeDesk().install()
  localStorage.clear()
  onAgain.mockClear()
  await Dexie.delete(DATABASE_NAME)
  desk.note(lineOf('rounds', round))
  desk.note(lineOf('internalNotes', note('first', 'Det viktiga')))
  desk.note(lineOf('internalNotes', note('second', 'Det andra')))
  desk.takeSnapshot([lineOf('rounds', round)], '2026-09-09T06:00:00.000Z')
  desk.takeSnapshot(
    [lineOf('rounds', round), lineOf('internalNotes', note('first', 'Det viktiga'))],
    '2026-09-10T06:00:00.000Z',
    false,
  )
})

afterEach(async () => {
  store?.db.close()
  store = null
  await flushJournal()
})

async function show(cause: RescueCause): Promise<HTMLElement> {
  const i18n = await startLanguage('sv')
  const { container } = render(
    <LanguageProvider texts={i18n}>
      <RescueScreen cause={cause} store={store} onAgain={onAgain} />
    </LanguageProvider>,
  )
  // What comes above the ways back must not move them under the pointer.
  expect(screen.queryByRole('button', { name: 'Försök igen' })).toBeNull()
  await screen.findByText(/^Det finns \d+ säkerhetskop/)
  await screen.findByText(/Allt ligger kvar i mappen/)
  return container
}

/** The program starts with an emptied store, and shows what it shows. */
async function startEmptied(): Promise<HTMLElement> {
  const opened = await openStore()
  if (opened.kind !== 'rescue') throw new Error(opened.kind)
  store = opened.store
  return show(opened.cause)
}

const press = async (name: string | RegExp): Promise<void> =>
  userEvent.setup().click(await screen.findByRole('button', { name }))
const row = (name: string) =>
  within(screen.getByRole('row', { name: new RegExp(`^${name}`) }))
    .getAllByRole('cell')
    .map((cell) => cell.textContent)

describe('an emptied store', () => {
  test('is told as missing data, with what is safe, from when and where', async () => {
    const container = await startEmptied()
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('saknas')
    expect(screen.getByText(/finns 0 uppgifter.*känner till 3/)).toBeInTheDocument()
    const safe = within(screen.getByRole('region', { name: 'Det här är tryggt' }))
    const restorable = safe.getByText(/^3 uppgifter går att återställa, till och med 10 september/)
    const kinds = within(restorable).getAllByRole('listitem')
    expect(kinds.map((kind) => kind.textContent)).toEqual([
      'Omgångar: 1',
      'Interna anteckningar: 2',
    ])
    expect(safe.getByText(/senaste säkerhetskopian skrevs 10 september 2026/)).toBeInTheDocument()
    expect(
      safe.getByText('Det finns 2 säkerhetskopior, varav 1 kontrollerade.'),
    ).toBeInTheDocument()
    expect(safe.getByText(/\/hem\/anna\/examinator/)).toBeInTheDocument()
    expect(await accessibilityFaults(container)).toEqual([])
  })

  test('is restored from the journal and the latest copy, after a look at the numbers', async () => {
    await startEmptied()
    await press('Återställ från journalen och den senaste kopian')
    await screen.findByRole('table', { name: 'Så här blir det om du återställer' })
    expect(row('Omgångar')).toEqual(['0', '1', '0', '0', '1'])
    expect(row('Interna anteckningar')).toEqual(['0', '2', '0', '0', '2'])
    expect(await store?.db.internalNotes.count()).toBe(0)
    expect(onAgain).not.toHaveBeenCalled()
    await press('Återställ')
    await waitFor(() => expect(onAgain).toHaveBeenCalledOnce())
    const opened = await openStore()
    expect(opened.kind).toBe('ready')
    expect(await opened.store?.db.internalNotes.count()).toBe(2)
    opened.store?.db.close()
  })

  test('can be left alone: cancel changes nothing, and trying again only tries again', async () => {
    await startEmptied()
    await press('Återställ från journalen och den senaste kopian')
    await press('Avbryt')
    await press('Försök igen')
    expect(onAgain).toHaveBeenCalledOnce()
    const beside = await openDatabase(DATABASE_NAME)
    expect(await beside.internalNotes.count()).toBe(0)
    beside.close()
    expect(desk.living()).toHaveLength(3)
  })

  test('can be restored from an older copy, and one that is damaged says so first', async () => {
    await startEmptied()
    await press('Välj en äldre kopia')
    const list = within(screen.getByRole('list', { name: 'Säkerhetskopior' }))
    expect(list.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      expect.stringMatching(/10 september 2026.*2 uppgifter.*kB.*skadad/),
      expect.stringMatching(/9 september 2026.*1 uppgift.*kB.*kontrollerad/),
    ])
    await press(/^Återställ från 10 september/)
    expect(await screen.findByText(/Kopian är skadad. Bara de 2/)).toBeInTheDocument()
    await press('Avbryt')
    await press('Välj en äldre kopia')
    await press(/^Återställ från 9 september/)
    expect(await screen.findByText(/2 uppgifter som journalen känner till/)).toBeInTheDocument()
    await press('Återställ')
    await waitFor(() => expect(onAgain).toHaveBeenCalledOnce())
    const opened = await openStore()
    expect(opened.kind).toBe('ready')
    expect(await opened.store?.db.rounds.count()).toBe(1)
    expect(JSON.stringify(await opened.store?.db.versions.toArray())).toContain('Det viktiga')
    opened.store?.db.close()
  })

  test('cannot be restored from a copy with nothing in it', async () => {
    desk.takeSnapshot([], '2026-09-08T06:00:00.000Z')
    await startEmptied()
    await press('Välj en äldre kopia')
    await press(/^Återställ från 8 september/)
    expect(await screen.findByRole('button', { name: 'Återställ' })).toBeDisabled()
    expect(screen.getByText(/3 uppgifter som journalen känner till/)).toBeInTheDocument()
  })

  test('says so when nothing could be restored, and keeps the ways open', async () => {
    await startEmptied()
    await press('Återställ från journalen och den senaste kopian')
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('', 'QuotaExceededError')
    })
    await press('Återställ')
    expect(await screen.findByRole('alert')).toHaveTextContent(/gick inte att återställa/)
    vi.restoreAllMocks()
    expect(await store?.db.rounds.count()).toBe(0)
    expect(onAgain).not.toHaveBeenCalled()
    await press('Återställ från journalen och den senaste kopian')
    await press('Återställ')
    await waitFor(() => expect(onAgain).toHaveBeenCalledOnce())
  })

  test('says so when the journal cannot be read', async () => {
    await startEmptied()
    desk.problems.set('journal:read', { kind: 'disk', code: 'EIO' })
    await press('Återställ från journalen och den senaste kopian')
    expect(await screen.findByRole('alert')).toHaveTextContent('Kopian gick inte att läsa (disk)')
  })
})

test('a backup file can be chosen, and one of somebody else is not mixed with what is here', async () => {
  await startEmptied()
  await press('Återställ från en fil')
  desk.fileToOpen = { name: 'bild.examinator', bytes: new Uint8Array([1, 2, 3]) }
  await press('Välj fil …')
  expect(await screen.findByRole('alert')).toHaveTextContent(/Kopian gick inte att läsa/)
})

test('the second place is offered with its time, and its copies can be taken', async () => {
  const last = { name: 'snapshot-000002.jsonl', bytes: 1, ok: true, records: 2 }
  const writtenAt = '2026-09-10T06:00:00.000Z'
  desk.place = { ...desk.place, folder: '/media/minne', last: { ...last, writtenAt } }
  await startEmptied()
  expect(screen.getByText(/På den andra platsen ligger en kopia från 10 september/)).toBeVisible()
  await press('Återställ från den andra platsen')
  const list = within(await screen.findByRole('list', { name: 'Kopior i /media/minne' }))
  await userEvent.setup().click(list.getByRole('button', { name: /9 september/ }))
  await press('Återställ')
  await waitFor(() => expect(onAgain).toHaveBeenCalledOnce())
  const opened = await openStore()
  expect(await opened.store?.db.rounds.count()).toBe(1)
  opened.store?.db.close()
})

test('what is damaged is told with its number and saved as it is', async () => {
  localStorage.setItem('ahead:internalNotes:note_x', '{"halv')
  desk.damaged = ['0000 {"table":"internalNotes","json":"de sista ord']
  await startEmptied()
  const part = within(await screen.findByRole('region', { name: 'Det här går inte att läsa' }))
  expect(part.getByText('1 rad i journalen är skadad.')).toBeVisible()
  expect(part.getByText(/^1 anteckning om de sista tangenttryckningarna/)).toBeVisible()
  await press('Spara det skadade som det är')
  await part.findByText(/skadat .*\.txt/)
  const text = new TextDecoder().decode(desk.saved[0]?.bytes)
  expect(text).toContain('0000 {"table":"internalNotes","json":"de sista ord')
  expect(text).toContain('ahead:internalNotes:note_x {"halv')
  expect(localStorage.getItem('ahead:internalNotes:note_x')).toBe('{"halv')
})

test('everything that can be read is saved to a file that opens without the program', async () => {
  desk.note({ table: 'internalNotes', id: 'note_broken00', revision: 1, json: '{"text":"halv' })
  await startEmptied()
  await press('Spara en läsbar kopia')
  expect(await screen.findByText(/läsbar kopia .*\.html/)).toBeInTheDocument()
  const [file] = desk.saved
  const html = new TextDecoder().decode(file?.bytes)
  expect(html).toContain('Det viktiga')
  expect(html).toContain('Det andra')
  expect(html).toContain('{&quot;text&quot;:&quot;halv')
  expect(html).not.toMatch(/(src|href)="http/)
})

test('a store that cannot be opened is replaced only after the person has been told and has said yes', async () => {
  await show({ kind: 'cannot-open', reason: 'UnknownError' })
  expect(screen.getByText(/svarar inte \(UnknownError\)/)).toBeInTheDocument()
  await press('Återställ från journalen och den senaste kopian')
  expect(await screen.findByText(/tas bort och ersätts av kopian/)).toBeInTheDocument()
  await press('Ersätt den skadade lagringen och återställ')
  await waitFor(() => expect(onAgain).toHaveBeenCalledOnce())
  const opened = await openStore()
  expect(opened.kind).toBe('ready')
  expect(await opened.store?.db.internalNotes.count()).toBe(2)
  opened.store?.db.close()
})

test('an empty store beside copies that nobody can read says so, and the person may begin anew', async () => {
  desk.journal.clear()
  desk.damaged = ['halv rad', '{}']
  const container = await startEmptied()
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('kopiorna går inte att läsa')
  expect(await accessibilityFaults(container)).toEqual([])
  await press('Börja om med en tom lagring')
  await waitFor(() => expect(onAgain).toHaveBeenCalledOnce())
  const opened = await openStore()
  expect(opened.kind).toBe('ready')
  opened.store?.db.close()
})

test('a profile of a newer program can be read and saved, not restored', async () => {
  const container = await show({ kind: 'newer-profile' })
  expect(screen.getByText(/Uppdatera Examinator/)).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: /Återställ/ })).toBeNull()
  expect(screen.getByRole('button', { name: 'Spara en läsbar kopia' })).toBeEnabled()
  expect(await accessibilityFaults(container)).toEqual([])
})
