import { incompleteBeta } from './incompleteBeta'

/** Between these powers of e lie all values of F that a double can tell apart from 0 and ∞. */
const WIDEST_LOG = 700
const HALVINGS = 80

/**
 * The share of an F distribution at or below a value.
 *
 * @param f the value, 0 or more; Infinity gives 1.
 * @param freedom1 degrees of freedom of the numerator, greater than 0; need not be whole.
 * @param freedom2 degrees of freedom of the denominator, greater than 0; need not be whole.
 * @returns probability 0 … 1.
 * @source Abramowitz & Stegun 26.6.2.
 * @example fCumulative(1, 10, 10) // → 0.5
 */
export function fCumulative(f: number, freedom1: number, freedom2: number): number {
  if (f <= 0) return 0
  if (f === Infinity) return 1
  const part = freedom1 * f
  const whole = part + freedom2
  if (part < freedom2) return incompleteBeta(part / whole, freedom1 / 2, freedom2 / 2)
  return 1 - incompleteBeta(freedom2 / whole, freedom2 / 2, freedom1 / 2)
}

/**
 * The value an F variable stays at or below with a given probability.
 *
 * @param probability greater than 0 and less than 1.
 * @param freedom1 degrees of freedom of the numerator, greater than 0; need not be whole.
 * @param freedom2 degrees of freedom of the denominator, greater than 0; need not be whole.
 * @returns the quantile, to about 10⁻¹² of itself; Infinity where it is beyond e⁷⁰⁰, which happens
 *          only with far less than one degree of freedom.
 * @example fQuantile(0.975, 5, 15) // → 3.5764…
 */
export function fQuantile(probability: number, freedom1: number, freedom2: number): number {
  let low = -WIDEST_LOG
  let high = WIDEST_LOG
  if (fCumulative(Math.exp(high), freedom1, freedom2) < probability) return Infinity
  for (let halving = 0; halving < HALVINGS; halving += 1) {
    const middle = (low + high) / 2
    if (fCumulative(Math.exp(middle), freedom1, freedom2) < probability) low = middle
    else high = middle
  }
  return Math.exp((low + high) / 2)
}
