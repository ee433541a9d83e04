import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalJson, isSameJson } from '#shared/kernel/canonicalJson'

describe('canonical JSON', () => {
  test.each([
    [{ b: 1, a: [true, null] }, '{"a":[true,null],"b":1}'],
    [{ a: undefined, b: 'å"\n' }, '{"b":"å\\"\\n"}'],
    [{ Z: 1, a: 2, å: 3, A: 4 }, '{"A":4,"Z":1,"a":2,"å":3}'],
    [{ 10: 'x', 9: 'y' }, '{"10":"x","9":"y"}'],
    [[{ b: {}, a: [] }], '[{"a":[],"b":{}}]'],
    ['text', '"text"'],
    [-0.5, '-0.5'],
    [null, 'null'],
    [undefined, 'null'],
  ])('of %j is %s', (value, text) => {
    expect(canonicalJson(value)).toBe(text)
  })

  test('is the same whatever order the keys were set in', () => {
    const entries = fc.uniqueArray(fc.tuple(fc.string(), fc.jsonValue()), {
      selector: ([key]) => key,
    })
    fc.assert(
      fc.property(entries, fc.infiniteStream(fc.nat()), (pairs, chance) => {
        const [...weights] = chance.take(pairs.length)
        const shuffled = pairs
          .map((pair, index) => ({ pair, weight: weights[index] ?? 0 }))
          .toSorted((a, b) => a.weight - b.weight)
          .map(({ pair }) => pair)
        expect(canonicalJson(Object.fromEntries(shuffled))).toBe(
          canonicalJson(Object.fromEntries(pairs)),
        )
      }),
    )
  })

  test('is read back as an equal value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value)
        // JSON has no minus nought; toEqual would tell it from nought.
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
        expect(canonicalJson(JSON.parse(text))).toBe(text)
      }),
    )
  })
})

describe('two JSON values', () => {
  const small = fc.jsonValue({ maxDepth: 3 }).map((value) => JSON.parse(JSON.stringify(value)))

  test('are the same exactly when their canonical texts are', () => {
    fc.assert(
      fc.property(small, small, (one, other) => {
        expect(isSameJson(one, other)).toBe(canonicalJson(one) === canonicalJson(other))
        expect(isSameJson(one, JSON.parse(canonicalJson(one)))).toBe(true)
      }),
    )
  })

  test.each([
    [{ a: 1, b: undefined }, { a: 1 }, true],
    [{ a: 1, b: [2] }, { b: [2], a: 1 }, true],
    [{ a: [1, 2] }, { a: [2, 1] }, false],
    [{ a: [1] }, { a: { 0: 1 } }, false],
    [{ a: [1] }, { a: [1, 2] }, false],
    [{ a: null }, { a: {} }, false],
    [{ toString: 1 }, {}, false],
    [{ a: 1 }, { b: 1 }, false],
    [1, '1', false],
  ])('%j and %j: %s', (one, other, isSame) => {
    expect(isSameJson(one, other)).toBe(isSame)
    expect(isSameJson(other, one)).toBe(isSame)
  })
})
