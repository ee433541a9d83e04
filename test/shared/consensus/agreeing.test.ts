import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scaleSteps } from '#shared/journey/assessment/scale'
import * as meetings from '#shared/journey/consensus/meeting'
import { fail } from '#shared/kernel/result'
import {
  accepted,
  context,
  dialogue,
  goals,
  inputs,
  meeting,
  ways,
} from '../../support/agreementCase'
import {
  ali,
  assessmentIdOf,
  erik,
  handedInBy,
  item,
  items,
  maria,
  must,
  set,
  sofia,
} from '../../support/journeyCase'
import { consensusItem, meetingOn } from '../../support/meetingCase'

describe('Agreeing on an item', () => {
  it.each([
    {
      id: goals,
      percent: 55,
      reason: '',
      answer: 'ok',
      because: 'within tolerance and among what they gave',
    },
    {
      id: goals,
      percent: 60,
      reason: '',
      answer: 'ok',
      because: 'the highest is among what they gave',
    },
    {
      id: goals,
      percent: 65,
      reason: '',
      answer: 'reason-required',
      because: 'nobody gave as much',
    },
    {
      id: goals,
      percent: 45,
      reason: ' \n',
      answer: 'reason-required',
      because: 'a blank is no reason',
    },
    {
      id: goals,
      percent: 45,
      reason: 'Platsbesöket visade.',
      answer: 'ok',
      because: 'it is explained',
    },
    {
      id: ways,
      percent: 50,
      reason: '',
      answer: 'reason-required',
      because: 'it had to be talked through',
    },
    { id: ways, percent: 50, reason: 'Enades.', answer: 'ok', because: 'it is explained' },
    {
      id: dialogue,
      percent: 60,
      reason: '',
      answer: 'reason-required',
      because: 'one found nothing to score',
    },
    {
      id: goals,
      percent: 57,
      reason: 'Enades.',
      answer: 'off-scale',
      because: 'it is between steps',
    },
    {
      id: goals,
      percent: 105,
      reason: 'Enades.',
      answer: 'off-scale',
      because: 'it is above the scale',
    },
    {
      id: item('9.9'),
      percent: 50,
      reason: '',
      answer: 'unknown-item',
      because: 'there is no such item',
    },
  ])('$id at $percent with "$reason" → $answer: $because', ({ id, percent, reason, answer }) => {
    const step = meetings.agree(meeting, id, percent, reason, context)

    expect(step.ok ? 'ok' : step.error.kind).toBe(answer)
  })

  it('keeps the score, that it was chosen, and the reason', () => {
    const agreed = must(meetings.agree(meeting, goals, 45, 'Platsbesöket visade.', context))

    expect(consensusItem(agreed, '1.1')).toMatchObject({
      agenda: 'agreed',
      agreedPercent: 45,
      acceptedMedian: false,
      reason: 'Platsbesöket visade.',
    })
  })

  const talked = must(meetings.startTalk(meeting, goals))
  const putOff = must(meetings.postpone(talked, goals))
  const voted = { ...consensusItem(meeting, '1.1'), voteRounds: [{ votes: [], shown: true }] }
  it.each([
    ['has been talked about', talked],
    ['has been put off', putOff],
    ['has been voted about', { ...meeting, items: [voted] }],
  ])('needs a reason when it %s, though within tolerance', (_, consensus) => {
    expect(meetings.agree(consensus, goals, 55, '', context)).toEqual(
      fail({ kind: 'reason-required' }),
    )
    expect(meetings.agree(consensus, goals, 55, 'Enades.', context).ok).toBe(true)
  })

  it('needs a reason when nobody scored the item', () => {
    const row = { range: null, verdict: 'alone' } as const

    expect(meetings.reasonNeed(50, row, consensusItem(meeting, '1.1'))).toBe('outside-range')
  })

  it('says which of the two reasons is asked for', () => {
    const row = { range: { lowest: 50, highest: 60 }, verdict: 'talk' } as const

    expect(meetings.reasonNeed(65, row, consensusItem(meeting, '1.1'))).toBe('outside-range')
    expect(meetings.reasonNeed(60, row, consensusItem(meeting, '1.1'))).toBe('after-talk')
  })

  it('waits while a vote is hidden', () => {
    const voting = must(meetings.startVote(meeting, goals))

    expect(meetings.agree(voting, goals, 55, 'Enades.', context)).toEqual(
      fail({ kind: 'vote-open' }),
    )
    expect(meetings.postpone(voting, goals)).toEqual(fail({ kind: 'vote-open' }))
  })

  it('is not done on some of the hand-ins the meeting rests on', () => {
    const missing = fail({ kind: 'inputs-missing', assessmentIds: [assessmentIdOf(ali)] })
    const some = inputs.slice(0, 2)

    expect(meetings.agree(meeting, goals, 55, '', { ...context, inputs: some })).toEqual(missing)
    expect(meetings.acceptMedians(meeting, some, set)).toEqual(missing)
    expect(meetings.acceptableMedians(meeting, some, set)).toEqual([])
  })

  it('a hand-in the meeting was not opened on changes nothing', () => {
    const more = [...inputs, handedInBy(sofia, 100)]

    expect(meetings.agree(meeting, goals, 80, '', { ...context, inputs: more })).toEqual(
      fail({ kind: 'reason-required' }),
    )
    expect(meetings.acceptMedians(meeting, more, set)).toEqual({ ok: true, value: accepted })
  })

  it('an item of another set cannot be agreed on', () => {
    const foreign = { ...consensusItem(meeting, '1.1'), itemId: item('9.9') }
    const step = meetings.agree({ ...meeting, items: [foreign] }, foreign.itemId, 50, 'x', context)

    expect(step).toEqual(fail({ kind: 'unknown-item' }))
  })

  it('a score outside what they gave is never agreed on without a reason', () => {
    fc.assert(
      fc.property(fc.constantFrom(...scaleSteps(set.scale)), (percent) => {
        const step = meetings.agree(meeting, goals, percent, '', context)

        expect(step.ok).toBe(percent >= 50 && percent <= 60)
      }),
    )
  })
})

