import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { weightedKappa, type KappaWeights } from '#shared/kernel/statistics/weightedKappa'

const WEIGHTS: readonly KappaWeights[] = ['unweighted', 'linear', 'quadratic']

const kappa = (
  a: readonly (number | null)[],
  b: readonly (number | null)[],
  weights: KappaWeights,
) => {
  const result = weightedKappa(a, b, weights)
  return result.ok ? result.value : result.error.kind
}

/** Two lists from a table of how often the first gave row i and the second column j. */
function listsOf(table: readonly (readonly number[])[]): [number[], number[]] {
  const pairs = table.flatMap((row, i) =>
    row.flatMap((times, j) => Array.from({ length: times }, () => [i + 1, j + 1] as const)),
  )
  return [pairs.map(([one]) => one), pairs.map(([, other]) => other)]
}

const percent = (ratings: readonly number[]) => ratings.map((rating) => 20 * rating + 10)

const pairsOfRatings = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 })),
  { minLength: 2, maxLength: 30 },
)

describe('agreement of two examiners by Cohen’s kappa', () => {
  it('is .492 for the published 200 cases in three categories', () => {
    const [a, b] = listsOf([
      [88, 14, 18],
      [10, 40, 10],
      [2, 6, 12],
    ])
    expect(kappa(a, b, 'unweighted')).toBeCloseTo((0.7 - 0.41) / (1 - 0.41), 12)
  })

  it.each([
    ['unweighted', 0.3827160493827162],
    ['linear', 0.6575342465753425],
    ['quadratic', 0.8484848484848485],
  ] as const)('with %s weights is %d for ten ratings on five steps', (weights, known) => {
    const a = [1, 2, 3, 4, 5, 3, 2, 1, 4, 4]
    const b = [1, 3, 3, 5, 5, 2, 2, 2, 4, 3]
    expect(kappa(a, b, weights)).toBeCloseTo(known, 12)
  })

  it.each(WEIGHTS)(
    'with %s weights does not depend on who comes first or on the step’s size',
    (weights) => {
      fc.assert(
        fc.property(pairsOfRatings, (pairs) => {
          const [a, b] = [pairs.map(([one]) => one), pairs.map(([, other]) => other)]
          const found = kappa(a, b, weights)
          fc.pre(typeof found === 'number')
          expect(kappa(b, a, weights)).toBeCloseTo(found, 12)
          expect(kappa(percent(a), percent(b), weights)).toBeCloseTo(found, 12)
        }),
      )
    },
  )

  it.each(WEIGHTS)('with %s weights is never above 1', (weights) => {
    fc.assert(
      fc.property(pairsOfRatings, (pairs) => {
        const found = kappa(
          pairs.map(([one]) => one),
          pairs.map(([, other]) => other),
          weights,
        )
        expect(typeof found === 'number' && !(found <= 1)).toBe(false)
      }),
    )
    expect(kappa([1, 2, 2], [1, 2, 2], weights)).toBe(1)
  })

  it('counts a step of the scale that nobody has used', () => {
    expect(kappa([0, 10, 100], [10, 10, 100], 'linear')).toBeCloseTo(1 - 30 / 390, 12)
    expect(kappa([1, 2, 3], [2, 2, 3], 'linear')).toBeCloseTo(1 - 3 / 7, 12)
  })

  it('leaves out what either has not rated', () => {
    expect(kappa([1, null, 2, 3, 1], [1, 2, 2, null, 2], 'linear')).toBe(
      kappa([1, 2, 1], [1, 2, 2], 'linear'),
    )
  })

  it('has no value, and says why, where chance leaves nothing to compare with', () => {
    expect(kappa([3, 3], [3, 3], 'linear')).toBe('no-variation')
    expect(kappa([1, 2], [1, null], 'linear')).toBe('too-few-targets')
    expect(kappa([], [], 'linear')).toBe('too-few-targets')
    expect(kappa([1, 2], [1], 'linear')).toBe('uneven-lists')
    expect(kappa([1, Number.NaN], [1, 2], 'linear')).toBe('not-a-number')
    expect(kappa([1, 2], [1, Infinity], 'linear')).toBe('not-a-number')
  })
})
