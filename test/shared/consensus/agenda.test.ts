import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Assessment, Evidence } from '#shared/journey/assessment/assessment'
import { agenda } from '#shared/journey/consensus/agenda'
import { evidenceOverlap } from '#shared/journey/consensus/evidenceOverlap'
import {
  ali,
  erik,
  finding,
  handedInBy,
  item,
  items,
  maria,
  quotation,
  set,
  sofia,
  withItems,
} from '../../support/journeyCase'

const goals = item('1.1')
const quoting = (assessment: Assessment, code: string, ...evidence: Evidence[]) =>
  withItems(assessment, { [code]: { findings: [finding('f', { evidence })] } })
const span = (start: number, end: number, block = 'first') =>
  quotation(`${block}${start}to${end}`, { start, end, block })

describe('How much of what examiners quote do they quote together?', () => {
  it.each([
    { hers: [span(0, 10)], his: [span(0, 10)], share: 1, because: 'it is the same text' },
    {
      hers: [span(0, 10)],
      his: [span(10, 20)],
      share: 0,
      because: 'one ends where the other begins',
    },
    {
      hers: [span(0, 10)],
      his: [span(5, 20)],
      share: 0.25,
      because: '5 of 20 characters are shared',
    },
    { hers: [span(0, 10)], his: [span(0, 10, 'second')], share: 0, because: 'it is another block' },
    { hers: [span(0, 10)], his: [], share: 0, because: 'he quotes nothing' },
    { hers: [], his: [], share: 0, because: 'nobody quotes anything' },
    {
      hers: [span(0, 10), span(5, 20)],
      his: [span(0, 20)],
      share: 1,
      because: 'her own overlap is one text',
    },
    { hers: [span(0, 20), span(5, 10)], his: [], share: 0, because: 'nobody agrees with oneself' },
    {
      hers: [span(15, 20), span(0, 5)],
      his: [span(0, 20)],
      share: 0.5,
      because: 'what lies between is only his',
    },
    {
      hers: [span(0, 10), span(0, 10, 'second')],
      his: [span(0, 10)],
      share: 0.5,
      because: 'one block of two is shared',
    },
  ])('$share, since $because', ({ hers, his, share }) => {
    const inputs = [
      quoting(handedInBy(maria, 50), '1.1', ...hers),
      quoting(handedInBy(erik, 50), '1.1', ...his),
    ]

    expect(evidenceOverlap(inputs, goals)).toBe(share)
    expect(evidenceOverlap(inputs.toReversed(), goals)).toBe(share)
  })

  it('what two of three quote is shared, and other items are of no matter', () => {
    const inputs = [
      quoting(handedInBy(maria, 50), '1.1', span(0, 10)),
      quoting(handedInBy(erik, 50), '1.1', span(0, 10)),
      quoting(handedInBy(ali, 50), '1.2', span(0, 10)),
    ]

    expect(evidenceOverlap(inputs, goals)).toBe(1)
    expect(evidenceOverlap(inputs, item('1.2'))).toBe(0)
    expect(evidenceOverlap([], goals)).toBe(0)
  })

  it('lies between 0 and 1 whatever is quoted by whom', () => {
    const spans = fc.array(
      fc.tuple(fc.nat(30), fc.nat(30)).map(([start, length]) => span(start, start + length)),
      { maxLength: 5 },
    )
    fc.assert(
      fc.property(spans, spans, (hers, his) => {
        const share = evidenceOverlap(
          [
            quoting(handedInBy(maria, 50), '1.1', ...hers),
            quoting(handedInBy(erik, 50), '1.1', ...his),
          ],
          goals,
        )

        expect(share >= 0 && share <= 1).toBe(true)
      }),
    )
  })
})

const sheet = (percents: number[]) =>
  Object.fromEntries(percents.map((percent, place) => [items[place]?.id ?? '', percent]))
const bare = (inputs: readonly Assessment[]) =>
  agenda(inputs, set, 20, []).map((row) => [
    row.itemId,
    row.verdict,
    row.spread,
    row.range,
    row.median,
    row.evidenceOverlap,
  ])
const codes = (...given: Parameters<typeof agenda>) => agenda(...given).map((row) => row.itemId)

