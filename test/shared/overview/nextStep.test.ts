import { describe, expect, it } from 'vitest'
import type { Assessment } from '#shared/journey/assessment/assessment'
import { makeFinal } from '#shared/journey/consensus/afterMeeting'
import type { OverviewFacts } from '#shared/overview/entrySteps'
import { nextStep } from '#shared/overview/overview'
import {
  draftBy,
  entryId,
  items,
  maria,
  must,
  round,
  roundId,
  withItems,
} from '../../support/journeyCase'
import {
  facts,
  declared,
  begun,
  complete,
  team,
  meeting,
  agreed,
  withOwn,
  gathered,
  conflicted,
  second,
} from '../../support/overviewCase'

const onSecond = (assessment: Assessment): Assessment => ({ ...assessment, entryId: second })

describe('The one thing to do next', () => {
  it.each([
    { when: 'no round is opened', given: { ...facts, round: null }, next: { kind: 'open-round' } },
    { when: 'there is no entry', given: { ...facts, entries: [] }, next: { kind: 'nothing' } },
    { when: 'there is a conflict', given: conflicted, next: { kind: 'nothing' } },
    {
      when: 'all is done',
      given: { ...gathered, consensuses: [must(makeFinal(agreed))] },
      next: { kind: 'nothing' },
    },
    {
      when: 'four days are left to assess',
      given: withOwn,
      next: { kind: 'assess', lastDay: '2026-09-18', daysLeft: 4 },
    },
    {
      when: 'a day has passed',
      given: { ...withOwn, today: '2026-09-19' },
      next: { kind: 'assess', daysLeft: -1 },
    },
    {
      when: 'a meeting can open',
      given: gathered,
      next: { kind: 'open-meeting', lastDay: '2026-09-25', daysLeft: 11 },
    },
    {
      when: 'nothing is in the calendar',
      given: { ...withOwn, round: { ...round, calendar: [] } },
      next: { kind: 'assess', lastDay: null, daysLeft: null },
    },
  ])('$next.kind when $when', ({ given, next }) => {
    expect(nextStep(given)).toMatchObject(next)
  })

  const two: OverviewFacts = {
    ...facts,
    round: {
      ...round,
      assignments: [entryId, second].map((id) => ({ teamId: meeting.teamId, entryId: id })),
    },
    entries: [entryId, second].map((id) => ({ id, roundId })),
    declarations: [declared, { ...declared, entryId: second }],
  }
  const untouched = draftBy(maria)
  it.each([
    {
      first: 'a meeting under way',
      given: { ...two, assessments: [...team, onSecond(complete)], consensuses: [meeting] },
      next: entryId,
    },
    {
      first: 'what can be handed in',
      given: { ...two, assessments: [begun, onSecond(complete)] },
      next: second,
    },
    {
      first: 'what has been begun',
      given: { ...two, assessments: [untouched, onSecond(begun)] },
      next: second,
    },
    {
      first: 'answering about conflict, before beginning another',
      given: { ...two, declarations: [declared] },
      next: second,
    },
    {
      first: 'one’s own work, before waiting for others',
      given: { ...two, assessments: [...team.slice(0, 1), onSecond(begun)] },
      next: second,
    },
  ])('of two entries, first $first', ({ given, next }) => {
    expect(nextStep(given)).toMatchObject({ entryId: next })
  })

  it('leads through the items in order as they are scored', () => {
    const led = items.map((_, place) => {
      const scores = Object.fromEntries(
        items.slice(0, place).map(({ id }) => [id, { percent: 50 }]),
      )
      return nextStep({ ...withOwn, assessments: [withItems(draftBy(maria), scores)] })
    })

    expect(led).toEqual(
      items.map(({ id }) => expect.objectContaining({ kind: 'assess', itemId: id })),
    )
  })
})
