import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { commonEnds } from '../../../renderer/storage/commonEnds'

/** Texts of two letters, so that their ends often agree by chance, and longer than the pieces they are compared in. */
const text = fc
  .array(fc.string({ unit: fc.constantFrom('a', 'å'), maxLength: 40 }), { maxLength: 12 })
  .map((parts) => parts.map((part) => part.padEnd(400, 'x')).join(''))

test('two texts have in common what they begin and end with, and not one unit more', () => {
  fc.assert(
    fc.property(text, text, text, text, (before, one, other, after) => {
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
