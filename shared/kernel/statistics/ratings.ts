import { fail, ok, type Result } from '#shared/kernel/result'

/**
 * A ratings table: one row per target (an entry or an item), one column per examiner,
 * null where an examiner has not rated a target. Any unit; all in the same.
 */
export type Ratings = ReadonlyArray<ReadonlyArray<number | null>>

/** A table that is no table: rows of different length, or a rating that is not a finite number. */
export type MalformedRatings =
  | { readonly kind: 'uneven-rows'; readonly target: number }
  | { readonly kind: 'not-a-number'; readonly target: number; readonly examiner: number }

/** Too little to measure agreement on; counts are of those with at least one rating. */
export type TooFewRatings =
  | { readonly kind: 'too-few-targets'; readonly targets: number }
  | { readonly kind: 'too-few-examiners'; readonly examiners: number }

/** The measure needs every examiner's rating of every target; `targets` are the rows that lack one. */
export interface MissingRatings {
  readonly kind: 'missing-ratings'
  readonly targets: readonly number[]
}

/** The ratings do not vary in the way the measure compares with, so that it has no value. */
export interface NoVariation {
  readonly kind: 'no-variation'
}

/**
 * Checks a table's form and that there are two targets and two examiners with ratings.
 *
 * @param ratings the table as it came.
 * @returns the same table; or what is wrong, with places counted from 0.
 * @example checkRatings([[50, 60], [70, null]]).ok // → true
 */
export function checkRatings(ratings: Ratings): Result<Ratings, MalformedRatings | TooFewRatings> {
  const form = checkForm(ratings)
  if (!form.ok) return form
  const targets = ratings.filter((row) => row.some((rating) => rating !== null)).length
  if (targets < 2) return fail({ kind: 'too-few-targets', targets })
  const examiners = new Set<number>()
  for (const row of ratings) {
    for (const [examiner, rating] of row.entries()) if (rating !== null) examiners.add(examiner)
  }
  if (examiners.size < 2) return fail({ kind: 'too-few-examiners', examiners: examiners.size })
  return ok(ratings)
}

/**
 * Checks only a table's form: rows of the same length, ratings that are finite numbers or null.
 *
 * @param ratings the table as it came; may be empty.
 * @returns the same table; or the first fault, with places counted from 0.
 * @example checkForm([[1, 2], [3]]) // → { ok: false, error: { kind: 'uneven-rows', target: 1 } }
 */
export function checkForm(ratings: Ratings): Result<Ratings, MalformedRatings> {
  const width = ratings[0]?.length ?? 0
  for (const [target, row] of ratings.entries()) {
    if (row.length !== width) return fail({ kind: 'uneven-rows', target })
    for (const [examiner, rating] of row.entries()) {
      if (rating !== null && !Number.isFinite(rating)) {
        return fail({ kind: 'not-a-number', target, examiner })
      }
    }
  }
  return ok(ratings)
}

/**
 * Checks a table for a measure that needs it complete.
 *
 * @param ratings the table as it came.
 * @returns the table without nulls; or what is wrong. Nothing is left out or filled in.
 * @example completeRatings([[1, null], [2, 3]]) // → { ok: false, error: { kind: 'missing-ratings', targets: [0] } }
 */
export function completeRatings(
  ratings: Ratings,
): Result<readonly (readonly number[])[], MalformedRatings | TooFewRatings | MissingRatings> {
  const checked = checkRatings(ratings)
  if (!checked.ok) return checked
  const complete = ratings.map((row) => row.filter((rating) => rating !== null))
  const targets = [...ratings.keys()].filter(
    (target) => complete[target]?.length !== ratings[target]?.length,
  )
  return targets.length === 0 ? ok(complete) : fail({ kind: 'missing-ratings', targets })
}
