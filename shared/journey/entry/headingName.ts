import { elementAt } from '#shared/kernel/statistics/elementAt'

/**
 * A heading's name without what varies: numbering ("3.1 "), a colon or full stop at the end,
 * letter case, double spaces, stars and quotation marks.
 *
 * @returns lower case; empty for a heading of nothing but numbers.
 * @example headingName('3.1  Arbetssätt:') // → 'arbetssätt'
 */
export function headingName(heading: string): string {
  // Spaces first: a pattern that may begin with many would else look at a long row of them again and again.
  const words = heading
    .toLowerCase()
    .replace(/["”“»«’'*_]/gu, '')
    .replace(/[\s\u00A0]+/gu, ' ')
    .replace(/^ ?(?:kapitel )?(?:\d{1,3}(?:\.\d{1,3})*[.)]?|[a-zåäö][.)]) /u, '')
    .replace(/ ?[-–] ?/gu, '-')
  return withoutEnd(words).trim()
}

const ENDS = new Set(' .:;,–-')

function withoutEnd(words: string): string {
  let end = words.length
  while (end > 0 && ENDS.has(words.charAt(end - 1))) end -= 1
  return words.slice(0, end)
}

/**
 * How many letters must be added, left out, changed or swapped to make one name the other, counted
 * up to a limit.
 *
 * @param most give up above this number, 0 or more.
 * @returns 0 … most, or most + 1 when they differ more.
 * @source optimal string alignment distance.
 * @example spellingDistance('arbetsätt', 'arbetssätt', 2) // → 1
 */
export function spellingDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let twoBack: number[] = []
  let back = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let row = 1; row <= a.length; row += 1) {
    const now = [row]
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1]
      let cost = Math.min(
        elementAt(back, column) + 1,
        elementAt(now, column - 1) + 1,
        elementAt(back, column - 1) + (same ? 0 : 1),
      )
      if (a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        cost = Math.min(cost, elementAt(twoBack, column - 2) + 1)
      }
      now.push(cost)
    }
    // A later row builds on these two and is never cheaper than the cheaper of them.
    if (Math.min(...now) > most && Math.min(...back) > most) return most + 1
    twoBack = back
    back = now
  }
  return Math.min(most + 1, elementAt(back, b.length))
}
