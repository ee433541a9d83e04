import { Dexie } from 'dexie'
import { webcrypto } from 'node:crypto'
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Language } from '#shared/i18n/translate'
import { App, startView } from '../../../../renderer/app/App'
import { startLanguage } from '../../../../renderer/app/language'
import { useAppView } from '../../../../renderer/app/store'
import { DATABASE_NAME, SEALED_DATABASE_NAME } from '../../../../renderer/storage/database'
import { flushJournal } from '../../../../renderer/storage/journalFeed'
import { openStore } from '../../../../renderer/storage/openStore'
import { saveProfile } from '../../../../renderer/storage/profile'
import { putLockOn } from '../../../../renderer/storage/sealing/conversion'
import { heldSeal, holdSeal } from '../../../../renderer/storage/sealing/heldSeal'
import { LanguageProvider } from '../../../../renderer/ui/LanguageProvider'
import { FakeDesk } from '../../../support/fakeDesk'
import { bytesOf, rewriteOnDisk } from '../../../support/sealedCase'
import { accessibilityFaults, newDesk } from '../../../support/stageScreen'
import { storedNote } from '../../../support/storageCase'
import { fillJsdomGaps } from '../../../support/window/jsdomGaps'

const PASSPHRASE = 'fyra blå båtar på åker'

let desk: FakeDesk
const startAnew = vi.fn<() => void>()

beforeEach(async () => {
  fillJsdomGaps()
  await newDesk()
  vi.stubGlobal('crypto', webcrypto)
  desk = new FakeDesk().install()
  localStorage.clear()
  startAnew.mockClear()
  useAppView.setState(useAppView.getInitialState(), true)
  for (const name of [DATABASE_NAME, SEALED_DATABASE_NAME]) await Dexie.delete(name)
})

afterEach(async () => {
  await flushJournal()
  holdSeal(null)
})

async function withProfile(isLocked: boolean): Promise<void> {
  const opened = await openStore()
  if (opened.kind !== 'ready') throw new Error(opened.cause.kind)
  const { db } = opened.store
  const facts = { name: 'Maria Ek', administration: 'Kulturförvaltningen', email: 'm@example.org' }
  await saveProfile(db, null, facts)
  await storedNote(db, 'first', 'Ett')
  await flushJournal()
  if (isLocked) await putLockOn(opened.store, PASSPHRASE)
  db.close()
  holdSeal(null)
}

async function showApp(language: Language = 'sv'): Promise<HTMLElement> {
  const { container } = render(
    <LanguageProvider texts={await startLanguage(language)}>
      <App first={await startView()} startAnew={startAnew} />
    </LanguageProvider>,
  )
  await screen.findByRole('heading', { level: 1 })
  return container
}

const passphraseField = () => screen.getByLabelText('Lösenfras')

async function unlockWith(passphrase: string): Promise<void> {
  await userEvent.type(passphraseField(), passphrase)
  await userEvent.click(screen.getByRole('button', { name: 'Lås upp' }))
}

describe('a locked profile', () => {
  beforeEach(() => withProfile(true))

  test.each(['sv', 'en'] as const)(
    'shows its lock screen and nothing else (%s)',
    async (language) => {
      const container = await showApp(language)
      const title = language === 'sv' ? 'Profilen är låst' : 'The profile is locked'
      expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(title)
      expect(container).not.toHaveTextContent('Maria')
      expect(heldSeal()).toBeNull()
      expect(await accessibilityFaults(container)).toEqual([])
    },
  )

  test('opens with its passphrase', async () => {
    await showApp()
    await unlockWith(PASSPHRASE)
    expect(await screen.findByText(/Maria/u, { selector: 'h1' })).toBeVisible()
  })

  test('says that a wrong one is wrong, and how long to wait', async () => {
    await showApp()
    await unlockWith('fel lösenfras')
    expect(await screen.findByText('Lösenfrasen stämmer inte.')).toBeVisible()
    expect(passphraseField()).toHaveValue('')
    desk.lock.waitMs = 5000
    await unlockWith(PASSPHRASE)
    expect(await screen.findByText(/Vänta \d sekunder/u)).toBeVisible()
    expect(screen.getByRole('button', { name: 'Lås upp' })).toBeDisabled()
  })

  test('still waits after a restart', async () => {
    desk.lock.waitMs = 60_000
    await showApp()
    expect(screen.getByText('Vänta 60 sekunder innan du försöker igen.')).toBeVisible()
    expect(screen.getByRole('button', { name: 'Lås upp' })).toBeDisabled()
  })

  test('with a lock that nobody can read is neither opened nor taken for a new one', async () => {
    desk.lock.isDamaged = true
    const container = await showApp()
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Låset går inte att läsa')
    expect(await accessibilityFaults(container)).toEqual([])
    desk.lock.isDamaged = false
    await userEvent.click(screen.getByRole('button', { name: 'Försök igen' }))
    expect(await screen.findByText('Profilen är låst')).toBeVisible()
  })

  test('whose rows have been changed on disk goes to the rescue screen and comes back whole', async () => {
    const [row] = (await bytesOf(SEALED_DATABASE_NAME)).get('profiles') ?? []
    const id = String(Object(row).id)
    await rewriteOnDisk(SEALED_DATABASE_NAME, 'profiles', id, (stored) => {
      const sealed = new Uint8Array(Object(stored['sealed']))
      sealed[15] = (sealed[15] ?? 0) ^ 1
      return { ...stored, sealed }
    })
    await showApp()
    await unlockWith(PASSPHRASE)
    expect(
      await screen.findByText('En del av det du har sparat är skadat', { selector: 'h1' }),
    ).toBeVisible()
    await userEvent.click(await screen.findByRole('button', { name: /Återställ från journalen/u }))
    await userEvent.click(await screen.findByRole('button', { name: 'Återställ' }))
    expect(await screen.findByText(/Maria/u, { selector: 'h1' })).toBeVisible()
  })
})

