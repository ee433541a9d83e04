import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maySeeOthers, mayOpenEntry, secrecyOf } from '#shared/journey/assessment/secrecy'
import { declarationOf, draftBy, handedInBy, maria } from '../../support/journeyCase'

const draft = draftBy(maria)
const handedIn = handedInBy(maria, 50)
const none = declarationOf(maria, 'none')
const conflict = declarationOf(maria, 'conflict')

describe('May the entry be opened?', () => {
  it.each([
    ['before the question of conflict of interest is answered', null, false],
    ['after saying that there is none', none, true],
    ['after saying that there is one', conflict, false],
  ])('%s', (_, declaration, answer) => {
    expect(mayOpenEntry(declaration)).toBe(answer)
  })
})

describe('May others’ assessments of the entry be stored and read?', () => {
  const member = { declaration: none, isAssigned: true, isOffice: false }
  const office = { declaration: null, isAssigned: false, isOffice: true }
  it.each([
    { who: 'a member who has handed in', own: handedIn, onlooker: member, answer: 'open' },
    { who: 'a member with a draft', own: draft, onlooker: member, answer: 'own-not-handed-in' },
    { who: 'a member who has not begun', own: null, onlooker: member, answer: 'own-not-handed-in' },
    {
      who: 'a member who has not declared',
      own: null,
      onlooker: { ...member, declaration: null },
      answer: 'own-not-handed-in',
    },
    {
      who: 'a member with a conflict',
      own: null,
      onlooker: { ...member, declaration: conflict },
      answer: 'conflict',
    },
    {
      who: 'someone who found a conflict after handing in',
      own: handedIn,
      onlooker: { ...member, declaration: conflict },
      answer: 'conflict',
    },
    { who: 'the office, which has none to give', own: null, onlooker: office, answer: 'open' },
    {
      who: 'the office with a conflict',
      own: null,
      onlooker: { ...office, declaration: conflict },
      answer: 'conflict',
    },
    {
      who: 'the office, assigned as examiner',
      own: null,
      onlooker: { ...office, isAssigned: true },
      answer: 'own-not-handed-in',
    },
    {
      who: 'the office with a draft of its own',
      own: draft,
      onlooker: office,
      answer: 'own-not-handed-in',
    },
    {
      who: 'the office, assigned, after handing in',
      own: handedIn,
      onlooker: { ...office, isAssigned: true },
      answer: 'open',
    },
    {
      who: 'an examiner of another team',
      own: null,
      onlooker: { ...member, isAssigned: false },
      answer: 'not-concerned',
    },
  ])('$who: $answer', ({ own, onlooker, answer }) => {
    expect(secrecyOf(own, onlooker)).toBe(answer)
    expect(maySeeOthers(own, onlooker)).toBe(answer === 'open')
  })

  it('never with a draft of one’s own, never with a conflict, whatever else is so', () => {
    const anyone = fc.record({
      declaration: fc.constantFrom(null, none, conflict),
      isAssigned: fc.boolean(),
      isOffice: fc.boolean(),
    })
    fc.assert(
      fc.property(anyone, fc.constantFrom(null, draft, handedIn), (onlooker, own) => {
        expect(maySeeOthers(draft, onlooker)).toBe(false)
        expect(maySeeOthers(own, { ...onlooker, declaration: conflict })).toBe(false)
      }),
    )
  })
})
