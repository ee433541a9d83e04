import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gathering, type GatheringFacts } from '#shared/journey/consensus/gathering'
import { AssessmentId, EntryId, RoundId, Sha256, TeamId } from '#shared/kernel/identifiers'
import {
  ali,
  declarationOf,
  draftBy,
  entryId,
  erik,
  handedInBy,
  maria,
  person,
  round,
  sofia,
  teamId,
} from '../../support/journeyCase'

const facts: GatheringFacts = { round, teamId, entryId, declarations: [], assessments: [] }
const otherCriteria = Sha256.parse('c'.repeat(64))
const gathered = (change: Partial<GatheringFacts>) => gathering({ ...facts, ...change })

const come = ([who, isDraft, isOther]: [typeof maria, boolean, boolean]) => {
  const assessment = isDraft ? draftBy(who) : handedInBy(who, 50)
  return isOther ? { ...assessment, criteriaHash: otherCriteria } : assessment
}

describe('Where do the team’s hand-ins stand?', () => {
  it('everyone is missing before anything has come', () => {
    expect(gathered({})).toEqual({
      counted: [],
      missing: [maria, erik, ali, sofia],
      excluded: [],
      wrongCriteria: [],
    })
  })

  it('each member is in one place, in the team’s order', () => {
    const assessments = [handedInBy(erik, 50), handedInBy(maria, 60), draftBy(sofia)]
    const declarations = [declarationOf(ali, 'conflict'), declarationOf(maria)]

    expect(gathered({ assessments, declarations })).toEqual({
      counted: [assessments[1], assessments[0]],
      missing: [sofia],
      excluded: [ali],
      wrongCriteria: [],
    })
  })

  it('an examiner with a conflict is not counted even with a hand-in', () => {
    const { counted, excluded } = gathered({
      assessments: [handedInBy(ali, 50)],
      declarations: [declarationOf(ali, 'conflict')],
    })

    expect({ counted, excluded }).toEqual({ counted: [], excluded: [ali] })
  })

  it('a conflict with another entry excludes nobody from this one', () => {
    const elsewhere = {
      ...declarationOf(ali, 'conflict'),
      entryId: EntryId.parse('entry_applelund'),
    }

    expect(gathered({ declarations: [elsewhere] }).excluded).toEqual([])
  })

  it('a hand-in under other criteria is not counted, and said to be so', () => {
    const wrong = { ...handedInBy(maria, 50), criteriaHash: otherCriteria }
    const { counted, wrongCriteria, missing } = gathered({ assessments: [wrong] })

    expect({ counted, wrongCriteria }).toEqual({ counted: [], wrongCriteria: [maria] })
    expect(missing).not.toContain(maria)
  })

  it('one under the round’s criteria counts even if there is one under others', () => {
    const right = { ...handedInBy(maria, 50), id: AssessmentId.parse('assessment_zzzzzzzz') }
    const wrong = { ...handedInBy(maria, 90), criteriaHash: otherCriteria }

    expect(gathered({ assessments: [wrong, right] })).toMatchObject({
      counted: [right],
      wrongCriteria: [],
    })
  })

  const stranger = handedInBy(person('strange'), 50)
  it.each([
    ['an examiner outside the team', stranger],
    ['another entry', { ...handedInBy(maria, 50), entryId: EntryId.parse('entry_applelund') }],
    ['another round', { ...handedInBy(maria, 50), roundId: RoundId.parse('round_2025fict') }],
    ['a draft', draftBy(maria)],
  ])('the assessment of %s does not count', (_, assessment) => {
    expect(gathered({ assessments: [assessment] }).counted).toEqual([])
  })

  it('a team the round does not have has nobody', () => {
    const nobody = gathered({ teamId: TeamId.parse('team_unknown0'), assessments: [stranger] })

    expect(Object.values(nobody).flat()).toEqual([])
  })

  it('whatever comes, in any order and however often, each member is in exactly one place', () => {
    const member = fc.constantFrom(maria, erik, ali, sofia)
    const assessment = fc.tuple(member, fc.boolean(), fc.boolean()).map(come)
    const declaration = fc
      .tuple(member, fc.constantFrom('none' as const, 'conflict' as const))
      .map(([who, answer]) => declarationOf(who, answer))
    fc.assert(
      fc.property(fc.array(assessment), fc.array(declaration), (assessments, declarations) => {
        const one = gathered({ assessments, declarations })
        const again = gathered({
          assessments: [...assessments, ...assessments].toReversed(),
          declarations: declarations.toReversed(),
        })
        const places = [...one.counted.map((each) => each.examinerId), ...one.missing]
        places.push(...one.excluded, ...one.wrongCriteria)

        expect(again).toEqual(one)
        expect(places).toHaveLength(4)
        expect(new Set(places)).toEqual(new Set([maria, erik, ali, sofia]))
      }),
    )
  })
})
