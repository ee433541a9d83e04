import type { HashDoors } from '#shared/exchange/contentHash'
import { digestBytes } from './digestText'

/** The platform's hashing, as the exchange's rules ask for it. */
export const hashDoors: HashDoors = {
  sha256: async (bytes) => digestBytes(new Uint8Array(bytes)),
  encodeUtf8: (text) => new TextEncoder().encode(text),
}
