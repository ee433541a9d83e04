import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { headingName, spellingDistance } from '#shared/journey/entry/headingName'

describe('a heading’s name', () => {
  test.each([
    ['3.1  Arbetssätt:', 'arbetssätt'],
    ['Kapitel 2 Mål och förväntat resultat', 'mål och förväntat resultat'],
    ['a) Uppföljning', 'uppföljning'],
    ['”Goda  exempel”.', 'goda exempel'],
    ['**Mål\u00A01**', 'mål 1'],
    ['Sammanfattning – kort', 'sammanfattning-kort'],
    ['12. ', ''],
  ])('of %j is %j', (heading, name) => {
    expect(headingName(heading)).toBe(name)
  })
})

describe('how far two spellings are apart', () => {
  test.each([
    ['arbetssätt', 'arbetssätt', 2, 0],
    ['arbetsätt', 'arbetssätt', 2, 1],
    ['arbetsstät', 'arbetssätt', 2, 1],
    ['mål', 'lmå', 3, 2],
    ['ab', 'ba', 2, 1],
    ['resultat', 'resurser', 2, 3],
    ['mål', 'målsättning', 2, 3],
    ['', '', 0, 0],
    ['', 'ab', 2, 2],
  ])('%j and %j, counted up to the limit', (a, b, most, distance) => {
    expect(spellingDistance(a, b, most)).toBe(distance)
  })

  test('is the same both ways, nothing only for the same, and never over the limit plus one', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'å'), maxLength: 7 })
    fc.assert(
      fc.property(word, word, fc.nat({ max: 8 }), (a, b, most) => {
        const distance = spellingDistance(a, b, most)
        expect(spellingDistance(b, a, most)).toBe(distance)
        expect(distance === 0).toBe(a === b)
        expect(distance).toBe(Math.min(spellingDistance(a, b, 100), most + 1))
        expect(distance).toBeGreaterThanOrEqual(Math.min(Math.abs(a.length - b.length), most + 1))
      }),
    )
  })
})
