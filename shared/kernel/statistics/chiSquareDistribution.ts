import { continuedFraction } from './continuedFraction'
import { logGamma } from './logGamma'

/**
 * The share of a chi-square distribution above a value: the p of a test.
 *
 * @param chiSquare the value; 0 or less gives 1.
 * @param freedom degrees of freedom, greater than 0.
 * @returns probability 0 … 1, error below 10⁻¹² for up to 1,000 degrees of freedom.
 * @source Abramowitz & Stegun 26.4.19 by the incomplete gamma function: its series 6.5.29 below the
 *         mean and its continued fraction 6.5.31 (contracted) above.
 * @example chiSquareUpperTail(3.841458820694124, 1) // → 0.05
 */
export function chiSquareUpperTail(chiSquare: number, freedom: number): number {
  if (chiSquare <= 0) return 1
  if (chiSquare === Infinity) return 0
  const shape = freedom / 2
  const x = chiSquare / 2
  const front = Math.exp(shape * Math.log(x) - x - logGamma(shape))
  if (x < shape + 1) return 1 - front * lowerSeries(x, shape)
  return front / upperFraction(x, shape)
}

function lowerSeries(x: number, shape: number): number {
  let term = 1 / shape
  let sum = term
  for (let k = 1; term > sum * Number.EPSILON; k += 1) {
    term *= x / (shape + k)
    sum += term
  }
  return sum
}

function upperFraction(x: number, shape: number): number {
  return continuedFraction(x + 1 - shape, (k) => [k * (shape - k), x + 2 * k + 1 - shape])
}
