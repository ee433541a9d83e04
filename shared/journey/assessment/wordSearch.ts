/** A word found in a text: UTF-16 offsets, end exclusive; `word` as it stands in the text. */
export interface FoundWord {
  readonly word: string
  readonly start: number
  readonly end: number
}

const QUOTED = /["”“][^"”“\n]{1,2000}["”“]|[»«][^»«\n]{1,2000}[»«]/gu

/**
 * The text with what stands inside quotation marks blanked out, same length: words of the entry are
 * not the examiner's own.
 *
 * @example ownWords('De skriver ”bra” om sig.') // → 'De skriver       om sig.'
 */
export function ownWords(text: string): string {
  return text.replace(QUOTED, (quotation) => ' '.repeat(quotation.length))
}

const escaped = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)

/** Å, ä and ö may be written as one character or two; a space in a phrase as any white space. */
function patternOf(word: string): string {
  const forms = new Set([word.normalize('NFC'), word.normalize('NFD')])
  return [...forms].map((form) => escaped(form.trim()).replace(/\s+/gu, String.raw`\s+`)).join('|')
}

/** One list is searched for at every pause in the writing, in every finding: its pattern is made once. */
const patterns = new WeakMap<readonly string[], RegExp | null>()

function wholeWords(words: readonly string[]): RegExp | null {
  const known = patterns.get(words)
  if (known !== undefined) return known
  const alternatives = words
    .filter((word) => word.trim() !== '')
    .toSorted((a, b) => b.length - a.length)
    .map((word) => patternOf(word))
  const letter = String.raw`[\p{L}\p{N}\p{M}_]`
  const whole =
    alternatives.length === 0
      ? null
      : new RegExp(`(?<!${letter})(?:${alternatives.join('|')})(?!${letter})`, 'giu')
  patterns.set(words, whole)
  return whole
}

/**
 * Whole words or phrases of a list in a text, å ä ö included, upper and lower case alike.
 * A word inside a longer one is not found: "bra" is not in "brandskydd".
 *
 * @param words words or phrases; blank ones are ignored. A list is not changed in place.
 * @returns in order of place; the longest phrase wins where two begin together; never overlapping.
 * @example findWords('Enheten bör mäta.', ['bör']) // → [{ word: 'bör', start: 8, end: 11 }]
 */
export function findWords(text: string, words: readonly string[]): readonly FoundWord[] {
  const whole = wholeWords(words)
  if (whole === null) return []
  return [...text.matchAll(whole)].map((match) => ({
    word: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }))
}

const ABBREVIATIONS =
  /(?:^|[\s(])(?:t\.ex|bl\.a|m\.m|m\.fl|d\.v\.s|dvs|s\.k|resp|ca|kl|nr|st|s|e\.g|i\.e|p)\.$/iu

/**
 * How many sentences a text has, counted low: abbreviations, decimals and dates do not end a sentence.
 *
 * @returns 0 for a blank text; lines count as sentences of their own.
 * @example sentenceCount('Alla mål, t.ex. 1.1, följs upp. Det görs varje år.') // → 2
 */
export function sentenceCount(text: string): number {
  let count = 0
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue
    count += 1
    for (const { index } of line.matchAll(/(?<=[.!?…]["”»)]?)\s+(?=[\p{Lu}"”»(])/gu)) {
      if (!ABBREVIATIONS.test(line.slice(0, index))) count += 1
    }
  }
  return count
}
