import { occurrences } from './occurrences'

/** Ranks of a list's values, and how much they are tied. */
export interface Midranks {
  /** Rank of each value in the list's order, 1 for the lowest; tied values share their mean rank. */
  readonly ranks: readonly number[]
  /** Σ (t³ − t) over groups of t tied values; 0 without ties. */
  readonly ties: number
}

/**
 * Ranks with ties at their mean.
 *
 * @param values finite numbers in any unit.
 * @returns ranks 1 … n whose sum is always n (n + 1) / 2.
 * @source Kendall, Rank Correlation Methods (1948), chapter on ties.
 * @example midranks([10, 30, 10]) // → { ranks: [1.5, 3, 1.5], ties: 6 }
 */
export function midranks(values: readonly number[]): Midranks {
  const rankOf = new Map<number, number>()
  let before = 0
  let ties = 0
  for (const [value, count] of occurrences(values)) {
    rankOf.set(value, before + (count + 1) / 2)
    before += count
    ties += count ** 3 - count
  }
  return { ranks: values.flatMap((value) => rankOf.get(value) ?? []), ties }
}
