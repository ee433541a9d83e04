import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Assessment, Declaration } from '#shared/journey/assessment/assessment'
import { handIn, takeBack } from '#shared/journey/assessment/handIn'
import {
  assessmentProgress,
  handInBlockers,
  isBlocked,
  type Blocker,
} from '#shared/journey/assessment/progress'
import { EntryId } from '#shared/kernel/identifiers'
import { fail } from '#shared/kernel/result'
import {
  at,
  declarationOf,
  draftBy,
  erik,
  finding,
  handedInBy,
  item,
  items,
  maria,
  must,
  quotation,
  set,
  withItems,
} from '../../support/journeyCase'

const draft = draftBy(maria)
const shown = finding('shown', { evidence: [quotation('a'), quotation('b', { start: 20 })] })
const bare = finding('bare')

describe('How far has an assessment come?', () => {
  const begun = {
    ...withItems(draft, {
      '1.1': { percent: 60, findings: [shown, bare] },
      '1.2': { notShown: true },
      '1.3': { band: 4 },
      '2.1': { findings: [bare] },
      '2.2': { reason: 'Hittills.' },
      '3.1': { percent: 0 },
      '3.2': { reason: '  ' },
    }),
    secondsSpent: 3000,
  }
  const progress = assessmentProgress(begun, set)

  it.each([
    ['1.1', 'scored', 'it has a score'],
    ['1.2', 'scored', 'it is said not to be shown'],
    ['1.3', 'begun', 'a level is chosen'],
    ['2.1', 'begun', 'a finding is written'],
    ['2.2', 'begun', 'a reason is written'],
    ['3.1', 'scored', 'zero is a score'],
    ['3.2', 'untouched', 'a blank is nothing'],
    ['3.3', 'untouched', 'nothing is said of it'],
  ])('%s is %s because %s', (code, state) => {
    expect(progress.items.find((one) => one.itemId === item(code))?.state).toBe(state)
  })

  it('counts findings, quotations and what lacks evidence', () => {
    expect(progress.items[0]).toMatchObject({ findings: 2, quotations: 2, withoutEvidence: 1 })
  })

  it('estimates what is left from the time each scored item has taken', () => {
    expect(progress).toMatchObject({ scored: 3, total: 8, estimatedSecondsLeft: 5000 })
  })

  it('does not estimate before anything is scored', () => {
    const fresh = assessmentProgress({ ...draft, secondsSpent: 3000 }, set)

    expect(fresh).toMatchObject({ scored: 0, estimatedSecondsLeft: null })
  })

  it('has nothing left when all is scored', () => {
    const done = { ...handedInBy(maria, 50), secondsSpent: 3000 }

    expect(assessmentProgress(done, set)).toMatchObject({ scored: 8, estimatedSecondsLeft: 0 })
  })

  it('an item the assessment does not have is untouched, not gone', () => {
    expect(assessmentProgress({ items: [], secondsSpent: 0 }, set)).toMatchObject({
      scored: 0,
      total: 8,
    })
  })
})

/** A draft with nothing left to do. */
const everything = Object.fromEntries(
  items.map(({ id }) => [id, { percent: 60, reason: 'Därför.', findings: [shown] }]),
)
const ready: Assessment = {
  ...withItems(draft, everything),
  coverage: draft.coverage.map(({ requirementId }) => ({
    requirementId,
    answer: 'yes',
    evidence: [],
  })),
}
const declared = declarationOf(maria)
const first = [item('1.1')]
const readyBut = (change: Parameters<typeof withItems>[1][string]) =>
  withItems(ready, { '1.1': change })

