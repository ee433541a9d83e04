import { describe, expect, it } from 'vitest'
import type { Finding, ItemAssessment } from '#shared/journey/assessment/assessment'
import { scoreHints, writingHints } from '#shared/journey/assessment/writingHints'
import { draftBy, finding, item, maria, quotation, set } from '../../support/journeyCase'

const rules = set.commentRules
const process = { kind: 'process' } as const
const result = { kind: 'result' } as const
const seen = [quotation('seen')]
const written = (text: string, change: Partial<Finding> = {}) =>
  finding('own', { text, evidence: seen, ...change })
const kinds = (...given: Parameters<typeof writingHints>) =>
  writingHints(...given).map((h) => h.kind)
const calm = 'Målen är tydliga och kända av alla medarbetare.'

describe('What does the writing helper remark on?', () => {
  it('nothing in a finding that says one thing and shows it', () => {
    expect(writingHints(written(calm), process, [], rules)).toEqual([])
  })

  it.each([
    { text: 'Enheten bör följa upp sina mål.', kind: 'advice-word', word: 'bör' },
    { text: 'Målen BORDE vara tydligare beskrivna.', kind: 'advice-word', word: 'BORDE' },
    { text: 'Uppföljningen är bra och täcker alla mål.', kind: 'grading-word', word: 'bra' },
    { text: 'Jag tycker att målen är tydliga.', kind: 'grading-word', word: 'Jag tycker' },
  ])('$word is a word to think of in "$text"', ({ text, kind, word }) => {
    const start = text.indexOf(word)
    const hint = { kind, word, start, end: start + word.length }

    expect(writingHints(written(text), process, [], rules)).toEqual([hint])
  })

  it('remarks on how the entry is written, by the round’s own list', () => {
    const text = `Bidraget är ${rules.styleWords[0]} och visar målen.`

    expect(kinds(written(text), process, [], rules)).toEqual(['style-remark'])
  })

  it('words of the entry inside quotation marks are left alone', () => {
    const text = 'De kallar resultatet ”bra” utan att ange något mål.'

    expect(kinds(written(text), process, [], rules)).toEqual([])
  })

  it.each([
    { text: 'Ett sägs här. Två sägs här. Tre sägs här. Fyra sägs här. Fem sägs här.', many: true },
    { text: 'Målen är kända, men följs inte upp, dock mäts de.', many: true },
    { text: 'Målen är kända, men de följs inte upp varje år.', many: false },
    { text: 'Målen är kända. De följs upp. Alla deltar.', many: rules.maxSentences < 3 },
  ])('several thoughts in "$text": $many', ({ text, many }) => {
    expect(kinds(written(text), process, [], rules).includes('several-thoughts')).toBe(many)
  })

  it.each([
    { text: 'Nöjdheten har ökat under flera år.', asks: true },
    { text: 'Nöjdheten har ökat från 78 till 91 procent.', asks: false },
    { text: 'Nöjdheten har ökat tre år i rad.', asks: false },
    { text: 'Mer än hälften av målen är nådda.', asks: false },
  ])('a finding about results asks for a number in "$text": $asks', ({ text, asks }) => {
    expect(kinds(written(text), result, [], rules).includes('no-number')).toBe(asks)
    expect(kinds(written(text), process, [], rules)).not.toContain('no-number')
  })

  it.each([
    ['Tydliga mål finns', ['too-short']],
    ['Tydliga mål finns här', []],
  ])('"%s" → %j', (text, hints) => {
    expect(kinds(written(text), process, [], rules)).toEqual(hints)
  })

  it('a finding without a quotation is remarked on, and an empty one for nothing else', () => {
    expect(kinds(written(calm, { evidence: [] }), process, [], rules)).toEqual(['no-evidence'])
    expect(kinds(finding('own'), result, [], rules)).toEqual(['no-evidence'])
    expect(kinds(written('  '), result, [], rules)).toEqual([])
  })

  it('a hint that has been silenced for the finding is not given again', () => {
    const text = 'Enheten bör följa upp bra mål.'
    const silenced = written(text, { silencedHints: ['advice-word'] })

    expect(kinds(written(text), process, [], rules)).toEqual(['advice-word', 'grading-word'])
    expect(kinds(silenced, process, [], rules)).toEqual(['grading-word'])
  })
})

const against = (change: Partial<Finding>) =>
  finding('other', { kind: 'improvement', text: calm, ...change })

