import { describe, expect, test } from 'vitest'
import type { EntrySection } from '#shared/criteria/criteriaSet'
import { headingName, spellingDistance } from '#shared/journey/entry/headingName'
import type { DraftBlock } from '#shared/journey/entry/paragraphs'
import {
  applyCorrections,
  proposeMapping,
  uncertainFirst,
} from '#shared/journey/entry/sectionMapping'
import { draftOf, realDraft } from './realTexts'

const section = (key: string, sv: string, ...aliases: string[]): EntrySection => ({
  key,
  title: { sv, en: key },
  aliases,
})
const sections = [
  section('unit', 'Enheten', 'om enheten'),
  section('approach', 'Arbetssätt', 'så arbetar vi'),
  section('results', 'Resultat'),
  section('analysis', 'Analys', 'resultat och analys'),
]
const block = (
  kind: DraftBlock['kind'],
  text: string,
  level: number | null = null,
): DraftBlock => ({
  kind,
  level,
  text,
  page: null,
  pageMarks: [],
  certain: true,
  inline: false,
})
const keyOf = (heading: string) => {
  const [first] = proposeMapping([block('heading', heading, 2)], sections).headings
  return first === undefined ? null : `${first.sectionKey} ${first.how}`
}

const named = (name: 'programme2011' | 'programme2011Wrapped') =>
  realDraft(name).mapping.headings.map((heading) => heading.sectionKey)

describe('a heading is known', () => {
  test('whatever its numbering, colon, case and stars', () => {
    for (const heading of [
      'Arbetssätt',
      '3.1 Arbetssätt:',
      'ARBETSSÄTT',
      '3) **Arbetssätt**',
      'b. arbetssätt ',
    ]) {
      expect(keyOf(heading)).toBe('approach name')
    }
    expect(headingName('3.1  Risk - och “analys”:')).toBe('risk-och analys')
    expect(headingName('A: ')).toBe('a')
  })

  test('with a slip of the pen (trap 146)', () => {
    expect(keyOf('Arbetsätt')).toBe('approach spelling')
    expect(keyOf('Resutlat och analys')).toBe('analysis spelling')
    expect(keyOf('Analog')).toBe('inherit none')
  })

  test('when a section’s name is part of it, with less confidence, the longest name first', () => {
    expect(keyOf('Resultat och analys 2016')).toBe('analysis contains')
    expect(keyOf('Våra arbetssätt')).toBe('approach contains')
    const [near] = proposeMapping([block('heading', 'Våra arbetssätt')], sections).headings
    expect(near?.confidence).toBeGreaterThan(0.4)
    expect(near?.confidence).toBeLessThan(0.8)
  })

  test('by slips counted as letters added, lost, changed or swapped, up to a limit', () => {
    expect(spellingDistance('arbetsätt', 'arbetssätt', 2)).toBe(1)
    expect(spellingDistance('resutlat', 'resultat', 2)).toBe(1)
    expect(spellingDistance('mål', 'mat', 2)).toBe(2)
    expect(spellingDistance('', 'abc', 2)).toBe(3)
    expect(spellingDistance('abcdef', 'ghijkl', 2)).toBe(3)
  })
})

describe('a heading nobody knows', () => {
  test('under a known one stays with it; beside it opens the other text', () => {
    const keys = proposeMapping(
      [
        block('heading', 'Arbetssätt', 2),
        block('heading', 'Morgonmötet', 3),
        block('heading', 'Våra lokaler', 2),
      ],
      sections,
    ).headings.map((heading) => heading.sectionKey)
    expect(keys).toEqual(['approach', 'inherit', 'other'])
  })

  test('first of all leaves the text where text before headings belongs (trap 147)', () => {
    const mapping = proposeMapping([block('heading', 'Välkommen', 1)], sections)
    expect(mapping.headings[0]?.sectionKey).toBe('inherit')
    expect(mapping.leadingKey).toBe('unit')
  })
})

describe('a text is not read by its headings alone', () => {
  test('the run-together programme gives the same sections as the wrapped one (traps 145, 147)', () => {
    const together = new Set(named('programme2011'))
    for (const key of [
      'goals',
      'expectedResult',
      'approach',
      'resources',
      'followUp',
      'analysis',
      'dialogue',
      'qualityGuarantee',
      'complaints',
      'goodExamples',
    ]) {
      expect(together).toContain(key)
    }
    expect([...together].toSorted()).toEqual([...new Set(named('programme2011Wrapped'))].toSorted())
  })

  test('names inside sentences are no headings (trap 145)', () => {
    const { blocks } = realDraft('programme2011')
    const start = 'Uppföljning av det förväntade resultatet ger verksamheterna'
    expect(blocks.some((b) => b.kind === 'paragraph' && b.text.includes(`. ${start}`))).toBe(true)
  })

  test('what was found inside a paragraph is less certain than a heading of its own', () => {
    const inline = realDraft('programme2016').mapping.headings
    expect(inline.every((heading) => heading.confidence <= 0.55)).toBe(true)
    expect(realDraft('programme2011Wrapped').mapping.headings.some((h) => h.confidence === 1)).toBe(
      true,
    )
  })

  test('a short line that is a section’s name counts although it looks like any other line', () => {
    const draft = draftOf('Text först.\n\nFörväntat resultat:\n\nVi når målen.')
    expect(draft.mapping.headings.map((heading) => heading.sectionKey)).toEqual(['expectedResult'])
  })
})

describe('the user’s corrections', () => {
  const blocks = [
    block('heading', 'Arbetssätt', 2),
    block('paragraph', 'Vi mäter.'),
    block('heading', 'Annat', 2),
  ]
  const mapping = proposeMapping(blocks, sections)

  test('change, remove and add headings, and the last word wins', () => {
    const corrected = applyCorrections(
      mapping,
      [
        { blockIndex: 0, sectionKey: 'notHeading' },
        { blockIndex: 1, sectionKey: 'analysis' },
        { blockIndex: 1, sectionKey: 'results' },
        { blockIndex: 2, sectionKey: 'inherit' },
        { blockIndex: 9, sectionKey: 'results' },
        { blockIndex: 2, sectionKey: 'nonsense' },
      ],
      blocks,
      sections,
    )
    expect(corrected.headings.map((h) => [h.blockIndex, h.sectionKey, h.how])).toEqual([
      [1, 'results', 'corrected'],
      [2, 'inherit', 'corrected'],
    ])
  })

  test('are asked for where the proposal is least certain', () => {
    expect(uncertainFirst(mapping).map((heading) => heading.heading)).toEqual([
      'Annat',
      'Arbetssätt',
    ])
  })
})
