import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { positiveInverse } from '#shared/kernel/statistics/positiveInverse'
import { ratingGroups } from '#shared/kernel/statistics/ratingGroups'
import type { Ratings } from '#shared/kernel/statistics/ratings'
import { severityModel } from '#shared/kernel/statistics/severityModel'
import { completeTables, furthest, reordered, tablesWithGaps, withOrder } from './tables'

const model = (ratings: Ratings) => {
  const result = severityModel(ratings, {})
  return result.ok ? result.value : null
}

const problem = (ratings: Ratings, minimumTargets?: number) => {
  const result = severityModel(ratings, minimumTargets === undefined ? {} : { minimumTargets })
  return result.ok ? null : result.error
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

const _ = null

/** Two teams with an entry each, and a training case (first row) that all four have scored. */
const LINKED: Ratings = [
  [60, 50, 70, 60],
  [75, 65, _, _],
  [_, _, 55, 45],
]

describe('severity of examiners', () => {
  it('is told apart from quality by a training case that all have scored', () => {
    const found = model(LINKED)
    expect(furthest(found?.raters, [0, -10, 10, 0])).toBeLessThan(1e-8)
    expect(
      furthest(
        found?.targets.map((effect) => effect + (found?.mean ?? 0)),
        [60, 75, 45],
      ),
    ).toBeLessThan(1e-8)
    expect(
      furthest(
        found?.residuals.flat().filter((residual) => residual !== null),
        [0, 0, 0, 0, 0, 0, 0, 0],
      ),
    ).toBeLessThan(1e-8)
  })

  it('is what an independent least-squares solution gives for an unbalanced table', () => {
    const found = model([
      [60, 50, _, _],
      [80, 72, 75, _],
      [_, 55, 61, 40],
      [70, _, 66, 58],
    ])
    expect(found?.mean).toBeCloseTo(60.675, 10)
    expect(furthest(found?.targets, [-9.1, 11.5, -6.2625, 3.8625])).toBeLessThan(1e-8)
    expect(furthest(found?.raters, [7.2375, -0.3875, 3.625, -10.475])).toBeLessThan(1e-8)
    expect(
      furthest(
        found?.standardErrors?.raters,
        [2.04367832443122, 2.04367832443122, 1.9197015148845404, 2.3771248718252056],
      ),
    ).toBeLessThan(1e-8)
    expect(
      furthest(
        found?.standardErrors?.targets,
        [2.875995072361911, 2.2350763759321515, 2.1981304200956773, 2.1981304200956773],
      ),
    ).toBeLessThan(1e-8)
    expect(found?.residuals[0]?.[0]).toBeCloseTo(1.1875, 10)
    expect(found?.residuals[0]?.[2]).toBeNull()
  })

  it('in a complete table is each examiner’s mean against the mean of all', () => {
    fc.assert(
      fc.property(completeTables, (ratings) => {
        const found = model(ratings)
        const grand = sum(ratings.flat().map((rating) => rating ?? 0)) / ratings.flat().length
        const means = [...(ratings[0] ?? []).keys()].map(
          (at) => sum(ratings.map((row) => row[at] ?? 0)) / ratings.length,
        )
        expect(found?.mean).toBeCloseTo(grand, 8)
        expect(
          furthest(
            found?.raters,
            means.map((mean) => mean - grand),
          ),
        ).toBeLessThan(1e-8)
      }),
    )
  })

  it('finds again what the ratings were made of, whatever is missing', () => {
    const effects = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 8, maxLength: 8 })
    fc.assert(
      fc.property(tablesWithGaps, effects, effects, (ratings, quality, kindness) => {
        const made = ratings.map((row, i) =>
          row.map((rating, j) =>
            rating === null ? null : 50 + (quality[i] ?? 0) + (kindness[j] ?? 0),
          ),
        )
        const found = model(made)
        fc.pre(found !== null)
        const examiners = made[0]?.length ?? 0
        const centre = sum(kindness.slice(0, examiners)) / examiners
        expect(
          furthest(
            found?.raters,
            kindness.slice(0, examiners).map((own) => own - centre),
          ),
        ).toBeLessThan(1e-8)
        const corrected = found?.targets.map((effect) => effect + (found.mean ?? 0))
        expect(
          furthest(
            corrected,
            quality.slice(0, made.length).map((own) => 50 + own + centre),
          ),
        ).toBeLessThan(1e-8)
      }),
    )
  })

  it('adds up to nothing over examiners and over targets, and leaves residuals that do too', () => {
    fc.assert(
      fc.property(tablesWithGaps, (ratings) => {
        const found = model(ratings)
        fc.pre(found !== null)
        expect(sum(found?.raters ?? [])).toBeCloseTo(0, 8)
        expect(sum(found?.targets ?? [])).toBeCloseTo(0, 8)
        for (const row of found?.residuals ?? []) {
          expect(sum(row.map((residual) => residual ?? 0))).toBeCloseTo(0, 8)
        }
      }),
    )
  })

  it('moves with the examiner when the columns are moved', () => {
    fc.assert(
      fc.property(withOrder(tablesWithGaps), ([ratings, order]) => {
        const [one, other] = [model(ratings), model(reordered(ratings, order))]
        fc.pre(one !== null)
        expect(
          furthest(
            other?.raters,
            order.map((at) => one?.raters[at] ?? 0),
          ),
        ).toBeLessThan(1e-8)
      }),
    )
  })

  it('says nothing about its error where every rating is used up', () => {
    expect(
      model([
        [50, 60],
        [70, 80],
      ])?.standardErrors,
    ).not.toBeNull()
    const chain = [
      [50, _],
      [70, 80],
      [_, 40],
    ]
    expect(furthest(model(chain)?.raters, [-5, 5])).toBeLessThan(1e-8)
    expect(model(chain)?.standardErrors).toBeNull()
  })

  it('is not shown where teams share nothing, and the groups are named', () => {
    const [, one, other] = LINKED
    const teams = [one ?? [], one ?? [], other ?? [], other ?? []]
    expect(problem(teams)).toEqual({
      kind: 'disconnected',
      groups: [
        { examiners: [0, 1], targets: [0, 1] },
        { examiners: [2, 3], targets: [2, 3] },
      ],
    })
  })

  it('is not shown for who has rated too little, and they are named', () => {
    expect(
      problem([
        [50, 60],
        [70, _],
      ]),
    ).toEqual({ kind: 'too-few', examiners: [1], targets: [] })
    expect(
      problem(
        [
          [50, 60],
          [70, 80],
        ],
        3,
      ),
    ).toEqual({ kind: 'too-few', examiners: [0, 1], targets: [] })
    expect(
      problem(
        [
          [50, 60],
          [70, _],
        ],
        1,
      ),
    ).toBeNull()
    expect(
      problem([
        [50, 60, _],
        [70, 80, _],
        [_, _, _],
      ]),
    ).toEqual({
      kind: 'too-few',
      examiners: [2],
      targets: [2],
    })
    expect(problem([[50, 60]])).toMatchObject({ kind: 'too-few' })
    expect(problem([[50], [60]])).toMatchObject({ kind: 'too-few' })
    expect(problem([])).toMatchObject({ kind: 'too-few' })
    expect(problem([[50, 60], [70]])).toEqual({ kind: 'uneven-rows', target: 1 })
    const unsaid = severityModel([
      [50, 60],
      [70, _],
    ])
    expect(unsaid.ok).toBe(false)
  })
})