describe('What stands before handing in?', () => {
  it('nothing when all is said', () => {
    expect(handInBlockers(ready, set, declared)).toEqual([])
  })

  const otherEntry = EntryId.parse('entry_applelund')
  const stops: readonly [string, Assessment, Declaration | null, Blocker][] = [
    ['no answer about conflict of interest', ready, null, { kind: 'not-declared', blocking: true }],
    [
      'another person’s answer',
      ready,
      declarationOf(erik),
      { kind: 'not-declared', blocking: true },
    ],
    [
      'an answer for another entry',
      ready,
      { ...declared, entryId: otherEntry },
      { kind: 'not-declared', blocking: true },
    ],
    [
      'a conflict of interest',
      ready,
      declarationOf(maria, 'conflict'),
      { kind: 'conflict', blocking: true },
    ],
    [
      'a missing score',
      readyBut({ percent: null }),
      declared,
      { kind: 'item-without-score', blocking: true, itemIds: first },
    ],
    [
      'a score between steps',
      readyBut({ percent: 62 }),
      declared,
      { kind: 'item-without-score', blocking: true, itemIds: first },
    ],
    [
      'a score off the scale that is said not to be shown',
      readyBut({ percent: 62, notShown: true }),
      declared,
      { kind: 'item-without-score', blocking: true, itemIds: first },
    ],
    [
      'an item the assessment lacks',
      { ...ready, items: ready.items.slice(1) },
      declared,
      { kind: 'item-without-score', blocking: true, itemIds: first },
    ],
    [
      'being handed in already',
      { ...ready, state: 'handedIn' },
      declared,
      { kind: 'already-handed-in', blocking: true },
    ],
  ]
  it.each(stops)('%s stops it', (_, assessment, declaration, blocker) => {
    expect(handInBlockers(assessment, set, declaration)).toEqual([blocker])
    expect(handIn(assessment, set, declaration, at)).toEqual(
      fail({ kind: 'blocked', blockers: [blocker] }),
    )
  })

  const remarks: readonly [string, Assessment, Blocker][] = [
    [
      'a blank reason',
      readyBut({ reason: ' ' }),
      { kind: 'item-without-reason', blocking: false, itemIds: first },
    ],
    [
      'an item without findings',
      readyBut({ findings: [] }),
      { kind: 'item-without-finding', blocking: false, itemIds: first },
    ],
    [
      'a finding without evidence',
      readyBut({ findings: [shown, bare] }),
      { kind: 'finding-without-evidence', blocking: false, itemIds: first },
    ],
    [
      'an unanswered requirement',
      { ...ready, coverage: ready.coverage.slice(1) },
      { kind: 'requirement-unanswered', blocking: false, requirementIds: ['r1'] },
    ],
  ]
  it.each(remarks)('%s is remarked on and does not stop it', (_, assessment, remark) => {
    expect(handInBlockers(assessment, set, declared)).toEqual([remark])
    expect(must(handIn(assessment, set, declared, at)).state).toBe('handedIn')
  })

  it('"framgår ej" is an answer: no score, reason or finding is asked for', () => {
    const notShown = readyBut({ percent: null, notShown: true, reason: '', findings: [] })

    expect(handInBlockers(notShown, set, declared)).toEqual([])
  })

  it('an item of another set is not asked about', () => {
    const [any] = ready.items
    const foreign = any === undefined ? [] : [{ ...any, itemId: item('9.9'), reason: '' }]

    expect(
      handInBlockers({ ...ready, items: [...ready.items, ...foreign] }, set, declared),
    ).toEqual([])
  })

  it('whichever items lack a score, just those are named and the hand-in is stopped', () => {
    fc.assert(
      fc.property(
        fc.subarray(
          items.map(({ id }) => id),
          { minLength: 1 },
        ),
        (missing) => {
          const gaps = Object.fromEntries(missing.map((id) => [id, { percent: null }]))
          const blockers = handInBlockers(withItems(ready, gaps), set, declared)

          expect(blockers).toEqual([
            { kind: 'item-without-score', blocking: true, itemIds: missing },
          ])
          expect(isBlocked(blockers)).toBe(true)
        },
      ),
    )
  })
})

describe('Handing in and taking back', () => {
  const handedIn = must(handIn(ready, set, declared, at))

  it('handing in locks the assessment as it is', () => {
    expect(handedIn).toEqual({ ...ready, state: 'handedIn', handedInAt: at })
    expect(ready.state).toBe('draft')
  })

  it('taking back before the meeting opens gives the same draft again', () => {
    expect(must(takeBack(handedIn, false))).toEqual(ready)
  })

  it('cannot be taken back once the meeting has opened', () => {
    expect(takeBack(handedIn, true)).toEqual(fail({ kind: 'meeting-opened' }))
  })

  it.each([true, false])('a draft cannot be taken back (meeting opened: %s)', (opened) => {
    expect(takeBack(ready, opened)).toEqual(fail({ kind: 'not-handed-in' }))
  })
})
