import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agreementShares } from '#shared/kernel/statistics/agreementShares'
import { reordered, tablesWithGaps, withOrder } from './tables'

describe('how often two examiners agree', () => {
  it('is counted over every pair on every target', () => {
    // Pairs: 50–55, 50–80, 55–80 and 10–10.
    expect(
      agreementShares(
        [
          [50, 55, 80],
          [10, null, 10],
        ],
        5,
      ),
    ).toEqual({
      ok: true,
      value: { exact: 0.25, adjacent: 0.25, discrepant: 0.5 },
    })
  })

  it('counts a difference of just the given size as near', () => {
    expect(agreementShares([[50, 60]], 10)).toMatchObject({ value: { adjacent: 1 } })
    expect(agreementShares([[50, 60]], 9.99)).toMatchObject({ value: { discrepant: 1 } })
    expect(agreementShares([[50, 50]], 0)).toMatchObject({ value: { exact: 1, adjacent: 0 } })
  })

  it('is shares that add up to 1, whoever is who', () => {
    fc.assert(
      fc.property(withOrder(tablesWithGaps), fc.nat(100), ([ratings, order], within) => {
        const found = agreementShares(ratings, within)
        fc.pre(found.ok)
        const { exact, adjacent, discrepant } = found.ok
          ? found.value
          : { exact: 0, adjacent: 0, discrepant: 0 }
        expect(exact + adjacent + discrepant).toBeCloseTo(1, 12)
        expect(Math.min(exact, adjacent, discrepant)).toBeGreaterThanOrEqual(0)
        expect(agreementShares(reordered(ratings, order), within)).toEqual(found)
      }),
    )
  })

  it('has no value, and says why, without a pair or a distance', () => {
    expect(agreementShares([], 5)).toEqual({ ok: false, error: { kind: 'no-pairs' } })
    expect(
      agreementShares(
        [
          [50, null],
          [null, 60],
        ],
        5,
      ),
    ).toMatchObject({ error: { kind: 'no-pairs' } })
    expect(agreementShares([[50, 60]], -1)).toMatchObject({
      error: { kind: 'bad-distance', within: -1 },
    })
    expect(agreementShares([[50, 60]], Number.NaN)).toMatchObject({
      error: { kind: 'bad-distance' },
    })
    expect(agreementShares([[50, 60], [50]], 5)).toMatchObject({ error: { kind: 'uneven-rows' } })
  })
})
