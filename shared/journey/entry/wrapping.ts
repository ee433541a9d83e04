import type { MarkedLine } from './pageMarks'

/**
 * How a source wraps its lines. `gap`: blank lines between two lines of one paragraph, −1 where a
 * line is a paragraph. `fits`: whether the next line's first word would have had room on the line
 * before, `share` being how much of the width (0–1) may be trusted.
 */
export interface Wrapping {
  readonly gap: number
  readonly fits: (line: string, next: string, share: number) => boolean
}

const LONGEST_WRAPPED_LINE = 200
/** Fewest unfinished lines that are evidence, by how many blank lines stand between: 0, 1, 2. */
const FEWEST = [1, 3, 3] as const
const FEWEST_SHARE = 0.2

const NOT_WRAPPED: Wrapping = { gap: -1, fits: () => true }

/** Pairs of lines at one distance: how many, and the widths of those that end unfinished. */
interface Distance {
  readonly gap: number
  readonly fewest: number
  readonly widths: number[]
  pairs: number
}

/**
 * Looks for evidence that lines were wrapped: an unfinished line followed by one that begins in
 * lower case, at the same distance again and again.
 *
 * @returns `gap` 0, 1 or 2, or −1 where lines are whole paragraphs.
 * @example readWrapping(findPageMarks(readPlainText('Vi når\nmålen.')).lines).gap // → 0
 */
export function readWrapping(lines: readonly MarkedLine[]): Wrapping {
  const distances = FEWEST.map((fewest, gap): Distance => ({ gap, fewest, widths: [], pairs: 0 }))
  for (const [at, next] of lines.entries()) {
    const line = lines[at - 1]
    const distance = distances.find(({ gap }) => gap === next.gap)
    if (line === undefined || distance === undefined || next.breakBefore) continue
    if (line.certain || next.certain || next.kind !== 'paragraph') continue
    if (line.text.length > LONGEST_WRAPPED_LINE) continue
    distance.pairs += 1
    const isFinished = /[.!?:;…]["”»)\]]*$/u.test(line.text)
    if (!isFinished && /^\p{Ll}/u.test(next.text)) distance.widths.push(line.text.length)
  }
  const [found] = distances
    .filter(({ widths, fewest, pairs }) => widths.length >= Math.max(fewest, FEWEST_SHARE * pairs))
    .toSorted((a, b) => b.widths.length - a.widths.length)
  if (found === undefined) return NOT_WRAPPED
  const width = found.widths.reduce((widest, one) => Math.max(widest, one), 0)
  return {
    gap: found.gap,
    fits: (line, next, share) => line.length + 1 + next.search(/\s|$/u) <= width * share,
  }
}
