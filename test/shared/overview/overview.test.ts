import { describe, expect, it } from 'vitest'
import { makeFinal } from '#shared/journey/consensus/afterMeeting'
import { STAGES, type Stage } from '#shared/journey/order'
import type { OverviewFacts } from '#shared/overview/entrySteps'
import { nextStep, overview } from '#shared/overview/overview'
import { entryId, must, person, round, roundId } from '../../support/journeyCase'
import {
  facts,
  complete,
  meeting,
  agreed,
  withOwn,
  handedIn,
  gathered,
  conflicted,
  atMeeting,
  second,
} from '../../support/overviewCase'

const stage = (name: Stage, given: OverviewFacts) =>
  overview(given).find((one) => one.stage === name)

describe('The rail: how each stage stands', () => {
  it('has every stage in the order of the journey, with or without a round', () => {
    expect(overview(facts).map((one) => one.stage)).toEqual([...STAGES])
    expect(overview({ ...facts, round: null }).map((one) => one.stage)).toEqual([...STAGES])
  })

  it('says that there is no round, and nothing else', () => {
    const rail = overview({ ...facts, round: null })

    expect(rail.every((one) => one.state === 'none' && !one.isLate && one.lastDay === null)).toBe(
      true,
    )
    expect(rail.map((one) => one.summary.kind).slice(0, 2)).toEqual(['noRound', 'nothingYet'])
  })

  it('names the round and counts the entries', () => {
    expect(stage('round', facts)).toMatchObject({
      state: 'done',
      summary: { kind: 'round', title: round.title },
    })
    expect(stage('entry', facts)).toMatchObject({
      state: 'now',
      count: 1,
      summary: { kind: 'entries', count: 1 },
    })
    expect(stage('entry', withOwn)?.state).toBe('done')
    expect(stage('entry', { ...facts, entries: [] })).toMatchObject({ state: 'waiting', count: 0 })
  })

  it.each([
    {
      when: 'not declared',
      given: facts,
      state: 'now',
      count: 1,
      summary: { kind: 'assessmentDeclare', entryId },
    },
    {
      when: 'begun',
      given: withOwn,
      state: 'now',
      count: 1,
      summary: { kind: 'assessment', entryId, scored: 1, total: 8 },
    },
    {
      when: 'complete',
      given: { ...withOwn, assessments: [complete] },
      state: 'now',
      count: 1,
      summary: { kind: 'assessmentHandIn', entryId },
    },
    {
      when: 'handed in',
      given: handedIn,
      state: 'done',
      count: 0,
      summary: { kind: 'assessmentDone' },
    },
    {
      when: 'in conflict',
      given: conflicted,
      state: 'none',
      count: 0,
      summary: { kind: 'assessmentNone' },
    },
    {
      when: 'the office’s',
      given: { ...facts, examinerId: null, isOffice: true },
      state: 'none',
      count: 0,
      summary: { kind: 'assessmentNone' },
    },
    {
      when: 'others’, for an office that examines nothing',
      given: { ...facts, examinerId: person('office'), isOffice: true },
      state: 'none',
      count: 0,
      summary: { kind: 'assessmentNone' },
    },
  ])('assessment $when: $state, $summary.kind', ({ given, state, count, summary }) => {
    expect(stage('assessment', given)).toMatchObject({ state, count, summary })
  })

  it.each([
    {
      when: 'before one’s own hand-in',
      given: withOwn,
      state: 'waiting',
      count: 0,
      summary: { kind: 'consensusNone' },
    },
    {
      when: 'without an entry',
      given: { ...facts, entries: [] },
      state: 'none',
      count: 0,
      summary: { kind: 'consensusNone' },
    },
    {
      when: 'while three are missing',
      given: handedIn,
      state: 'waiting',
      count: 0,
      summary: { kind: 'consensusGathering', count: 3 },
    },
    {
      when: 'when all are in',
      given: gathered,
      state: 'now',
      count: 1,
      summary: { kind: 'consensusReady' },
    },
    {
      when: 'during the meeting',
      given: atMeeting,
      state: 'now',
      count: 1,
      summary: { kind: 'consensusMeeting', agreed: 2, total: 8 },
    },
    {
      when: 'after the meeting',
      given: { ...gathered, consensuses: [agreed] },
      state: 'now',
      count: 1,
      summary: { kind: 'consensusAgreed' },
    },
    {
      when: 'when final',
      given: { ...gathered, consensuses: [must(makeFinal(agreed))] },
      state: 'done',
      count: 0,
      summary: { kind: 'consensusAgreed' },
    },
  ])('consensus $when: $state, $summary.kind', ({ given, state, count, summary }) => {
    expect(stage('consensus', given)).toMatchObject({ state, count, summary })
  })

  it('consensus is not done while an entry of one’s own is still to be assessed', () => {
    const given = {
      ...gathered,
      round: {
        ...round,
        assignments: [
          ...round.assignments,
          { ...round.assignments[0], teamId: meeting.teamId, entryId: second },
        ],
      },
      entries: [...facts.entries, { id: second, roundId }],
      consensuses: [must(makeFinal(agreed))],
    }

    expect(stage('consensus', given)?.state).toBe('waiting')
    expect(stage('assessment', given)?.summary).toEqual({
      kind: 'assessmentDeclare',
      entryId: second,
    })
    expect(nextStep(given)).toMatchObject({ kind: 'declare', entryId: second })
  })

  it.each([
    ['2026-11-23', 'waiting', { kind: 'feedbackHeld', until: '2026-11-24' }],
    ['2026-11-24', 'none', { kind: 'nothingYet' }],
  ])('feedback on %s is %s', (today, state, summary) => {
    expect(stage('feedback', { ...facts, today })).toMatchObject({ state, summary })
  })

  it.each([
    { today: '2026-09-18', given: withOwn, late: false, because: 'the last day is not over' },
    { today: '2026-09-19', given: withOwn, late: true, because: 'the last day has passed' },
    { today: '2026-09-19', given: handedIn, late: false, because: 'it is handed in' },
    { today: '2026-09-19', given: conflicted, late: false, because: 'there is nothing to do' },
  ])('late on $today: $late, since $because', ({ today, given, late }) => {
    const assessment = stage('assessment', { ...given, today })

    expect(assessment).toMatchObject({ isLate: late, lastDay: '2026-09-18' })
  })

  it('a stage that is not in the calendar is never late', () => {
    const given = { ...withOwn, round: { ...round, calendar: [] }, today: '2027-01-01' }

    expect(overview(given).some((one) => one.isLate || one.lastDay !== null)).toBe(false)
  })
})
