const TINY = 1e-300
const MOST_TERMS = 100_000

/**
 * The value of first + a₁ / (b₁ + a₂ / (b₂ + …)), term by term until it stands still.
 *
 * @param first the part before the fraction.
 * @param term the pair [aₖ, bₖ] for k = 1, 2, …
 * @returns the value, to about 10⁻¹⁵ of itself; after 100,000 terms what has been reached.
 * @source Lentz's method as modified by Thompson & Barnett (1986).
 * @example continuedFraction(1, () => [1, 1]) // → 1.618…, the golden ratio
 */
export function continuedFraction(
  first: number,
  term: (k: number) => readonly [a: number, b: number],
): number {
  let value = awayFromZero(first)
  let above = value
  let below = 0
  for (let k = 1; k <= MOST_TERMS; k += 1) {
    const [a, b] = term(k)
    below = 1 / awayFromZero(b + a * below)
    above = awayFromZero(b + a / above)
    const change = above * below
    value *= change
    if (Math.abs(change - 1) < Number.EPSILON) return value
  }
  return value
}

function awayFromZero(x: number): number {
  return Math.abs(x) < TINY ? TINY : x
}
