import { describe, expect, it } from 'vitest'
import { agree } from '#shared/journey/consensus/meeting'
import { setReasonDraft } from '#shared/journey/consensus/teamText'
import { fail } from '#shared/kernel/result'
import { erik, handedInBy, item, maria, must, set } from '../../support/journeyCase'
import { consensusItem, gatheringConsensus, meetingOn } from '../../support/meetingCase'

const inputs = [handedInBy(maria, 60), handedInBy(erik, 50)]
const meeting = meetingOn(inputs)
const first = item('1.1')

describe('the reason while it is being written', () => {
  it('is kept letter for letter, and only on its own item', () => {
    const after = must(setReasonDraft(meeting, first, '  Dialogen är\nfast '))
    expect(consensusItem(after, '1.1').reason).toBe('  Dialogen är\nfast ')
    expect({ ...after, items: [] }).toEqual({ ...meeting, items: [] })
    expect(after.items.filter((one) => one.itemId !== first)).toEqual(
      meeting.items.filter((one) => one.itemId !== first),
    )
  })

  it('leaves the item without a score and in its place on the agenda', () => {
    const after = must(setReasonDraft(meeting, first, 'Dialogen är fast'))
    expect(consensusItem(after, '1.1')).toEqual({
      ...consensusItem(meeting, '1.1'),
      reason: 'Dialogen är fast',
    })
  })

  it('can be emptied again', () => {
    const written = must(setReasonDraft(meeting, first, 'Dialogen är fast'))
    expect(setReasonDraft(written, first, '')).toEqual({ ok: true, value: meeting })
  })

  it('of an agreed item changes only by opening the item again', () => {
    const agreed = must(agree(meeting, first, 55, 'Mitt emellan.', { inputs, set }))
    expect(setReasonDraft(agreed, first, 'Annat')).toEqual(fail({ kind: 'already-agreed' }))
  })

  it('is refused before the meeting, on an item that is not there, and beyond what a record holds', () => {
    expect(setReasonDraft(gatheringConsensus, first, 'x')).toEqual(fail({ kind: 'not-in-meeting' }))
    expect(setReasonDraft(meeting, item('9.9'), 'x')).toEqual(fail({ kind: 'unknown-item' }))
    expect(setReasonDraft(meeting, first, 'x'.repeat(1_000_000))).toEqual(
      fail({ kind: 'too-much' }),
    )
  })
})
