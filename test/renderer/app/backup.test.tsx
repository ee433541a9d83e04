import { act, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { ProfileId } from '#shared/kernel/identifiers'
import { BackupDialog } from '../../../renderer/app/BackupDialog'
import { useAppView } from '../../../renderer/app/store'
import { useBackupLine } from '../../../renderer/app/useBackupLine'
import type { WorkerLike } from '../../../renderer/workers/workerJobs'
import { runExchangeTask, type ExchangeTask } from '../../../renderer/exchange/exchangeJob'
import type { DeskStore } from '../../../renderer/storage/deskStore'
import { flushJournal } from '../../../renderer/storage/journalFeed'
import { saveProfile } from '../../../renderer/storage/profile'
import { FakeDesk } from '../../support/fakeDesk'
import { accessibilityFaults, newDesk, showOnDesk } from '../../support/stageScreen'
import { lineOf, note, storedNote, textOf } from '../../support/storageCase'

let desk: FakeDesk
let store: DeskStore
const onRestored = vi.fn<() => void>()

/** Runs the exchange worker's work in the test's own thread. */
class ExchangeStandIn extends EventTarget implements WorkerLike {
  postMessage({ job, task }: { readonly job: number; readonly task: ExchangeTask }): void {
    const send = (data: unknown): void => {
      this.dispatchEvent(new MessageEvent('message', { data }))
    }
    runExchangeTask(task, () => undefined).then(
      (outcome) => send({ job, kind: 'done', outcome }),
      (error: unknown) => send({ job, kind: 'failed', reason: String(error) }),
    )
  }

  terminate(): void {
    // Nothing runs on its own.
  }
}

beforeEach(async () => {
  desk = new FakeDesk().install()
  localStorage.clear()
  onRestored.mockClear()
  store = await newDesk()
  vi.stubGlobal('Worker', ExchangeStandIn)
  await saveProfile(store.db, null, { name: 'Anna Lind', administration: '', email: '' })
  await storedNote(store.db, 'first', 'Ett')
})

afterEach(async () => {
  act(() => useAppView.getState().openDialog('none'))
  await flushJournal()
})

function Backup() {
  const backup = useBackupLine()
  return <BackupDialog backup={backup} onRestored={onRestored} />
}

async function show(): Promise<HTMLElement> {
  await showOnDesk(store, <Backup />)
  act(() => useAppView.getState().openDialog('backup'))
  return screen.findByRole('dialog', { name: 'Säkerhetskopior' })
}

const press = async (name: string | RegExp): Promise<void> =>
  userEvent.setup().click(await screen.findByRole('button', { name }))
const cells = (name: string) =>
  within(screen.getByRole('row', { name: new RegExp(`^${name}`) }))
    .getAllByRole('cell')
    .map((cell) => cell.textContent)

describe('the state of the copies', () => {
  test('is said with time, number and size, and a new one is written at once', async () => {
    const dialog = await show()
    await within(dialog).findByText(/Senaste kopia: .*2 uppgifter, \d+ kB, kontrollerad\./)
    await storedNote(store.db, 'second', 'Två')
    await press('Säkerhetskopiera nu')
    await within(dialog).findByText(/Senaste kopia: .*3 uppgifter/)
    const list = within(await screen.findByRole('list', { name: 'Säkerhetskopior' }))
    await waitFor(() => expect(list.getAllByRole('listitem')).toHaveLength(2))
    expect(await accessibilityFaults(dialog)).toEqual([])
  })

  test('is loud when a copy cannot be written', async () => {
    desk.problems.set('snapshot:write', { kind: 'disk', code: 'ENOSPC' })
    await show()
    expect(await screen.findByRole('alert')).toHaveTextContent(/kunde inte skrivas/)
  })
})

async function older(): Promise<void> {
  const standing = await store.db.profiles.toCollection().first()
  if (standing === undefined) throw new Error('no profile')
  const text = { ...note('first', 'Ett, som det var'), revision: 1 }
  desk.takeSnapshot(
    [lineOf('profiles', standing), lineOf('internalNotes', text)],
    '2026-09-09T06:00:00.000Z',
  )
  await storedNote(store.db, 'second', 'Nyare än kopian')
}

describe('going back to a copy', () => {
  test('shows first what merging and replacing would change, then replaces all of it', async () => {
    await older()
    await show()
    await press(/^Återställ från 9 september 2026/)
    await screen.findByRole('table', { name: /Så här blir det/ })
    expect(cells('Interna anteckningar')).toEqual(['2', '0', '0', '0', '2'])
    expect(screen.getByRole('button', { name: 'Återställ' })).toBeDisabled()
    await userEvent.setup().click(screen.getByRole('radio', { name: /^Ersätt/ }))
    await waitFor(() => expect(cells('Interna anteckningar')).toEqual(['2', '0', '1', '1', '1']))
    expect(await textOf(store.db, note('first', '').id)).toBe('Ett')
    const copies = desk.snapshots.length
    await press('Ersätt med kopian')
    await waitFor(() => expect(onRestored).toHaveBeenCalledOnce())
    expect(desk.snapshots).toHaveLength(copies + 1)
    expect(desk.snapshots[0]?.lines.map(({ json }) => json).join('')).toContain('Nyare än kopian')
    expect(await textOf(store.db, note('first', '').id)).toBe('Ett, som det var')
    expect(await store.db.internalNotes.count()).toBe(1)
  })

  test('does nothing when what is here could not be copied first', async () => {
    await older()
    await show()
    await press(/^Återställ från 9 september 2026/)
    await userEvent.setup().click(await screen.findByRole('radio', { name: /^Ersätt/ }))
    desk.problems.set('snapshot:write', { kind: 'disk', code: 'ENOSPC' })
    await press('Ersätt med kopian')
    expect(await screen.findByText(/inget återställts/)).toBeInTheDocument()
    expect(onRestored).not.toHaveBeenCalled()
    expect(await store.db.internalNotes.count()).toBe(2)
  })
})

test('another person’s copy may take the place of everything, never be mixed with it', async () => {
  const standing = await store.db.profiles.toCollection().first()
  if (standing === undefined) throw new Error('no profile')
  const other = { ...standing, id: ProfileId.parse('profile_erik00000'), name: 'Erik Berg' }
  desk.takeSnapshot([lineOf('profiles', other)], '2026-09-09T06:00:00.000Z')
  await show()
  await press(/^Återställ från 9 september 2026/)
  expect(await screen.findByText(/Kopian hör till en annan profil/)).toBeVisible()
  expect(screen.getByRole('button', { name: 'Återställ' })).toBeDisabled()
  await userEvent.setup().click(screen.getByRole('radio', { name: /^Ersätt/ }))
  expect(await screen.findByRole('button', { name: 'Ersätt med kopian' })).toBeEnabled()
})

describe('copies the person keeps', () => {
  test('a readable one holds every text and its records', async () => {
    await show()
    await press('Spara en läsbar kopia')
    expect(await screen.findByText(/läsbar kopia .*\.html/)).toBeInTheDocument()
    const html = new TextDecoder().decode(desk.saved[0]?.bytes)
    expect(html).toContain('Anna Lind')
    const json = /<script type="application\/json" id="records">(.*?)<\/script>/s.exec(html)?.[1]
    expect(JSON.parse(json ?? '[]')).toHaveLength(2)
  })

  test('a locked file is written, and restored from with the same passphrase', async () => {
    const user = userEvent.setup()
    await show()
    await user.type(screen.getByLabelText('Lösenfras för filen'), 'blå ek i maj')
    await press('Spara säkerhetskopia som fil')
    await screen.findByText(/Säkerhetskopia .*\.examinator/)
    const [file] = desk.saved
    if (file === undefined) throw new Error('no file')
    expect(new TextDecoder().decode(file.bytes)).not.toContain('Anna Lind')
    await store.db.internalNotes.clear()
    desk.fileToOpen = { name: file.name, bytes: file.bytes }
    await press('Återställ från en fil')
    await screen.findByRole('table', { name: /Så här blir det/ })
    expect(cells('Interna anteckningar')).toEqual(['0', '1', '0', '0', '1'])
    await press('Återställ')
    await waitFor(() => expect(onRestored).toHaveBeenCalledOnce())
    expect(await textOf(store.db, note('first', '').id)).toBe('Ett')
  })

  test('a file that is no backup, or none at all, changes nothing', async () => {
    await show()
    await press('Återställ från en fil')
    expect(await screen.findByRole('button', { name: 'Återställ från en fil' })).toBeEnabled()
    expect(screen.queryByRole('alert')).toBeNull()
    desk.fileToOpen = { name: 'bild.examinator', bytes: new Uint8Array([1, 2, 3]) }
    await press('Återställ från en fil')
    expect(await screen.findByRole('alert')).toHaveTextContent(/Kopian gick inte att läsa/)
  })
})
