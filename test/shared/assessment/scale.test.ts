import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Scale } from '#shared/criteria/criteriaSet'
import {
  bandNumbers,
  bandOf,
  isOnScale,
  moveStep,
  scaleSteps,
  stepsOf,
} from '#shared/journey/assessment/scale'
import { set } from '../../support/journeyCase'

const { scale } = set
const [name] = scale.bands.map((band) => band.name)
if (name === undefined) throw new Error('a scale has bands')
const narrow: Scale = {
  min: 0,
  max: 100,
  step: 25,
  bands: [
    { number: 2, from: 75, to: 100, name },
    { number: 1, from: 0, to: 25, name },
    { number: 3, from: 50, to: 50, name },
  ],
}

describe('Which level does a score lie in?', () => {
  it.each([
    [0, 1],
    [10, 1],
    [15, 2],
    [30, 2],
    [35, 3],
    [55, 4],
    [70, 4],
    [75, 5],
    [95, 6],
    [100, 6],
    [12, null],
    [105, null],
    [-5, null],
  ])('%i per cent → level %s', (percent, number) => {
    expect(bandOf(scale, percent)?.number ?? null).toBe(number)
  })

  it('has levels in rising order of score, whatever order they were written in', () => {
    expect(bandNumbers(narrow)).toEqual([1, 3, 2])
  })
})

describe('Which steps can be chosen?', () => {
  it.each([
    [1, [0, 5, 10]],
    [4, [55, 60, 65, 70]],
    [6, [95, 100]],
    [7, []],
  ])('level %i has the steps %j', (number, steps) => {
    expect(stepsOf(scale, number)).toEqual(steps)
  })

  it('every step of the scale is in exactly one level', () => {
    const all = bandNumbers(scale).flatMap((number) => stepsOf(scale, number))

    expect(all).toEqual(scaleSteps(scale))
    expect(all).toHaveLength(21)
  })

  it.each([
    [60, true],
    [62, false],
    [101, false],
    [-5, false],
  ])('%i per cent on the scale: %s', (percent, answer) => {
    expect(isOnScale(scale, percent)).toBe(answer)
  })

  it('a step that no level covers cannot be given', () => {
    expect(isOnScale({ ...narrow, bands: narrow.bands.slice(0, 1) }, 50)).toBe(false)
  })
})

describe('Where does a key press take the score?', () => {
  it.each([
    { from: 60, move: 'up', to: 65, because: 'it is the next step' },
    { from: 70, move: 'up', to: 70, because: 'the level ends here' },
    { from: 60, move: 'down', to: 55, because: 'it is the step before' },
    { from: 55, move: 'down', to: 55, because: 'the level begins here' },
    { from: 65, move: 'bandStart', to: 55, because: 'Home goes to the start of the level' },
    { from: 55, move: 'bandEnd', to: 70, because: 'End goes to the end of the level' },
    { from: 57, move: 'up', to: 60, because: 'a score between steps finds the next' },
    { from: 57, move: 'down', to: 55, because: 'a score between steps finds the one before' },
    { from: 12, move: 'up', to: 12, because: 'no level is there to move in' },
  ] as const)('$from $move → $to: $because', ({ from, move, to }) => {
    expect(moveStep(scale, from, move)).toBe(to)
  })

  it('never leaves the level, however long a key is held', () => {
    const moves = fc.array(fc.constantFrom('up', 'down', 'bandStart', 'bandEnd'))
    fc.assert(
      fc.property(fc.constantFrom(...scaleSteps(scale)), moves, (start, pressed) => {
        const reached = pressed.reduce((percent, move) => moveStep(scale, percent, move), start)

        expect(bandOf(scale, reached)).toBe(bandOf(scale, start))
        expect(isOnScale(scale, reached)).toBe(true)
      }),
    )
  })
})
