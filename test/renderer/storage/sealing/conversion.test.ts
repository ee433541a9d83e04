import { Dexie } from 'dexie'
import { webcrypto } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { PASSPHRASE_ROUNDS } from '#shared/ipc/lockFile'
import { readCopy } from '../../../../renderer/storage/copies'
import { DATABASE_NAME, SEALED_DATABASE_NAME } from '../../../../renderer/storage/database'
import type { DeskStore } from '../../../../renderer/storage/deskStore'
import { flushJournal } from '../../../../renderer/storage/journalFeed'
import { noteFile } from '../../../../renderer/storage/noteFile'
import { openStore } from '../../../../renderer/storage/openStore'
import { ownKeys } from '../../../../renderer/storage/ownKeys'
import { createKeyPair } from '../../../../renderer/exchange/keyPair'
import { putLockOn, takeLockOff } from '../../../../renderer/storage/sealing/conversion'
import { heldSeal, holdSeal } from '../../../../renderer/storage/sealing/heldSeal'
import {
  changePassphrase,
  startProfile,
  unlockProfile,
} from '../../../../renderer/storage/sealing/unlocking'
import { openForeign } from '../../../../renderer/storage/sealing/foreignLines'
import { openLines } from '../../../../renderer/storage/sealing/sealedLines'
import { lockNow } from '../../../../renderer/storage/sealing/lockNow'
import { writeSnapshot } from '../../../../renderer/storage/snapshots'
import { readSetting, writeSetting } from '../../../../renderer/storage/settings'
import { keepVersion, versionsOf } from '../../../../renderer/storage/versions'
import { FakeDesk } from '../../../support/fakeDesk'
import { note, storedNote, textOf } from '../../../support/storageCase'

const PASSPHRASE = 'fyra blå båtar på åker'
const SECRET = 'Hemligt-å-ord'

let desk: FakeDesk
let store: DeskStore | null = null

async function open(): Promise<DeskStore> {
  const opened = await openStore()
  if (opened.kind !== 'ready') throw new Error(JSON.stringify(opened.cause))
  store = opened.store
  return opened.store
}

/** A profile with something of everything in it. */
async function filled(): Promise<DeskStore> {
  const made = await open()
  const { db } = made
  const first = await storedNote(db, 'first', SECRET)
  await storedNote(db, 'second', `${SECRET} `.repeat(600))
  await keepVersion(db, 'internalNotes', first, 'structure')
  await writeSetting(db, 'activeRoundId', 'round_2026fict')
  await noteFile(db, { name: SECRET, kind: 'round', direction: 'opened', detail: '' })
  await ownKeys(db, SECRET, createKeyPair)
  await flushJournal()
  await writeSnapshot(made)
  return made
}

/** As after a restart: what is in memory is gone, what is on disk is not. */
async function restart(passphrase: string): Promise<DeskStore> {
  store?.db.close()
  holdSeal(null)
  const start = await startProfile()
  if (start.kind === 'damaged') throw new Error('the lock is damaged')
  if (start.kind === 'locked') {
    const unlocked = await unlockProfile(start.lock, passphrase)
    if (!unlocked.ok) throw new Error(unlocked.error.kind)
  }
  return open()
}

async function expectEverything({ db }: DeskStore): Promise<void> {
  expect(await textOf(db, 'note_first000')).toBe(SECRET)
  expect((await textOf(db, 'note_second00'))?.length).toBe(`${SECRET} `.length * 600)
  expect(await versionsOf(db, 'note_first000')).toHaveLength(1)
  expect(await readSetting(db, 'activeRoundId')).toBe('round_2026fict')
  expect(await db.files.toArray()).toMatchObject([{ name: SECRET }])
}

const plainLines = (): boolean =>
  JSON.stringify([desk.living(), desk.snapshots, desk.lock.moving]).includes('Hemligt')

beforeEach(async () => {
  vi.stubGlobal('crypto', webcrypto)
  desk = new FakeDesk().install()
  localStorage.clear()
  for (const name of [DATABASE_NAME, SEALED_DATABASE_NAME]) await Dexie.delete(name)
})

afterEach(async () => {
  await flushJournal()
  store?.db.close()
  store = null
  holdSeal(null)
})

describe('putting the lock on', () => {
  test('keeps everything, one’s signing key included, and leaves nothing in the open', async () => {
    const before = await filled()
    const keys = await ownKeys(before.db, SECRET, createKeyPair)
    expect(await putLockOn(before, PASSPHRASE)).toEqual({ ok: true, value: null })
    const after = await open()
    await expectEverything(after)
    const same = await ownKeys(after.db, SECRET, createKeyPair)
    expect(same.fingerprint).toBe(keys.fingerprint)
    const message = new Uint8Array([1])
    const how = { name: 'ECDSA', hash: 'SHA-256' }
    await expect(webcrypto.subtle.sign(how, same.privateKey, message)).resolves.toBeDefined()
    expect(await Dexie.exists(DATABASE_NAME)).toBe(false)
    expect(plainLines()).toBe(false)
    expect(desk.snapshots).toHaveLength(1)
    expect(desk.lock).toMatchObject({ moving: null, lock: { phase: 'sealed' } })
  })

  test('derives the key with PBKDF2 and 600,000 rounds, a salt for each profile', async () => {
    await putLockOn(await filled(), PASSPHRASE)
    const first = desk.lock.lock?.derivation
    expect(first).toMatchObject({ name: 'PBKDF2-HMAC-SHA-256', rounds: 600_000 })
    expect(PASSPHRASE_ROUNDS).toBe(600_000)
    expect(atob(first?.salt ?? '')).toHaveLength(16)
    await takeLockOff(await open(), desk.lock.lock ?? never())
    await putLockOn(await open(), PASSPHRASE)
    expect(desk.lock.lock?.derivation.salt).not.toBe(first?.salt)
  })
})

