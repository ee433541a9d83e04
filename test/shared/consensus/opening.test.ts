import { describe, expect, it } from 'vitest'
import { mayTakeBack, openMeeting } from '#shared/journey/consensus/meeting'
import { fail } from '#shared/kernel/result'
import { ali, at, erik, handedInBy, maria, must, set } from '../../support/journeyCase'
import { gatheringConsensus, inputOf, meetingOn } from '../../support/meetingCase'

const inputs = [maria, erik, ali].map((who) => handedInBy(who, 50))
const meeting = meetingOn(inputs)

describe('Opening the meeting', () => {
  const lock = { inputs: inputs.map((one) => inputOf(one)), excluded: [], tolerance: 25, at }

  it('locks who is counted, by content, and the tolerance; nothing is agreed or prefilled', () => {
    const opened = must(openMeeting(gatheringConsensus, lock))

    expect(opened).toMatchObject({
      state: 'meeting',
      tolerance: 25,
      inputs: lock.inputs,
      openedAt: at,
    })
    expect(opened.items.every((one) => one.agreedPercent === null && !one.acceptedMedian)).toBe(
      true,
    )
    expect(opened.items).toEqual(gatheringConsensus.items)
    expect(gatheringConsensus.tolerance).toBe(set.tolerance)
  })

  it('leaves an excluded examiner’s hand-in out even if it is handed over, and counts nobody twice', () => {
    const twice = [...lock.inputs, ...lock.inputs]
    const opened = must(
      openMeeting(gatheringConsensus, { ...lock, inputs: twice, excluded: [ali, ali] }),
    )

    expect(opened.inputs.map((one) => one.examinerId)).toEqual([maria, erik])
    expect(opened.excluded).toEqual([ali])
  })

  it.each([
    ['nobody-counted', { ...lock, inputs: [] }],
    ['nobody-counted', { ...lock, excluded: [maria, erik, ali] }],
    ['too-much', { ...lock, tolerance: 0 }],
  ])('is refused: %s', (kind, given) => {
    expect(openMeeting(gatheringConsensus, given)).toEqual(fail({ kind }))
  })

  it('cannot be done twice', () => {
    expect(openMeeting(meeting, lock)).toEqual(fail({ kind: 'not-gathering' }))
  })

  it.each<[Parameters<typeof mayTakeBack>[0], boolean]>([
    [null, true],
    [gatheringConsensus, true],
    [meeting, false],
    [{ state: 'agreed' }, false],
    [{ state: 'final' }, false],
  ])('ends the time when a hand-in can be taken back', (consensus, may) => {
    expect(mayTakeBack(consensus)).toBe(may)
  })
})
