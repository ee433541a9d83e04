import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Assessment } from '#shared/journey/assessment/assessment'
import * as editing from '#shared/journey/assessment/editing'
import { QuestionId } from '#shared/kernel/identifiers'
import { fail } from '#shared/kernel/result'
import {
  draftBy,
  evidenceId,
  finding,
  findingId,
  handedInBy,
  item,
  maria,
  must,
  quotation,
  set,
} from '../../support/journeyCase'

const goals = item('1.1')
const ways = item('1.2')
const draft = draftBy(maria)
const question = {
  id: QuestionId.parse('question_first000'),
  itemId: goals,
  text: 'Hur följs klagomål upp?',
  askWhom: 'staff',
} as const
const itemOf = (assessment: Assessment, id = goals) =>
  assessment.items.find((one) => one.itemId === id)
const withFindings = (...names: string[]) =>
  names.reduce((so, name) => must(editing.addFinding(so, goals, finding(name))), draft)
const namesOf = (assessment: Assessment, id = goals) =>
  itemOf(assessment, id)?.findings.map((one) => one.id)

/** Every way of editing, each able to succeed on a draft with finding "known" and the question. */
const edits: Readonly<Record<string, (assessment: Assessment) => editing.Edit>> = {
  addFinding: (a) => editing.addFinding(a, goals, finding('another')),
  updateFinding: (a) => editing.updateFinding(a, goals, findingId('known'), { text: 'Mål.' }),
  removeFinding: (a) => editing.removeFinding(a, goals, findingId('known')),
  moveFinding: (a) => editing.moveFinding(a, goals, findingId('known'), 0, ways),
  addEvidence: (a) => editing.addEvidence(a, goals, findingId('known'), quotation('more')),
  removeEvidence: (a) => editing.removeEvidence(a, goals, findingId('known'), evidenceId('seen')),
  chooseBand: (a) => editing.chooseBand(a, goals, 4, set),
  choosePercent: (a) => editing.choosePercent(a, goals, 60, set),
  setReason: (a) => editing.setReason(a, goals, 'Därför.'),
  setNotShown: (a) => editing.setNotShown(a, goals, true),
  answerRequirement: (a) => editing.answerRequirement(a, 'r1', 'partly'),
  addRequirementEvidence: (a) => editing.addRequirementEvidence(a, 'r1', quotation('more')),
  removeRequirementEvidence: (a) => editing.removeRequirementEvidence(a, 'r1', evidenceId('seen')),
  addQuestion: (a) =>
    editing.addQuestion(a, { ...question, id: QuestionId.parse('question_other000') }),
  updateQuestion: (a) => editing.updateQuestion(a, question.id, { askWhom: 'manager' }),
  removeQuestion: (a) => editing.removeQuestion(a, question.id),
  addSeconds: (a) => editing.addSeconds(a, 30),
}
const known = finding('known', { evidence: [quotation('seen', { start: 20, end: 30 })] })
const begun = must(editing.addQuestion(must(editing.addFinding(draft, goals, known)), question))

describe('A new assessment', () => {
  it('has every item and requirement of the set, and says nothing of any of them', () => {
    expect(draft.items.map((one) => one.itemId)).toEqual(
      ['1.1', '1.2', '1.3', '2.1', '2.2', '3.1', '3.2', '3.3'].map((code) => item(code)),
    )
    expect(draft.items.every((one) => one.percent === null && one.band === null)).toBe(true)
    expect(draft.coverage.map((one) => one.requirementId)).toEqual(
      set.requirements.map((r) => r.id),
    )
    expect(draft.coverage.every((one) => one.answer === null)).toBe(true)
    expect(draft).toMatchObject({ state: 'draft', secondsSpent: 0, handedInAt: null })
    expect(Assessment.safeParse(draft).success).toBe(true)
  })
})

describe.each(Object.entries(edits))('%s', (_, edit) => {
  it('changes a copy of the draft into something the record can hold', () => {
    const before = structuredClone(begun)
    const after = must(edit(begun))

    expect(begun).toEqual(before)
    expect(Assessment.safeParse(after).success).toBe(true)
  })

  it('is refused once the assessment is handed in', () => {
    expect(edit({ ...begun, state: 'handedIn' })).toEqual(fail({ kind: 'handed-in' }))
  })
})

