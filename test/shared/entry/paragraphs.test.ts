import { describe, expect, test } from 'vitest'
import { endOfLineJoin } from '#shared/journey/entry/hyphenation'
import { draftOf, realDraft } from './realTexts'

const texts = (source: string) => draftOf(source).blocks.map((block) => block.text)

const words = () => new Set(['kvalitetsarbetet'])

const joined = (line: string, next: string) => endOfLineJoin(line, next, words)

describe('lines that were wrapped', () => {
  test('with a blank line after each become paragraphs again (trap 150)', () => {
    const { blocks } = realDraft('programme2011Wrapped')
    expect(blocks).toHaveLength(97)
    expect(blocks[1]?.text).toBe(
      'Stockholms stad har genom Vision 2030 tydliggjort långsiktiga ambitioner och strävanden, Stockholm - en stad i världsklass.',
    )
    expect(blocks.filter((block) => block.kind === 'listItem')).toHaveLength(16)
    expect(blocks.find((block) => block.text.startsWith('Krav på kommun'))).toMatchObject({
      kind: 'heading',
      text: 'Krav på kommungemensamma delar och verksamhetsanpassade kvalitetssystem',
    })
  })

  test('are joined, and lines that were ended on purpose are not', () => {
    const source = [
      'Enheten arbetar med tydliga mål som alla medarbetare har',
      'varit med om att ta fram under året tillsammans med',
      'Anna och de andra.',
      'Nästa stycke börjar här och fortsätter på en rad till med',
      'lika många ord som förut.',
    ].join('\n')
    expect(texts(source)).toEqual([
      'Enheten arbetar med tydliga mål som alla medarbetare har varit med om att ta fram under året tillsammans med Anna och de andra.',
      'Nästa stycke börjar här och fortsätter på en rad till med lika många ord som förut.',
    ])
  })

  test('of a list item belong to the item, and a heading is not swallowed', () => {
    expect(
      texts(
        'Arbetssätt\nVi arbetar så här varje dag hela året om:\n• vi lyssnar på dem som använder\nvår tjänst\n• vi svarar',
      ),
    ).toEqual([
      'Arbetssätt',
      'Vi arbetar så här varje dag hela året om:',
      'vi lyssnar på dem som använder vår tjänst',
      'vi svarar',
    ])
  })

  test('that are whole paragraphs stay apart', () => {
    expect(realDraft('guarantees').blocks).toHaveLength(21)
    expect(texts('Handläggare:\nIlona Tóth\n\nTill\nSkärholmens nämnd')).toHaveLength(4)
  })

  test('in a table or a Markdown heading are never joined', () => {
    expect(texts('# Mål\noch mer\nsamt a\tb\noch c\td')).toEqual([
      'Mål',
      'och mer',
      'samt a\tb',
      'och c\td',
    ])
  })
})

describe('a hyphen at the end of a line', () => {
  test('goes only when the whole word stands elsewhere', () => {
    expect(joined('vårt kvalitets-', 'arbetet')).toEqual({ dropsHyphen: true, joint: '' })
    expect(joined('ILS-', 'samordnaren')).toEqual({ dropsHyphen: false, joint: '' })
    expect(joined('risk-', 'och sårbarhet')).toEqual({ dropsHyphen: false, joint: ' ' })
    expect(joined('en stad -', 'i världsklass')).toEqual({ dropsHyphen: false, joint: ' ' })
  })

  test('in a wrapped text loses no letter', () => {
    expect(
      texts(
        'Vi har ett kvalitetsarbete. Alla deltar i vårt kvalitets-\narbete och i risk-\noch sårbarhetsanalysen.',
      ),
    ).toEqual([
      'Vi har ett kvalitetsarbete. Alla deltar i vårt kvalitetsarbete och i risk- och sårbarhetsanalysen.',
    ])
  })
})
