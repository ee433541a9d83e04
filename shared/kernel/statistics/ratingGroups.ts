import type { Ratings } from './ratings'
import { elementAt } from './elementAt'

/** Targets and examiners that hang together by ratings; places counted from 0, in order. */
export interface RatingGroup {
  readonly targets: readonly number[]
  readonly examiners: readonly number[]
}

/**
 * The parts of a ratings table between which nobody has rated anything, so that they cannot be compared.
 *
 * @param ratings targets × examiners, null = not rated.
 * @returns one group for a connected table; a target or examiner without ratings is a group of its own.
 * @example ratingGroups([[50, null], [null, 60]]).length // → 2
 */
export function ratingGroups(ratings: Ratings): RatingGroup[] {
  const width = ratings[0]?.length ?? 0
  // Places 0 … width − 1 are the examiners, then come the targets; each points towards its group's first.
  const parent = Array.from({ length: width + ratings.length }, (_, place) => place)
  const firstOf = (place: number): number => {
    let at = place
    while (elementAt(parent, at) !== at) {
      parent[at] = elementAt(parent, elementAt(parent, at))
      at = elementAt(parent, at)
    }
    return at
  }
  for (const [target, row] of ratings.entries()) {
    for (const [examiner, rating] of row.entries()) {
      if (rating !== null) parent[firstOf(width + target)] = firstOf(examiner)
    }
  }
  const groups = new Map<number, { targets: number[]; examiners: number[] }>()
  for (const place of parent.keys()) {
    const first = firstOf(place)
    const group = groups.get(first) ?? { targets: [], examiners: [] }
    groups.set(first, group)
    if (place < width) group.examiners.push(place)
    else group.targets.push(place - width)
  }
  return [...groups.values()]
}
