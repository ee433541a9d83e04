import { type Looseness, type Skeleton, skeletonOf } from './searchSkeleton'

/**
 * A place found. `start`, `end`: UTF-16 offsets in the block's text, end exclusive. `exact`: the
 * words stand there as they were typed, letter case apart.
 */
export interface Hit<Id extends string = string> {
  readonly blockId: Id
  readonly start: number
  readonly end: number
  readonly exact: boolean
}

/** What searching needs of a block. */
export interface SearchableBlock<Id extends string = string> {
  readonly id: Id
  readonly text: string
}

const SHORTEST_LOOSE = 6
const MOST_HITS = 10_000
const isWordUnit = (unit: string) => /[\p{L}\d]/u.test(unit)

function placesIn(
  text: string,
  skeleton: Skeleton,
  needle: string,
  looseness: Looseness,
): readonly (readonly [number, number])[] {
  const places: (readonly [number, number])[] = []
  let at = skeleton.text.indexOf(needle)
  while (at >= 0) {
    const start = skeleton.from[at] ?? 0
    const last = skeleton.from[at + needle.length - 1] ?? start
    let end = last + 1
    // A doubled letter belongs to the hit although the skeleton has it once.
    const letter = text.charAt(last).toLowerCase()
    while (
      end < text.length &&
      text.charAt(end).toLowerCase() === letter &&
      skipped(skeleton, at + needle.length, end)
    )
      end += 1
    const beginsWord = start === 0 || !isWordUnit(text.charAt(start - 1))
    if (looseness === 'near' || beginsWord) places.push([start, end])
    at = skeleton.text.indexOf(needle, at + needle.length)
  }
  return places
}

const skipped = (skeleton: Skeleton, next: number, offset: number) =>
  (skeleton.from[next] ?? Number.POSITIVE_INFINITY) > offset

function findWith<Id extends string>(
  blocks: readonly SearchableBlock<Id>[],
  query: string,
  levels: readonly Looseness[],
): readonly Hit<Id>[] {
  const typed = query.toLowerCase()
  const needles = levels.map((level) => ({ level, text: skeletonOf(query, level).text.trim() }))
  const hits: Hit<Id>[] = []
  for (const block of blocks) {
    const found: (readonly [number, number])[] = []
    for (const { level, text } of needles) {
      if (text === '' || (level !== 'near' && text.length < SHORTEST_LOOSE)) continue
      found.push(...placesIn(block.text, skeletonOf(block.text, level), text, level))
    }
    let reached = -1
    for (const [start, end] of found.toSorted((a, b) => a[0] - b[0] || b[1] - a[1])) {
      if (start < reached || hits.length >= MOST_HITS) continue
      const exact = block.text.slice(start, end).toLowerCase() === typed
      hits.push({ blockId: block.id, start, end, exact })
      reached = end
    }
  }
  return hits
}

/**
 * Searches an entry as a reader would: letter case, doubled consonants (arbetssätt/arbetsätt),
 * hyphens and spaces in compounds ("risk - och"), kinds of quotation marks and a missing s
 * (omvärldbevakning) do not matter. å, ä and ö matter; only when nothing is found are they let go.
 *
 * @param blocks the entry's blocks in reading order.
 * @param query what was typed; white space round it does not count.
 * @returns hits in reading order, none overlapping, at most 10,000; empty for an empty query. Time
 *          grows with the text's length alone.
 * @source award-practice.md 9 T, trap 146; product.md E1.
 * @example searchBlocks(blocks, 'arbetssätt').length
 */
export function searchBlocks<Id extends string>(
  blocks: readonly SearchableBlock<Id>[],
  query: string,
): readonly Hit<Id>[] {
  const wanted = query.trim().normalize('NFC')
  if (wanted === '') return []
  const hits = findWith(blocks, wanted, ['near', 'loose'])
  return hits.length > 0 ? hits : findWith(blocks, wanted, ['bare'])
}
