import type { Sealing } from '#shared/exchange/exchangeDoors'
import { plainBytes } from './plainBytes'

async function keyOf({ passphrase, rounds, salt }: Sealing, use: KeyUsage): Promise<CryptoKey> {
  // Composed letters, so that "å" typed on another keyboard is the same passphrase.
  const secret = new TextEncoder().encode(passphrase.normalize('NFC'))
  const base = await crypto.subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveKey'])
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', iterations: rounds, salt: plainBytes(salt) },
    base,
    { name: 'AES-GCM', length: 256 },
    false,
    [use],
  )
}

function cipher({ iv, additional }: Sealing): AesGcmParams {
  return {
    name: 'AES-GCM',
    iv: plainBytes(iv),
    additionalData: plainBytes(additional),
    tagLength: 128,
  }
}

/** Locks bytes with a passphrase: AES-256-GCM, key by PBKDF2-HMAC-SHA-256. */
export async function lock(plain: Uint8Array, sealing: Sealing): Promise<Uint8Array> {
  const key = await keyOf(sealing, 'encrypt')
  return new Uint8Array(await crypto.subtle.encrypt(cipher(sealing), key, plainBytes(plain)))
}

/** Unlocks bytes; null when the passphrase does not fit or anything was changed. */
export async function unlock(locked: Uint8Array, sealing: Sealing): Promise<Uint8Array | null> {
  const key = await keyOf(sealing, 'decrypt')
  try {
    return new Uint8Array(await crypto.subtle.decrypt(cipher(sealing), key, plainBytes(locked)))
  } catch {
    return null
  }
}
