import { fail, ok, type Result } from '#shared/kernel/result'
import { fQuantile } from './fDistribution'
import {
  completeRatings,
  type MalformedRatings,
  type MissingRatings,
  type NoVariation,
  type Ratings,
  type TooFewRatings,
} from './ratings'
import { elementAt } from './elementAt'

/**
 * Shrout and Fleiss' forms. First: 1 each target has its own examiners, 2 the examiners are a sample,
 * 3 they are all there are. Second: reliability of one examiner's rating or of the mean of all k.
 */
export type IccForm = '1,1' | '2,1' | '3,1' | '1,k' | '2,k' | '3,k'

/** A correlation and its 95 % confidence interval; at most 1, may be negative. */
export interface IntervalEstimate {
  readonly value: number
  readonly lower: number
  readonly upper: number
}

/** Why the correlation has no value. 'no-variation': targets differ too little for the form. */
export type IccProblem = MalformedRatings | TooFewRatings | MissingRatings | NoVariation

/** Mean squares of the two-way table: n targets (rows) and k examiners (columns). */
interface MeanSquares {
  readonly n: number
  readonly k: number
  /** Between targets. */
  readonly bms: number
  /** Within targets. */
  readonly wms: number
  /** Between examiners (judges). */
  readonly jms: number
  /** Residual. */
  readonly ems: number
}

const UPPER_QUANTILE = 0.975
/** A sum of squares below this share of the variation, or of the ratings' own squares, is rounding. */
const ROUNDING = { variation: 1e-13, squares: 1e-28 }

/**
 * The intraclass correlation: how much of the variation in ratings is between targets.
 *
 * @param ratings targets × examiners, complete.
 * @param form which model, and one rating or the mean of all (see IccForm).
 * @returns value and 95 % interval. Failures: a malformed table; fewer than two targets or examiners;
 *          'missing-ratings' with the rows that lack one (nothing is filled in or left out);
 *          'no-variation' where targets differ so little that the value or its interval would divide
 *          by zero or reach minus infinity.
 * @source Shrout & Fleiss, Intraclass Correlations: Uses in Assessing Rater Reliability (1979);
 *         the interval of 2,k by McGraw & Wong, Forming Inferences about Some Intraclass Correlation
 *         Coefficients (1996), ICC(A,k).
 * @example intraclassCorrelation([[9, 2], [6, 1], [8, 4]], '3,1') // → { ok: true, value: { value: 0.6…, … } }
 */
export function intraclassCorrelation(
  ratings: Ratings,
  form: IccForm,
): Result<IntervalEstimate, IccProblem> {
  const complete = completeRatings(ratings)
  if (!complete.ok) return complete
  const estimate = estimateFor(form, meanSquares(complete.value))
  const isDefined = [estimate.value, estimate.lower, estimate.upper].every(Number.isFinite)
  return isDefined ? ok(estimate) : fail({ kind: 'no-variation' })
}

function meanSquares(rows: readonly (readonly number[])[]): MeanSquares {
  const n = rows.length
  const k = elementAt(rows, 0).length
  const rowMeans = rows.map(mean)
  const grand = mean(rowMeans)
  const columnMeans = Array.from({ length: k }, (_, at) =>
    mean(rows.map((row) => elementAt(row, at))),
  )
  const between = k * sumOf(rowMeans, (row) => (row - grand) ** 2)
  const judges = n * sumOf(columnMeans, (column) => (column - grand) ** 2)
  let residual = 0
  for (const [i, row] of rows.entries()) {
    for (const [j, rating] of row.entries()) {
      residual += (rating - elementAt(rowMeans, i) - elementAt(columnMeans, j) + grand) ** 2
    }
  }
  const least = Math.max(
    ROUNDING.variation * (between + judges + residual),
    ROUNDING.squares * sumOf(rows.flat(), (rating) => rating ** 2),
  )
  const kept = (squares: number) => (squares <= least ? 0 : squares)
  return {
    n,
    k,
    bms: kept(between) / (n - 1),
    wms: kept(judges + residual) / (n * (k - 1)),
    jms: kept(judges) / (k - 1),
    ems: kept(residual) / ((n - 1) * (k - 1)),
  }
}

function estimateFor(form: IccForm, squares: MeanSquares): IntervalEstimate {
  const { n, k, bms, wms, ems } = squares
  const [isOneWay, isMean] = [form.startsWith('1'), form.endsWith('k')]
  if (form.startsWith('2')) return sampledExaminers(squares, isMean)
  const error = isOneWay ? wms : ems
  const freedom = isOneWay ? n * (k - 1) : (n - 1) * (k - 1)
  const ratio = bms / error
  const f = {
    value: ratio,
    lower: ratio / fQuantile(UPPER_QUANTILE, n - 1, freedom),
    upper: ratio * fQuantile(UPPER_QUANTILE, freedom, n - 1),
  }
  return mapped(f, isMean ? (x) => 1 - 1 / x : (x) => (1 - 1 / x) / (1 + (k - 1) / x))
}

/** Form 2: examiners are a sample too, so their own variance counts as disagreement. */
function sampledExaminers(squares: MeanSquares, isMean: boolean): IntervalEstimate {
  const { n, k, bms, jms, ems } = squares
  const others = isMean ? jms - ems : k * jms + (k * n - k - n) * ems
  // Value and bounds are one formula, with the targets' or the other mean squares divided by F.
  const share = (targetScale: number, otherScale: number) => {
    const between = n * (bms * targetScale)
    const whole = others * otherScale + between
    return whole > 0 ? (between - n * (ems * otherScale)) / whole : Number.NaN
  }
  const freedom = sampledFreedom(squares)
  return {
    value: share(1, 1),
    lower: share(1 / fQuantile(UPPER_QUANTILE, n - 1, freedom), 1),
    upper: share(1, 1 / fQuantile(UPPER_QUANTILE, freedom, n - 1)),
  }
}

/** Satterthwaite's degrees of freedom for the mixture of examiner and residual variance. */
function sampledFreedom({ n, k, bms, jms, ems }: MeanSquares): number {
  const single = (bms - ems) / (bms + (k - 1) * ems + (k * (jms - ems)) / n)
  const judge = k * single * jms
  const rest = (n * (1 + (k - 1) * single) - k * single) * ems
  if (judge === 0 && rest === 0) return (k - 1) * (n - 1)
  return ((k - 1) * (n - 1) * (judge + rest) ** 2) / ((n - 1) * judge ** 2 + rest ** 2)
}

function mapped(estimate: IntervalEstimate, change: (x: number) => number): IntervalEstimate {
  return {
    value: change(estimate.value),
    lower: change(estimate.lower),
    upper: change(estimate.upper),
  }
}

function mean(values: readonly number[]): number {
  return sumOf(values, (value) => value) / values.length
}

function sumOf(values: readonly number[], term: (value: number) => number): number {
  return values.reduce((sum, value) => sum + term(value), 0)
}
