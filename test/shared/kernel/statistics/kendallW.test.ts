import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kendallW } from '#shared/kernel/statistics/kendallW'
import { midranks } from '#shared/kernel/statistics/midranks'
import type { Ratings } from '#shared/kernel/statistics/ratings'
import { completeTables, reordered, withOrder } from './tables'

const concordance = (ratings: Ratings) => {
  const result = kendallW(ratings)
  return result.ok ? result.value : null
}

const columnsOf = (...examiners: readonly (readonly number[])[]): Ratings =>
  (examiners[0] ?? []).map((_, target) => examiners.map((ratings) => ratings[target] ?? null))

describe('concordance by Kendall’s W', () => {
  it('is .16 for the published three managers and six applicants', () => {
    const table = columnsOf([1, 6, 3, 2, 5, 4], [1, 5, 6, 4, 2, 3], [6, 3, 2, 5, 4, 1])
    expect(concordance(table)?.w).toBeCloseTo(25.5 / 157.5, 12)
  })

  it('is .828 for the published ten objects with ties, corrected for them', () => {
    const table = columnsOf(
      [1, 4.5, 2, 4.5, 3, 7.5, 6, 9, 7.5, 10],
      [2.5, 1, 2.5, 4.5, 4.5, 8, 9, 6.5, 10, 6.5],
      [2, 1, 4.5, 4.5, 4.5, 4.5, 8, 8, 8, 10],
    )
    expect(concordance(table)?.w).toBeCloseTo(591 / 714, 12)
    expect(concordance(table)?.chiSquare).toBeCloseTo((27 * 591) / 714, 10)
  })

  it('tests against chance as Friedman’s test does, ties and all', () => {
    const table = [
      [3, 3, 4],
      [1, 2, 2],
      [5, 5, 5],
      [4, 4, 5],
      [2, 1, 1],
      [3, 4, 3],
      [1, 1, 2],
    ]
    expect(concordance(table)?.chiSquare).toBeCloseTo(16.59259259259259, 10)
    expect(concordance(table)?.p).toBeCloseTo(0.010903117509910873, 12)
  })

  it('does not depend on who is who, nor on severity or scale', () => {
    fc.assert(
      fc.property(withOrder(completeTables), ([ratings, order]) => {
        const own = ratings.map((row) => row.map((rating, at) => (rating ?? 0) * (at + 1) + at * 3))
        expect(concordance(reordered(ratings, order))?.w).toBeCloseTo(
          concordance(ratings)?.w ?? 0,
          10,
        )
        expect(concordance(own)?.w).toBeCloseTo(concordance(ratings)?.w ?? 0, 10)
      }),
    )
  })

  it('lies between 0 and 1, and so does its p', () => {
    fc.assert(
      fc.property(completeTables, (ratings) => {
        const { w, p } = concordance(ratings) ?? { w: 0, p: 0 }
        expect(w).toBeGreaterThanOrEqual(0)
        expect(w).toBeLessThanOrEqual(1 + 1e-12)
        expect(p).toBeGreaterThanOrEqual(0)
        expect(p).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('is 1 when all rank alike and 0 when two rank in opposite order', () => {
    expect(
      concordance([
        [1, 10],
        [2, 20],
        [3, 30],
      ])?.w,
    ).toBe(1)
    expect(
      concordance([
        [1, 30],
        [2, 20],
        [3, 10],
      ]),
    ).toEqual({ w: 0, chiSquare: 0, p: 1 })
  })

  it('has no value, and says why, where nothing is ranked', () => {
    expect(
      kendallW([
        [5, 7],
        [5, 7],
        [5, 7],
      ]),
    ).toEqual({ ok: false, error: { kind: 'no-variation' } })
    expect(
      kendallW([
        [5, 7],
        [5, null],
      ]),
    ).toMatchObject({ error: { kind: 'missing-ratings', targets: [1] } })
    expect(kendallW([[5, 7]])).toMatchObject({ error: { kind: 'too-few-targets' } })
    expect(kendallW([[5], [7]])).toMatchObject({ error: { kind: 'too-few-examiners' } })
    expect(
      kendallW([
        [5, 6],
        [7, Infinity],
      ]),
    ).toMatchObject({
      error: { kind: 'not-a-number', target: 1, examiner: 1 },
    })
  })
})

describe('ranks with ties', () => {
  it('share their mean rank', () => {
    expect(midranks([10, 30, 10])).toEqual({ ranks: [1.5, 3, 1.5], ties: 6 })
    expect(midranks([])).toEqual({ ranks: [], ties: 0 })
  })

  it('always add up to the same sum', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 })), (values) => {
        const sum = midranks(values).ranks.reduce((total, rank) => total + rank, 0)
        expect(sum).toBe((values.length * (values.length + 1)) / 2)
      }),
    )
  })
})
