import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeFindings, sourceNames, splitMerged } from '#shared/journey/consensus/mergeFindings'
import {
  ali,
  erik,
  finding,
  findingId,
  handedInBy,
  maria,
  quotation,
  withItems,
} from '../../support/journeyCase'

const hers = finding('hers', {
  text: 'Hennes text.',
  evidence: [quotation('a'), quotation('b', { start: 20, end: 30 })],
})
const his = finding('his', {
  text: 'Hans text.',
  keyTheme: true,
  evidence: [quotation('c'), quotation('d', { start: 40, end: 50 })],
})
const third = finding('third', { goodExample: true, silencedHints: ['no-number'] })
const merged = mergeFindings([hers, his], findingId('merged'), 'Lagets text.')

describe('Merging findings into the team’s text', () => {
  it('the team’s words, all the quotations once, and where they came from', () => {
    expect(merged).toEqual({
      id: findingId('merged'),
      kind: 'strength',
      text: 'Lagets text.',
      evidence: [...hers.evidence, his.evidence[1]],
      keyTheme: true,
      goodExample: false,
      sources: [hers.id, his.id],
      silencedHints: [],
    })
  })

  it('a merged finding that is merged again passes on its own sources, each once', () => {
    const again = mergeFindings([merged, third, hers], findingId('again'), 'Ny text.')

    expect(again.sources).toEqual([hers.id, his.id, third.id])
    expect(again).toMatchObject({ goodExample: true, keyTheme: true, silencedHints: [] })
  })

  it('the first decides whether it is a strength or an area for improvement', () => {
    const gap = finding('gap', { kind: 'improvement' })

    expect(mergeFindings([gap, hers], findingId('m'), '').kind).toBe('improvement')
  })

  it('merging nothing is the program’s mistake, not the user’s', () => {
    expect(() => mergeFindings([], findingId('m'), '')).toThrow('at least one')
  })

  it('no quotation is lost and none is there twice, whatever is merged', () => {
    const part = fc.array(fc.nat(6), { maxLength: 4 })
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 5 }), (parts) => {
        const sources = parts.map((starts, number) =>
          finding(`f${number}`, {
            evidence: starts.map((start, place) =>
              quotation(`e${number}x${place}`, { start, end: 9 }),
            ),
          }),
        )
        const { evidence } = mergeFindings(sources, findingId('m'), '')

        expect(evidence.map((one) => one.start).toSorted((a, b) => a - b)).toEqual(
          [...new Set(parts.flat())].toSorted((a, b) => a - b),
        )
      }),
    )
  })
})

describe('Taking a merged finding apart', () => {
  it('gives back the examiners’ own, letter for letter, in the order they were merged', () => {
    expect(splitMerged(merged, [third, his, hers])).toEqual([hers, his])
  })

  it('leaves out one that is no longer there', () => {
    expect(splitMerged(merged, [his])).toEqual([his])
  })
})

describe('Whose findings it was made from', () => {
  const inputs = [
    withItems(handedInBy(erik, 50), { '1.1': { findings: [his] } }),
    withItems(handedInBy(maria, 50), { '1.1': { findings: [hers] }, '1.2': { findings: [third] } }),
    handedInBy(ali, 50),
  ]
  const names = new Map([
    [maria, 'Maria'],
    [erik, 'Erik'],
    [ali, 'Ali'],
  ])

  it.each([
    { of: merged, from: ['Erik', 'Maria'], because: 'it was made from both' },
    {
      of: mergeFindings([hers, third], findingId('m'), ''),
      from: ['Maria'],
      because: 'both are hers',
    },
    { of: his, from: ['Erik'], because: 'it is his own' },
    { of: finding('team'), from: [], because: 'the team wrote it' },
  ])('$from: $because', ({ of, from }) => {
    expect(sourceNames(of, inputs, names)).toEqual(from)
  })

  it('someone without a name to show is not shown', () => {
    expect(sourceNames(merged, inputs, new Map([[erik, 'Erik']]))).toEqual(['Erik'])
  })
})
