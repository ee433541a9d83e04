import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { median } from '#shared/kernel/statistics/median'

describe('the median', () => {
  it('is the middle value, or midway between the two in the middle', () => {
    expect(median([70, 50, 55])).toEqual({ ok: true, value: 55 })
    expect(median([70, 50, 55, 60])).toEqual({ ok: true, value: 57.5 })
    expect(median([100])).toEqual({ ok: true, value: 100 })
    expect(median([9, 10, 100])).toEqual({ ok: true, value: 10 })
  })

  it('does not exist for no values', () => {
    expect(median([])).toEqual({ ok: false, error: { kind: 'no-values' } })
  })

  it('has as many values below as above, and leaves the list as it was', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1 }), (values) => {
        const before = [...values]
        const found = median(values)
        const middle = found.ok ? found.value : Number.NaN
        expect(values.filter((value) => value < middle).length).toBeLessThanOrEqual(
          values.length / 2,
        )
        expect(values.filter((value) => value > middle).length).toBeLessThanOrEqual(
          values.length / 2,
        )
        expect(values).toEqual(before)
      }),
    )
  })
})
