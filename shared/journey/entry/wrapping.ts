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

const LARGEST_GAP = 2
const LONGEST_WRAPPED_LINE = 200
const FEWEST = [1, 3, 3] as const
const FEWEST_SHARE = 0.2

const NOT_WRAPPED: Wrapping = { gap: -1, fits: () => true }

/**
 * Looks for evidence that lines were wrapped: an unfinished line followed by one that begins in
 * lower case, at the same distance again and again.
 *
 * @returns `gap` 0, 1 or 2, or −1 where lines are whole paragraphs.
 * @example readWrapping(findPageMarks(readPlainText('Vi når\nmålen.')).lines).gap // → 0
 */
export function readWrapping(lines: readonly MarkedLine[]): Wrapping {
  const pairs = [0, 0, 0]
  const unfinished = [0, 0, 0]
  const widths: number[][] = [[], [], []]
  for (const [at, next] of lines.entries()) {
    const line = lines[at - 1]
    if (line === undefined || next.gap > LARGEST_GAP || next.breakBefore) continue
    if (line.certain || next.certain || next.kind !== 'paragraph') continue
    if (line.text.length > LONGEST_WRAPPED_LINE) continue
    pairs[next.gap] = (pairs[next.gap] ?? 0) + 1
    if (/[.!?:;…]["”»)\]]*$/u.test(line.text) || !/^\p{Ll}/u.test(next.text)) continue
    unfinished[next.gap] = (unfinished[next.gap] ?? 0) + 1
    widths[next.gap]?.push(line.text.length)
  }
  let gap = -1
  for (const [distance, count] of unfinished.entries()) {
    const enough =
      count >= (FEWEST[distance] ?? 3) && count >= FEWEST_SHARE * (pairs[distance] ?? 0)
    if (enough && count > (unfinished[gap] ?? 0)) gap = distance
  }
  if (gap < 0) return NOT_WRAPPED
  const width = Math.max(...(widths[gap]?.toSorted((a, b) => a - b).slice(-50) ?? [0]))
  return {
    gap,
    fits: (line, next, share) =>
      line.length + 1 + (/^\S+/u.exec(next)?.[0].length ?? 0) <= width * share,
  }
}
