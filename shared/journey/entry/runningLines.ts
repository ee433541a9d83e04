import type { SourceLine } from './sourceText'

const MOST_CHARACTERS = 200
const PAGE_GAP = 3
const MOST_LINES = 8
const LABEL = /^(?:(?:bilaga|dnr|diarienr|diarienummer|datum)\b.{0,50}|\d{4}-\d{2}-\d{2})$/iu
const CONTACT =
  /telefon|växel|\bfax\b|\bbox\s+\d|e-post|postadress|besöksadress|www\.|@|\b\d{3} ?\d{2}\s+\p{Lu}|\b0\d{1,3}[- ]\d{2,3}[ \d]{3,}/iu

const nameOf = (line: SourceLine) => line.text.replace(/\s+/gu, ' ').trim().toLowerCase()
const canRun = (line: SourceLine | undefined) =>
  line !== undefined &&
  line.kind === 'paragraph' &&
  !line.certain &&
  line.text.length <= MOST_CHARACTERS

interface Seen {
  readonly first: number
  readonly count: number
}

function countLines(lines: readonly SourceLine[]): ReadonlyMap<string, Seen> {
  const seen = new Map<string, Seen>()
  for (const [at, line] of lines.entries()) {
    if (line.kind === 'blank' || line.kind === 'pageMark' || line.text.length > MOST_CHARACTERS)
      continue
    const name = nameOf(line)
    const before = seen.get(name)
    seen.set(name, { first: before?.first ?? at, count: (before?.count ?? 0) + 1 })
  }
  return seen
}

/** Lines from `at` in one direction as long as `belongs` says so, across at most two blank lines. */
function walk(
  lines: readonly SourceLine[],
  at: number,
  step: 1 | -1,
  belongs: (index: number) => boolean,
): readonly number[] {
  const found: number[] = []
  let blanks = 0
  for (let index = at + step; index >= 0 && index < lines.length; index += step) {
    if (found.length >= MOST_LINES) break
    if (lines[index]?.kind === 'blank') {
      blanks += 1
      if (blanks >= PAGE_GAP) break
    } else {
      if (!belongs(index)) break
      found.push(index)
      blanks = 0
    }
  }
  return found
}

/** True where a page of the source ends: a page mark, a form feed, three blank lines, or the text's end. */
function endsPage(lines: readonly SourceLine[], at: number, step: 1 | -1): boolean {
  for (let index = at + step, blanks = 0; ; index += step) {
    const line = lines[index]
    if (line === undefined || line.kind === 'pageMark') return true
    if (line.kind !== 'blank') return false
    blanks += 1
    if (blanks >= PAGE_GAP) return true
  }
}

/**
 * Finds running headers and footers: labels ("BILAGA 1", "DNR …") and repeated lines beside a page
 * mark, and repeated groups of lines where a page ends. The first time a repeated line stands in
 * the source it is kept as text, unless it holds an address or a telephone number: then it is a
 * letterhead wherever it repeats.
 *
 * @returns positions in `lines`; never a heading, list item or table row that the source marks as such.
 * @source award-practice.md 9 T, trap 151.
 * @example runningLines(readPlainText('Text\n\nBILAGA 1\nSID 2 (8)\nmer text')).has(2) // → true
 */
export function runningLines(lines: readonly SourceLine[]): ReadonlySet<number> {
  const seen = countLines(lines)
  const running = new Set<number>()
  const seenOf = (at: number): Seen => {
    const line = lines[at]
    return (line === undefined ? undefined : seen.get(nameOf(line))) ?? { first: at, count: 1 }
  }
  const repeats = (at: number) => canRun(lines[at]) && seenOf(at).count > 1
  const isRepeatedAgain = (at: number) => repeats(at) && seenOf(at).first !== at
  const isLabel = (at: number) => canRun(lines[at]) && LABEL.test(lines[at]?.text.trim() ?? '')
  for (const [at, line] of lines.entries()) {
    if (line.kind === 'pageMark') {
      const beside = (index: number) => isLabel(index) || isRepeatedAgain(index)
      for (const index of walk(lines, at, 1, beside)) running.add(index)
      for (const index of walk(lines, at, -1, beside)) running.add(index)
    } else if (repeats(at)) {
      const above = walk(lines, at, -1, repeats)
      const below = walk(lines, at, 1, repeats)
      if (above.length + below.length >= MOST_LINES) continue
      const group = [...above.toReversed(), at, ...below]
      const atEdge = endsPage(lines, group.at(-1) ?? at, 1) || endsPage(lines, group[0] ?? at, -1)
      const isLetterhead = group.some((index) => CONTACT.test(lines[index]?.text ?? ''))
      if (atEdge && (isLetterhead || (group.length > 1 && isRepeatedAgain(at)))) running.add(at)
    }
  }
  return running
}
