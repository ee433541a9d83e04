import { sealPlace } from '#shared/sealing/sealedText'
import { commonEnds } from './commonEnds'
import { fingerprint } from './fingerprint'

const PREFIX = 'ahead-base:'

/** A whole text that later notes of the same record are told as changes of. */
export interface AheadBase {
  /** Its place in the small store; another text has another, so that none is ever written over. */
  readonly key: string
  readonly mark: string
  readonly text: string
}

/** What lies between the ends that a text has in common with its base. */
export type AheadChange = readonly [start: number, end: number, between: string]

const keyOf = (noteKey: string, mark: string): string => `${PREFIX}${noteKey}:${mark}`

/** The place a base is sealed for. */
export function basePlace(key: string): string {
  return sealPlace('ahead-base', key)
}

/** A text as the base of a note. */
export function asBase(noteKey: string, text: string): AheadBase {
  const mark = fingerprint(text)
  return { key: keyOf(noteKey, mark), mark, text }
}

/** How a text differs from its base. */
export function changeOf({ text: base }: AheadBase, text: string): AheadChange {
  const { start, end } = commonEnds(base, text)
  return [start, end, text.slice(start, text.length - end)]
}

/**
 * The text a change tells of, from the base it names.
 *
 * @param read reads what lies at a key, opened; an empty text when nothing readable does.
 * @returns null when the base is gone or is not the one that was named, to the letter.
 */
export function textFrom(
  noteKey: string,
  mark: unknown,
  change: unknown,
  read: (key: string) => string,
): string | null {
  if (typeof mark !== 'string' || !isChange(change)) return null
  const base = read(keyOf(noteKey, mark))
  if (fingerprint(base) !== mark) return null
  const [start, end, between] = change
  if (start + end > base.length) return null
  return base.slice(0, start) + between + base.slice(base.length - end)
}

function isChange(value: unknown): value is AheadChange {
  if (!Array.isArray(value) || value.length !== 3) return false
  const [start, end, between]: readonly unknown[] = value
  return isLength(start) && isLength(end) && typeof between === 'string'
}

const isLength = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0

/** The keys of all bases that lie in the small store, of one note or of any. */
export function baseKeys(noteKey: string | null = null): readonly string[] {
  const start = noteKey === null ? PREFIX : keyOf(noteKey, '')
  return Object.keys(localStorage).filter((key) => key.startsWith(start))
}

/** Removes bases whose note is gone: nobody can ask for them any more. */
export function dropLooseBases(): void {
  for (const key of baseKeys()) {
    const noteKey = key.slice(PREFIX.length, key.lastIndexOf(':'))
    if (localStorage.getItem(noteKey) === null) localStorage.removeItem(key)
  }
}
