import { describe, expect, test } from 'vitest'
import { threeFoci2011 } from '#shared/criteria/editions/threeFoci2011'
import { buildEntry, type EntryFacts } from '#shared/journey/entry/buildEntry'
import { blocksOf, Entry } from '#shared/journey/entry/entry'
import { type ImportDraft, importText } from '#shared/journey/entry/importDocument'
import { BlockId, EntryId, RoundId, Sha256, UnitId } from '#shared/kernel/identifiers'
import { draftOf, realDraft, wordsOf } from './realTexts'

const facts: EntryFacts = {
  id: EntryId.parse('entry_00000001'),
  newBlockId: (index) => BlockId.parse(`block_${String(index).padStart(8, '0')}`),
  roundId: RoundId.parse('round_00000001'),
  unitId: UnitId.parse('unit_00000001'),
  title: 'Programmet',
  className: 'Andra verksamheter',
  sourceHash: Sha256.parse('a'.repeat(64)),
  isExample: true,
  start: 0,
  corrections: [],
}

function built(draft: ImportDraft, changes: Partial<EntryFacts> = {}): Entry {
  const made = buildEntry(draft, { ...facts, start: draft.start.index, ...changes })
  if (!made.ok) throw new Error(made.error.kind)
  return Entry.parse(made.value)
}

describe('an entry made of a draft', () => {
  test.each([
    'programme2011',
    'programme2016',
    'consultation',
    'guarantees',
    'programme2011Wrapped',
  ] as const)('of %s fits the record and holds every word from the start on', (name) => {
    const draft = realDraft(name)
    const kept = draft.blocks.slice(draft.start.index).map((block) => block.text)
    const text = blocksOf(built(draft)).map((block) => block.text)
    expect(wordsOf(text.join('\n'))).toEqual(wordsOf(kept.join('\n')))
  })

  test('has its sections in the source’s order, each with its heading first', () => {
    const entry = built(
      draftOf(
        'Vi är en förskola.\n\n# Arbetssätt\n\nVi lyssnar.\n\n## Samling\n\nVi samlas.\n\n# Resultat\n\nVi når målen.',
      ),
    )
    expect(entry.sections.map(({ key, heading, blocks }) => [key, heading, blocks.length])).toEqual(
      [
        ['unit', '', 1],
        ['approach', 'Arbetssätt', 4],
        ['results', 'Resultat', 2],
      ],
    )
    expect(entry.sections[1]?.blocks[0]).toMatchObject({
      kind: 'heading',
      level: 1,
      text: 'Arbetssätt',
    })
  })

  test('gets the same block ids every time the caller numbers them', () => {
    const draft = realDraft('programme2011Wrapped')
    expect(built(draft)).toEqual(built(draft))
    expect(new Set(blocksOf(built(draft)).map((block) => block.id)).size).toBe(draft.blocks.length)
  })

  test('follows the user: another start, another section, no heading after all', () => {
    const draft = draftOf(
      'Bort med detta.\n\nArbetssätt\n\nVi lyssnar på alla som kommer.\n\nResultat\n\nVi når alla våra mål i år.',
    )
    const entry = built(draft, {
      start: 1,
      corrections: [
        { blockIndex: 1, sectionKey: 'notHeading' },
        { blockIndex: 2, sectionKey: 'analysis' },
        { blockIndex: 3, sectionKey: 'development' },
      ],
    })
    expect(entry.sections.map(({ key, heading }) => [key, heading])).toEqual([
      ['unit', ''],
      ['analysis', 'Vi lyssnar på alla som kommer.'],
      ['development', 'Resultat'],
    ])
    expect(entry.sections[0]?.blocks[0]).toMatchObject({ kind: 'paragraph', text: 'Arbetssätt' })
  })

  test('keeps all blocks when there are more sections than a record holds', () => {
    const many = Array.from(
      { length: 450 },
      (_, at) => `# ${at % 2 ? 'Arbetssätt' : 'Resultat'}\n\nText ${at}.`,
    )
    const entry = built(draftOf(many.join('\n\n')))
    expect(entry.sections).toHaveLength(200)
    expect(blocksOf(entry)).toHaveLength(900)
  })

  test('keeps all blocks when a section has more than a record’s section holds', () => {
    const lines = Array.from({ length: 20_100 }, (_, at) => `- punkt ${at}`).join('\n')
    const read = importText({ sourceName: 'a.txt', text: lines, sections: threeFoci2011.sections })
    if (!read.ok) throw new Error(read.error.kind)
    expect(built(read.value).sections.map((section) => section.blocks.length)).toEqual([
      20_000, 100,
    ])
  })

  test('reads the indicators of its tables', () => {
    const entry = built(
      draftOf(
        '| Indikator | 2015 | 2016 | Årsmål |\n|---|---|---|---|\n| Nöjda brukare | 80 % | 88 % | 85 % |',
      ),
    )
    expect(entry.indicators).toMatchObject([{ name: 'Nöjda brukare', unit: '%', target: 85 }])
    expect(entry.indicators[0]?.blockId).toBe('block_00000001')
  })
})

describe('no entry is made', () => {
  const draft = draftOf('Vi når målen.\n\n---')
  const problem = (changes: Partial<EntryFacts>, of = draft) => {
    const made = buildEntry(of, { ...facts, ...changes })
    return made.ok ? null : made.error
  }

  test('without a title, outside the text, of no words, or with a field too long to keep', () => {
    expect(problem({ title: '  ' })).toEqual({ kind: 'title-missing' })
    expect(problem({ start: 2 })).toEqual({ kind: 'start-outside' })
    expect(problem({ start: -1 })).toEqual({ kind: 'start-outside' })
    expect(problem({ start: 0.5 })).toEqual({ kind: 'start-outside' })
    expect(problem({ start: 1 })).toEqual({ kind: 'empty' })
    expect(problem({ title: 'a'.repeat(301) })).toEqual({ kind: 'field-too-long', field: 'title' })
    expect(problem({ className: 'a'.repeat(201) })).toEqual({
      kind: 'field-too-long',
      field: 'className',
    })
    expect(problem({}, { ...draft, sourceName: 'a'.repeat(301) })).toEqual({
      kind: 'field-too-long',
      field: 'sourceName',
    })
    expect(problem({})).toBeNull()
  })
})