function never(): never {
  throw new Error('there is no lock')
}

describe('unlocking', () => {
  beforeEach(async () => {
    await putLockOn(await filled(), PASSPHRASE)
  })

  test('opens with the right passphrase, however its letters were composed', async () => {
    await expectEverything(await restart(PASSPHRASE.normalize('NFD')))
    expect(desk.lock.failures).toBe(0)
  })

  test('refuses a wrong one, counts it, and reads nothing', async () => {
    holdSeal(null)
    const start = await startProfile()
    if (start.kind !== 'locked') throw new Error(start.kind)
    expect(await unlockProfile(start.lock, 'fel')).toMatchObject({ error: { kind: 'wrong' } })
    expect(desk.lock.failures).toBe(1)
    expect(heldSeal()).toBeNull()
    desk.lock.waitMs = 5000
    const early = await unlockProfile(start.lock, PASSPHRASE)
    expect(early).toEqual({ ok: false, error: { kind: 'wait', waitMs: 5000 } })
  })

  test('another passphrase wraps the same key anew: nothing else is written', async () => {
    const lines = JSON.stringify([...desk.journal])
    const lock = desk.lock.lock ?? never()
    expect(await changePassphrase(lock, 'fel', 'ny')).toMatchObject({ error: { kind: 'wrong' } })
    expect(await changePassphrase(lock, PASSPHRASE, 'en ny fras')).toMatchObject({ ok: true })
    expect(JSON.stringify([...desk.journal])).toBe(lines)
    await expect(restart(PASSPHRASE)).rejects.toThrow('wrong')
    await expectEverything(await restart('en ny fras'))
  })

  test('the rescue of a lost database opens the sealed copies', async () => {
    store?.db.close()
    await Dexie.delete(SEALED_DATABASE_NAME)
    await expect(restart(PASSPHRASE)).rejects.toThrow('records-missing')
  })
})

test('copies in another place can be opened where the profile’s key has never been', async () => {
  await putLockOn(await filled(), PASSPHRASE)
  store?.db.close()
  holdSeal(null)
  const lock = desk.lock.lock ?? never()
  const lines = await openLines(desk.snapshots[0]?.lines ?? [])
  expect(readCopy(lines)).toMatchObject({ records: [], unreadable: 2 })
  expect(await openForeign(lines, { lock, passphrase: 'fel' })).toBeNull()
  const opened = await openForeign(lines, { lock, passphrase: PASSPHRASE })
  expect(readCopy(opened ?? [])).toMatchObject({ records: [{}, {}], unreadable: 0 })
})

test('locking writes what is half typed before the window starts anew', async () => {
  await putLockOn(await filled(), PASSPHRASE)
  const { db, writers } = await open()
  const stored = await db.internalNotes.get(note('first', '').id)
  if (stored === undefined) throw new Error('no note')
  writers.of('internalNotes', stored).change({ ...stored, text: 'Mitt i en men' })
  const startAnew = vi.fn<() => void>()
  await lockNow({ db, writers }, startAnew)
  expect(startAnew).toHaveBeenCalledOnce()
  expect(desk.lock.isLockedByHand).toBe(true)
  expect(await textOf((await restart(PASSPHRASE)).db, stored.id)).toBe('Mitt i en men')
})

test('taking the lock off gives everything back in the open, and nothing sealed is left', async () => {
  await putLockOn(await filled(), PASSPHRASE)
  expect(await takeLockOff(await open(), desk.lock.lock ?? never())).toMatchObject({ ok: true })
  expect(await startProfile()).toEqual({ kind: 'open' })
  await expectEverything(await open())
  expect(desk.lock.lock).toBeNull()
  expect(await Dexie.exists(SEALED_DATABASE_NAME)).toBe(false)
  expect(JSON.stringify([desk.living(), desk.snapshots])).not.toContain('sealed:1:')
})

/** The computer dies at the given call of the desktop: nothing is answered from then on. */
function dieAt(call: number): () => boolean {
  let calls = 0
  const live = window.desk
  vi.stubGlobal('desk', {
    ...live,
    ask: (channel: never, request: never) => {
      calls += 1
      return calls >= call
        ? Promise.resolve({ ok: false, error: { kind: 'failed', reason: 'dead' } })
        : live?.ask(channel, request)
    },
  })
  return () => calls >= call
}

describe('a program killed at any call of the desktop', () => {
  const CALLS = Array.from({ length: 18 }, (_, index) => index + 1)

  test.each(CALLS)('while the lock is put on (%i) has lost nothing', async (call) => {
    const made = await filled()
    const hasDied = dieAt(call)
    await putLockOn(made, PASSPHRASE)
    expect(hasDied() || call > 12).toBe(true)
    desk.install()
    const after = await restart(PASSPHRASE)
    await expectEverything(after)
    const isLocked = desk.lock.lock !== null
    expect(after.db.name).toBe(isLocked ? SEALED_DATABASE_NAME : DATABASE_NAME)
    expect(desk.lock.moving).toBeNull()
    expect(isLocked && plainLines()).toBe(false)
  })

  test.each(CALLS)('while it is taken off (%i) has lost nothing', async (call) => {
    await putLockOn(await filled(), PASSPHRASE)
    const locked = await open()
    const hasDied = dieAt(call)
    await takeLockOff(locked, desk.lock.lock ?? never())
    expect(hasDied() || call > 8).toBe(true)
    desk.install()
    await expectEverything(await restart(PASSPHRASE))
    expect([null, 'sealed']).toContain(desk.lock.lock?.phase ?? null)
  })
})
