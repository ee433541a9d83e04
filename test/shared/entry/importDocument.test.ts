import { describe, expect, test } from 'vitest'
import { importText, isReadableText } from '#shared/journey/entry/importDocument'
import { MAX_ENTRY_CHARACTERS } from '#shared/journey/entry/entry'
import { draftOf, REAL_TEXTS, realDraft, type RealText, realText, wordsOf } from './realTexts'

const NAMES: readonly RealText[] = [
  'programme2011',
  'programme2016',
  'consultation',
  'guarantees',
  'programme2011Wrapped',
]

/** The source's words without what is markup and no word: heading signs, stars round headings, bullets. */
function sourceWords(name: RealText): readonly string[] {
  const bare = realText(name)
    .split('\n')
    .map((line) => line.replace(/^#+ \*\*(.+)\*\*$/u, '$1').replace(/^#+ /u, ''))
    .map((line) => line.replace(/^\s*[\uF0B7]\s*/u, '').replace(/^- /u, ''))
  return wordsOf(bare.join('\n'))
}

const counted = (words: readonly string[]) => {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return new Map([...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

const body = (name: RealText) => {
  const words = realDraft(name)
    .blocks.map((block) => block.text)
    .join(' ')
    .replace(/\s+/gu, ' ')
  return words.slice(words.indexOf('Stockholms stad har genom Vision 2030'))
}

const refusal = (text: string) => {
  const read = importText({ sourceName: 'a.txt', text, sections: [] })
  return read.ok ? 'read' : read.error
}

describe('every word of the five real texts', () => {
  test.each(NAMES)('%s is in a block or shown as taken out, none twice, none lost', (name) => {
    const draft = realDraft(name)
    const kept = draft.blocks.map((block) => block.text).join('\n')
    const removed = draft.removed.map((piece) => piece.text).join('\n')
    expect(counted(wordsOf(`${kept}\n${removed}`))).toEqual(counted(sourceWords(name)))
    expect(draft.words).toBe(wordsOf(kept).length)
  })

  test.each(NAMES)('%s keeps its words in order, letter for letter', (name) => {
    const draft = realDraft(name)
    const source = sourceWords(name)
    let at = 0
    for (const word of wordsOf(draft.blocks.map((block) => block.text).join('\n'))) {
      const found = source.indexOf(word, at)
      expect(found, `${word} after ${source.slice(at - 5, at).join(' ')}`).toBeGreaterThanOrEqual(0)
      at = found + 1
    }
    const removedWords = wordsOf(draft.removed.map((piece) => piece.text).join(' '))
    expect(draft.words + removedWords.length).toBe(source.length)
  })

  test.each(NAMES)('%s comes back whole when everything taken out is put back', (name) => {
    const keys = realDraft(name).removed.map((piece) => piece.key)
    const restored = draftOf(realText(name), keys)
    expect(restored.removed).toEqual([])
    const words = wordsOf(restored.blocks.map((block) => block.text).join('\n'))
    expect(words).toEqual(sourceWords(name))
  })
})

describe('two copies of one document', () => {
  test('run together and hard-wrapped give the same body (traps 145, 147, 152)', () => {
    // The web copy has lost a subject; the wrapped copy has it.
    const lost = 'programmet. omfattar även verksamheter'
    expect(body('programme2011')).toContain(lost)
    const mended = body('programme2011').replace(
      lost,
      'programmet. Program för kvalitetsutveckling omfattar även verksamheter',
    )
    expect(body('programme2011Wrapped')).toBe(mended)
  })

  test('are the same blocks whatever the file is called (trap 152)', () => {
    const text = realText('guarantees')
    const named = importText({ sourceName: 'Bilaga 2.txt', text, sections: [] })
    const renamed = importText({ sourceName: 'Bilaga 1.txt', text, sections: [] })
    expect(named.ok && named.value.blocks).toEqual(renamed.ok && renamed.value.blocks)
  })
})

describe('side matter', () => {
  test.each(['programme2011', 'programme2016'] as const)(
    'of about ninety titles before %s is left before the proposed start (trap 148)',
    (name) => {
      const draft = realDraft(name)
      expect(draft.start.reason).toBe('transcript-mark')
      expect(draft.start.index).toBeGreaterThan(85)
      expect(draft.blocks[draft.start.index]?.text).toMatch(/^STADSLEDNINGSKONTORET/iu)
      expect(draft.warnings).toContainEqual({ kind: 'side-matter', count: draft.start.index })
    },
  )

  test.each(['consultation', 'guarantees', 'programme2011Wrapped'] as const)(
    'is not imagined in %s',
    (name) => {
      expect(realDraft(name).start).toEqual({ index: 0, reason: 'top' })
    },
  )

  test('without a "Transkript:" line is found by its many titles (trap 148)', () => {
    const text = realText('programme2016').replace('Transkript:\n', '')
    const draft = draftOf(text)
    expect(draft.start.reason).toBe('side-titles')
    // The last title may be the text's own heading, so it is kept: too early, never too late.
    expect(draft.blocks[draft.start.index + 1]?.text).toMatch(/^Stadsledningskontoret Bilaga 1/u)
  })

  test('is not taken for one when a short contents list comes first', () => {
    const contents = ['Innehåll', 'Inledning', 'Arbetssätt', 'Resultat'].join('\n\n')
    expect(draftOf(`${contents}\n\n${'Vi arbetar varje dag. '.repeat(30)}`).start.reason).toBe(
      'top',
    )
  })
})

describe('a source that cannot be an entry', () => {
  test('is refused by name, and never cut', () => {
    expect(refusal('')).toEqual({ kind: 'empty' })
    expect(refusal(' \n\u00A0\n\f')).toEqual({ kind: 'empty' })
    expect(refusal('SID 1 (2)\nSID 2 (2)')).toEqual({ kind: 'empty' })
    const characters = MAX_ENTRY_CHARACTERS + 1
    expect(refusal('a'.repeat(characters))).toEqual({
      kind: 'too-long',
      characters,
      limit: MAX_ENTRY_CHARACTERS,
    })
    expect(refusal('PK\u0003\u0004\u0000\u0000')).toEqual({ kind: 'not-text' })
    expect(refusal('%PDF-1.7\nvanlig text')).toEqual({ kind: 'not-text' })
  })

  test('may have a lost letter or two, with a warning', () => {
    const draft = draftOf(`${'Vi arbetar tillsammans med andra. '.repeat(10)}F\uFFFDrskola.`)
    expect(draft.warnings).toContainEqual({ kind: 'unreadable-characters', count: 1 })
    expect(isReadableText('\uFFFD\uFFFDa')).toBe(false)
  })
})

test('each of the real texts is named once', () => {
  expect(Object.keys(REAL_TEXTS).toSorted()).toEqual(NAMES.toSorted())
})