describe('Findings', () => {
  it('stand in the order they were written, each once', () => {
    const twice = must(editing.addFinding(withFindings('a', 'b'), goals, finding('a')))

    expect(namesOf(twice)).toEqual([findingId('a'), findingId('b')])
  })

  it('keep what is not changed', () => {
    const change = { text: 'Målen är mätbara.', keyTheme: true }
    const after = must(editing.updateFinding(begun, goals, known.id, change))

    expect(itemOf(after)?.findings).toEqual([{ ...known, ...change }])
  })

  it.each([
    [0, ['c', 'a', 'b']],
    [1, ['a', 'c', 'b']],
    [99, ['a', 'b', 'c']],
    [-1, ['c', 'a', 'b']],
  ])('can be moved to place %i', (place, order) => {
    const after = must(
      editing.moveFinding(withFindings('a', 'b', 'c'), goals, findingId('c'), place),
    )

    expect(namesOf(after)).toEqual(order.map((name) => findingId(name)))
  })

  it('can be moved to the item they belong under, with all they hold', () => {
    const after = must(editing.moveFinding(begun, goals, known.id, 0, ways))

    expect(namesOf(after)).toEqual([])
    expect(itemOf(after, ways)?.findings).toEqual([known])
  })

  it('can be taken away, and only the one named', () => {
    const after = must(editing.removeFinding(withFindings('a', 'b'), goals, findingId('a')))

    expect(namesOf(after)).toEqual([findingId('b')])
  })

  it('hold each place of the entry once, however often it is marked', () => {
    const again = quotation('again', { start: 20, end: 30 })
    const longer = quotation('longer', { start: 20, end: 31 })
    const elsewhere = quotation('elsewhere', { start: 20, end: 30, block: 'second' })
    const after = [again, longer, elsewhere].reduce(
      (so, one) => must(editing.addEvidence(so, goals, known.id, one)),
      begun,
    )

    expect(itemOf(after)?.findings[0]?.evidence).toEqual([...known.evidence, longer, elsewhere])
  })

  it('lose only the quotation that is taken away', () => {
    const two = must(editing.addEvidence(begun, goals, known.id, quotation('more')))
    const after = must(editing.removeEvidence(two, goals, known.id, evidenceId('seen')))

    expect(itemOf(after)?.findings[0]?.evidence).toEqual([quotation('more')])
  })
})

const given = (band: number, percent: number | null) => ({ band, percent })

describe('Level and score', () => {
  it.each([
    { act: 'a level', edit: () => editing.chooseBand(draft, goals, 4, set), gives: given(4, null) },
    {
      act: 'a step',
      edit: () => editing.choosePercent(draft, goals, 60, set),
      gives: given(4, 60),
    },
    { act: 'zero', edit: () => editing.choosePercent(draft, goals, 0, set), gives: given(1, 0) },
  ])('choosing $act gives $gives', ({ edit, gives }) => {
    expect(itemOf(must(edit()))).toMatchObject(gives)
  })

  const scored = must(editing.choosePercent(draft, goals, 60, set))
  it.each([
    { act: 'another level clears the score', band: 5, gives: { band: 5, percent: null } },
    { act: 'the same level keeps the score', band: 4, gives: { band: 4, percent: 60 } },
    { act: 'no level takes both back', band: null, gives: { band: null, percent: null } },
  ])('$act', ({ band, gives }) => {
    expect(itemOf(must(editing.chooseBand(scored, goals, band, set)))).toMatchObject(gives)
  })

  it('a score can be taken back and the level kept', () => {
    const after = must(editing.choosePercent(scored, goals, null, set))

    expect(itemOf(after)).toMatchObject({ band: 4, percent: null })
  })

  it.each([62, 101, -5, 12])('%i per cent is not on the scale', (percent) => {
    expect(editing.choosePercent(draft, goals, percent, set)).toEqual(fail({ kind: 'off-scale' }))
  })

  it('level 7 of six is not on the scale', () => {
    expect(editing.chooseBand(draft, goals, 7, set)).toEqual(fail({ kind: 'off-scale' }))
  })

  it('"framgår ej" says nothing of the score, and a reason may be written beside it', () => {
    const after = must(
      editing.setReason(must(editing.setNotShown(scored, goals, true)), goals, 'Ja'),
    )

    expect(itemOf(after)).toMatchObject({ notShown: true, percent: 60, reason: 'Ja' })
  })
})

