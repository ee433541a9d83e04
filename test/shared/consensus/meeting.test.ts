import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeFinal, markVisited } from '#shared/journey/consensus/afterMeeting'
import { Consensus } from '#shared/journey/consensus/consensus'
import * as meetings from '#shared/journey/consensus/meeting'
import { setTeamFindings, setTeamQuestions } from '#shared/journey/consensus/teamText'
import { QuestionId } from '#shared/kernel/identifiers'
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
import { at, erik, finding, maria, must, set, sofia } from '../../support/journeyCase'
import { consensusItem, gatheringConsensus } from '../../support/meetingCase'

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
