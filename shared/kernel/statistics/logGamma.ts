const SHIFT = 15
const HALF_LOG_TWO_PI = Math.log(2 * Math.PI) / 2

/** B₂ₖ / (2k (2k − 1)) for k = 1 … 7, where B are the Bernoulli numbers. */
const TERMS = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360_360, 1 / 156]

/**
 * The natural logarithm of the gamma function.
 *
 * @param x greater than 0; below 15 it is moved up by Γ(x + 1) = x Γ(x).
 * @returns ln Γ(x), with an error of about 10⁻¹⁵ times max(1, |ln Γ(x)|).
 * @source Stirling's series, Abramowitz & Stegun 6.1.41.
 * @example Math.exp(logGamma(5)) // → 24, to rounding
 */
export function logGamma(x: number): number {
  let product = 1
  let moved = x
  while (moved < SHIFT) {
    product *= moved
    moved += 1
  }
  const inverse = 1 / moved
  let power = inverse
  let series = 0
  for (const term of TERMS) {
    series += term * power
    power *= inverse * inverse
  }
  return (moved - 0.5) * Math.log(moved) - moved + HALF_LOG_TWO_PI + series - Math.log(product)
}
