import { describe, expect, it } from 'vitest'
import { deltas } from '#shared/journey/consensus/movement'
import { ali, erik, handedInBy, item, maria } from '../../support/journeyCase'
import { consensusItem, gatheringConsensus } from '../../support/meetingCase'

const inputs = [handedInBy(maria, 70), handedInBy(erik, 30), handedInBy(ali, null)]
const waiting = consensusItem(gatheringConsensus, '1.1')
const voted = {
  ...waiting,
  voteRounds: [
    { votes: [{ examinerId: maria, percent: 60 }], shown: true },
    { votes: [{ examinerId: maria, percent: 55 }], shown: false },
  ],
}

describe('How did each examiner’s score move?', () => {
  it('not yet, before anything is agreed', () => {
    expect(deltas(waiting, inputs).map(({ agreed, delta }) => ({ agreed, delta }))).toEqual(
      inputs.map(() => ({ agreed: null, delta: null })),
    )
  })

  it('from one’s own score, by one’s votes, to the agreed: down is less than zero', () => {
    expect(deltas({ ...voted, agreedPercent: 50 }, inputs)).toEqual([
      { examinerId: maria, individual: 70, votes: [60], agreed: 50, delta: -20 },
      { examinerId: erik, individual: 30, votes: [null], agreed: 50, delta: 20 },
      { examinerId: ali, individual: null, votes: [null], agreed: 50, delta: null },
    ])
  })

  it('an agreed zero is a number to move to', () => {
    expect(deltas({ ...waiting, agreedPercent: 0 }, inputs)[0]?.delta).toBe(-70)
  })

  it('a hidden vote is not there', () => {
    expect(JSON.stringify(deltas(voted, inputs))).not.toContain('55')
  })

  it('an item that is not in a hand-in has no score there', () => {
    const [first] = deltas({ ...waiting, itemId: item('9.9') }, inputs)

    expect(first?.individual).toBeNull()
  })
})
