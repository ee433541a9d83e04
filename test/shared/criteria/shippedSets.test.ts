import { describe, expect, it } from 'vitest'
import { checkCriteriaSet, maxPointsOf } from '#shared/criteria/criteriaChecks'
import { CriteriaSet, itemsOf, type Bilingual } from '#shared/criteria/criteriaSet'
import { shippedSets } from '#shared/criteria/shippedSets'

const sets = shippedSets.map((set) => [set.title.sv, set] as const)

type Located = readonly [path: string, text: Bilingual]

/** Every bilingual text of a set with the path to it. */
function textsOf(value: unknown, path = ''): Located[] {
  if (value === null || typeof value !== 'object') return []
  const sv: unknown = Reflect.get(value, 'sv')
  const en: unknown = Reflect.get(value, 'en')
  if (typeof sv === 'string' && typeof en === 'string') return [[path, { sv, en }]]
  return Object.entries(value).flatMap(([key, part]) => textsOf(part, `${path}/${key}`))
}

const isFaulty = ([path, { sv, en }]: Located) =>
  sv === '' ||
  en === '' ||
  sv !== sv.trim().normalize('NFC') ||
  en !== en.trim() ||
  /!|undefined|\s\s/.test(`${sv} ${en}`) ||
  /[åäö]/i.test(en) ||
  // Only a name is the same in both languages.
  (sv === en && path !== '/vocabulary/vision')

const wordsIn = (text: string) => text.split(/\s+/).filter((word) => /\p{L}/u.test(word))

const isLong = (sentence: string) => wordsIn(sentence).length > 16 || sentence.endsWith('.')

const repeated = (texts: readonly string[]) =>
  texts.filter((text, at) => texts.indexOf(text) !== at)

describe('every criteria set that comes with the program', () => {
  it('has an identity of its own', () => {
    expect(repeated(shippedSets.map((set) => set.id))).toEqual([])
  })

  it.each(sets)('%s: is a valid record whose parts fit each other', (_, set) => {
    expect(CriteriaSet.safeParse(set).error).toBeUndefined()
    expect(checkCriteriaSet(set)).toMatchObject({ ok: true })
    expect(maxPointsOf(set).total).toBeGreaterThan(0)
  })

  it.each(sets)('%s: says that it is an example and not the city’s own', (_, set) => {
    expect(set.isExample).toBe(true)
    expect(set.description.sv).toContain('Exempel, inte stadens egen mall')
    expect(set.description.en).toContain("Example, not the city's own set")
  })

  it.each(sets)('%s: is written out in both languages', (_, set) => {
    const texts = textsOf(set)
    expect(texts.length).toBeGreaterThan(100)
    expect(texts.filter(isFaulty)).toEqual([])
  })

  it.each(sets)('%s: gives each band of each item a short sentence of its own', (_, set) => {
    for (const language of ['sv', 'en'] as const) {
      const sentences = itemsOf(set).map((item) => item.bands.map((band) => band[language]))
      const each = itemsOf(set).map(() => set.scale.bands.length)
      expect(sentences.map((ofItem) => new Set(ofItem).size)).toEqual(each)
      expect(sentences.flat().filter(isLong)).toEqual([])
    }
  })

  it.each(sets)('%s: never describes two items with the same words', (_, set) => {
    expect(repeated(itemsOf(set).flatMap((item) => item.bands.map((band) => band.sv)))).toEqual([])
  })

  it.each(sets)('%s: asks three to five questions about each item', (_, set) => {
    const counts = itemsOf(set).map((item) => item.guidingQuestions.length)
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(3)
    expect(Math.max(...counts)).toBeLessThanOrEqual(5)
    const questions = itemsOf(set).flatMap((item) => item.guidingQuestions)
    expect(questions.filter(({ sv, en }) => !sv.endsWith('?') || !en.endsWith('?'))).toEqual([])
  })

  it.each(sets)(
    '%s: has headings, cues and words that lower-case text can be searched for',
    (_, set) => {
      const compared = [
        ...set.sections.flatMap((section) => section.aliases),
        ...set.goalChain.flatMap((link) => link.cues),
        ...set.commentRules.adviceWords,
        ...set.commentRules.gradingWords,
        ...set.commentRules.styleWords,
      ]
      expect(compared).not.toContain('')
      expect(compared).toEqual(compared.map((word) => word.toLowerCase().normalize('NFC').trim()))
    },
  )

  it.each(sets)('%s: lists no word of the writing helper twice', (_, { commentRules }) => {
    const { adviceWords, gradingWords, styleWords } = commentRules
    expect(repeated([...adviceWords, ...gradingWords, ...styleWords])).toEqual([])
  })
})
