import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Assessment } from '#shared/journey/assessment/assessment'
import { emptyFinding } from '#shared/journey/assessment/emptyAssessment'
import { FindingId } from '#shared/kernel/identifiers'
import { entrySteps } from '#shared/overview/entrySteps'
import { nextStep, overview } from '#shared/overview/overview'
import { overviewKey } from '#shared/overview/overviewKey'
import { begun, complete, declared, facts } from '../../support/overviewCase'

type Change = (before: Assessment) => Assessment

const inFirstItem =
  (change: Partial<Assessment['items'][number]>): Change =>
  (before) => ({
    ...before,
    items: before.items.map((item, place) =>
      place === 0 ? Object.assign({}, item, change) : item,
    ),
  })

const finding = (text: string) => ({
  ...emptyFinding(FindingId.parse('finding_first001'), 'strength'),
  text,
})

const words = fc.constantFrom('', ' ', 'Vi mäter', 'Vi mäter varje månad')
const change: fc.Arbitrary<Change> = fc.oneof(
  words.map((reason) => inFirstItem({ reason })),
  words.map((text) => inFirstItem({ findings: [finding(text)] })),
  fc.constantFrom(null, 0, 60, 61).map((percent) => inFirstItem({ percent })),
  fc.constantFrom(null, 3).map((band) => inFirstItem({ band })),
  fc.boolean().map((notShown) => inFirstItem({ notShown })),
  fc.constantFrom(0, 600, 1200).map((secondsSpent) => (before: Assessment) => ({
    ...before,
    secondsSpent,
  })),
  fc.constantFrom('draft' as const, 'handedIn' as const).map((state) => (before: Assessment) => ({
    ...before,
    state,
  })),
)
const changed = fc
  .tuple(fc.constantFrom(begun, complete), fc.array(change, { maxLength: 4 }))
  .map(([start, changes]) => changes.reduce((before, one) => one(before), start))

function overviewOf(assessment: Assessment): unknown {
  const given = { ...facts, declarations: [declared], assessments: [assessment] }
  const steps = entrySteps(given)
  return [steps, overview(given, steps), nextStep(given, steps)]
}

test('two states of an assessment with the same key give the same overview', () => {
  fc.assert(
    fc.property(changed, changed, (one, other) => {
      fc.pre(overviewKey(one) === overviewKey(other))
      expect(overviewOf(other)).toEqual(overviewOf(one))
    }),
  )
})

test('words alone never change the key, a first finding, reason or score does', () => {
  const written = (text: string) => overviewKey(inFirstItem({ findings: [finding(text)] })(begun))
  expect(written('Vi mäter varje månad')).toBe(written('Vi mäter'))
  const key = overviewKey(begun)
  expect(written('Vi mäter')).not.toBe(key)
  expect(overviewKey(inFirstItem({ reason: 'Väl visat' })(begun))).not.toBe(key)
  expect(overviewKey(inFirstItem({ percent: 20 })(begun))).not.toBe(key)
})
