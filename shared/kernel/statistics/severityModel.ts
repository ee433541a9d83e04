import { fail, ok, type Result } from '#shared/kernel/result'
import { positiveInverse, type Matrix } from './positiveInverse'
import { ratingGroups, type RatingGroup } from './ratingGroups'
import { checkForm, type MalformedRatings, type Ratings } from './ratings'
import { elementAt, numberAt } from './elementAt'

/** `minimumTargets`: how many targets an examiner must have rated; 2 unless said. */
export interface SeverityOptions {
  readonly minimumTargets?: number
}

/**
 * rating ≈ mean + target + rater, all in the ratings' unit.
 * `raters` sum to 0: a positive effect gives higher ratings (kind), a negative lower (severe).
 * `targets` sum to 0: mean + targets[i] is target i's corrected rating.
 */
export interface SeverityEstimate {
  readonly mean: number
  readonly targets: readonly number[]
  readonly raters: readonly number[]
  /**
   * Standard errors of the corrected ratings (mean + targets[i]) and of the rater effects;
   * null where the model uses up every rating, so that nothing is left to judge its error by.
   */
  readonly standardErrors: {
    readonly targets: readonly number[]
    readonly raters: readonly number[]
  } | null
  /** Rating minus what the model says, null where there is no rating. */
  readonly residuals: Ratings
}

/**
 * Why severity cannot be told apart from quality. 'disconnected': groups of examiners share no target.
 * 'too-few': these examiners have rated too few targets, these targets have no rating, or there are
 * not two of each.
 */
export type SeverityProblem =
  | MalformedRatings
  | { readonly kind: 'disconnected'; readonly groups: readonly RatingGroup[] }
  | {
      readonly kind: 'too-few'
      readonly examiners: readonly number[]
      readonly targets: readonly number[]
    }

/** The table in the form the equations need. */
interface Design {
  /** Per target: its ratings with their examiner. */
  readonly rows: readonly (readonly (readonly [examiner: number, rating: number])[])[]
  readonly examiners: number
  readonly count: number
}

/**
 * How severe each examiner is and what each target would get from an average one: an additive
 * two-way model by least squares. Teams that share no target can only be compared through a link,
 * such as a training case that everybody has rated.
 *
 * @param ratings targets × examiners, null = not rated.
 * @param options the smallest number of targets per examiner.
 * @returns the estimate. Failures: a malformed table, 'too-few', 'disconnected'.
 *          Time is linear in targets and cubic in examiners.
 * @source Least squares for the two-way layout without interaction: Searle, Linear Models for
 *         Unbalanced Data (1987), chapter 4.
 * @example severityModel([[60, 50], [80, 70]], {}) // → raters [5, −5], mean 65, targets [−10, 10]
 */
export function severityModel(
  ratings: Ratings,
  options: SeverityOptions = {},
): Result<SeverityEstimate, SeverityProblem> {
  const form = checkForm(ratings)
  if (!form.ok) return form
  const problem = linkProblem(ratings, options.minimumTargets ?? 2)
  if (problem !== null) return fail(problem)
  const design = designOf(ratings)
  const inverse = raterCovariance(design)
  const raters = solved(inverse, raterSums(design))
  const levels = design.rows.map((row) =>
    meanOf(row.map(([at, rating]) => rating - elementAt(raters, at))),
  )
  const mean = meanOf(levels)
  const residuals = ratings.map((row, target) =>
    row.map((rating, at) =>
      rating === null ? null : rating - elementAt(levels, target) - elementAt(raters, at),
    ),
  )
  const freedom = design.count - design.rows.length - design.examiners + 1
  return ok({
    mean,
    targets: levels.map((level) => level - mean),
    raters,
    standardErrors:
      freedom < 1 ? null : standardErrors(design, inverse, variance(residuals, freedom)),
    residuals,
  })
}

function linkProblem(ratings: Ratings, minimumTargets: number): SeverityProblem | null {
  const width = ratings[0]?.length ?? 0
  const rated = Array.from({ length: width }, (_, examiner) =>
    ratings.reduce((sum, row) => sum + (elementAt(row, examiner) === null ? 0 : 1), 0),
  )
  const unrated = placesOf(
    ratings.map((row) => row.filter((rating) => rating !== null).length),
    1,
  )
  const idle = placesOf(rated, 1)
  if (unrated.length > 0 || idle.length > 0 || ratings.length < 2 || width < 2) {
    return { kind: 'too-few', examiners: idle, targets: unrated }
  }
  const groups = ratingGroups(ratings)
  if (groups.length > 1) return { kind: 'disconnected', groups }
  const examiners = placesOf(rated, minimumTargets)
  return examiners.length > 0 ? { kind: 'too-few', examiners, targets: [] } : null
}

function placesOf(counts: readonly number[], least: number): number[] {
  return [...counts.keys()].filter((at) => elementAt(counts, at) < least)
}

function designOf(ratings: Ratings): Design {
  const rows = ratings.map((row) =>
    [...row.entries()].flatMap(([at, rating]) => (rating === null ? [] : [[at, rating] as const])),
  )
  return {
    rows,
    examiners: elementAt(ratings, 0).length,
    count: rows.reduce((sum, row) => sum + row.length, 0),
  }
}

/**
 * With the targets eliminated, the rater effects solve L r = s, where L has a single null direction
 * (all raters alike). Adding 1/k to every element fills it; taking 1/k off the inverse gives the
 * generalised inverse whose solutions sum to 0 and which is their covariance but for σ².
 */
function raterCovariance({ rows, examiners }: Design): Matrix {
  const filled = Array.from({ length: examiners }, () =>
    new Float64Array(examiners).fill(1 / examiners),
  )
  for (const row of rows) {
    for (const [one] of row) {
      const line = elementAt(filled, one)
      line[one] = numberAt(line, one) + 1
      for (const [other] of row) line[other] = numberAt(line, other) - 1 / row.length
    }
  }
  return positiveInverse(filled).map((line) => line.map((value) => value - 1 / examiners))
}

function raterSums({ rows, examiners }: Design): Float64Array {
  const sums = new Float64Array(examiners)
  for (const row of rows) {
    const mean = meanOf(row.map(([, rating]) => rating))
    for (const [at, rating] of row) sums[at] = numberAt(sums, at) + rating - mean
  }
  return sums
}

function solved(inverse: Matrix, right: Float64Array): number[] {
  return inverse.map((line) =>
    line.reduce((sum, value, at) => sum + value * numberAt(right, at), 0),
  )
}

function standardErrors(
  { rows }: Design,
  inverse: Matrix,
  residualVariance: number,
): { targets: number[]; raters: number[] } {
  const targets = rows.map((row) => {
    let spread = 0
    for (const [one] of row)
      for (const [other] of row) spread += numberAt(elementAt(inverse, one), other)
    return Math.sqrt(residualVariance * (1 / row.length + spread / row.length ** 2))
  })
  const raters = inverse.map((line, at) =>
    Math.sqrt(residualVariance * Math.max(0, numberAt(line, at))),
  )
  return { targets, raters }
}

function variance(residuals: Ratings, freedom: number): number {
  let squares = 0
  for (const row of residuals) for (const residual of row) squares += (residual ?? 0) ** 2
  return squares / freedom
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
