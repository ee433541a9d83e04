import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evidenceLetters } from '#shared/journey/assessment/evidenceLetters'
import { block, evidenceId, finding, quotation } from '../../support/journeyCase'

const order = new Map([
  [block('first'), 0],
  [block('second'), 1],
])
const lettersOf = (...evidence: ReturnType<typeof quotation>[]) =>
  evidenceLetters([finding('one', { evidence })], order)

describe('Which letter does a quotation carry?', () => {
  it('letters follow the place in the entry, not the order of marking', () => {
    const letters = lettersOf(
      quotation('late', { block: 'second', start: 0 }),
      quotation('longer', { start: 5, end: 20 }),
      quotation('early', { start: 2 }),
      quotation('shorter', { start: 5, end: 9 }),
    )

    expect(Object.fromEntries(letters)).toEqual({
      [evidenceId('early')]: 'A',
      [evidenceId('shorter')]: 'B',
      [evidenceId('longer')]: 'C',
      [evidenceId('late')]: 'D',
    })
  })

  it('the same place has the same letter in every finding that quotes it', () => {
    const strength = finding('one', { evidence: [quotation('a')] })
    const improvement = finding('two', { evidence: [quotation('b'), quotation('c', { start: 3 })] })
    const letters = evidenceLetters([strength, improvement], order)

    expect([...letters.values()]).toEqual(['A', 'A', 'B'])
  })

  it('quotations of text that is no longer there come last', () => {
    const letters = lettersOf(
      quotation('gone', { block: 'zebra' }),
      quotation('lost', { block: 'alpha' }),
      quotation('there', { block: 'second' }),
    )

    expect(letters.get(evidenceId('there'))).toBe('A')
    expect(letters.get(evidenceId('lost'))).toBe('B')
    expect(letters.get(evidenceId('gone'))).toBe('C')
  })

  it.each([
    [1, 'A'],
    [26, 'Z'],
    [27, 'AA'],
    [52, 'AZ'],
    [53, 'BA'],
    [702, 'ZZ'],
    [703, 'AAA'],
  ])('quotation number %i is %s', (number, letter) => {
    const evidence = Array.from({ length: number }, (_, place) =>
      quotation(`nr${place}`, { start: place, end: place + 1 }),
    )
    const letters = evidenceLetters([finding('one', { evidence })], order)

    expect([...letters.values()].at(-1)).toBe(letter)
  })

  it('nothing quoted, no letters', () => {
    expect(lettersOf().size).toBe(0)
  })

  it('the order of findings is of no matter, and different places never share a letter', () => {
    const places = fc.array(fc.record({ start: fc.nat(9), length: fc.integer({ min: 1, max: 5 }) }))
    fc.assert(
      fc.property(places, (spans) => {
        const findings = spans.map(({ start, length }, number) =>
          finding(`f${number}`, {
            evidence: [quotation(`e${number}`, { start, end: start + length })],
          }),
        )
        const letters = evidenceLetters(findings, order)
        const distinct = new Set(spans.map(({ start, length }) => `${start}+${length}`))

        expect(Object.fromEntries(evidenceLetters(findings.toReversed(), order))).toEqual(
          Object.fromEntries(letters),
        )
        expect(new Set(letters.values()).size).toBe(distinct.size)
      }),
    )
  })
})
