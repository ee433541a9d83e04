/**
 * An expected outcome or an expected failure, as a value a caller cannot forget.
 *
 * Bugs are exceptions; everything a user can meet (a malformed file, a missing score)
 * is a `Result` whose error has a `kind` from a closed list.
 *
 * @example
 * const half = (n: number): Result<number, { kind: 'odd' }> =>
 *   n % 2 === 0 ? ok(n / 2) : fail({ kind: 'odd' })
 */
export type Result<Value, Problem> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: Problem }

/**
 * Wraps a value as success.
 *
 * @example ok(32) // → { ok: true, value: 32 }
 */
export function ok<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value }
}

/**
 * Wraps a problem as failure.
 *
 * @example fail({ kind: 'missing-scores' }) // → { ok: false, error: { kind: 'missing-scores' } }
 */
export function fail<Problem>(error: Problem): { readonly ok: false; readonly error: Problem } {
  return { ok: false, error }
}
