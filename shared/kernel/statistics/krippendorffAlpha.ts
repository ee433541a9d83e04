import { fail, ok, type Result } from '#shared/kernel/result'
import {
  checkRatings,
  type MalformedRatings,
  type NoVariation,
  type Ratings,
  type TooFewRatings,
} from './ratings'
import { countAt, elementAt, numberAt } from './elementAt'
import { occurrences } from './occurrences'

/** How far apart two ratings are taken to be. @example 'interval' */
export type AlphaMetric = 'nominal' | 'ordinal' | 'interval' | 'ratio'

/** Why alpha has no value. 'negative-rating': the ratio metric needs ratings of 0 or more. */
export type AlphaProblem =
  MalformedRatings | TooFewRatings | NoVariation | { readonly kind: 'negative-rating' }

/** The ratings that stand beside another of the same target, as codes of their distinct values. */
interface Pairable {
  /** Distinct values, lowest first. */
  readonly values: readonly number[]
  /** How often each value occurs, all targets together. */
  readonly counts: readonly number[]
  /** Per target with two ratings or more: the codes (places in `values`) of its ratings. */
  readonly targets: readonly (readonly number[])[]
  /** Ratings in all. */
  readonly total: number
}

/** Σ δ² over all ordered pairs within one collection of ratings, given by their codes. */
type PairSum = (codes: readonly number[]) => number

/**
 * Krippendorff's alpha: 1 is full agreement, 0 what chance would give, below 0 worse than chance.
 * Missing ratings are allowed; a target with a single rating says nothing about agreement and is left out.
 *
 * @param ratings targets × examiners, null = not rated.
 * @param metric 'nominal' (same or not), 'ordinal' (ranks between), 'interval' (difference),
 *        'ratio' (difference relative to sum; ratings of 0 or more).
 * @returns alpha, at most 1. Failures: a malformed table; fewer than two targets that two examiners
 *          have rated; fewer than two examiners; all such ratings equal; a negative rating with 'ratio'.
 *          Time is linear in the number of ratings, except for 'ratio': squared in distinct values.
 * @source Krippendorff, Computing Krippendorff's Alpha-Reliability (2011).
 * @example krippendorffAlpha([[1, 1], [2, 2], [3, 4]], 'interval') // → { ok: true, value: 0.9… }
 */
export function krippendorffAlpha(
  ratings: Ratings,
  metric: AlphaMetric,
): Result<number, AlphaProblem> {
  const checked = checkRatings(ratings)
  if (!checked.ok) return checked
  const pairable = pairableOf(ratings)
  const { targets, values, total } = pairable
  if (targets.length < 2) return fail({ kind: 'too-few-targets', targets: targets.length })
  if (values.length < 2) return fail({ kind: 'no-variation' })
  if (metric === 'ratio' && elementAt(values, 0) < 0) return fail({ kind: 'negative-rating' })
  const pairSum = PAIR_SUMS[metric](pairable)
  const observed = targets.reduce((sum, codes) => sum + pairSum(codes) / (codes.length - 1), 0)
  const expected = pairSum(targets.flat()) / (total - 1)
  return ok(1 - observed / expected)
}

function pairableOf(ratings: Ratings): Pairable {
  const rows = ratings
    .map((row) => row.filter((rating) => rating !== null))
    .filter((row) => row.length >= 2)
  const counts = occurrences(rows.flat())
  const values = [...counts.keys()]
  const code = new Map(values.map((value, at) => [value, at]))
  return {
    values,
    counts: [...counts.values()],
    targets: rows.map((row) => row.flatMap((rating) => code.get(rating) ?? [])),
    total: rows.reduce((sum, row) => sum + row.length, 0),
  }
}

const PAIR_SUMS: Readonly<Record<AlphaMetric, (pairable: Pairable) => PairSum>> = {
  nominal: ({ values }) => nominalSum(values.length),
  // The ordinal distance of two values is the distance between their mean ranks.
  ordinal: ({ counts, total }) => squaredSum(centredRanks(counts, total)),
  interval: ({ values, counts, total }) => squaredSum(centred(values, counts, total)),
  ratio: ({ values }) => ratioSum(values),
}

function nominalSum(size: number): PairSum {
  const seen = new Uint32Array(size)
  return (codes) => {
    // A value met for the n-th time agrees with n − 1 earlier ones, in both orders.
    let agreeing = 0
    for (const code of codes) {
      const before = countAt(seen, code)
      agreeing += 2 * before
      seen[code] = before + 1
    }
    for (const code of codes) seen[code] = 0
    return codes.length * (codes.length - 1) - agreeing
  }
}

/** Σ (xᵢ − xⱼ)² over ordered pairs is 2 (n Σ x² − (Σ x)²); centred values keep it exact enough. */
function squaredSum(scores: Float64Array): PairSum {
  return (codes) => {
    let sum = 0
    let squares = 0
    for (const code of codes) {
      const score = numberAt(scores, code)
      sum += score
      squares += score * score
    }
    return 2 * (codes.length * squares - sum * sum)
  }
}

function ratioSum(values: readonly number[]): PairSum {
  const seen = new Uint32Array(values.length)
  return (codes) => {
    for (const code of codes) seen[code] = countAt(seen, code) + 1
    const distinct = [...new Set(codes)]
    let sum = 0
    for (const [at, one] of distinct.entries()) {
      for (let other = at + 1; other < distinct.length; other += 1) {
        const two = elementAt(distinct, other)
        const [a, b] = [elementAt(values, one), elementAt(values, two)]
        sum += 2 * countAt(seen, one) * countAt(seen, two) * ((a - b) / (a + b)) ** 2
      }
    }
    for (const code of codes) seen[code] = 0
    return sum
  }
}

function centred(
  values: readonly number[],
  counts: readonly number[],
  total: number,
): Float64Array {
  const mean = values.reduce((sum, value, at) => sum + value * elementAt(counts, at), 0) / total
  return Float64Array.from(values, (value) => value - mean)
}

function centredRanks(counts: readonly number[], total: number): Float64Array {
  let before = 0
  return Float64Array.from(counts, (count) => {
    const rank = before + (count + 1) / 2
    before += count
    return rank - (total + 1) / 2
  })
}
