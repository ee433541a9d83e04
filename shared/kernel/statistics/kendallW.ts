import { fail, ok, type Result } from '#shared/kernel/result'
import { chiSquareUpperTail } from './chiSquareDistribution'
import { midranks } from './midranks'
import {
  completeRatings,
  type MalformedRatings,
  type MissingRatings,
  type NoVariation,
  type Ratings,
  type TooFewRatings,
} from './ratings'
import { elementAt } from './elementAt'

/** Concordance of examiners' rankings, 0 … 1, with the test against chance. */
export interface Concordance {
  readonly w: number
  /** With targets − 1 degrees of freedom; rough below about eight targets. */
  readonly chiSquare: number
  /** Probability of so large a chi-square if all rankings were by chance. */
  readonly p: number
}

/** Why the concordance has no value. 'no-variation': every examiner rates all targets alike. */
export type ConcordanceProblem = MalformedRatings | TooFewRatings | MissingRatings | NoVariation

/**
 * Kendall's coefficient of concordance: do the examiners rank the targets in the same order?
 * Corrected for ties. Says nothing about severity: only order counts.
 *
 * @param ratings targets × examiners, complete; ratings or ranks, any unit per examiner.
 * @returns W between 0 (no common order) and 1 (the same order). Failures: a malformed table; fewer
 *          than two targets or examiners; 'missing-ratings' with rows; 'no-variation'.
 * @source Kendall & Babington Smith, The Problem of m Rankings (1939); ties as in Kendall (1948).
 * @example kendallW([[1, 10], [2, 20], [3, 30]]) // → { ok: true, value: { w: 1, chiSquare: 4, p: 0.135… } }
 */
export function kendallW(ratings: Ratings): Result<Concordance, ConcordanceProblem> {
  const complete = completeRatings(ratings)
  if (!complete.ok) return complete
  const rows = complete.value
  const n = rows.length
  const k = elementAt(rows, 0).length
  const columns = Array.from({ length: k }, (_, at) =>
    midranks(rows.map((row) => elementAt(row, at))),
  )
  const ties = columns.reduce((sum, column) => sum + column.ties, 0)
  const most = k * (k * (n ** 3 - n) - ties)
  if (most === 0) return fail({ kind: 'no-variation' })
  let squares = 0
  for (const target of rows.keys()) {
    const sum = columns.reduce((total, column) => total + elementAt(column.ranks, target), 0)
    squares += (sum - (k * (n + 1)) / 2) ** 2
  }
  const w = (12 * squares) / most
  const chiSquare = k * (n - 1) * w
  return ok({ w, chiSquare, p: chiSquareUpperTail(chiSquare, n - 1) })
}
