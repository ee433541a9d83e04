import { act, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { PlaceStatus } from '#shared/ipc/contract'
import { BackupDialog } from '../../../renderer/app/BackupDialog'
import { CopiesNotices, CopiesOnStart } from '../../../renderer/app/copies/CopiesOnStart'
import { useAppView } from '../../../renderer/app/store'
import { useBackupLine } from '../../../renderer/app/useBackupLine'
import type { DeskStore } from '../../../renderer/storage/deskStore'
import { FakeDesk } from '../../support/fakeDesk'
import { accessibilityFaults, newDesk, showOnDesk } from '../../support/stageScreen'
import { lineOf, note, storedNote } from '../../support/storageCase'

const onRestored = vi.fn<() => void>()
const stick: PlaceStatus = {
  folder: '/media/anna/minne',
  last: null,
  problem: null,
  isSameDisk: false,
  cloudService: null,
}
let desk: FakeDesk
let store: DeskStore

beforeEach(async () => {
  store = await newDesk()
  desk = new FakeDesk().install()
  onRestored.mockClear()
  await storedNote(store.db, 'first', 'Ett')
})

afterEach(() => {
  act(() => useAppView.getState().openDialog('none'))
})

function Copies() {
  const backup = useBackupLine()
  return (
    <>
      <CopiesNotices backup={backup} />
      <CopiesOnStart backup={backup} />
      <BackupDialog backup={backup} onRestored={onRestored} />
    </>
  )
}

async function onStart(): Promise<HTMLElement> {
  const container = await showOnDesk(store, <Copies />)
  await screen.findByText('Andra platsen')
  return container
}

async function inDialog(): Promise<ReturnType<typeof within>> {
  await onStart()
  act(() => useAppView.getState().openDialog('backup'))
  return within(await screen.findByRole('dialog', { name: 'Säkerhetskopior' }))
}

const press = async (name: string | RegExp): Promise<void> =>
  userEvent.setup().click(await screen.findByRole('button', { name }))

describe('choosing a second place', () => {
  test('the first copy is written there at once, and its time and verification are said', async () => {
    const dialog = await inDialog()
    expect(dialog.getByText(/finns kopiorna kvar om datorn går sönder/)).toBeVisible()
    desk.folderToChoose = '/media/anna/minne'
    await press('Välj mapp …')
    expect(await dialog.findByText('/media/anna/minne')).toBeVisible()
    expect(await dialog.findByText(/^Senast skriven .*1 uppgift, kontrollerad\.$/)).toBeVisible()
  })

  test('a folder with another profile’s copies is refused with words, and changing one’s mind is nothing', async () => {
    const dialog = await inDialog()
    await press('Välj mapp …')
    expect(screen.queryByRole('alert')).toBeNull()
    desk.folderToChoose = '/media/erik'
    desk.refusesFolder = 'another-profile'
    await press('Välj mapp …')
    expect(await dialog.findByRole('alert')).toHaveTextContent(
      'Där ligger en annan profils säkerhetskopior. Välj en annan mapp, så att kopiorna inte blandas.',
    )
    expect(dialog.getByRole('button', { name: 'Välj mapp …' })).toBeVisible()
  })

  test('can be ended; then the start page says that none is chosen', async () => {
    desk.place = stick
    await inDialog()
    await press('Sluta kopiera dit')
    expect(await screen.findByRole('button', { name: 'Välj mapp …' })).toBeVisible()
    act(() => useAppView.getState().openDialog('none'))
    expect(await screen.findByText('inte vald')).toBeVisible()
  })

  test('warns of a folder on the same disk, and of one that a service carries away', async () => {
    desk.place = { ...stick, isSameDisk: true, cloudService: 'OneDrive' }
    const dialog = await inDialog()
    expect(await dialog.findByText(/samma disk som programmet/)).toBeVisible()
    expect(dialog.getByText(/synkas till OneDrive/)).toBeVisible()
    expect(await accessibilityFaults(screen.getByRole('dialog'))).toEqual([])
  })
})

describe('on the start page', () => {
  test('both copies stand with time and verification', async () => {
    desk.place = stick
    const container = await onStart()
    const copies = within(screen.getByRole('region', { name: 'Säkerhetskopior' }))
    await waitFor(() => expect(copies.getAllByText(/\d\d[.:]\d\d, kontrollerad$/)).toHaveLength(2))
    expect(await accessibilityFaults(container)).toEqual([])
  })

  test.each([
    [{ kind: 'away' }, /Sätt i minnet eller anslut nätverksenheten/],
    [{ kind: 'full' }, /för lite plats kvar i mappen/],
    [{ kind: 'slow' }, /svarar långsamt/],
    [{ kind: 'another-profile' }, /används nu av en annan profil/],
    [{ kind: 'read-only' }, /får inte skriva i mappen/],
    [{ kind: 'disk', code: 'EIO' }, /läsa tillbaka/],
  ] as const)('a place that is %j is told, and can be tried again', async (problem, words) => {
    desk.place = { ...stick, problem }
    await onStart()
    expect(await screen.findByText(words)).toBeVisible()
    desk.place = { ...desk.place, problem: null }
    await press('Kopiera dit nu')
    await waitFor(() => expect(screen.queryByText(words)).toBeNull())
  })

  test.each([
    [{ kind: 'disk', code: 'ENOSPC' }, /Disken är full/],
    [{ kind: 'disk', code: 'EACCES' }, /får inte skriva i mappen/],
    [{ kind: 'disk', code: 'EIO' }, /läsa tillbaka/],
    [{ kind: 'failed', reason: 'TypeError' }, /Skälet är inte känt \(TypeError\)/],
  ] as const)('a copy that failed with %j is loud and says why', async (problem, words) => {
    desk.problems.set('snapshot:write', problem)
    await onStart()
    const alert = await screen.findByRole('alert')
    expect(alert).toHaveTextContent('Säkerhetskopian kunde inte skrivas')
    expect(alert).toHaveTextContent(words)
    desk.problems.clear()
    await press('Säkerhetskopiera nu')
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
  })

  test('below 200 MB no copy is written unasked, and it says so', async () => {
    desk.freeBytes = 150 * 1024 * 1024
    await onStart()
    expect(await screen.findByRole('alert')).toHaveTextContent(/mindre än 200 MB kvar/)
    expect(desk.asked).not.toContain('snapshot:write')
    await press('Säkerhetskopiera nu')
    await waitFor(() => expect(desk.snapshots).toHaveLength(1))
  })

  test('below 1 GB it warns and goes on', async () => {
    desk.freeBytes = 700 * 1024 * 1024
    await onStart()
    expect(await screen.findByText(/Det är 700 MB kvar/)).toBeVisible()
    await waitFor(() => expect(desk.snapshots).toHaveLength(1))
  })

  test('a profile inside a synced folder is told once, with what to do', async () => {
    desk.cloudService = 'OneDrive'
    await onStart()
    expect(await screen.findByText('Programmets mapp synkas av OneDrive')).toBeVisible()
    await press('Jag har läst')
    await waitFor(() => expect(screen.queryByText(/synkas av OneDrive/)).toBeNull())
    expect((await store.db.settings.get('seenCloudFolder'))?.value).toBe('/hem/anna/examinator')
  })
})

test('a copy in another folder can be looked at and restored from, all of it', async () => {
  desk.takeSnapshot(
    [lineOf('internalNotes', note('second', 'Från minnet'))],
    '2026-09-09T06:00:00.000Z',
  )
  const dialog = await inDialog()
  desk.folderToChoose = '/media/anna/gammalt minne'
  await press('Återställ från en annan mapp …')
  const list = within(await dialog.findByRole('list', { name: /gammalt minne/ }))
  await userEvent.setup().click(list.getByRole('button', { name: /9 september 2026/ }))
  await screen.findByRole('table', { name: /Så här blir det/ })
  await press('Återställ')
  await waitFor(() => expect(onRestored).toHaveBeenCalledOnce())
  const texts = (await store.db.internalNotes.toArray()).map(({ text }) => text)
  expect(texts.toSorted()).toEqual(['Ett', 'Från minnet'])
})