describe('Accepting medians in one act', () => {
  it('settles what is within tolerance and still waits, and nothing else', () => {
    const expected = items.map(({ id }) => (id === ways || id === dialogue ? null : 55))

    expect(accepted.items.map((one) => one.agreedPercent)).toEqual(expected)
    expect(accepted.items.map((one) => one.acceptedMedian)).toEqual(
      expected.map((one) => one === 55),
    )
    expect(meetings.acceptableMedians(meeting, inputs, set)).toHaveLength(6)
    expect(meetings.acceptableMedians(accepted, inputs, set)).toEqual([])
  })

  it.each([
    ['talked about', must(meetings.startTalk(meeting, goals))],
    ['put off', must(meetings.postpone(meeting, goals))],
    ['reopened', must(meetings.reopenItem(accepted, goals))],
  ])('leaves alone an item that has been %s', (_, consensus) => {
    const after = must(meetings.acceptMedians(consensus, inputs, set))

    expect(consensusItem(after, '1.1').agreedPercent).toBeNull()
  })

  it('accepts nothing for one examiner alone', () => {
    const alone = meetingOn(inputs.slice(0, 1))

    expect(must(meetings.acceptMedians(alone, inputs, set))).toEqual(alone)
  })

  it('accepts a median of zero as a score', () => {
    const zeros = [handedInBy(maria, 0), handedInBy(erik, 0)]
    const after = must(meetings.acceptMedians(meetingOn(zeros), zeros, set))

    expect(after.items.every((one) => one.agreedPercent === 0 && one.agenda === 'agreed')).toBe(
      true,
    )
  })
})
