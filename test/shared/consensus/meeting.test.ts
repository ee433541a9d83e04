import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scaleSteps } from '#shared/journey/assessment/scale'
import { makeFinal, markVisited } from '#shared/journey/consensus/afterMeeting'
import { Consensus } from '#shared/journey/consensus/consensus'
import * as meetings from '#shared/journey/consensus/meeting'
import { setTeamFindings, setTeamQuestions } from '#shared/journey/consensus/teamText'
import { QuestionId } from '#shared/kernel/identifiers'
import { fail } from '#shared/kernel/result'
import {
  ali,
  assessmentIdOf,
  at,
  erik,
  finding,
  handedInBy,
  item,
  items,
  maria,
  must,
  set,
  sofia,
} from '../../support/journeyCase'
import { consensusItem, gatheringConsensus, meetingOn } from '../../support/meetingCase'

// 1.1 is within tolerance (50–60), 1.2 must be talked through (30–70), 1.3 has one who found nothing.
const inputs = [
  handedInBy(maria, 60, { '1.2': 70 }),
  handedInBy(erik, 50, { '1.2': 30 }),
  handedInBy(ali, 55, { '1.3': null }),
]
const context = { inputs, set }
const [goals, ways, dialogue] = [item('1.1'), item('1.2'), item('1.3')]
const meeting = meetingOn(inputs)
const accepted = must(meetings.acceptMedians(meeting, inputs, set))
const settled = [ways, dialogue].reduce(
  (so, id) => must(meetings.agree(so, id, 50, 'Enades efter samtal.', context)),
  accepted,
)
const closed = must(meetings.closeMeeting(settled, at))
const question = {
  id: QuestionId.parse('question_first000'),
  itemId: goals,
  text: 'Hur?',
  askWhom: 'anyone',
} as const

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

describe('Reopening, minutes and dissent', () => {
  it('a reopened item has no score, keeps its reason, and asks for one again', () => {
    const reopened = must(meetings.reopenItem(settled, ways))

    expect(consensusItem(reopened, '1.2')).toMatchObject({
      agenda: 'talking',
      agreedPercent: null,
      acceptedMedian: false,
      reason: 'Enades efter samtal.',
    })
  })

  it('minutes are kept per item', () => {
    expect(
      consensusItem(must(meetings.setMinutes(meeting, ways, 'Ali visade s. 5.')), '1.2').minutes,
    ).toBe('Ali visade s. 5.')
  })

  it('a dissenting opinion stands by name, one per examiner, and can be taken back', () => {
    const text = 'Jag står fast.'
    const first = must(meetings.addReservation(meeting, ways, erik, 'Nej.'))
    const both = must(meetings.addReservation(first, ways, maria, text))
    const changed = must(meetings.addReservation(both, ways, erik, text))
    const one = must(meetings.removeReservation(changed, ways, erik))

    expect(consensusItem(changed, '1.2').reservations).toEqual([
      { examinerId: maria, text },
      { examinerId: erik, text },
    ])
    expect(consensusItem(one, '1.2').reservations).toEqual([{ examinerId: maria, text }])
  })
})

describe('Closing and after', () => {
  it('names the items that are not agreed', () => {
    expect(meetings.closeMeeting(accepted, at)).toEqual(
      fail({ kind: 'items-open', itemIds: [ways, dialogue] }),
    )
  })

  it('does not close on an item said to be agreed without a score', () => {
    const hollow = {
      ...settled,
      items: settled.items.map((one) => Object.assign({}, one, { agreedPercent: null })),
    }

    expect(meetings.closeMeeting(hollow, at).ok).toBe(false)
  })

  it('closes when every item has a score, and goes on to the visit and the end', () => {
    expect(closed).toMatchObject({ state: 'agreed', agreedAt: at })
    expect(must(makeFinal(must(markVisited(closed)))).state).toBe('final')
    expect(must(makeFinal(closed)).state).toBe('final')
    expect(Consensus.safeParse(closed).success).toBe(true)
  })
})

