import { describe, expect, test } from 'vitest'
import { cleanText, readPlainText } from '#shared/journey/entry/sourceText'

const read = (text: string) =>
  readPlainText(text)
    .filter((line) => line.kind !== 'blank')
    .map(({ kind, level, text: words }) => `${kind}${level ?? ''}:${words}`)

describe('a text becomes neutral', () => {
  test('without byte order mark, soft hyphens and odd line breaks, with quotes and spaces kept (trap 150)', () => {
    expect(cleanText('\uFEFFkvali\u00ADtets\u00AD\narbete\r\nnästa\rrad\u2028slut')).toBe(
      'kvalitetsarbete\nnästa\nrad\nslut',
    )
    expect(cleanText('”88\u00A0%”  två’s')).toBe('”88\u00A0%”  två’s')
    expect(cleanText('a\u030angra\u0007')).toBe('ångra')
  })
})

describe('lines are told apart', () => {
  test('Markdown headings with and without stars', () => {
    expect(read('# Bidrag\n## **Arbetssätt** ##\n### *kursiv*\n#1 i landet')).toEqual([
      'heading1:Bidrag',
      'heading2:Arbetssätt',
      'heading3:*kursiv*',
      'paragraph:#1 i landet',
    ])
  })

  test('bullets of every kind, also those of symbol fonts, by depth (trap 145)', () => {
    expect(read('\uF0B7 ett\n• två\n  ◦ tre\no\tfyra\n- fem\n– sex')).toEqual([
      'listItem1:ett',
      'listItem1:två',
      'listItem2:tre',
      'listItem1:fyra',
      'listItem1:fem',
      'listItem1:sex',
    ])
  })

  test('a dash that stands in a wrapped sentence is kept as a dash', () => {
    expect(read('Stockholm ska vara en stad\n- en stad i världsklass')).toEqual([
      'paragraph:Stockholm ska vara en stad',
      'paragraph:- en stad i världsklass',
    ])
    expect(read('Vi vill:\n- en stad i världsklass')).toContain('listItem1:en stad i världsklass')
  })

  test('tables of pipes and of tabs, with empty cells kept', () => {
    expect(read('| Indikator | Årsmål |\n|---|:--:|\n| Nöjda | 88 % |\n| Tom |  |')).toEqual([
      'tableRow:Indikator\tÅrsmål',
      'tableRow:Nöjda\t88 %',
      'tableRow:Tom\t',
    ])
    expect(read('Indikator\tÅrsmål\nNöjda\t88 %\n1.\tFörsta punkten')).toEqual([
      'tableRow:Indikator\tÅrsmål',
      'tableRow:Nöjda\t88 %',
      'paragraph:1. Första punkten',
    ])
  })

  test('page marks on their own line, and form feeds (trap 149)', () => {
    expect(read('SID 2 (8)\nSida 9 (12)\nSid 1\nsida 3 av 8\n3 (24)\na\fb')).toEqual([
      'pageMark:SID 2 (8)',
      'pageMark:Sida 9 (12)',
      'pageMark:Sid 1',
      'pageMark:sida 3 av 8',
      'pageMark:3 (24)',
      'paragraph:a',
      'pageMark:\f',
      'paragraph:b',
    ])
    expect(read('Sid 9 (3)\nSida 0\nKvalitetsutmärkelsen Sid 1')).toEqual([
      'paragraph:Sid 9 (3)',
      'paragraph:Sida 0',
      'paragraph:Kvalitetsutmärkelsen Sid 1',
    ])
  })
})

test('text made to be slow is read in time in step with its length', () => {
  const nasty = [
    `# a${' '.repeat(200_000)}b`,
    '|'.repeat(200_000),
    '.)'.repeat(100_000),
    '-'.repeat(200_000),
  ]
  expect(readPlainText(nasty.join('\n'))).toHaveLength(4)
})
