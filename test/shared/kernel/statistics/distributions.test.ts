import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chiSquareUpperTail } from '#shared/kernel/statistics/chiSquareDistribution'
import { continuedFraction } from '#shared/kernel/statistics/continuedFraction'
import { fCumulative, fQuantile } from '#shared/kernel/statistics/fDistribution'
import { incompleteBeta } from '#shared/kernel/statistics/incompleteBeta'
import { logGamma } from '#shared/kernel/statistics/logGamma'

/** Relative error; below a thousandth it is measured against that. */
function errorOf(found: number, known: number): number {
  return Math.abs(found - known) / Math.max(1e-3, Math.abs(known))
}

const share = fc.double({ min: 0.01, max: 0.99, noNaN: true })

const freedom = fc.double({ min: 0.5, max: 300, noNaN: true })

describe('the logarithm of the gamma function', () => {
  it.each([
    [0.5, Math.log(Math.PI) / 2],
    [1, 0],
    [2, 0],
    [3.7, 1.428072326665388],
    [14.9, 24.924132002217277],
    [15, 25.191221182738683],
    [100, 359.1342053695754],
    [1000.5, 5908.674175848678],
  ])('of %d is known', (x, known) => {
    expect(logGamma(x)).toBeCloseTo(known, 11)
  })

  it('grows by the logarithm of x from x to x + 1', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 500, noNaN: true }), (x) => {
        expect(logGamma(x + 1) - logGamma(x)).toBeCloseTo(Math.log(x), 10)
      }),
    )
  })
})

describe('a continued fraction', () => {
  it('of ones is the golden ratio', () => {
    expect(continuedFraction(1, () => [1, 1])).toBeCloseTo((1 + Math.sqrt(5)) / 2, 14)
  })

  it('may begin at 0', () => {
    expect(continuedFraction(0, () => [1, 2])).toBeCloseTo(Math.SQRT2 - 1, 14)
  })

  it('that never settles is given up in the end', () => {
    let terms = 0
    continuedFraction(1, () => {
      terms += 1
      return [-2, 1]
    })
    expect(terms).toBe(100_000)
  })
})

describe('the incomplete beta function', () => {
  it.each([
    [0.5, 2, 2, 0.5],
    [0.2, 0.5, 0.5, 0.2951672353008665],
    [0.01, 3, 80, 0.049460693965665575],
    [0.9, 10, 2, 0.6973568802],
    [0.3, 100, 250, 0.7265414741433196],
    [0.5, 900, 880, 0.31769239332813404],
    [1e-8, 0.5, 4, 0.00021874999781249996],
  ])('at %d with shapes %d and %d is known', (x, a, b, known) => {
    expect(errorOf(incompleteBeta(x, a, b), known)).toBeLessThan(1e-11)
  })

  it('is 0 below and 1 above its range', () => {
    expect([-1, 0, 1, 2].map((x) => incompleteBeta(x, 2, 3))).toEqual([0, 0, 1, 1])
  })

  it('is one minus itself seen from the other end', () => {
    fc.assert(
      fc.property(share, freedom, freedom, (x, a, b) => {
        expect(incompleteBeta(x, a, b)).toBeCloseTo(1 - incompleteBeta(1 - x, b, a), 9)
      }),
    )
  })
})

describe('the F distribution', () => {
  it.each([
    [1, 10, 10, 0.5],
    [3.5, 5, 15, 0.9730306944740365],
    [0.2, 3, 7, 0.10683204433751023],
    [4, 1, 1000, 0.9542296535067483],
    [1.05, 400, 600, 0.7057908330485178],
    [2.2, 4.787, 5, 0.796119403891537],
  ])('below %d with %d and %d degrees of freedom is known', (f, one, two, known) => {
    expect(errorOf(fCumulative(f, one, two), known)).toBeLessThan(1e-11)
  })

  it.each([
    [0.975, 5, 15, 3.5764153492790607],
    [0.975, 15, 5, 6.427728167078779],
    [0.975, 1, 1, 647.7890114778442],
    [0.025, 5, 15, 0.15557596307848703],
    [0.95, 3, 20, 3.098391212140781],
    [0.99, 200, 300, 1.345942386272866],
    [0.975, 5, 4.787, 7.495366366475467],
  ])('has its %d quantile at %d and %d degrees of freedom in the tables', (p, one, two, known) => {
    expect(errorOf(fQuantile(p, one, two), known)).toBeLessThan(1e-11)
  })

  it('has nothing below 0 and everything below infinity', () => {
    expect([-1, 0, Infinity].map((f) => fCumulative(f, 3, 4))).toEqual([0, 0, 1])
  })

  it('gives back the probability its quantile was asked for', () => {
    fc.assert(
      fc.property(share, freedom, freedom, (p, a, b) => {
        expect(fCumulative(fQuantile(p, a, b), a, b)).toBeCloseTo(p, 9)
      }),
    )
  })

  it('has a quantile beyond all numbers where there is next to no freedom', () => {
    expect(fQuantile(0.975, 5, 1e-6)).toBe(Infinity)
  })
})

describe('the chi-square distribution', () => {
  it.each([
    [3.841458820694124, 1, 0.05],
    [0.5, 3, 0.9188914116546758],
    [12.3, 9, 0.19692022639855333],
    [22.354, 9, 0.00782226023134489],
    [90, 60, 0.007337199297796568],
    [1000, 900, 0.010994608942135844],
    [1e-6, 2, 0.999999500000125],
  ])('above %d with %d degrees of freedom is known', (chiSquare, degrees, known) => {
    expect(errorOf(chiSquareUpperTail(chiSquare, degrees), known)).toBeLessThan(1e-11)
  })

  it('is known far out in the tail too', () => {
    expect(chiSquareUpperTail(300, 4) / 1.083439491947837e-63).toBeCloseTo(1, 10)
  })

  it('has everything above 0 and nothing above infinity', () => {
    expect([-1, 0, Infinity].map((x) => chiSquareUpperTail(x, 5))).toEqual([1, 1, 0])
  })

  it('with two degrees of freedom is the exponential function', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 400, noNaN: true }), (x) => {
        expect(errorOf(chiSquareUpperTail(x, 2), Math.exp(-x / 2))).toBeLessThan(1e-11)
      }),
    )
  })
})
