import type { Sha256 } from '#shared/kernel/identifiers'
import { FINGERPRINT_WORDS } from './fingerprintWords'

const GROUPS = [
  [0, 1, 2, 3],
  [4, 5, 6, 7],
] as const

/**
 * A key's fingerprint as eight Swedish words in two groups of four, to be read aloud over the
 * telephone: 64 bits, eight for each word. To make another key with the same words takes about
 * 2^64 tries. It is for people; the program itself compares the whole fingerprint.
 *
 * @param fingerprint SHA-256 of the key's canonical JSON (`fingerprintText`).
 * @returns the words of the first eight bytes: hyphens within a group, a space between the groups.
 * @example fingerprintWords(fingerprint) // → 'abborre-adress-album-ananas anis-anka-april-arbete'
 */
export function fingerprintWords(fingerprint: Sha256): string {
  const word = (byte: number): string => {
    const value = Number.parseInt(fingerprint.slice(byte * 2, byte * 2 + 2), 16)
    return FINGERPRINT_WORDS[value] ?? ''
  }
  return GROUPS.map((bytes) => bytes.map(word).join('-')).join(' ')
}
