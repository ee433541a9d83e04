import type { CriteriaSet } from './criteriaSet'
import { threeFoci2011 } from './editions/threeFoci2011'
import { threeFoci2016 } from './editions/threeFoci2016'

/**
 * The criteria sets that come with the program, the newest terms first. All are examples.
 *
 * @example shippedSets.map((set) => set.title.sv)[0] // → 'Tre fokus, 2016 års begrepp'
 */
export const shippedSets: readonly CriteriaSet[] = [threeFoci2016, threeFoci2011]
