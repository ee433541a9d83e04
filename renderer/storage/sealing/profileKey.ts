import { PASSPHRASE_ROUNDS, SALT_BYTES, type LockFile } from '#shared/ipc/lockFile'
import { sealPlace } from '#shared/sealing/sealedText'
import { fromBase64, toBase64 } from './base64'
import { makeSeal, textBytes, type Seal } from './seal'

const KEY_BYTES = 32

type Derivation = LockFile['derivation']

/** The part of a lock that a passphrase makes. */
export type Wrapping = Pick<LockFile, 'derivation' | 'wrapped'>

/** A new profile's key: chance, never a passphrase. */
export function newProfileKey(): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(KEY_BYTES))
}

async function passphraseSeal(passphrase: string, derivation: Derivation): Promise<Seal | null> {
  const salt = fromBase64(derivation.salt)
  if (salt === null) return null
  // Composed letters, so that "å" typed on another keyboard is the same passphrase.
  const secret = textBytes(passphrase.normalize('NFC'))
  const base = await crypto.subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveBits'])
  const how = { name: 'PBKDF2', hash: 'SHA-256', iterations: derivation.rounds, salt }
  return makeSeal(new Uint8Array(await crypto.subtle.deriveBits(how, base, KEY_BYTES * 8)))
}

const wrapPlace = ({ name, rounds, salt }: Derivation): string =>
  sealPlace('key', name, rounds, salt)

/** Wraps the profile's key with a passphrase and a new salt. */
export async function wrapKey(key: Uint8Array<ArrayBuffer>, passphrase: string): Promise<Wrapping> {
  const salt = toBase64(crypto.getRandomValues(new Uint8Array(SALT_BYTES)))
  const derivation = { name: 'PBKDF2-HMAC-SHA-256', rounds: PASSPHRASE_ROUNDS, salt } as const
  const seal = await passphraseSeal(passphrase, derivation)
  if (seal === null) throw new Error('a salt of our own is base64')
  return { derivation, wrapped: toBase64(await seal.sealLater(key, wrapPlace(derivation))) }
}

/** The profile's key, or null when the passphrase is wrong or the lock has been changed. */
export async function unwrapKey(
  { derivation, wrapped }: Wrapping,
  passphrase: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const seal = await passphraseSeal(passphrase, derivation)
  const bytes = fromBase64(wrapped)
  if (seal === null || bytes === null) return null
  const key = await seal.openLater(bytes, wrapPlace(derivation))
  return key?.length === KEY_BYTES ? new Uint8Array(key) : null
}