describe('groups of ratings that hang together', () => {
  it('are one when a chain of shared targets joins everybody', () => {
    expect(
      ratingGroups([
        [1, 1, _, _],
        [_, 1, 1, _],
        [_, _, 1, 1],
      ]),
    ).toHaveLength(1)
  })

  it('hold a target or an examiner without ratings on its own', () => {
    expect(
      ratingGroups([
        [1, _],
        [_, _],
      ]),
    ).toEqual([
      { examiners: [0], targets: [0] },
      { examiners: [1], targets: [] },
      { examiners: [], targets: [1] },
    ])
    expect(ratingGroups([])).toEqual([])
  })

  it('hold each target and each examiner exactly once', () => {
    fc.assert(
      fc.property(tablesWithGaps, (ratings) => {
        const groups = ratingGroups(ratings)
        const targets = groups.flatMap((group) => group.targets).toSorted((a, b) => a - b)
        const examiners = groups.flatMap((group) => group.examiners).toSorted((a, b) => a - b)
        expect(targets).toEqual([...ratings.keys()])
        expect(examiners).toEqual([...(ratings[0] ?? []).keys()])
      }),
    )
  })
})

describe('the inverse of a positive matrix', () => {
  it('times the matrix is one on the diagonal and zero beside it', () => {
    const matrix = [
      Float64Array.of(4, 1, 0.5),
      Float64Array.of(1, 3, -1),
      Float64Array.of(0.5, -1, 2),
    ]
    const inverse = positiveInverse(matrix)
    for (const [i, row] of matrix.entries()) {
      const products = [0, 1, 2].map((j) =>
        sum([...row].map((value, at) => value * (inverse[at]?.[j] ?? 0))),
      )
      expect(
        furthest(
          products,
          [0, 1, 2].map((j) => (i === j ? 1 : 0)),
        ),
      ).toBeLessThan(1e-8)
    }
  })

  it('is refused for a matrix that is not positive', () => {
    expect(() => positiveInverse([Float64Array.of(1, 2), Float64Array.of(2, 1)])).toThrow(
      RangeError,
    )
  })
})
