import { describe, expect, it } from 'vitest'
import { countAt, elementAt, numberAt } from '#shared/kernel/statistics/elementAt'
import { occurrences } from '#shared/kernel/statistics/occurrences'

describe('an element at a known place', () => {
  it('is what stands there', () => {
    expect(elementAt(['a', 'b'], 1)).toBe('b')
    expect(numberAt(Float64Array.of(0.5, 0.25), 1)).toBe(0.25)
    expect(countAt(Uint32Array.of(3, 4), 0)).toBe(3)
  })

  it('is a bug where there is no such place, never a zero', () => {
    expect(() => elementAt([1, 2], 2)).toThrow('No place 2 in a list of 2')
    expect(() => numberAt(Float64Array.of(1), -1)).toThrow(RangeError)
    expect(() => countAt(Uint32Array.of(1), 0.5)).toThrow(RangeError)
  })
})

describe('occurrences', () => {
  it('are counted per value, lowest first', () => {
    expect([...occurrences([10, 5, 10])]).toEqual([
      [5, 1],
      [10, 2],
    ])
    expect([...occurrences([])]).toEqual([])
  })
})
