import type { Band, Scale } from '#shared/criteria/criteriaSet'

/**
 * The scale's steps in rising order: `min`, `min + step` … up to `max`.
 *
 * @returns whole per cent; never empty.
 * @example scaleSteps({ min: 0, max: 20, step: 10, bands }) // → [0, 10, 20]
 */
export function scaleSteps(scale: Scale): readonly number[] {
  const count = Math.floor((scale.max - scale.min) / scale.step) + 1
  return Array.from({ length: count }, (_, place) => scale.min + place * scale.step)
}

/**
 * Whether a score may be given on this scale: one of its steps, inside one of its bands.
 *
 * @param percent whole per cent.
 * @example isOnScale(scale, 12) // → false on a scale in fives
 */
export function isOnScale(scale: Scale, percent: number): boolean {
  return scaleSteps(scale).includes(percent) && bandOf(scale, percent) !== null
}

/**
 * The band (nivå) a score lies in.
 *
 * @param percent 0–100.
 * @returns the band, or null outside every band: between two bands or off the scale.
 * @example bandOf(scale, 60)?.number // → 4 on the default scale (55–70)
 */
export function bandOf(scale: Scale, percent: number): Band | null {
  return scale.bands.find((band) => band.from <= percent && percent <= band.to) ?? null
}

/**
 * The numbers of the bands in rising order of per cent: what the digit keys choose.
 *
 * @example bandNumbers(scale) // → [1, 2, 3, 4, 5, 6]
 */
export function bandNumbers(scale: Scale): readonly number[] {
  return scale.bands.toSorted((a, b) => a.from - b.from).map((band) => band.number)
}

/**
 * The steps that can be chosen in a band.
 *
 * @param bandNumber the band's own number.
 * @returns rising, whole per cent; empty for a number no band has.
 * @example stepsOf(scale, 4) // → [55, 60, 65, 70]
 */
export function stepsOf(scale: Scale, bandNumber: number): readonly number[] {
  const band = scale.bands.find((candidate) => candidate.number === bandNumber)
  return band === undefined
    ? []
    : scaleSteps(scale).filter((step) => band.from <= step && step <= band.to)
}

/** A key press on the score control: ← → or Home and End. */
export type ScaleMove = 'up' | 'down' | 'bandStart' | 'bandEnd'

/**
 * Where a key press takes the score. A move never leaves the band: another level is chosen
 * by its words, not by holding an arrow.
 *
 * @param percent the score before; may lie between steps, then the next step is taken.
 * @returns the score after; the same when there is nowhere to go or no band at `percent`.
 * @source design.md, "Score control".
 * @example moveStep(scale, 70, 'up') // → 70, the last step of its band
 */
export function moveStep(scale: Scale, percent: number, move: ScaleMove): number {
  const band = bandOf(scale, percent)
  const steps = band === null ? [] : stepsOf(scale, band.number)
  const reached = {
    up: () => steps.find((step) => step > percent),
    down: () => steps.findLast((step) => step < percent),
    bandStart: () => steps[0],
    bandEnd: () => steps.at(-1),
  }
  return reached[move]() ?? percent
}
