import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Consensus } from '#shared/journey/consensus/consensus'
import {
  cancelVote,
  castVote,
  showVotes,
  startVote,
  visibleVotes,
} from '#shared/journey/consensus/voting'
import { fail } from '#shared/kernel/result'
import { ali, erik, handedInBy, item, maria, must, set, sofia } from '../../support/journeyCase'
import { consensusItem, gatheringConsensus, meetingOn } from '../../support/meetingCase'

const goals = item('1.1')
const { scale } = set
const meeting = meetingOn(
  [handedInBy(maria, 70), handedInBy(erik, 30), handedInBy(ali, 50)],
  [sofia],
)
const started = must(startVote(meeting, goals))
const votedBy = (consensus: Consensus, ...who: (typeof maria)[]) =>
  who.reduce(
    (so, voter, place) => must(castVote(so, goals, voter, 40 + 5 * place, scale)),
    consensus,
  )
const lastRound = (consensus: Consensus) => {
  const round = consensusItem(consensus, '1.1').voteRounds.at(-1)
  if (round === undefined) throw new Error('no vote was started')
  return round
}
const agreedAlready = {
  ...meeting,
  items: meeting.items.map((one) =>
    Object.assign({}, one, { agenda: 'agreed', agreedPercent: 50 }),
  ),
}

describe('A silent vote', () => {
  it('makes the item talked about', () => {
    expect(consensusItem(started, '1.1').agenda).toBe('talking')
    expect(lastRound(started)).toEqual({ votes: [], shown: false })
  })

  it('tells who has voted, in no order that betrays anything, but not what, until it is shown', () => {
    const voted = votedBy(started, maria, erik)

    expect(visibleVotes(lastRound(voted))).toEqual({ voted: [erik, maria], votes: null })
  })

  it('is shown at once when everybody has voted', () => {
    const shown = must(showVotes(votedBy(started, maria, erik, ali), goals))

    expect(visibleVotes(lastRound(shown)).votes).toEqual([
      { examinerId: maria, percent: 40 },
      { examinerId: erik, percent: 45 },
      { examinerId: ali, percent: 50 },
    ])
  })

  it('is not shown while someone in the room has not voted', () => {
    expect(showVotes(votedBy(started, ali), goals)).toEqual(
      fail({ kind: 'votes-missing', examinerIds: [maria, erik] }),
    )
  })

  it('waits only for those who are in the room', () => {
    const voted = votedBy(started, maria, erik)

    expect(showVotes(voted, goals, [maria, erik]).ok).toBe(true)
    expect(showVotes(voted, goals, [erik, ali])).toEqual(
      fail({ kind: 'votes-missing', examinerIds: [ali] }),
    )
  })

  it.each([[[]], [[sofia]]])('is never shown empty because the room is: %j', (present) => {
    expect(showVotes(started, goals, present)).toEqual(
      fail({ kind: 'votes-missing', examinerIds: [maria, erik, ali] }),
    )
  })

  it('can be changed by the voter until it is shown', () => {
    const changed = must(castVote(votedBy(started, maria), goals, maria, 65, scale))

    expect(lastRound(changed).votes).toEqual([{ examinerId: maria, percent: 65 }])
  })

  it('can be ended unseen, and earlier rounds are kept', () => {
    const shown = must(showVotes(votedBy(started, maria, erik, ali), goals))
    const again = votedBy(must(startVote(shown, goals)), maria)
    const ended = must(cancelVote(again, goals))

    expect(consensusItem(again, '1.1').voteRounds).toHaveLength(2)
    expect(consensusItem(ended, '1.1')).toEqual(consensusItem(shown, '1.1'))
  })

  const shown = must(showVotes(votedBy(started, maria, erik, ali), goals))
  it.each([
    ['vote-open', startVote(started, goals)],
    ['already-agreed', startVote(agreedAlready, goals)],
    ['unknown-item', startVote(meeting, item('9.9'))],
    ['not-in-meeting', startVote(gatheringConsensus, goals)],
    ['no-open-vote', castVote(meeting, goals, maria, 50, scale)],
    ['no-open-vote', castVote(shown, goals, maria, 50, scale)],
    ['no-open-vote', showVotes(meeting, goals)],
    ['no-open-vote', showVotes(shown, goals)],
    ['no-open-vote', cancelVote(shown, goals)],
    ['not-present', castVote(started, goals, sofia, 50, scale)],
    ['off-scale', castVote(started, goals, maria, 52, scale)],
    ['not-in-meeting', castVote({ ...started, state: 'agreed' }, goals, maria, 50, scale)],
  ])('%s is refused', (kind, step) => {
    expect(step).toEqual(fail({ kind }))
  })

  it('a twenty-first round does not fit the record and is refused, not dropped', () => {
    const full = Array.from({ length: 20 }).reduce<Consensus>((so) => {
      const voted = votedBy(must(startVote(so, goals)), maria, erik, ali)
      return must(showVotes(voted, goals))
    }, meeting)

    expect(startVote(full, goals)).toEqual(fail({ kind: 'too-much' }))
  })

  it('no vote is visible before everybody has voted, whatever is tried', () => {
    const voter = fc.constantFrom(maria, erik, ali)
    const act = fc.oneof(
      fc.tuple(fc.constant('cast' as const), voter),
      fc.tuple(fc.constantFrom('show' as const, 'start' as const, 'cancel' as const), voter),
    )
    const acts = {
      cast: (so: Consensus, who: typeof maria) => castVote(so, goals, who, 50, scale),
      show: (so: Consensus) => showVotes(so, goals),
      start: (so: Consensus) => startVote(so, goals),
      cancel: (so: Consensus) => cancelVote(so, goals),
    }
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), (tried) => {
        const end = tried.reduce((so, [name, who]) => {
          const step = acts[name](so, who)
          return step.ok ? step.value : so
        }, meeting)

        for (const round of consensusItem(end, '1.1').voteRounds) {
          const { voted, votes } = visibleVotes(round)
          expect(votes === null || voted.length === 3).toBe(true)
        }
      }),
    )
  })
})
