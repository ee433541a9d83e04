import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Translate } from '#shared/i18n/translate'
import { coverageStrip } from '#shared/report/figures/coverageStrip'
import { dotPlot } from '#shared/report/figures/dotPlot'
import { goalChainPicture } from '#shared/report/figures/goalChainPicture'
import { indicatorLine } from '#shared/report/figures/indicatorLine'
import { placeLabels } from '#shared/report/figures/labelLanes'
import { profile } from '#shared/report/figures/profile'
import { spreadStrip } from '#shared/report/figures/spreadStrip'
import { printPalette, screenPalette } from '#shared/report/palette'
import { shortNames } from '#shared/report/shortNames'
import { escapeMarkup, svgNode, svgText, type SvgNode } from '#shared/report/svg'
import { textWidth, wrapText } from '#shared/report/textWidth'
import { textsIn } from '../../support/reportTexts'

let t: Translate
beforeAll(async () => {
  t = await textsIn('sv')
})

const four = {
  title: 'Poäng',
  scores: [
    { name: 'Maria', percent: 70 },
    { name: 'Erik', percent: 65 },
    { name: 'Ali', percent: 35 },
    { name: 'Sofia', percent: 30 },
  ],
  median: 50,
  agreedPercent: null,
  mustTalk: true,
}

function textsOf(node: SvgNode): { x: number; y: number; words: string }[] {
  const own =
    node.tag === 'text'
      ? [
          {
            x: Number(node.attributes['x']),
            y: Number(node.attributes['y']),
            words: node.children.filter((child) => typeof child === 'string').join(''),
          },
        ]
      : []
  const below = node.children.flatMap((child) => (typeof child === 'string' ? [] : textsOf(child)))
  return own.concat(below)
}

describe('the dot plot of the examiners’ scores', () => {
  it('says every score, the median and the range to those who cannot see it', () => {
    const { svg, description } = dotPlot(four, printPalette, t)
    expect(description).toBe('Sofia 30, Ali 35, Erik 65, Maria 70. Median 50, spann 30–70.')
    expect(svg.attributes['aria-label']).toContain(description)
    expect(svg.attributes['role']).toBe('img')
  })

  it('sets names above and below in turn, as on the consensus page', () => {
    const texts = textsOf(dotPlot(four, printPalette, t, 480).svg)
    const y = (name: string) => texts.find(({ words }) => words.startsWith(name))?.y ?? 0
    expect(y('Sofia')).toBe(y('Erik'))
    expect(y('Ali')).toBe(y('Maria'))
    expect(y('Sofia')).toBeLessThan(y('Ali'))
  })

  it('shows the team’s score only once it is set', () => {
    expect(dotPlot(four, printPalette, t).description).not.toContain('Lagets')
    const agreed = dotPlot({ ...four, agreedPercent: 55 }, printPalette, t)
    expect(agreed.description).toContain('Lagets poäng är 55')
    expect(textsOf(agreed.svg).map(({ words }) => words)).toContain('laget 55')
  })

  it('lets equal scores share a dot with their number in it', () => {
    const scores = ['Ali', 'Sofia', 'Erik'].map((name) => ({ name, percent: 40 }))
    const words = textsOf(dotPlot({ ...four, scores }, printPalette, t).svg).map((one) => one.words)
    expect(words).toContain('3')
    expect(words).toContain('Ali, Sofia, Erik 40')
  })

  it('says so when nobody has scored', () => {
    const empty = { ...four, scores: [], median: null }
    expect(dotPlot(empty, printPalette, t).description).toBe('Inga poäng ännu.')
  })

  it('never lets two labels overlap, however many examiners there are', () => {
    const wish = fc.record({
      x: fc.integer({ min: 18, max: 602 }),
      width: fc.integer({ min: 20, max: 190 }),
      side: fc.constantFrom('either', 'above', 'below'),
    })
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 24 }), (wishes) => {
        const boxes = placeLabels(wishes, 0, 620).map(({ left, lane }, index) => ({
          left,
          lane,
          right: left + (wishes[index]?.width ?? 0),
        }))
        for (const [index, box] of boxes.entries()) {
          expect(box.left).toBeGreaterThanOrEqual(0)
          expect(box.right).toBeLessThanOrEqual(620)
          for (const other of boxes.slice(index + 1)) {
            const apart = box.right <= other.left || other.right <= box.left
            expect(box.lane !== other.lane || apart).toBe(true)
          }
        }
      }),
    )
  })
})

type Answer = 'yes' | 'partly' | 'no' | 'notShown' | 'differs' | null

/** A strip without its colours and its description: only the form is left. */
const formOf = (answer: Answer) =>
  svgText(coverageStrip('Krav', [{ name: '1', answer }], printPalette, t).svg)
    .replaceAll(/ (fill|stroke)="#[0-9a-f]+"/g, '')
    .replace(/aria-label="[^"]*"/, '')

