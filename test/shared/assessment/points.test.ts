import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { itemPoints, points } from '#shared/journey/assessment/points'
import { fail, ok } from '#shared/kernel/result'
import { item, items } from '../../support/journeyCase'

const worth = (...maxima: number[]) =>
  maxima.map((maxPoints, place) => ({ id: item(`1.${place + 1}`), maxPoints }))
const scores = (...percents: number[]) =>
  new Map(percents.map((percent, place) => [item(`1.${place + 1}`), percent]))

describe('What are the scores worth in points?', () => {
  it.each([
    { maxima: [70], percents: [45], total: 32, because: '31.5 is half way and goes up' },
    { maxima: [70], percents: [0], total: 0, because: 'a score of zero is a score' },
    { maxima: [40, 40, 40], percents: [100, 100, 100], total: 120, because: 'all is all' },
    {
      maxima: [25, 25],
      percents: [65, 65],
      total: 33,
      because: '32.5 is rounded once, not 16 + 16',
    },
    {
      maxima: [33, 33, 33],
      percents: [5, 5, 5],
      total: 5,
      because: '4.95 is rounded once, not 2 + 2 + 2',
    },
    { maxima: [7], percents: [35], total: 2, because: '2.45 goes down' },
  ])('$percents per cent of $maxima → $total: $because', ({ maxima, percents, total }) => {
    expect(points(worth(...maxima), scores(...percents))).toEqual(ok(total))
  })

  it('is undefined, and names the items, when a score is missing', () => {
    const answer = points(worth(40, 40, 40), new Map([[item('1.2'), 50]]))

    expect(answer).toEqual(fail({ kind: 'missing-scores', itemIds: [item('1.1'), item('1.3')] }))
  })

  it('ignores scores of items that are not asked for', () => {
    expect(points(worth(40), scores(50, 100))).toEqual(ok(20))
  })

  it('never turns a missing score into a number, whichever is missing', () => {
    fc.assert(
      fc.property(fc.nat(items.length - 1), (missing) => {
        const all = new Map(items.map(({ id }) => [id, 100]))
        const id = items[missing]?.id ?? item('1.1')
        all.delete(id)

        expect(points(items, all)).toEqual(fail({ kind: 'missing-scores', itemIds: [id] }))
      }),
    )
  })

  it('is the same in any order, never below zero or above the maxima, and grows with any score', () => {
    const table = fc.array(
      fc.record({ maxPoints: fc.integer({ min: 1, max: 1000 }), percent: fc.nat(100) }),
      { minLength: 1, maxLength: 9 },
    )
    fc.assert(
      fc.property(table, fc.nat(), (rows, raised) => {
        const asked = worth(...rows.map((row) => row.maxPoints))
        const given = scores(...rows.map((row) => row.percent))
        const most = rows.reduce((sum, row) => sum + row.maxPoints, 0)
        const total = points(asked, given)
        const more = new Map(given).set(asked[raised % asked.length]?.id ?? item('1.1'), 100)
        const totalOfMore = points(asked, more)

        expect(points(asked.toReversed(), given)).toEqual(total)
        expect(total.ok && Number.isInteger(total.value)).toBe(true)
        expect(total.ok && total.value >= 0 && total.value <= most).toBe(true)
        expect(total.ok && totalOfMore.ok && totalOfMore.value >= total.value).toBe(true)
      }),
    )
  })
})

describe('What is one item worth beside its percentage?', () => {
  it.each([
    { maxPoints: 40, percent: 60, shown: 24 },
    { maxPoints: 25, percent: 65, shown: 16.3 },
    { maxPoints: 7, percent: 35, shown: 2.5 },
    { maxPoints: 40, percent: 0, shown: 0 },
  ])('$percent per cent of $maxPoints is shown as $shown', ({ maxPoints, percent, shown }) => {
    expect(itemPoints({ maxPoints }, percent)).toBe(shown)
  })
})