describe('locking', () => {
  test('is put on in the settings, after the passphrase twice and the box', async () => {
    await withProfile(false)
    await showApp()
    act(() => useAppView.getState().openDialog('lock'))
    const dialog = await screen.findByRole('dialog')
    expect(await accessibilityFaults(dialog)).toEqual([])
    const first = screen.getByLabelText('Ny lösenfras')
    const again = screen.getByLabelText('Samma lösenfras igen')
    await userEvent.type(first, PASSPHRASE)
    await userEvent.type(again, 'något annat')
    await userEvent.click(screen.getByRole('button', { name: 'Lås profilen' }))
    expect(await screen.findByText('Lösenfraserna är inte lika.')).toBeVisible()
    expect(screen.getByText('Kryssa i rutan för att fortsätta.')).toBeVisible()
    expect(desk.lock.lock).toBeNull()
    await userEvent.clear(again)
    await userEvent.type(again, PASSPHRASE)
    await userEvent.click(screen.getByRole('checkbox', { name: /ingen kan öppna profilen/u }))
    await userEvent.click(screen.getByRole('button', { name: 'Lås profilen' }))
    expect(await screen.findByRole('heading', { name: 'Låser profilen' })).toBeVisible()
    await waitFor(() => expect(startAnew).toHaveBeenCalled())
    expect(desk.lock.lock?.phase).toBe('sealed')
  })

  test('happens by itself after a quarter of an hour without a key or a movement', async () => {
    await withProfile(true)
    // Before the window comes: a timer that it has set already could not be moved on.
    vi.useFakeTimers({ toFake: ['setTimeout', 'performance'], shouldAdvanceTime: true })
    await showApp()
    await unlockWith(PASSPHRASE)
    await screen.findByText(/Maria/u, { selector: 'h1' })
    fireEvent.keyDown(window, { key: 'a' })
    await act(() => vi.advanceTimersByTimeAsync(14 * 60_000))
    expect(startAnew).not.toHaveBeenCalled()
    await act(() => vi.advanceTimersByTimeAsync(2 * 60_000))
    vi.useRealTimers()
    await waitFor(() => expect(startAnew).toHaveBeenCalled())
    expect(desk.lock.isLockedByHand).toBe(true)
  })

  test('on a computer without a key store says that it cannot remember', async () => {
    await withProfile(true)
    await showApp()
    await unlockWith(PASSPHRASE)
    await screen.findByText(/Maria/u, { selector: 'h1' })
    act(() => useAppView.getState().openDialog('lock'))
    expect(await screen.findByText(/inget nyckelförråd/u)).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Kom ihåg på den här datorn' })).toBeNull()
    expect(await accessibilityFaults(screen.getByRole('dialog'))).toEqual([])
    await userEvent.type(screen.getByLabelText('Din lösenfras nu'), 'fel')
    await userEvent.click(screen.getByRole('button', { name: 'Ta bort låset' }))
    expect(await screen.findByText('Lösenfrasen stämmer inte.')).toBeVisible()
    await userEvent.clear(screen.getByLabelText('Din lösenfras nu'))
    await userEvent.type(screen.getByLabelText('Din lösenfras nu'), PASSPHRASE)
    await userEvent.click(screen.getByRole('button', { name: 'Ta bort låset' }))
    await waitFor(() => expect(startAnew).toHaveBeenCalled())
    expect(desk.lock.lock).toBeNull()
  })
})

test('a key that the computer remembers opens without a passphrase, but not after locking', async () => {
  await withProfile(true)
  desk.lock.hasKeyStore = true
  await showApp()
  await unlockWith(PASSPHRASE)
  await screen.findByText(/Maria/u, { selector: 'h1' })
  act(() => useAppView.getState().openDialog('lock'))
  await userEvent.type(await screen.findByLabelText('Din lösenfras nu'), PASSPHRASE)
  await userEvent.click(screen.getByRole('button', { name: 'Kom ihåg på den här datorn' }))
  await waitFor(() => expect(desk.lock.remembered).not.toBeNull())
  act(() => useAppView.getState().openDialog('none'))
  holdSeal(null)
  cleanup()
  await showApp()
  expect(await screen.findByText(/Maria/u, { selector: 'h1' })).toBeVisible()
  holdSeal(null)
  desk.lock.isLockedByHand = true
  cleanup()
  await showApp()
  expect(await screen.findByText('Profilen är låst')).toBeVisible()
})
