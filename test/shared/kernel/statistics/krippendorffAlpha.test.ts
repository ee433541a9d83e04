import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { krippendorffAlpha, type AlphaMetric } from '#shared/kernel/statistics/krippendorffAlpha'
import type { Ratings } from '#shared/kernel/statistics/ratings'
import { completeTables, KRIPPENDORFF, reordered, tablesWithGaps, withOrder } from './tables'

const METRICS: readonly AlphaMetric[] = ['nominal', 'ordinal', 'interval', 'ratio']

const alpha = (ratings: Ratings, metric: AlphaMetric) => {
  const result = krippendorffAlpha(ratings, metric)
  return result.ok ? result.value : result.error.kind
}

/** Alpha from its definition: every pair of ratings, within targets and over all. */
function alphaByPairs(ratings: Ratings, distance: (a: number, b: number) => number): number {
  const rows = ratings
    .map((row) => row.filter((rating) => rating !== null))
    .filter((row) => row.length > 1)
  const pairs = (values: readonly number[]) =>
    values.reduce((sum, a) => sum + values.reduce((part, b) => part + distance(a, b), 0), 0)
  const all = rows.flat()
  const observed = rows.reduce((sum, row) => sum + pairs(row) / (row.length - 1), 0)
  return 1 - (observed * (all.length - 1)) / pairs(all)
}

/** Krippendorff's ordinal distance from the frequencies of the values between. */
function ordinalDistance(ratings: Ratings) {
  const all = ratings
    .map((row) => row.filter((rating) => rating !== null))
    .filter((row) => row.length > 1)
    .flat()
  return (a: number, b: number) => {
    const between = all.filter((x) => x >= Math.min(a, b) && x <= Math.max(a, b)).length
    const ends = all.filter((x) => x === a).length + all.filter((x) => x === b).length
    return a === b ? 0 : (between - ends / 2) ** 2
  }
}

const DISTANCES = (ratings: Ratings) => ({
  nominal: (a: number, b: number) => (a === b ? 0 : 1),
  ordinal: ordinalDistance(ratings),
  interval: (a: number, b: number) => (a - b) ** 2,
  ratio: (a: number, b: number) => (a === b ? 0 : ((a - b) / (a + b)) ** 2),
})

describe('agreement by Krippendorff’s alpha', () => {
  it.each([
    ['nominal', 0.743],
    ['ordinal', 0.815],
    ['interval', 0.849],
    ['ratio', 0.797],
  ] as const)(
    'with the %s metric is %d in the published example with missing ratings',
    (metric, known) => {
      expect(alpha(KRIPPENDORFF, metric)).toBeCloseTo(known, 3)
    },
  )

  it('is .095 in the published example of two observers and yes or no', () => {
    const meg = [0, 1, 0, 0, 0, 0, 0, 0, 1, 0]
    const owen = [1, 1, 1, 0, 0, 1, 0, 0, 0, 0]
    expect(
      alpha(
        meg.map((rating, at) => [rating, owen[at] ?? null]),
        'nominal',
      ),
    ).toBeCloseTo(0.095, 3)
  })

  it('is .692 in the published example of two observers and five categories', () => {
    const ben = [1, 1, 2, 2, 4, 3, 3, 3, 5, 4, 4, 1]
    const gerry = [2, 1, 2, 2, 2, 3, 3, 3, 5, 4, 4, 4]
    const table = ben.map((rating, at) => [rating, gerry[at] ?? null])
    expect(alpha(table, 'nominal')).toBeCloseTo(0.692, 3)
  })

  it.each(METRICS)('with the %s metric is what its definition over all pairs gives', (metric) => {
    fc.assert(
      fc.property(tablesWithGaps, (ratings) => {
        const found = alpha(ratings, metric)
        fc.pre(typeof found === 'number')
        expect(found).toBeCloseTo(alphaByPairs(ratings, DISTANCES(ratings)[metric]), 9)
      }),
    )
  })

  it.each(METRICS)('with the %s metric does not depend on who is who', (metric) => {
    fc.assert(
      fc.property(withOrder(tablesWithGaps), ([ratings, order]) => {
        const [one, other] = [alpha(ratings, metric), alpha(reordered(ratings, order), metric)]
        fc.pre(typeof one === 'number' && typeof other === 'number')
        expect(one).toBeCloseTo(other, 10)
      }),
    )
  })

  it.each(['nominal', 'ordinal', 'interval'] as const)(
    'with the %s metric stays when everybody gives 15 more',
    (metric) => {
      fc.assert(
        fc.property(completeTables, (ratings) => {
          const moved = ratings.map((row) => row.map((rating) => (rating ?? 0) + 15))
          const [one, other] = [alpha(ratings, metric), alpha(moved, metric)]
          fc.pre(typeof one === 'number')
          expect(one).toBeCloseTo(Number(other), 10)
        }),
      )
    },
  )

  it.each(METRICS)('with the %s metric is never above 1, and 1 when all agree', (metric) => {
    fc.assert(
      fc.property(tablesWithGaps, (ratings) => {
        const found = alpha(ratings, metric)
        expect(typeof found === 'number' && !(found <= 1)).toBe(false)
      }),
    )
    expect(
      alpha(
        [
          [10, 10],
          [40, 40],
          [90, 90],
        ],
        metric,
      ),
    ).toBe(1)
  })

  it('has no value, and says why, where there is nothing to compare', () => {
    expect(alpha([], 'nominal')).toBe('too-few-targets')
    expect(alpha([[50, 60]], 'interval')).toBe('too-few-targets')
    expect(alpha([[50], [60]], 'interval')).toBe('too-few-examiners')
    expect(
      alpha(
        [
          [50, null],
          [60, null],
        ],
        'interval',
      ),
    ).toBe('too-few-examiners')
    expect(
      alpha(
        [
          [50, 60],
          [60, null],
          [null, 70],
        ],
        'interval',
      ),
    ).toBe('too-few-targets')
    expect(
      alpha(
        [
          [50, 50],
          [50, 50],
        ],
        'ordinal',
      ),
    ).toBe('no-variation')
    expect(
      alpha(
        [
          [50, 50],
          [50, 50],
          [70, null],
        ],
        'ordinal',
      ),
    ).toBe('no-variation')
    expect(
      alpha(
        [
          [-5, 50],
          [60, 50],
        ],
        'ratio',
      ),
    ).toBe('negative-rating')
    expect(alpha([[5, 50], [60]], 'ratio')).toBe('uneven-rows')
    expect(
      alpha(
        [
          [5, 50],
          [60, Number.NaN],
        ],
        'nominal',
      ),
    ).toBe('not-a-number')
  })

  it('takes zeros for equal with the ratio metric', () => {
    expect(
      alpha(
        [
          [0, 0],
          [10, 10],
        ],
        'ratio',
      ),
    ).toBe(1)
  })
})
