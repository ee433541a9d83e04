import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { commonEnds } from '../../../renderer/storage/commonEnds'

/** As long as some of the pieces that texts are compared in, or a little more or less. */
const even = fc
  .tuple(fc.nat(3), fc.integer({ min: -2, max: 2 }))
  .map(([pieces, more]) => 'å'.repeat(Math.max(0, pieces * 1024 + more)))

/** Of two letters, so that ends agree by chance too. */
const between = fc.string({ unit: fc.constantFrom('a', 'å'), maxLength: 6 })

test('two texts have in common what they begin and end with, and not one unit more', () => {
  fc.assert(
    fc.property(even, between, between, even, (before, one, other, after) => {
      const [left, right] = [before + one + after, before + other + after]
      const { start, end } = commonEnds(left, right)
      const most = Math.min(left.length, right.length)
      expect(start + end).toBeLessThanOrEqual(most)
      expect(left.slice(0, start)).toBe(right.slice(0, start))
      expect(left.slice(left.length - end)).toBe(right.slice(right.length - end))
      const goesOn = start < most && left.charAt(start) === right.charAt(start)
      const comesBefore = start + end < most && left.at(-end - 1) === right.at(-end - 1)
      expect({ goesOn, comesBefore }).toEqual({ goesOn: false, comesBefore: false })
    }),
  )
})
