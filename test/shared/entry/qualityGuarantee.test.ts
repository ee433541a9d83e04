import { describe, expect, test } from 'vitest'
import type { Section } from '#shared/journey/entry/entry'
import { guaranteeValidity } from '#shared/journey/entry/qualityGuarantee'
import { BlockId } from '#shared/kernel/identifiers'
import { realDraft } from './realTexts'

function section(key: string, ...texts: string[]): Section {
  return {
    key,
    heading: '',
    blocks: texts.map((text, at) => ({
      id: BlockId.parse(`block_0000000${at}`),
      kind: 'paragraph' as const,
      level: null,
      text,
      page: null,
      pageMarks: [],
    })),
  }
}

const validity = (text: string, today: string, key = 'unit') =>
  guaranteeValidity({ sections: [section(key, text)] }, today)

describe('a quality guarantee', () => {
  const text = 'Enhetens kvalitetsgaranti antogs av nämnden 2012-01-26. Den gäller ett år.'

  test('is valid one year from the committee’s decision and not a day longer', () => {
    expect(validity(text, '2013-01-25')).toMatchObject({
      ok: true,
      value: { adopted: '2012-01-26', validThrough: '2013-01-25', expired: false },
    })
    expect(validity(text, '2013-01-26')).toMatchObject({ ok: true, value: { expired: true } })
  })

  test.each([
    ['2012-03-01', '2013-02-28'],
    ['2011-03-01', '2012-02-29'],
    ['2012-02-29', '2013-02-28'],
    ['2012-01-01', '2012-12-31'],
    ['2012-05-01', '2013-04-30'],
  ])('adopted %s is valid through %s', (adopted, through) => {
    expect(validity(`Kvalitetsgarantin beslutades ${adopted}.`, '2012-06-01')).toMatchObject({
      value: { adopted, validThrough: through },
    })
  })

  test('is dated in words too, and shows where', () => {
    const words = 'Kvalitetsgarantin fastställdes av nämnden den 9 februari 2012 enligt plan.'
    const found = validity(words, '2012-06-01')
    if (!found.ok) throw new Error(found.error.kind)
    expect(found.value.adopted).toBe('2012-02-09')
    expect(words.slice(found.value.start, found.value.end)).toBe('9 februari 2012')
  })

  test('in its own section need not be named in every block', () => {
    expect(validity('Antagen 2012-01-26.', '2012-06-01', 'qualityGuarantee').ok).toBe(true)
    expect(validity('Antagen 2012-01-26.', '2012-06-01')).toEqual({
      ok: false,
      error: { kind: 'not-mentioned' },
    })
  })
})

describe('nothing is claimed', () => {
  test('of the real case, which tells no day of decision', () => {
    const texts = realDraft('guarantees')
      .blocks.slice(0, 9)
      .map((block) => block.text)
    expect(
      guaranteeValidity({ sections: [section('other', ...texts)] }, '2012-06-01'),
    ).toMatchObject({
      ok: false,
      error: { kind: 'no-date' },
    })
  })

  test('of a date that is no decision, is no day, or stands in another sentence', () => {
    for (const text of [
      'Kvalitetsgarantin trycktes 2012-01-26.',
      'Kvalitetsgarantin antogs 2012-02-30.',
      'Kvalitetsgarantin antogs 31 april 2012.',
      'Kvalitetsgarantin antogs. Mötet var 2012-01-26.',
    ]) {
      const read = validity(text, '2012-06-01')
      expect([text, read.ok || read.error.kind]).toEqual([text, 'no-date'])
    }
  })

  test('of two different days of decision; both are shown', () => {
    const two = 'Kvalitetsgarantin antogs 2011-01-26. Den nya kvalitetsgarantin antogs 2012-01-26.'
    expect(validity(two, '2012-06-01')).toMatchObject({
      error: { kind: 'several-dates', dates: ['2011-01-26', '2012-01-26'] },
    })
  })
})
