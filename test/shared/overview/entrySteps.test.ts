import { describe, expect, it } from 'vitest'
import { makeFinal } from '#shared/journey/consensus/afterMeeting'
import { RoundId, Sha256 } from '#shared/kernel/identifiers'
import { entrySteps, type OverviewFacts } from '#shared/overview/entrySteps'
import {
  ali,
  declarationOf,
  entryId,
  erik,
  handedInBy,
  item,
  maria,
  must,
  person,
  round,
  sofia,
} from '../../support/journeyCase'
import {
  facts,
  declared,
  complete,
  team,
  meeting,
  settle,
  agreed,
  withOwn,
  handedIn,
  gathered,
  conflicted,
  atMeeting,
  second,
} from '../../support/overviewCase'
import { gatheringConsensus } from '../../support/meetingCase'

describe('What stands next for an entry?', () => {
  it.each([
    { when: 'nothing is answered', given: facts, step: { kind: 'declare' } },
    { when: 'there is a conflict', given: conflicted, step: { kind: 'conflict' } },
    {
      when: 'the entry may be opened',
      given: { ...facts, declarations: [declared] },
      step: {
        kind: 'assess',
        itemId: item('1.1'),
        isBegun: false,
        scored: 0,
        total: 8,
        estimatedSecondsLeft: null,
      },
    },
    {
      when: 'one item of eight is scored',
      given: withOwn,
      step: {
        kind: 'assess',
        itemId: item('1.2'),
        isBegun: true,
        scored: 1,
        total: 8,
        estimatedSecondsLeft: 4200,
      },
    },
    {
      when: 'every item is scored',
      given: { ...withOwn, assessments: [complete] },
      step: { kind: 'hand-in' },
    },
    {
      when: 'only one’s own is in',
      given: handedIn,
      step: { kind: 'wait-for-team', missing: [erik, ali, sofia] },
    },
    { when: 'all have handed in, for the leader', given: gathered, step: { kind: 'open-meeting' } },
    {
      when: 'all have handed in, for the office',
      given: { ...gathered, examinerId: null, isOffice: true },
      step: { kind: 'open-meeting' },
    },
    {
      when: 'the consensus gathers',
      given: { ...gathered, consensuses: [gatheringConsensus] },
      step: { kind: 'open-meeting' },
    },
    {
      when: 'the meeting is under way',
      given: atMeeting,
      step: { kind: 'continue-meeting', agreed: 2, total: 8 },
    },
    {
      when: 'all items are agreed',
      given: { ...gathered, consensuses: [settle(meeting, 8)] },
      step: { kind: 'close-meeting' },
    },
    {
      when: 'the meeting is closed',
      given: { ...gathered, consensuses: [agreed] },
      step: { kind: 'finish' },
    },
    {
      when: 'the consensus is final',
      given: { ...gathered, consensuses: [must(makeFinal(agreed))] },
      step: { kind: 'done' },
    },
  ])('$step.kind when $when', ({ given, step }) => {
    expect(entrySteps(given)).toEqual([expect.objectContaining({ entryId, ...step })])
  })

  it('someone who does not lead the team waits for the meeting', () => {
    const eriks = { ...gathered, examinerId: erik, declarations: [declarationOf(erik)] }

    expect(entrySteps(eriks)[0]?.kind).toBe('wait-for-meeting')
  })

  it('a hand-in under other criteria is waited for', () => {
    const [first, ...others] = team
    const wrong = { ...handedInBy(sofia, 60), criteriaHash: Sha256.parse('c'.repeat(64)) }
    const given = {
      ...gathered,
      assessments: [...(first ? [first] : []), ...others.slice(0, 2), wrong],
    }

    expect(entrySteps(given)[0]).toMatchObject({ kind: 'wait-for-team', missing: [sofia] })
  })

  it('a team where everyone has a conflict opens no meeting', () => {
    const declarations = [maria, erik, ali, sofia].map((who) => declarationOf(who, 'conflict'))
    const given = { ...facts, examinerId: null, isOffice: true, declarations }

    expect(entrySteps(given)[0]).toMatchObject({ kind: 'wait-for-team', missing: [] })
  })

  it('a draft made before the question was answered still asks it first', () => {
    expect(entrySteps({ ...withOwn, declarations: [] })[0]?.kind).toBe('declare')
  })

  it('another team’s entry concerns an examiner of this one not at all, and the office always', () => {
    const stranger = { ...facts, examinerId: person('strange') }
    const office = { ...stranger, isOffice: true, round: { ...round, assignments: [] } }

    expect(entrySteps(stranger)).toEqual([])
    expect(entrySteps(office)).toEqual([{ entryId, hasPart: false, kind: 'not-assigned' }])
    expect(entrySteps({ ...facts, round: null })).toEqual([])
  })

  it('what belongs to another round is of no matter', () => {
    const other = RoundId.parse('round_2025fict')
    const given: OverviewFacts = {
      ...facts,
      entries: [...facts.entries, { id: second, roundId: other }],
      declarations: [{ ...declared, roundId: other }],
      assessments: [{ ...complete, roundId: other }],
      consensuses: [{ ...meeting, roundId: other }],
    }

    expect(entrySteps(given)).toEqual([{ entryId, hasPart: true, kind: 'declare' }])
  })

  it('a set without a single item has nothing to score', () => {
    const empty = { ...round, criteria: { ...round.criteria, criteria: [] } }

    expect(entrySteps({ ...facts, round: empty, declarations: [declared] })[0]?.kind).toBe(
      'hand-in',
    )
  })
})