describe('In what order does the meeting take the items?', () => {
  it('what must be talked through first, widest spread first; what is within tolerance after', () => {
    const inputs = [
      handedInBy(maria, 50, { '1.2': 70, '2.1': 90, '3.2': 60 }),
      handedInBy(erik, 50, { '1.2': 30, '2.1': 30, '3.2': 45 }),
    ]

    expect(codes(inputs, set, 20, []).slice(0, 3)).toEqual(['2.1', '1.2', '1.1'])
    expect(agenda(inputs, set, 20, []).map((row) => row.verdict)).toEqual([
      'talk',
      'talk',
      ...Array.from({ length: 6 }, () => 'agree'),
    ])
  })

  it('of items equally far apart, the one where they rest on different text comes first', () => {
    const scores = { '1.1': 70, '1.2': 70, '1.3': 70 }
    const same = span(0, 10)
    const inputs = [
      quoting(handedInBy(maria, 40, scores), '1.1', same),
      quoting(handedInBy(erik, 40), '1.1', same),
    ]

    expect(codes(inputs, set, 20, []).slice(0, 3)).toEqual(['1.2', '1.3', '1.1'])
  })

  it('different text does not move an item that is within tolerance', () => {
    const inputs = [
      quoting(handedInBy(maria, 40), '1.1', span(0, 9)),
      quoting(handedInBy(erik, 40), '1.1', span(0, 9)),
    ]

    expect(codes(inputs, set, 20, [])).toEqual(items.map(({ id }) => id))
  })

  it('an item only one examiner scored is talked through; one examiner alone has no verdict', () => {
    const silent = handedInBy(erik, 50, { '2.2': null })
    const [first] = agenda([handedInBy(maria, 50), silent], set, 20, [])
    const alone = agenda([silent], set, 20, [])

    expect(first).toMatchObject({ itemId: '2.2', verdict: 'talk', spread: 0, median: 50 })
    expect(first?.percents[1]).toEqual({ examinerId: erik, percent: null, notShown: true })
    expect(new Set(alone.map((row) => row.verdict))).toEqual(new Set(['alone']))
  })

  it('an item nobody scored is talked through, and has no median, range or spread', () => {
    const inputs = [handedInBy(maria, 50, { '2.2': null }), handedInBy(erik, 50, { '2.2': null })]

    expect(agenda(inputs, set, 20, [])[0]).toMatchObject({
      itemId: '2.2',
      verdict: 'talk',
      median: null,
      range: null,
      spread: null,
    })
  })

  it('an item that is not in a hand-in has no score there', () => {
    const short = { ...handedInBy(erik, 50), items: [] }

    expect(agenda([short], set, 20, [])[0]?.percents).toEqual([
      { examinerId: erik, percent: null, notShown: false },
    ])
  })

  it('says how far the meeting has come, without moving anything', () => {
    const inputs = [handedInBy(maria, 50, { '1.2': 90 }), handedInBy(erik, 50)]
    const rows = agenda(inputs, set, 20, [{ itemId: item('1.2'), agenda: 'agreed' }])

    expect(rows[0]).toMatchObject({ itemId: '1.2', state: 'agreed' })
    expect(rows[1]?.state).toBe('waiting')
  })

  it('an excluded examiner leaves at every item and is in no number', () => {
    const inputs = [handedInBy(maria, 50), handedInBy(erik, 55), handedInBy(ali, 100)]
    const rows = agenda(inputs, set, 20, [], [ali])

    for (const row of rows) {
      expect(row.leaves).toEqual([ali])
      expect(row.range).toEqual({ lowest: 50, highest: 55 })
      expect(JSON.stringify(row.percents)).not.toContain(ali)
    }
  })

  it('the order of examiners is of no matter to order, spread, median and overlap', () => {
    const scores = fc.array(fc.constantFrom(0, 20, 40, 60, 100), { minLength: 8, maxLength: 8 })
    fc.assert(
      fc.property(scores, scores, scores, (a, b, c) => {
        const inputs = [
          handedInBy(maria, 0, sheet(a)),
          handedInBy(erik, 0, sheet(b)),
          handedInBy(sofia, 0, sheet(c)),
        ]

        expect(bare(inputs.toReversed())).toEqual(bare(inputs))
        expect(codes(inputs, set, 20, []).toSorted()).toEqual(items.map(({ id }) => id))
      }),
    )
  })
})
