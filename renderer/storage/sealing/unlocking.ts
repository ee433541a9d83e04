import type { Reply } from '#shared/ipc/contract'
import type { LockFile } from '#shared/ipc/lockFile'
import { fail, ok, type Result } from '#shared/kernel/result'
import { ask } from '../../desktop/desk'
import { dropLock, finishOpening, finishSealing } from './conversion'
import { demand } from './demand'
import { holdSeal } from './heldSeal'
import { unwrapKey, wrapKey } from './profileKey'
import { makeSeal } from './seal'

/** What the desktop says of the lock. */
export type LockFacts = Reply<'lock:read'>

/** How the profile is met at the start: open, locked, or with a lock that nobody can read. */
export type ProfileStart =
  | { readonly kind: 'open' }
  | { readonly kind: 'locked'; readonly lock: LockFile; readonly waitMs: number }
  | { readonly kind: 'damaged' }

/** A passphrase was not the right one, or came too early. `waitMs`: until the next may be tried. */
export interface NotUnlocked {
  readonly kind: 'wrong' | 'wait' | 'unfinished'
  readonly waitMs: number
}

const OPEN: ProfileStart = { kind: 'open' }

async function takeIntoUse(lock: LockFile, key: Uint8Array<ArrayBuffer>): Promise<boolean> {
  const seal = await makeSeal(key)
  holdSeal(seal)
  return (await finishSealing(lock, seal)).ok
}

/** Opens without a passphrase where the computer's own key store holds the key. */
async function isRemembered(lock: LockFile): Promise<boolean> {
  const answer = await ask('lock:remembered', {})
  const key = answer.ok ? answer.value.key : null
  return key !== null && takeIntoUse(lock, new Uint8Array(key))
}

/**
 * Looks at the lock before anything of the profile is read. What a killed program left of a lock that
 * was never put on, or has been taken off, is settled here.
 */
export async function startProfile(): Promise<ProfileStart> {
  holdSeal(null)
  const answer = await ask('lock:read', {})
  // Without a desktop, as in a plain page, there is no lock to ask about.
  if (!answer.ok) return answer.error.kind === 'refused' ? OPEN : { kind: 'damaged' }
  const { lock, isDamaged, waitMs } = answer.value
  if (isDamaged) return { kind: 'damaged' }
  if (lock === null) return OPEN
  if (lock.phase === 'sealing') {
    await dropLock().catch(() => undefined)
    return OPEN
  }
  if (lock.phase === 'opened') {
    await finishOpening()
    return OPEN
  }
  return (await isRemembered(lock)) ? OPEN : { kind: 'locked', lock, waitMs }
}

/** The lock as it stands now, or null. */
export async function standingLock(): Promise<LockFile | null> {
  const answer = await ask('lock:read', {})
  return answer.ok ? answer.value.lock : null
}

async function leftToWait(): Promise<number> {
  const answer = await ask('lock:read', {})
  return answer.ok ? answer.value.waitMs : 0
}

/** The profile's key by its passphrase. The try is counted before its outcome is known. */
async function keyBehind(
  lock: LockFile,
  passphrase: string,
): Promise<Result<Uint8Array<ArrayBuffer>, NotUnlocked>> {
  const { waitMs } = await demand('lock:try', {})
  if (waitMs > 0) return fail({ kind: 'wait', waitMs })
  const key = await unwrapKey(lock, passphrase)
  if (key === null) return fail({ kind: 'wrong', waitMs: await leftToWait() })
  await demand('lock:opened', {})
  return ok(key)
}

/** Unlocks the profile, and finishes what a killed program had begun. The store can then be opened. */
export async function unlockProfile(
  lock: LockFile,
  passphrase: string,
): Promise<Result<null, NotUnlocked>> {
  const key = await keyBehind(lock, passphrase)
  if (!key.ok) return key
  if (await takeIntoUse(lock, key.value)) return ok(null)
  holdSeal(null)
  return fail({ kind: 'unfinished', waitMs: 0 })
}

/** Wraps the profile's key anew; nothing of what is sealed with it changes. */
export async function changePassphrase(
  lock: LockFile,
  earlier: string,
  next: string,
): Promise<Result<LockFile, NotUnlocked>> {
  const key = await keyBehind(lock, earlier)
  if (!key.ok) return key
  const changed = { ...lock, ...(await wrapKey(key.value, next)), revision: lock.revision + 1 }
  await demand('lock:write', { lock: changed })
  return ok(changed)
}

/** Keeps the key in the computer's own key store; the passphrase proves that it may be. */
export async function rememberHere(
  lock: LockFile,
  passphrase: string,
): Promise<Result<null, NotUnlocked>> {
  const key = await keyBehind(lock, passphrase)
  if (!key.ok) return key
  await demand('lock:remember', { key: key.value })
  return ok(null)
}