describe('What is not open is refused', () => {
  const final = must(makeFinal(closed))
  const long = 'å'.repeat(20_001)
  const lines: readonly [string, meetings.Step][] = [
    ['already-agreed', meetings.agree(accepted, goals, 55, '', context)],
    ['already-agreed', meetings.startTalk(accepted, goals)],
    ['already-agreed', meetings.postpone(accepted, goals)],
    ['not-agreed', meetings.reopenItem(meeting, goals)],
    ['not-present', meetings.addReservation(meeting, goals, sofia, 'Nej.')],
    ['reason-required', meetings.addReservation(meeting, goals, maria, '  ')],
    ['too-much', meetings.setMinutes(meeting, goals, long)],
    ['too-much', setTeamFindings(meeting, goals, [finding('f', { text: long })])],
    ['too-much', setTeamQuestions(meeting, [{ ...question, text: long }])],
    ['not-in-meeting', meetings.agree(gatheringConsensus, goals, 55, '', context)],
    ['not-in-meeting', meetings.acceptMedians(gatheringConsensus, inputs, set)],
    ['not-in-meeting', meetings.setMinutes(gatheringConsensus, goals, '')],
    ['not-in-meeting', meetings.closeMeeting(closed, at)],
    ['not-in-meeting', meetings.reopenItem(closed, goals)],
    ['not-in-meeting', meetings.startTalk(closed, goals)],
    ['not-in-meeting', meetings.setMinutes(final, goals, 'x')],
    ['not-in-meeting', meetings.addReservation(final, goals, maria, 'x')],
    ['not-in-meeting', meetings.removeReservation(final, goals, maria)],
    ['not-in-meeting', setTeamFindings(final, goals, [])],
    ['not-in-meeting', setTeamQuestions(final, [])],
    ['not-agreed-yet', markVisited(meeting)],
    ['not-agreed-yet', makeFinal(meeting)],
    ['not-agreed-yet', makeFinal(final)],
  ]
  it.each(lines)('%s', (kind, step) => {
    expect(step).toEqual(fail({ kind }))
  })

  it('texts may be tidied after the meeting, until the consensus is final', () => {
    const found = must(setTeamFindings(closed, goals, [finding('f')]))
    const asked = must(setTeamQuestions(found, [question]))

    expect(consensusItem(asked, '1.1').findings).toEqual([finding('f')])
    expect(asked.siteVisitQuestions).toEqual([question])
    expect(meetings.setMinutes(closed, goals, 'Rättat.').ok).toBe(true)
  })
})

describe('Whatever the meeting does, in whatever order', () => {
  it('hand-ins are untouched, the record holds, and agreed means a score', () => {
    const id = fc.constantFrom(goals, ways, dialogue)
    const acts: Readonly<Record<string, (so: Consensus, on: typeof goals) => meetings.Step>> = {
      talk: (so, on) => meetings.startTalk(so, on),
      postpone: (so, on) => meetings.postpone(so, on),
      agree: (so, on) => meetings.agree(so, on, 50, 'Enades.', context),
      medians: (so) => meetings.acceptMedians(so, inputs, set),
      reopen: (so, on) => meetings.reopenItem(so, on),
      vote: (so, on) => meetings.startVote(so, on),
      cancel: (so, on) => meetings.cancelVote(so, on),
      close: (so) => meetings.closeMeeting(so, at),
    }
    const before = structuredClone(inputs)
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...Object.keys(acts)), id)), (tried) => {
        const end = tried.reduce((so, [name, on]) => {
          const step = acts[name]?.(so, on)
          return step?.ok === true ? step.value : so
        }, meeting)

        expect(inputs).toEqual(before)
        expect(Consensus.safeParse(end).success).toBe(true)
        expect(
          end.items.every((one) => (one.agenda === 'agreed') === (one.agreedPercent !== null)),
        ).toBe(true)
        expect(
          end.state === 'meeting' || end.items.every((one) => one.agreedPercent !== null),
        ).toBe(true)
      }),
    )
  })
})