describe('Requirements, questions and time', () => {
  it('a requirement holds its answer and what shows it, and the answer can be taken back', () => {
    const answered = must(editing.answerRequirement(draft, 'r2', 'yes'))
    const shown = must(editing.addRequirementEvidence(answered, 'r2', quotation('a')))
    const emptied = must(editing.removeRequirementEvidence(shown, 'r2', evidenceId('a')))

    expect(shown.coverage[1]).toEqual({
      requirementId: 'r2',
      answer: 'yes',
      evidence: [quotation('a')],
    })
    expect(emptied.coverage[1]?.evidence).toEqual([])
    expect(must(editing.answerRequirement(answered, 'r2', null)).coverage).toEqual(draft.coverage)
  })

  it('a question is asked once, changed, and taken away', () => {
    const again = must(editing.addQuestion(begun, question))
    const changed = must(editing.updateQuestion(again, question.id, { text: 'Vem äger målen?' }))

    expect(again.siteVisitQuestions).toEqual([question])
    expect(changed.siteVisitQuestions).toEqual([{ ...question, text: 'Vem äger målen?' }])
    expect(must(editing.removeQuestion(changed, question.id)).siteVisitQuestions).toEqual([])
  })

  it.each([
    [30, 30],
    [29.6, 30],
    [-3600, 0],
    [Number.NaN, 0],
    [Number.POSITIVE_INFINITY, 0],
  ])('%d seconds count as %i', (seconds, counted) => {
    expect(must(editing.addSeconds(draft, seconds)).secondsSpent).toBe(counted)
  })
})

describe('What is not there, or does not fit, is refused by name', () => {
  const nowhere = item('9.9')
  const nothing = findingId('nothing')
  const long = 'å'.repeat(20_001)
  it.each([
    ['unknown-item', editing.addFinding(begun, nowhere, finding('x'))],
    ['unknown-item', editing.choosePercent(begun, nowhere, 60, set)],
    ['unknown-item', editing.moveFinding(begun, goals, known.id, 0, nowhere)],
    ['unknown-item', editing.answerRequirement(begun, 'r99', 'yes')],
    ['unknown-item', editing.updateQuestion(draft, question.id, { text: '' })],
    ['unknown-finding', editing.updateFinding(begun, goals, nothing, {})],
    ['unknown-finding', editing.updateFinding(begun, ways, known.id, {})],
    ['unknown-finding', editing.removeFinding(begun, goals, nothing)],
    ['unknown-finding', editing.moveFinding(begun, goals, nothing, 0)],
    ['unknown-finding', editing.removeEvidence(begun, goals, known.id, evidenceId('nothing'))],
    ['too-much', editing.updateFinding(begun, goals, known.id, { text: long })],
    ['too-much', editing.setReason(begun, goals, long)],
    ['too-much', editing.updateQuestion(begun, question.id, { text: long })],
    ['too-much', editing.addRequirementEvidence(begun, 'r1', { ...quotation('a'), quote: long })],
  ])('%s', (kind, answer) => {
    expect(answer).toEqual(fail({ kind }))
  })
})

describe('Whatever is done, in whatever order', () => {
  it('a draft stays storable, its level fits its score, and the one before is untouched', () => {
    const before = structuredClone(begun)
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...Object.keys(edits)), { maxLength: 12 }), (names) => {
        const after = names.reduce((so, name) => {
          const edit = edits[name]?.(so)
          return edit?.ok === true ? edit.value : so
        }, begun)
        const scored = itemOf(after)

        expect(Assessment.safeParse(after).success).toBe(true)
        expect(scored?.percent === null || scored?.band === 4).toBe(true)
        expect(begun).toEqual(before)
      }),
    )
  })

  it('a hand-in stays as it was handed in', () => {
    const handedIn = handedInBy(maria, 60)

    for (const edit of Object.values(edits)) expect(edit(handedIn).ok).toBe(false)
  })
})
