import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  intraclassCorrelation,
  type IccForm,
} from '#shared/kernel/statistics/intraclassCorrelation'
import type { Ratings } from '#shared/kernel/statistics/ratings'
import { completeTables, furthest, reordered, SHROUT_FLEISS, withOrder } from './tables'

const FORMS: readonly IccForm[] = ['1,1', '2,1', '3,1', '1,k', '2,k', '3,k']

const estimate = (ratings: Ratings, form: IccForm) => {
  const result = intraclassCorrelation(ratings, form)
  return result.ok ? result.value : result.error
}

const valueOf = (ratings: Ratings, form: IccForm) => {
  const result = intraclassCorrelation(ratings, form)
  return result.ok ? result.value.value : null
}

describe('the intraclass correlation', () => {
  // The values are Shrout & Fleiss' table 4; the intervals are those R's psych gives for the same table.
  it.each([
    ['1,1', 0.17, -0.133, 0.72],
    ['2,1', 0.29, 0.019, 0.76],
    ['3,1', 0.71, 0.342, 0.95],
    ['1,k', 0.44, -0.884, 0.91],
    ['2,k', 0.62, 0.071, 0.93],
    ['3,k', 0.91, 0.676, 0.99],
  ] as const)(
    'of form %s is %d [%d, %d] for the published six targets and four judges',
    (form, value, lower, upper) => {
      const result = intraclassCorrelation(SHROUT_FLEISS, form)
      const found = result.ok ? result.value : { value: 0, lower: 0, upper: 0 }
      expect(found.value).toBeCloseTo(value, 2)
      expect(found.lower).toBeCloseTo(lower, 3)
      expect(found.upper).toBeCloseTo(upper, 2)
    },
  )

  it('follows from the published mean squares to more digits', () => {
    // BMS 11.24, WMS 6.26, JMS 32.49, EMS 1.02 with 5, 18, 3 and 15 degrees of freedom.
    const [bms, wms, jms, ems] = [56.208333 / 5, 112.75 / 18, 97.458333 / 3, 15.291667 / 15]
    const known = [
      (bms - wms) / (bms + 3 * wms),
      (bms - ems) / (bms + 3 * ems + (4 * (jms - ems)) / 6),
      (bms - ems) / (bms + 3 * ems),
      (bms - wms) / bms,
      (bms - ems) / (bms + (jms - ems) / 6),
      (bms - ems) / bms,
    ]
    const found = FORMS.map((form) => valueOf(SHROUT_FLEISS, form) ?? 0)
    expect(furthest(found, known)).toBeLessThan(1e-6)
  })

  it.each(FORMS)('of form %s does not depend on who is who', (form) => {
    fc.assert(
      fc.property(withOrder(completeTables), ([ratings, order]) => {
        const [one, other] = [valueOf(ratings, form), valueOf(reordered(ratings, order), form)]
        fc.pre(one !== null && other !== null)
        expect(one).toBeCloseTo(other, 8)
      }),
    )
  })

  it.each(FORMS)('of form %s stays when everybody gives 7 more', (form) => {
    fc.assert(
      fc.property(completeTables, (ratings) => {
        const moved = ratings.map((row) => row.map((rating) => (rating ?? 0) + 7))
        const [one, other] = [valueOf(ratings, form), valueOf(moved, form)]
        fc.pre(one !== null && other !== null)
        expect(one).toBeCloseTo(other, 6)
      }),
    )
  })

  it('of form 3 forgives an examiner who is severe throughout, of form 1 and 2 it does not', () => {
    const severe = SHROUT_FLEISS.map((row) =>
      row.map((rating, at) => (rating ?? 0) - (at === 0 ? 9 : 0)),
    )
    expect(valueOf(severe, '3,1')).toBeCloseTo(valueOf(SHROUT_FLEISS, '3,1') ?? 0, 10)
    expect(valueOf(severe, '2,1')).not.toBeCloseTo(valueOf(SHROUT_FLEISS, '2,1') ?? 0, 2)
    expect(valueOf(severe, '1,1')).not.toBeCloseTo(valueOf(SHROUT_FLEISS, '1,1') ?? 0, 2)
  })

  it.each(FORMS)('of form %s has an interval whose ends are in order and never pass 1', (form) => {
    fc.assert(
      fc.property(completeTables, (ratings) => {
        const result = intraclassCorrelation(ratings, form)
        fc.pre(result.ok)
        const { value, lower, upper } = result.ok ? result.value : { value: 0, lower: 0, upper: 0 }
        expect(lower).toBeLessThanOrEqual(upper + 1e-9)
        expect(upper).toBeLessThanOrEqual(1 + 1e-9)
        expect(value).toBeLessThanOrEqual(1 + 1e-9)
      }),
    )
  })

  it.each(['1,1', '3,1', '1,k', '3,k'] as const)('of form %s lies inside its interval', (form) => {
    fc.assert(
      fc.property(completeTables, (ratings) => {
        const result = intraclassCorrelation(ratings, form)
        fc.pre(result.ok)
        const { value, lower, upper } = result.ok ? result.value : { value: 0, lower: 1, upper: 1 }
        expect(value).toBeGreaterThanOrEqual(lower - 1e-9)
        expect(value).toBeLessThanOrEqual(upper + 1e-9)
      }),
    )
  })

  it.each(FORMS)('of form %s is 1 without doubt when all agree', (form) => {
    expect(
      estimate(
        [
          [10, 10],
          [40, 40],
          [90, 90],
        ],
        form,
      ),
    ).toEqual({ value: 1, lower: 1, upper: 1 })
  })

  it('of form 3 is 1 when examiners differ only in severity; of form 2 it is less', () => {
    const table = [
      [10, 20],
      [40, 50],
      [90, 100],
    ]
    expect(estimate(table, '3,1')).toEqual({ value: 1, lower: 1, upper: 1 })
    expect(valueOf(table, '2,1')).toBeLessThan(1)
    expect(intraclassCorrelation(table, '2,1').ok).toBe(true)
  })

  it.each(FORMS)('of form %s has no value where targets do not differ', (form) => {
    expect(
      estimate(
        [
          [50, 50],
          [50, 50],
        ],
        form,
      ),
    ).toEqual({ kind: 'no-variation' })
    expect(
      estimate(
        [
          [0.1, 0.1, 0.1],
          [0.1, 0.1, 0.1],
        ],
        form,
      ),
    ).toEqual({ kind: 'no-variation' })
    expect(
      estimate(
        [
          [1, 2],
          [2, 1],
        ],
        form,
      ),
    ).toEqual({ kind: 'no-variation' })
  })

  it('of form 2,k has no value where its interval would reach minus infinity', () => {
    const table = [
      [5, 20, 30, 20, 10],
      [0, 0, 100, 0, 15],
      [0, 0, 0, 30, 65],
      [30, 20, 0, 0, 0],
    ]
    expect(estimate(table, '2,k')).toEqual({ kind: 'no-variation' })
    expect(valueOf(table, '2,1')).toBeLessThan(0)
  })

  it('has no value, and says why, where ratings are missing or too few', () => {
    expect(
      estimate(
        [
          [1, 2],
          [3, null],
          [null, 4],
        ],
        '2,1',
      ),
    ).toEqual({
      kind: 'missing-ratings',
      targets: [1, 2],
    })
    expect(estimate([[1, 2]], '2,1')).toEqual({ kind: 'too-few-targets', targets: 1 })
    expect(estimate([[1], [2]], '2,1')).toEqual({ kind: 'too-few-examiners', examiners: 1 })
    expect(estimate([[1, 2], [2]], '2,1')).toEqual({ kind: 'uneven-rows', target: 1 })
  })
})
