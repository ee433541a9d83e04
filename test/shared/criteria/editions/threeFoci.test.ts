import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { maxPointsOf } from '#shared/criteria/criteriaChecks'
import { itemsOf, type CriteriaSet } from '#shared/criteria/criteriaSet'
import { threeFoci2011 } from '#shared/criteria/editions/threeFoci2011'
import { threeFoci2016 } from '#shared/criteria/editions/threeFoci2016'

const both = [
  ['2016', threeFoci2016],
  ['2011', threeFoci2011],
] as const

const seed = (name: string) =>
  readFileSync(new URL(`../../../support/real/${name}`, import.meta.url), 'utf8')

const sectionOf = (set: CriteriaSet, heading: string) =>
  set.sections.find((section) => section.aliases.includes(heading.toLowerCase()))?.key

const questionsOf = (set: CriteriaSet, id: string) =>
  itemsOf(set)
    .find((item) => item.id === id)
    ?.guidingQuestions.map((question) => question.sv)
    .join(' ') ?? ''

const textOf = (set: CriteriaSet) => JSON.stringify([set.criteria, set.requirements])

const r8 = (set: CriteriaSet) => set.requirements.find((requirement) => requirement.id === 'r8')

describe('the three foci', () => {
  it.each(both)('weigh the same and hold eight items in %s', (_, set) => {
    expect(maxPointsOf(set)).toEqual({ total: 360, criteria: [120, 120, 120] })
    expect(itemsOf(set).map((item) => [item.id, item.maxPoints])).toEqual([
      ['1.1', 40],
      ['1.2', 40],
      ['1.3', 40],
      ['2.1', 60],
      ['2.2', 60],
      ['3.1', 40],
      ['3.2', 40],
      ['3.3', 40],
    ])
  })

  it.each(both)('use the scale of six bands in steps of five in %s', (_, { scale, tolerance }) => {
    expect([scale.min, scale.max, scale.step, tolerance]).toEqual([0, 100, 5, 20])
    expect(scale.bands.map((band) => [band.from, band.to])).toEqual([
      [0, 10],
      [15, 30],
      [35, 50],
      [55, 70],
      [75, 90],
      [95, 100],
    ])
  })

  it.each(both)('draw the goal chain from the city’s direction to development in %s', (_, set) => {
    expect(set.goalChain.map((link) => link.key)).toEqual([
      'direction',
      'area',
      'committee',
      'unitGoal',
      'expectedResult',
      'approach',
      'resources',
      'followUp',
      'result',
      'analysis',
      'development',
    ])
    expect(set.goalChain.filter((link) => link.cues.length < 3)).toEqual([])
  })

  it.each(both)('ask the nine requirements on every unit in %s', (_, set) => {
    expect(set.requirements.map((requirement) => requirement.id)).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => `r${number}`),
    )
    expect(set.requirements.every((requirement) => requirement.demanded)).toBe(true)
  })

  it.each(both)('keep who may take part apart from who may win in %s', (_, set) => {
    expect(set.eligibility.filter((rule) => rule.decides === 'win').map((rule) => rule.id)).toEqual(
      ['noDeficitLastYear', 'noDeficitForecast'],
    )
    expect(set.eligibility.filter((rule) => rule.decides === 'takePart')).toHaveLength(7)
  })

  it.each(both)('give six grounds for a conflict of interest as guidance in %s', (_, set) => {
    expect(set.conflictGrounds.map((ground) => ground.id)).toEqual([
      'ownUnit',
      'ownAdministration',
      'closePerson',
      'earlierManager',
      'supplier',
      'otherCircumstance',
    ])
  })
})

