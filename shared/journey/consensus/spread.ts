import type { Scale } from '#shared/criteria/criteriaSet'
import { scaleSteps } from '#shared/journey/assessment/scale'

/** Lowest and highest of the scores, whole per cent. */
export interface Range {
  readonly lowest: number
  readonly highest: number
}

/**
 * From the lowest score to the highest.
 *
 * @param percents counted examiners' scores of one item, any order.
 * @returns null without scores.
 * @example range([50, 70, 60]) // → { lowest: 50, highest: 70 }
 */
export function range(percents: readonly number[]): Range | null {
  return percents.length === 0
    ? null
    : { lowest: Math.min(...percents), highest: Math.max(...percents) }
}

/**
 * How far apart examiners are: highest − lowest.
 *
 * @param percents counted examiners' scores of one item, any order.
 * @returns percentage units, 0–100; 0 for one score, null without scores.
 * @source domain.md section 2, rule 4.
 * @example spread([30, 35, 65, 70]) // → 40
 */
export function spread(percents: readonly number[]): number | null {
  const ends = range(percents)
  return ends === null ? null : ends.highest - ends.lowest
}

/** `talk`: must be talked through. `alone`: fewer than two scores, so there is no verdict. */
export type SpreadVerdict = 'alone' | 'agree' | 'talk'

/**
 * Whether examiners have to talk about an item.
 *
 * @param percents counted examiners' scores of one item, any order.
 * @param tolerance percentage units, fixed before the meeting opens; a spread of exactly this is talked through.
 * @source domain.md section 2, rule 4; award-practice.md 4.7 point 5.
 * @example spreadVerdict([50, 70], 20) // → 'talk'
 */
export function spreadVerdict(percents: readonly number[], tolerance: number): SpreadVerdict {
  if (percents.length < 2) return 'alone'
  return (spread(percents) ?? 0) >= tolerance ? 'talk' : 'agree'
}

/**
 * The median as a score that can be given: rounded to the nearest step, halves up.
 *
 * @param percents counted examiners' scores of one item, any order.
 * @returns a step of the scale, null without scores. Never below the lowest step or above the highest.
 * @source domain.md section 2, rule 5.
 * @example medianOnScale([50, 55], scale) // → 55, from 52.5 on a scale in fives
 */
export function medianOnScale(percents: readonly number[], scale: Scale): number | null {
  const rising = percents.toSorted((a, b) => a - b)
  const lower = rising[Math.floor((rising.length - 1) / 2)]
  const upper = rising[Math.floor(rising.length / 2)]
  if (lower === undefined || upper === undefined) return null
  const steps = scaleSteps(scale)
  const place = Math.round(((lower + upper) / 2 - scale.min) / scale.step)
  return steps[Math.min(Math.max(place, 0), steps.length - 1)] ?? null
}
