import { fail, ok, type Result } from '#shared/kernel/result'
import type { NoVariation } from './ratings'
import { elementAt } from './elementAt'
import { occurrences } from './occurrences'

/** How much a disagreement counts: all alike, by distance, by squared distance. */
export type KappaWeights = 'unweighted' | 'linear' | 'quadratic'

/** Why kappa has no value. 'no-variation': both have given one and the same rating throughout. */
export type KappaProblem =
  | { readonly kind: 'uneven-lists'; readonly first: number; readonly second: number }
  | { readonly kind: 'not-a-number'; readonly target: number }
  | { readonly kind: 'too-few-targets'; readonly targets: number }
  | NoVariation

/**
 * Cohen's kappa of two examiners: agreement beyond what their own habits would give by chance.
 *
 * The distance between two ratings is the difference of their values, so that a step of the scale
 * that nobody used still counts; for categories numbered 1, 2, 3 … it is the usual distance.
 *
 * @param a the first examiner's ratings, one per target, null = not rated.
 * @param b the second examiner's, in the same order and unit.
 * @param weights how much a disagreement counts.
 * @returns kappa, at most 1. Targets that either has not rated are left out. Failures: lists of
 *          different length; a rating that is not a finite number; fewer than two targets rated by both;
 *          'no-variation'.
 * @source Cohen, A Coefficient of Agreement for Nominal Scales (1960); Weighted Kappa (1968).
 * @example weightedKappa([1, 2, 3, 3], [1, 2, 3, 2], 'linear') // → { ok: true, value: 0.73… }
 */
export function weightedKappa(
  a: ReadonlyArray<number | null>,
  b: ReadonlyArray<number | null>,
  weights: KappaWeights,
): Result<number, KappaProblem> {
  if (a.length !== b.length)
    return fail({ kind: 'uneven-lists', first: a.length, second: b.length })
  const distance = DISTANCES[weights]
  const first: number[] = []
  const second: number[] = []
  let observed = 0
  for (const [target, one] of a.entries()) {
    const other = elementAt(b, target)
    if (one === null || other === null) continue
    if (!Number.isFinite(one) || !Number.isFinite(other)) {
      return fail({ kind: 'not-a-number', target })
    }
    first.push(one)
    second.push(other)
    observed += distance(one, other)
  }
  const targets = first.length
  if (targets < 2) return fail({ kind: 'too-few-targets', targets })
  const expected = expectedDistance(first, second, distance)
  return expected === 0 ? fail({ kind: 'no-variation' }) : ok(1 - observed / targets / expected)
}

type Distance = (one: number, other: number) => number

const DISTANCES: Readonly<Record<KappaWeights, Distance>> = {
  unweighted: (one, other) => (one === other ? 0 : 1),
  linear: (one, other) => Math.abs(one - other),
  quadratic: (one, other) => (one - other) ** 2,
}

/** The mean distance if each kept to their own habits and the other's rating did not matter. */
function expectedDistance(
  first: readonly number[],
  second: readonly number[],
  distance: Distance,
): number {
  const habits = occurrences(second)
  let sum = 0
  for (const [one, times] of occurrences(first)) {
    for (const [other, otherTimes] of habits) sum += times * otherTimes * distance(one, other)
  }
  return sum / (first.length * second.length)
}
