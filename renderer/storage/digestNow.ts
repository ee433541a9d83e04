import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { Sha256 } from '#shared/kernel/identifiers'

/**
 * SHA-256 of a text's UTF-8 bytes, at once. The platform's own (`digestText`) answers later, and a
 * database transaction does not stay open meanwhile: the log's hash has to be made inside it. For
 * short texts only, where the log needs it; everything else uses the platform's.
 */
export function digestNow(text: string): Sha256 {
  return Sha256.parse(bytesToHex(sha256(new TextEncoder().encode(text))))
}
