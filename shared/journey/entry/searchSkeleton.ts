/**
 * A text reduced to what a reader hears, with the way back. `from[i]`: UTF-16 offset in the text
 * where the skeleton's unit `i` comes from; one more entry than `text` has units, the last being
 * the text's length.
 */
export interface Skeleton {
  readonly text: string
  readonly from: Uint32Array
}

/**
 * How much is reduced. `near`: letter case, doubled consonants, hyphens, runs of white space and
 * kinds of quotation marks. `loose`: also spaces and every s inside words, for compounds that
 * were split or lost their s. `bare`: as `loose`, and å, ä, ö, é and the like without their marks.
 */
export type Looseness = 'near' | 'loose' | 'bare'

const SPACE = 32
const HYPHEN = 45
const SMALL_S = 115

/** Kinds of unit after folding: white space is one unit, every hyphen and dash another. */
const FOLDS: ReadonlyMap<number, number> = new Map(
  (
    [
      ['\t\n\f\r\u00A0\u2007\u202F', ' '],
      ['‐‑‒–—−', '-'],
      ['”“„»«', '"'],
      ['’‘', "'"],
    ] as const
  ).flatMap(([units, to]) => units.split('').map((unit) => [unit.charCodeAt(0), to.charCodeAt(0)])),
)
const CONSONANTS: ReadonlySet<number> = new Set(
  'bcdfghjklmnpqrstvwxz'.split('').map((unit) => unit.charCodeAt(0)),
)
const LETTER_BELOW_128 = (unit: number) => unit >= 97 && unit <= 122
const isLetter = (unit: number) =>
  unit < 128 ? LETTER_BELOW_128(unit) : /\p{L}/u.test(String.fromCharCode(unit))

/** One unit in, one unit out, so that offsets stay in step. */
function foldUnit(unit: number, bare: boolean): number {
  if (unit < 128) return unit >= 65 && unit <= 90 ? unit + 32 : (FOLDS.get(unit) ?? unit)
  const folded = FOLDS.get(unit)
  if (folded !== undefined) return folded
  const letter = String.fromCharCode(unit)
  const low = letter.toLowerCase()
  const kept = low.length === 1 ? low : letter
  if (!bare) return kept.charCodeAt(0)
  const plain = kept.normalize('NFD')
  return plain === 'ø' ? 111 : plain === 'æ' ? 97 : plain.charCodeAt(0)
}

const CHUNK = 8192

function textOf(units: Uint16Array): string {
  let text = ''
  for (let at = 0; at < units.length; at += CHUNK) {
    text += String.fromCharCode(...units.subarray(at, at + CHUNK))
  }
  return text
}

function nextLetter(folded: Uint16Array, at: number): boolean {
  let next = at + 1
  while (folded[next] === SPACE || folded[next] === HYPHEN) next += 1
  return isLetter(folded[next] ?? 0)
}

/**
 * Reduces a text for searching, in one pass.
 *
 * @returns skeleton and offsets; a hyphen between letters disappears, one beside a space counts as
 *          that space ("risk - och" and "risk- och" become "risk och").
 * @source award-practice.md 9 T, trap 146.
 * @example skeletonOf('Arbetssätt', 'near').text // → 'arbetsät'
 */
export function skeletonOf(text: string, looseness: Looseness): Skeleton {
  const size = text.length
  const bare = looseness === 'bare'
  const folded = new Uint16Array(size)
  for (let at = 0; at < size; at += 1) folded[at] = foldUnit(text.charCodeAt(at), bare)
  const units = new Uint16Array(size)
  const from = new Uint32Array(size + 1)
  let count = 0
  let last = SPACE
  for (let at = 0; at < size; at += 1) {
    const read = folded[at] ?? 0
    const joins = read === HYPHEN && isLetter(folded[at - 1] ?? 0) && isLetter(folded[at + 1] ?? 0)
    const unit = read === HYPHEN ? SPACE : read
    const isSpace = unit === SPACE && (joins || last === SPACE || looseness !== 'near')
    const isDoubled = unit === last && CONSONANTS.has(unit)
    const isLooseS =
      looseness !== 'near' && unit === SMALL_S && isLetter(last) && nextLetter(folded, at)
    if (isSpace || isDoubled || isLooseS) continue
    units[count] = unit
    from[count] = at
    count += 1
    last = unit
  }
  from[count] = size
  return { text: textOf(units.subarray(0, count)), from: from.subarray(0, count + 1) }
}
