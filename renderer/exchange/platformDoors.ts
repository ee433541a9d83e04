import type { ExchangeDoors, WritingDoors } from '#shared/exchange/exchangeDoors'
import { inflateMember } from './inflateMember'
import { sha256, sign, verify, type SenderKeys } from './keyPair'
import { listZip } from './listZip'
import { lock, unlock } from './seal'
import { writeZip } from './writeZip'

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

function encodeUtf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

/** What reading a file needs of the platform; the same in a window, a worker and Node. */
export const readingDoors: ExchangeDoors = {
  listZip,
  inflate: inflateMember,
  sha256,
  verify,
  unlock,
  decodeUtf8,
  encodeUtf8,
}

/** What writing a file needs of the platform, with the keys of the one who writes. */
export function writingDoors(keys: Pick<SenderKeys, 'publicKey' | 'privateKey'>): WritingDoors {
  return {
    ...readingDoors,
    publicKey: keys.publicKey,
    sign: (message) => sign(keys.privateKey, message),
    zip: writeZip,
    lock,
    randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
  }
}
