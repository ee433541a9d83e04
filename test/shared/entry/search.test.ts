import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { searchBlocks } from '#shared/journey/entry/search'
import { skeletonOf } from '#shared/journey/entry/searchSkeleton'
import { realDraft } from './realTexts'

const found = (text: string, query: string) =>
  searchBlocks([{ id: 'b', text }], query).map((hit) => text.slice(hit.start, hit.end))

describe('search finds', () => {
  test('both spellings of arbetssätt in the real texts, from either (trap 146)', () => {
    const blocks = realDraft('programme2011').blocks.map((block, at) => ({
      id: `${at}`,
      text: block.text,
    }))
    const spelled = (query: string) =>
      searchBlocks(blocks, query).map((hit) =>
        blocks[Number(hit.blockId)]?.text.slice(hit.start, hit.end).toLowerCase(),
      )
    expect(new Set(spelled('arbetssätt'))).toEqual(new Set(['arbetsätt', 'arbetssätt']))
    expect(spelled('arbetsätt')).toEqual(spelled('arbetssätt'))
  })

  test('“risk - och” whatever is done with its hyphen (trap 146)', () => {
    const text = 'internkontroll samt risk - och sårbarhetsanalys'
    for (const query of [
      'risk - och',
      'risk- och sårbarhetsanalys',
      'Risk och sårbarhets-analys',
    ]) {
      expect([query, found(text, query).length]).toEqual([query, 1])
    }
  })

  test('compounds that lost their s or were split (trap 146)', () => {
    expect(found('Omvärldbevakning är viktig', 'omvärldsbevakning')).toEqual(['Omvärldbevakning'])
    expect(found('Omvärldsbevakning är viktig', 'omvärldbevakning')).toEqual(['Omvärldsbevakning'])
    expect(found('vår omvärlds bevakning är', 'omvärldsbevakning')).toEqual(['omvärlds bevakning'])
    expect(found('ILS samordnaren', 'ils-samordnaren')).toEqual(['ILS samordnaren'])
  })

  test('words over line breaks, hard spaces and any quotation marks', () => {
    expect(found('88\u00A0% av  alla', '88 % av alla')).toEqual(['88\u00A0% av  alla'])
    expect(found('”god kvalitet”', '"god kvalitet"')).toEqual(['”god kvalitet”'])
  })

  test('the whole of a doubled letter at its end', () => {
    expect(found('det är sann', 'san')).toEqual(['sann'])
    expect(found('alla', 'al')).toEqual(['all'])
  })

  test('parts of words while one types', () => {
    expect(found('kvalitetsgarantier', 'garanti')).toEqual(['garanti'])
  })
})

describe('search keeps apart', () => {
  test('å, ä and ö from a and o, unless nothing else is found', () => {
    expect(found('mal och mål', 'mål')).toEqual(['mål'])
    expect(found('uppföljning', 'uppfoljning')).toEqual(['uppföljning'])
    expect(found('for foljning, uppföljning', 'foljning')).toEqual(['foljning'])
  })

  test('short words that only look alike when spaces and s are let go', () => {
    expect(found('vi stal en bok', 'vital')).toEqual([])
    expect(found('hon var tar', 'vartar')).toEqual(['var tar'])
    expect(found('livet i stan', 'etis')).toEqual([])
  })

  test('what was typed exactly from what is only near', () => {
    const hits = searchBlocks([{ id: 'b', text: 'arbetsätt Arbetssätt' }], 'arbetssätt')
    expect(hits.map((hit) => hit.exact)).toEqual([false, true])
  })
})

describe('search', () => {
  test('finds nothing for nothing', () => {
    expect(found('a b', '')).toEqual([])
    expect(found('a b', '  ')).toEqual([])
    expect(found('a-b', '-')).toEqual([])
  })

  test('finds every word of a text where it stands, in order, without overlap', () => {
    const letters = fc.string({
      unit: fc.constantFrom('a', 'b', 's', 'å', ' ', '-', 'k', '”', '😀'),
      maxLength: 60,
    })
    fc.assert(
      fc.property(letters, fc.nat(60), fc.nat(60), (text, a, b) => {
        const from = Math.min(a, b)
        const query = text.slice(from, Math.max(a, b)).trim()
        const hits = searchBlocks([{ id: 'b', text }], query)
        for (const [at, hit] of hits.entries()) {
          expect(hit.start).toBeLessThan(hit.end)
          expect(hit.end).toBeLessThanOrEqual(text.length)
          expect(hit.start).toBeGreaterThanOrEqual(hits[at - 1]?.end ?? 0)
        }
        expect(hits.length > 0 || !/[abkå]/u.test(query)).toBe(true)
      }),
    )
  })

  test('keeps its skeleton in step with the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 80 }),
        fc.constantFrom('near', 'loose', 'bare'),
        (text, how) => {
          const { text: skeleton, from } = skeletonOf(text, how)
          expect(from).toHaveLength(skeleton.length + 1)
          expect(from.at(-1)).toBe(text.length)
          expect([...from].every((offset, at) => at === 0 || offset > (from[at - 1] ?? -1))).toBe(
            true,
          )
        },
      ),
    )
  })

  test('gives at most ten thousand hits', () => {
    expect(searchBlocks([{ id: 'b', text: 'a '.repeat(20_000) }], 'a')).toHaveLength(10_000)
  })
})
