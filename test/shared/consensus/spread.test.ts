import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isOnScale, scaleSteps } from '#shared/journey/assessment/scale'
import { medianOnScale, range, spread, spreadVerdict } from '#shared/journey/consensus/spread'
import { set } from '../../support/journeyCase'

const { scale } = set
const scores = fc.array(fc.constantFrom(...scaleSteps(scale)), { minLength: 1, maxLength: 9 })

describe('When do examiners have to talk about an item?', () => {
  it.each([
    { scores: [], verdict: 'alone', because: 'nobody has scored it' },
    { scores: [50], verdict: 'alone', because: 'there is nobody to disagree with' },
    { scores: [50, 50], verdict: 'agree', because: 'they gave the same score' },
    { scores: [50, 65], verdict: 'agree', because: '15 is within the tolerance' },
    { scores: [50, 70], verdict: 'talk', because: '20 is the threshold itself' },
    { scores: [70, 50, 60], verdict: 'talk', because: 'order of the examiners is of no matter' },
    { scores: [0, 100], verdict: 'talk', because: 'it cannot be wider' },
  ])('$scores → $verdict: $because', ({ scores, verdict }) => {
    expect(spreadVerdict(scores, 20)).toBe(verdict)
  })

  it('another tolerance gives another verdict', () => {
    expect(spreadVerdict([50, 60], 10)).toBe('talk')
    expect(spreadVerdict([50, 85], 40)).toBe('agree')
  })
})

describe('How far apart, and where in between?', () => {
  it.each([
    { scores: [], apart: null, ends: null, median: null },
    { scores: [45], apart: 0, ends: { lowest: 45, highest: 45 }, median: 45 },
    { scores: [70, 30, 35, 65], apart: 40, ends: { lowest: 30, highest: 70 }, median: 50 },
    { scores: [50, 55], apart: 5, ends: { lowest: 50, highest: 55 }, median: 55 },
    { scores: [45, 50, 100], apart: 55, ends: { lowest: 45, highest: 100 }, median: 50 },
    { scores: [0, 5], apart: 5, ends: { lowest: 0, highest: 5 }, median: 5 },
  ])('$scores: $apart apart, median $median', ({ scores, apart, ends, median }) => {
    expect(spread(scores)).toBe(apart)
    expect(range(scores)).toEqual(ends)
    expect(medianOnScale(scores, scale)).toBe(median)
  })

  it('the median is a step even where the scale does not begin at zero or end on a step', () => {
    const odd = { ...scale, min: 10, max: 95, step: 20 }

    expect(medianOnScale([10, 30], odd)).toBe(30)
    expect(medianOnScale([90, 95], odd)).toBe(90)
    expect(medianOnScale([0], odd)).toBe(10)
  })

  it('is the same for examiners in any order, on the scale, and among what they gave', () => {
    fc.assert(
      fc.property(scores, fc.integer({ min: 1, max: 100 }), (given, tolerance) => {
        const turned = given.toReversed()
        const median = medianOnScale(given, scale) ?? -1
        const ends = range(given) ?? { lowest: 101, highest: -1 }

        expect(medianOnScale(turned, scale)).toBe(median)
        expect(spread(turned)).toBe(spread(given))
        expect(spreadVerdict(turned, tolerance)).toBe(spreadVerdict(given, tolerance))
        expect(isOnScale(scale, median)).toBe(true)
        expect(median >= ends.lowest && median <= ends.highest).toBe(true)
      }),
    )
  })
})
