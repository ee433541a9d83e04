import type { Assessment, Declaration } from './assessment'

/**
 * Whether a person may open an entry: only after saying that there is no conflict of interest (jäv).
 *
 * @param declaration the person's answer for this entry, null when none is given.
 * @source product.md A1.
 * @example mayOpenEntry(null) // → false
 */
export function mayOpenEntry(declaration: Pick<Declaration, 'answer'> | null): boolean {
  return declaration?.answer === 'none'
}

/**
 * What else the rule needs to know of the person at the machine. `isAssigned`: is to assess the
 * entry, as member or leader of its team. `isOffice`: works for the City Executive Office.
 */
export interface Onlooker {
  readonly declaration: Pick<Declaration, 'answer'> | null
  readonly isAssigned: boolean
  readonly isOffice: boolean
}

/**
 * Whether others' assessments of an entry are open to a person, and if not why: the one source for
 * the rule and for the words that explain it.
 */
export type Secrecy = 'open' | 'conflict' | 'own-not-handed-in' | 'not-concerned'

/**
 * The rule that nobody sees others' scores before handing in their own. The data layer asks it before
 * storing and before reading, so that there is no other way to them.
 *
 * | own assessment | declared   | assigned | office | others are          |
 * |----------------|------------|----------|--------|---------------------|
 * | any            | conflict   | any      | any    | closed: conflict    |
 * | handed in      | none, null | any      | any    | open                |
 * | draft          | none, null | any      | any    | closed: not handed in |
 * | no             | none, null | yes      | any    | closed: not handed in |
 * | no             | none, null | no       | yes    | open: has none to give |
 * | no             | none, null | no       | no     | closed: not concerned |
 *
 * @param own the person's own assessment of the entry, null when there is none.
 * @source product.md A9 and R7; domain.md section 2, rule 7.
 * @example secrecyOf(draft, { declaration, isAssigned: true, isOffice: false }) // → 'own-not-handed-in'
 */
export function secrecyOf(own: Pick<Assessment, 'state'> | null, onlooker: Onlooker): Secrecy {
  if (onlooker.declaration?.answer === 'conflict') return 'conflict'
  if (own?.state === 'handedIn') return 'open'
  if (own !== null || onlooker.isAssigned) return 'own-not-handed-in'
  return onlooker.isOffice ? 'open' : 'not-concerned'
}

/**
 * Whether a person may store and read others' assessments of an entry.
 *
 * @example maySeeOthers(null, { declaration: null, isAssigned: true, isOffice: true }) // → false
 */
export function maySeeOthers(own: Pick<Assessment, 'state'> | null, onlooker: Onlooker): boolean {
  return secrecyOf(own, onlooker) === 'open'
}
