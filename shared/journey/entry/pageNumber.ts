/** A page mark as it stands in a source: page, and the number of pages where it is told. */
export interface PageNumber {
  readonly page: number
  readonly total: number | null
}

const MOST_PAGES = 10_000
const ALONE =
  /^(?:[-–]\s*)?(?:(?:sida|sidan|sid|page)\.?\s*(\d{1,5})(?:\s*(?:\(\s*(\d{1,5})\s*\)|(?:av|of|\/)\s*(\d{1,5})))?|(\d{1,5})\s*\(\s*(\d{1,5})\s*\))(?:\s*[-–])?$/iu

/**
 * Reads a line that holds a page mark and nothing else: "SID 2 (8)", "Sida 9 (12)", "Sid 1",
 * "sida 3 av 8", "3 (24)".
 *
 * @param line one line of a source.
 * @returns page 1 … 10,000 and total or null; null when the line is anything else, or the page is
 *          0 or greater than the total.
 * @source award-practice.md 9 T, trap 149.
 * @example readPageNumber('SID 2 (8)') // → { page: 2, total: 8 }
 */
export function readPageNumber(line: string): PageNumber | null {
  const found = ALONE.exec(line.trim())
  if (found === null) return null
  const page = Number(found[1] ?? found[4])
  const total = found[2] ?? found[3] ?? found[5]
  return pageNumber(page, total === undefined ? null : Number(total))
}

/**
 * Checks that a page and a total can belong together.
 *
 * @returns the pair, or null when page is not 1 … 10,000 or is greater than total.
 * @example pageNumber(9, 8) // → null
 */
export function pageNumber(page: number, total: number | null): PageNumber | null {
  if (page < 1 || page > MOST_PAGES || (total !== null && page > total)) return null
  return { page, total }
}
