import { LIMITS } from './limits'
import type { PathFault } from './refusals'

/** The member that tells what the file is; always the first. */
export const MANIFEST_NAME = 'manifest.json'

/** The page that tells a person without the program what the file is; the one name with capitals. */
export const README_NAME = 'README.txt'

/** The locked inner file of a file with a passphrase. */
export const SEALED_NAME = 'sealed.bin'

const ALLOWED = /^[a-z0-9._/-]+$/
const ATTACHMENT = /^attachments\/([0-9a-f]{64})\.[a-z0-9]{1,8}$/
const CONTENT = /^content\/([a-z]+(?:-[a-z]+)*)(?:-[0-9]{4})?\.json$/

/**
 * What is wrong with a member's name, or null. Only lower-case letters, digits and `._/-`, relative,
 * without `.`, `..` or empty parts; `README.txt` is the one exception.
 *
 * @param name as it stands in the zip, one character per byte.
 * @example memberNameFault('content/../x.json') // → 'parent'
 */
export function memberNameFault(name: string): PathFault | null {
  if (name === README_NAME) return null
  if (name.length > LIMITS.nameCharacters) return 'too-long'
  if (name.includes('\\')) return 'backslash'
  if (name.startsWith('/') || /^[a-zA-Z]:/.test(name)) return 'absolute'
  const parts = name.split('/')
  if (parts.includes('..') || parts.includes('.')) return 'parent'
  if (name.endsWith('/')) return 'folder'
  return ALLOWED.test(name) && !parts.includes('') ? null : 'characters'
}

/**
 * The first name that stands twice, also if only capitals differ, or null.
 *
 * @example firstDuplicate(['README.txt', 'readme.txt']) // → 'readme.txt'
 */
export function firstDuplicate(names: readonly string[]): string | null {
  const seen = new Set<string>()
  for (const name of names) {
    const folded = name.toLowerCase()
    if (seen.has(folded)) return name
    seen.add(folded)
  }
  return null
}

/**
 * The hash an attachment's name promises, or null if the name is no attachment's.
 *
 * @example attachmentHash('attachments/9f…e1.pdf') // → '9f…e1'
 */
export function attachmentHash(name: string): string | null {
  return ATTACHMENT.exec(name)?.[1] ?? null
}

/**
 * The table part of a content member's name, or null if the name is no content's.
 *
 * @example contentStem('content/internal-notes-0002.json') // → 'internal-notes'
 */
export function contentStem(name: string): string | null {
  return CONTENT.exec(name)?.[1] ?? null
}

/**
 * A name as it can be shown: short, and without characters that could disturb a sentence.
 *
 * @returns at most 80 characters.
 * @example shownName('a\u0000b') // → 'a?b'
 */
export function shownName(name: string): string {
  const plain = name.replaceAll(/[^\u0020-\u007e\u00a1-\u00ff]/g, '?')
  return plain.length > 80 ? `${plain.slice(0, 79)}…` : plain
}