describe('what differs between the programmes', () => {
  it('is the word for what the unit sets itself, also inside sentences', () => {
    expect(threeFoci2016.vocabulary.goal.sv).toBe('mål')
    expect(threeFoci2011.vocabulary.goal.sv).toBe('åtagande')
    expect(textOf(threeFoci2016)).not.toMatch(/åtagande|commitment/i)
    expect(textOf(threeFoci2011).match(/åtagande/gi)?.length).toBeGreaterThan(10)
  })

  it('is the vision at the top of the goal chain', () => {
    expect(threeFoci2016.vocabulary.vision.sv).toBe('Vision 2040')
    expect(threeFoci2011.vocabulary.vision.sv).toBe('Vision 2030')
    expect(threeFoci2016.goalChain[0]?.cues).toContain('vision 2040')
    expect(threeFoci2011.goalChain[0]?.cues).toContain('vision 2030')
  })

  it('is that a quality guarantee is demanded in 2011 and one form of dialogue in 2016', () => {
    expect(r8(threeFoci2011)?.text.sv).toContain('kvalitetsgarantier')
    expect(r8(threeFoci2016)?.text.sv).toContain('dialog')
    expect(sectionOf(threeFoci2011, 'Kvalitetsgarantier')).toBe('qualityGuarantee')
    expect(sectionOf(threeFoci2016, 'Kvalitetsgarantier')).toBe('dialogue')
  })

  it('is what the guiding questions ask for', () => {
    expect(questionsOf(threeFoci2011, '1.2')).toContain('mäter enheten hur resurserna')
    expect(questionsOf(threeFoci2016, '1.2')).toContain('kunskap')
    expect(questionsOf(threeFoci2016, '2.1')).toContain('Goda exempelmässan')
    expect(questionsOf(threeFoci2016, '2.2')).toContain('omvärlden')
    expect(questionsOf(threeFoci2016, '3.1')).toContain('följa upp och utvärdera')
    expect(questionsOf(threeFoci2011, '3.1')).not.toContain('utvärdera')
    expect(questionsOf(threeFoci2016, '3.3')).toContain('handlingsplan')
  })
})

describe('headings of real texts', () => {
  it.each([
    ['Enhetens åtaganden', 'goals'],
    ['Förväntat resultat', 'expectedResult'],
    ['Arbetssätt', 'approach'],
    ['Resursanvändning', 'resources'],
    ['Uppföljning', 'followUp'],
    ['Resultat, analys och utveckling för ständig förbättring', 'analysis'],
    ['Dialog och samverkan för delaktighet', 'dialogue'],
    ['Kvalitetsgarantier', 'qualityGuarantee'],
    ['Synpunkts- och klagomålshantering', 'complaints'],
    ['Stadens kvalitetsutmärkelse', 'goodExamples'],
    ['Goda exempel ska spridas', 'goodExamples'],
    ['Gemensamma begrepp', 'goals'],
  ])('the programme of 2011 has "%s", which is taken for %s', (heading, key) => {
    const lines = seed('004_e033c7d114f4c313.txt').split('\n')
    expect(lines.some((line) => line.trim() === heading)).toBe(true)
    expect(sectionOf(threeFoci2011, heading)).toBe(key)
  })

  it.each([
    ['Enhetens mål', 'goals'],
    ['Resultat och analys', 'analysis'],
    ['Utveckling och ständig förbättring', 'development'],
    ['Hantering av synpunkter och klagomål', 'complaints'],
    ['Dialog för resultat och delaktighet', 'dialogue'],
    ['Omvärldsbevakning för utveckling', 'goodExamples'],
    ['Goda exempel', 'goodExamples'],
  ])('the programme of 2016 has "%s", which is taken for %s', (heading, key) => {
    expect(seed('001_aee20d55af03c287.txt')).toContain(heading)
    expect(sectionOf(threeFoci2016, heading)).toBe(key)
  })

  it.each(['Inledning', 'Medarbetare', 'Organisation'])(
    'a unit’s "%s" describes the unit',
    (heading) => {
      expect(sectionOf(threeFoci2016, heading)).toBe('unit')
    },
  )

  it('follow the goal chain’s order', () => {
    const keys = threeFoci2016.sections.map((section) => section.key)
    expect(keys).toEqual([
      'unit',
      'goals',
      'expectedResult',
      'approach',
      'resources',
      'followUp',
      'complaints',
      'results',
      'analysis',
      'development',
      'dialogue',
      'goodExamples',
    ])
    const of2011 = threeFoci2011.sections.map((section) => section.key)
    expect(of2011.filter((key) => key !== 'qualityGuarantee')).toEqual(keys)
  })
})
