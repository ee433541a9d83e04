import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bootstrapRanks } from '#shared/kernel/statistics/bootstrapRanks'
import type { Ratings } from '#shared/kernel/statistics/ratings'
import { completeTables } from './tables'

const options = { draws: 400, seed: 7 }

const intervals = (ratings: Ratings, chosen = options) => {
  const result = bootstrapRanks(ratings, chosen)
  return result.ok ? result.value : []
}

const times = (ratings: Ratings, factor: number) =>
  ratings.map((row) => row.map((points) => (points ?? 0) * factor))

const problem = (ratings: Ratings, draws = 10) => {
  const result = bootstrapRanks(ratings, { draws, seed: 1 })
  return result.ok ? null : result.error
}

describe('how certain a ranking is', () => {
  it('is the same every time for the same seed', () => {
    fc.assert(
      fc.property(completeTables, fc.nat(), (ratings, seed) => {
        const chosen = { draws: 50, seed }
        expect(intervals(ratings, chosen)).toEqual(intervals(ratings, chosen))
      }),
      { numRuns: 30 },
    )
  })

  it('is complete where entries lie far apart', () => {
    expect(
      intervals([
        [200, 210, 190],
        [90, 95, 85],
        [300, 310, 305],
      ]),
    ).toEqual([
      { rank: 2, lower: 2, upper: 2, examiners: 3 },
      { rank: 3, lower: 3, upper: 3, examiners: 3 },
      { rank: 1, lower: 1, upper: 1, examiners: 3 },
    ])
  })

  it('is small where examiners disagree about entries that lie close', () => {
    const [first, second] = intervals([
      [100, 200, 300],
      [110, 205, 280],
    ])
    expect(first).toEqual({ rank: 1, lower: 1, upper: 2, examiners: 3 })
    expect(second).toEqual({ rank: 2, lower: 1, upper: 2, examiners: 3 })
  })

  it('gives entries with the same whole points the same rank, and the next one its place', () => {
    const ranks = intervals([
      [200, 201],
      [201, 200],
      [300, 300],
      [50, 50],
    ]).map((own) => own.rank)
    expect(ranks).toEqual([2, 2, 1, 4])
    // 200.5 is rounded up to 201: no tie is broken by the half.
    expect(
      intervals([
        [200, 201],
        [201, 201],
      ]).map((own) => own.rank),
    ).toEqual([1, 1])
    // 200.25 is rounded down to 200.
    expect(
      intervals([
        [200, 200, 200, 201],
        [200, 201, _, _],
      ]).map((own) => own.rank),
    ).toEqual([2, 1])
  })

  it('keeps each interval inside the number of entries and in order', () => {
    fc.assert(
      fc.property(completeTables, (ratings) => {
        for (const { rank, lower, upper, examiners } of intervals(ratings, {
          draws: 40,
          seed: 3,
        })) {
          expect(1 <= lower && lower <= upper && upper <= ratings.length).toBe(true)
          expect(1 <= rank && rank <= ratings.length).toBe(true)
          expect(examiners).toBe(ratings[0]?.length)
        }
      }),
      { numRuns: 50 },
    )
  })

  it('does not depend on how widely the points are spread', () => {
    const points = fc.integer({ min: 0, max: 20 })
    const tables = fc.array(fc.array(points, { minLength: 2, maxLength: 2 }), {
      minLength: 3,
      maxLength: 8,
    })
    fc.assert(
      fc.property(tables, (ratings) => {
        // Twice the points of two examiners always has a whole mean, so that nothing is rounded.
        expect(intervals(times(ratings, 6000))).toEqual(intervals(times(ratings, 2)))
      }),
      { numRuns: 50 },
    )
  })

  it('leaves out one draw in twenty at either end and no more', () => {
    // The second entry is first exactly when both its draws are 300: one time in four.
    const close = intervals(
      [
        [250, 250],
        [300, 100],
      ],
      { draws: 4000, seed: 11 },
    )
    expect(close.map((own) => [own.lower, own.upper])).toEqual([
      [1, 2],
      [1, 2],
    ])
    // With five examiners all have to be the one who gave 300: one time in 3,125.
    const far = intervals(
      [
        [250, 250, 250, 250, 250],
        [300, 100, 100, 100, 100],
      ],
      { draws: 4000, seed: 11 },
    )
    expect(far.map((own) => [own.lower, own.upper])).toEqual([
      [1, 1],
      [2, 2],
    ])
    // With one draw the only rank drawn is both ends.
    const [once] = intervals(
      [
        [250, 250],
        [300, 100],
      ],
      { draws: 1, seed: 1 },
    )
    expect(once?.lower).toBe(once?.upper)
  })

  it('says how many examiners each entry has, so that one alone is seen', () => {
    const found = intervals([
      [200, _, _],
      [180, 220, 190],
    ])
    expect(found.map((own) => own.examiners)).toEqual([1, 3])
  })

  it('has no answer, and says why, without entries, ratings or draws', () => {
    expect(problem([])).toEqual({ kind: 'too-few-targets', targets: 0 })
    expect(problem([[1, 2]])).toEqual({ kind: 'too-few-targets', targets: 1 })
    expect(
      problem([
        [1, 2],
        [_, _],
      ]),
    ).toEqual({ kind: 'missing-ratings', targets: [1] })
    expect(problem([[1, 2], [3]])).toEqual({ kind: 'uneven-rows', target: 1 })
    for (const draws of [0, -1, 1.5, 100_001, Number.NaN]) {
      expect(
        problem(
          [
            [1, 2],
            [3, 4],
          ],
          draws,
        ),
      ).toEqual({ kind: 'bad-draws', draws })
    }
  })
})

const _ = null