describe('When do two findings contradict each other?', () => {
  const own = written('Uppföljning av klagomål sker varje månad.')
  const hint = (by: string) => ({ kind: 'contradiction', findingId: against({}).id, by })
  const elsewhere = [quotation('b', { start: 50, end: 60 })]
  const denial = 'Det framgår inte hur uppföljning av klagomål sker.'

  it.each([
    {
      because: 'the same words of the entry are used both ways',
      other: against({ evidence: [quotation('b', { start: 9, end: 20 })] }),
      hints: [hint('span')],
    },
    {
      because: 'the other quotation begins where this one ends',
      other: against({ evidence: [quotation('b', { start: 10, end: 20 })] }),
      hints: [],
    },
    {
      because: 'the same words are used for two strengths',
      other: against({ kind: 'strength', evidence: seen }),
      hints: [],
    },
    {
      because: 'the same place number is in another block',
      other: against({ evidence: [quotation('b', { block: 'second' })] }),
      hints: [],
    },
    {
      because: 'one says it is so and the other that it is not, of the same block',
      other: against({ text: denial, evidence: elsewhere }),
      hints: [hint('words')],
    },
    {
      because: 'they speak of different blocks',
      other: against({ text: denial, evidence: [quotation('b', { block: 'second' })] }),
      hints: [],
    },
    {
      because: 'they speak of different matters',
      other: against({
        text: 'Det framgår inte vilka budgetramar verksamheten har.',
        evidence: elsewhere,
      }),
      hints: [],
    },
    {
      because: 'neither denies anything',
      other: against({ text: 'Uppföljning av klagomål sker sällan.', evidence: elsewhere }),
      hints: [],
    },
    {
      because: 'there is too little in it to compare',
      other: against({ text: 'Klagomål saknas.', evidence: elsewhere }),
      hints: [],
    },
  ])('$hints.length when $because', ({ other, hints }) => {
    expect(writingHints(own, process, [own, other], rules)).toEqual(hints)
  })
})

describe('When do score, findings and reason not go together?', () => {
  const goals = { id: item('1.1') }
  const [empty] = draftBy(maria).items
  if (empty === undefined) throw new Error('a draft has items')
  const strengths = [written(calm), written(calm)]
  const improvements = strengths.map((one): Finding => ({ ...one, kind: 'improvement' }))
  const mixed = [...strengths, ...improvements]
  const [strength] = strengths
  const cases: readonly (Partial<ItemAssessment> & { hints: string[]; because: string })[] = [
    { percent: 60, findings: mixed, hints: [], because: 'all is there' },
    { percent: null, reason: '', findings: [], hints: [], because: 'nothing is scored yet' },
    { percent: 60, findings: [], hints: ['score-without-evidence'], because: 'nothing shows it' },
    {
      percent: 60,
      findings: [finding('a', { text: calm })],
      hints: ['score-without-evidence'],
      because: 'a finding without a quotation shows nothing',
    },
    {
      percent: 75,
      findings: improvements,
      hints: ['high-score-mostly-improvements'],
      because: 'high and only improvements',
    },
    { percent: 70, findings: improvements, hints: [], because: '70 is not among the high' },
    {
      percent: 90,
      findings: [...improvements, ...strengths.slice(1)],
      hints: ['high-score-mostly-improvements'],
      because: 'two of three are improvements',
    },
    { percent: 90, findings: mixed, hints: [], because: 'half are strengths' },
    {
      percent: 30,
      findings: strengths,
      hints: ['low-score-mostly-strengths'],
      because: 'low and only strengths',
    },
    {
      percent: 0,
      findings: strengths,
      hints: ['low-score-mostly-strengths'],
      because: 'zero is low',
    },
    { percent: 35, findings: strengths, hints: [], because: '35 is not among the low' },
    {
      percent: 10,
      findings: strength ? [strength] : [],
      hints: [],
      because: 'one finding is no majority',
    },
    {
      percent: 60,
      findings: mixed,
      reason: '  ',
      hints: ['reason-missing'],
      because: 'a blank is no reason',
    },
    {
      percent: 60,
      findings: mixed,
      notShown: true,
      hints: ['not-shown-but-scored'],
      because: 'what is not shown cannot be at 60',
    },
    {
      percent: 10,
      findings: [],
      notShown: true,
      hints: [],
      because: 'the lowest level says the same',
    },
  ]

  it.each(cases)('$percent → $hints: $because', ({ hints, because, ...change }) => {
    const assessed = { ...empty, reason: because, ...change }
    const expected = hints.map((kind) => ({ kind, itemId: goals.id }))

    expect(scoreHints(assessed, goals, set.scale)).toEqual(expected)
  })

  it('a scale of two levels has neither high nor low', () => {
    const scale = { ...set.scale, bands: set.scale.bands.slice(4) }
    const hintsAt = (percent: number, findings: Finding[]) =>
      scoreHints({ ...empty, reason: 'Därför.', percent, findings }, goals, scale)

    expect(hintsAt(75, strengths)).toEqual([])
    expect(hintsAt(60, improvements)).toEqual([])
  })
})
