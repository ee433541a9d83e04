/**
 * How often each value occurs.
 *
 * @param values numbers in any unit.
 * @returns the distinct values, lowest first, with their number of occurrences.
 * @example occurrences([10, 5, 10]) // → Map { 5 → 1, 10 → 2 }
 */
export function occurrences(values: readonly number[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return new Map([...counts].toSorted(([a], [b]) => a - b))
}
