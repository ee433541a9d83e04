import type { Sha256 } from '#shared/kernel/identifiers'
import { FINGERPRINT_WORDS } from './fingerprintWords'

/**
 * A key's fingerprint as three Swedish words, to be read aloud or compared at a glance. It is for
 * people; the program itself compares the whole fingerprint, since words leave out most of it.
 *
 * @param fingerprint SHA-256 of the key's canonical JSON (`fingerprintText`).
 * @returns three words joined with hyphens: the first three bytes.
 * @example fingerprintWords(fingerprint) // → 'lind-grind-vante'
 */
export function fingerprintWords(fingerprint: Sha256): string {
  const words = [0, 2, 4].map((at) => {
    const byte = Number.parseInt(fingerprint.slice(at, at + 2), 16)
    return FINGERPRINT_WORDS[byte] ?? ''
  })
  return words.join('-')
}