describe('the other pictures', () => {
  it('the strip of the agenda has a thicker bar for what must be talked about', () => {
    const range = { lowest: 30, highest: 70, median: 50 }
    const height = (mustTalk: boolean) =>
      spreadStrip({ title: 'x', range, mustTalk }, screenPalette, t).svg.children.map((child) =>
        typeof child === 'string' ? 0 : Number(child.attributes['height']),
      )[1]
    expect(height(true)).toBeGreaterThan(height(false) ?? 99)
  })

  it('the profile says that a score is missing and draws no mark at zero', () => {
    const rows = [{ code: '1.1', title: 'Mål', agreedPercent: null, range: null }]
    const figure = profile({ title: 'Profil', groups: [{ title: '1', rows }] }, printPalette, t)
    expect(figure.description).toBe('1.1 Mål: saknas.')
    expect(svgText(figure.svg)).not.toContain('<path')
  })

  it('the coverage strip tells answers apart by form', () => {
    const all = (['yes', 'partly', 'no', 'notShown', 'differs', null] as const).map((answer) =>
      formOf(answer),
    )
    expect(new Set(all).size).toBe(6)
  })

  it('the goal chain says each link’s state in words and by its pattern', () => {
    const links = (['evidenced', 'thin', 'missing'] as const).map((state) => ({
      title: 'Arbetssätt',
      state,
    }))
    const figure = goalChainPicture('Röda tråden', links, printPalette, t)
    expect(figure.description).toBe(
      'Arbetssätt: belagt. Arbetssätt: tunt belagt. Arbetssätt: saknas.',
    )
    const hatching = figure.svg.children.filter(
      (child) => typeof child !== 'string' && child.attributes['stroke-width'] === 1.5,
    )
    expect(hatching.length).toBeGreaterThan(5)
  })

  it('the goal chain keeps its boxes inside the width it is given', () => {
    const links = Array.from({ length: 11 }, () => ({ title: 'Mål', state: 'thin' as const }))
    for (const width of [140, 300, 724]) {
      const { svg } = goalChainPicture('x', links, printPalette, t, width)
      for (const child of svg.children) {
        if (typeof child === 'string' || child.tag !== 'rect') continue
        const right = Number(child.attributes['x']) + Number(child.attributes['width'])
        expect(right).toBeLessThanOrEqual(width)
      }
    }
  })

  it('the indicator breaks its line where a value is missing and writes decimals in Swedish', () => {
    const values = [
      { period: '2023', value: 82.5 },
      { period: '2024', value: null },
      { period: '2025', value: 91 },
    ]
    const facts = { title: 'Nöjda', unit: '%', target: 85, values }
    const figure = indicatorLine(facts, 'sv-SE', printPalette, t)
    expect(figure.description).toBe('2023: 82,5 %, 2024: saknas, 2025: 91 %. Mål 85 %.')
    expect(svgText(figure.svg)).not.toContain(`stroke-width="2"`)
  })

  it('an indicator with one value, or none, still has an axis', () => {
    for (const values of [[], [{ period: '2025', value: 0 }], [{ period: '2025', value: -4 }]]) {
      const facts = { title: 'x', unit: '', target: null, values }
      expect(svgText(indicatorLine(facts, 'en-GB', printPalette, t).svg)).not.toMatch(
        /NaN|Infinity/,
      )
    }
  })

  it('are the same text every time', () => {
    const once = svgText(dotPlot(four, printPalette, t).svg)
    expect(svgText(dotPlot(four, printPalette, t).svg)).toBe(once)
  })
})

describe('words in pictures', () => {
  it('are escaped, and what XML forbids is replaced', () => {
    const node = svgNode('text', { 'aria-label': '"<å>"' }, ['<b> & \u0000\ud800'])
    expect(svgText(node)).toBe(
      '<text aria-label="&quot;&lt;å&gt;&quot;">&lt;b&gt; &amp; \ufffd\ufffd</text>',
    )
    expect(escapeMarkup('😀 går bra')).toBe('😀 går bra')
  })

  it('are wrapped at spaces and end with an ellipsis when there is no room', () => {
    const lines = wrapText('Mål för verksamhetsområdet och alla andra', 12, 120, 2)
    expect(lines).toHaveLength(2)
    expect(lines[1]).toMatch(/…$/)
    expect(textWidth('', 12)).toBe(0)
  })

  it('name people as shortly as tells them apart', () => {
    expect(shortNames(['Maria Ek', 'Ali Demir', 'Maria Lund'])).toEqual([
      'Maria E.',
      'Ali',
      'Maria L.',
    ])
    expect(shortNames(['Maria Ek', 'Maria Eriksson'])).toEqual(['Maria Ek', 'Maria Eriksson'])
  })
})
