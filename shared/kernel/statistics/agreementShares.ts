import { fail, ok, type Result } from '#shared/kernel/result'
import { checkForm, type MalformedRatings, type Ratings } from './ratings'
import { elementAt } from './elementAt'

/** Shares of all pairs of examiners on the same target; the three sum to 1. */
export interface AgreementShares {
  /** The two ratings are equal. */
  readonly exact: number
  /** They differ, by at most `within`. */
  readonly adjacent: number
  /** They differ by more than `within`. */
  readonly discrepant: number
}

/** Why there are no shares. 'no-pairs': no target has been rated by two examiners. */
export type AgreementProblem =
  | MalformedRatings
  | { readonly kind: 'no-pairs' }
  | { readonly kind: 'bad-distance'; readonly within: number }

/**
 * How often two examiners agree exactly, nearly or not, over every pair on every target.
 *
 * @param ratings targets × examiners, null = not rated.
 * @param within the largest difference that counts as near, in the ratings' unit; 0 or more.
 * @returns shares 0 … 1. A target with many examiners weighs more: it has more pairs. Failures: a
 *          malformed table; 'bad-distance' for a negative or undefined `within`; 'no-pairs'.
 * @example agreementShares([[50, 55, 80]], 5) // → { ok: true, value: { exact: 0, adjacent: 0.33…, discrepant: 0.66… } }
 */
export function agreementShares(
  ratings: Ratings,
  within: number,
): Result<AgreementShares, AgreementProblem> {
  if (!(within >= 0)) return fail({ kind: 'bad-distance', within })
  const form = checkForm(ratings)
  if (!form.ok) return form
  let [pairs, exact, near] = [0, 0, 0]
  for (const row of ratings) {
    const rated = row.filter((rating) => rating !== null)
    pairs += (rated.length * (rated.length - 1)) / 2
    for (const [at, one] of rated.entries()) {
      for (let other = at + 1; other < rated.length; other += 1) {
        const difference = Math.abs(one - elementAt(rated, other))
        if (difference === 0) exact += 1
        else if (difference <= within) near += 1
      }
    }
  }
  if (pairs === 0) return fail({ kind: 'no-pairs' })
  return ok({
    exact: exact / pairs,
    adjacent: near / pairs,
    discrepant: (pairs - exact - near) / pairs,
  })
}
