import type { Sha256 } from '#shared/kernel/identifiers'
import { maxPointsOf } from './criteriaChecks'
import { itemsOf, type CriteriaSet } from './criteriaSet'

/** What a criteria set comes to: numbers of criteria and items, and the most points there are. */
export interface CriteriaSize {
  readonly criteria: number
  readonly items: number
  readonly points: number
}

/**
 * How large a set is, for the line that describes it.
 *
 * @param set any criteria set.
 * @returns whole numbers; `points` is the sum of all items' maxima.
 * @example sizeOf(threeFoci2016) // → { criteria: 3, items: 8, points: 360 }
 */
export function sizeOf(set: CriteriaSet): CriteriaSize {
  return {
    criteria: set.criteria.length,
    items: itemsOf(set).length,
    points: maxPointsOf(set).total,
  }
}

const SHOWN_CHARACTERS = 12

/**
 * As much of a set's content hash as is shown, so that two can be compared by eye.
 *
 * @returns the first 12 of its 64 characters.
 * @example shownHash(round.criteriaHash) // → '8ffa5c5566d3'
 */
export function shownHash(hash: Sha256): string {
  return hash.slice(0, SHOWN_CHARACTERS)
}
