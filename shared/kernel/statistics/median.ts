import { fail, ok, type Result } from '#shared/kernel/result'

/**
 * The middle value, or the mean of the two in the middle.
 *
 * @param values finite numbers in any order and unit; not changed.
 * @returns the median in the same unit, not rounded; or 'no-values' for an empty list.
 * @example median([70, 50, 55]) // → { ok: true, value: 55 }
 */
export function median(values: readonly number[]): Result<number, { readonly kind: 'no-values' }> {
  const sorted = values.toSorted((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.floor((sorted.length - 1) / 2)]
  if (upper === undefined || lower === undefined) return fail({ kind: 'no-values' })
  return ok(lower + (upper - lower) / 2)
}
