import { isSameJson } from '#shared/kernel/canonicalJson'
import type { CriteriaSet } from './criteriaSet'
import { shippedSets } from './shippedSets'

/** A set that a new round can begin with. `key` names it among the others; `isFromFile`: only a file brings it. */
export interface CriteriaOption {
  readonly key: string
  readonly set: CriteriaSet
  readonly isFromFile: boolean
}

/**
 * The sets to choose among: those that come with the program, then the one a file brings unless it is
 * one of them word for word. A set of the same id whose words differ is another one.
 *
 * @param brought the set of a file, or null.
 * @returns at least one; every key its own.
 * @example criteriaOptions(null).map((option) => option.key) // → ['criteria_threefoci2016', …]
 */
export function criteriaOptions(brought: CriteriaSet | null): readonly CriteriaOption[] {
  const shipped = shippedSets.map((set) => ({ key: String(set.id), set, isFromFile: false }))
  if (brought === null || shipped.some(({ set }) => isSameJson(set, brought))) return shipped
  return [...shipped, { key: `file ${brought.id}`, set: brought, isFromFile: true }]
}

/**
 * The key of the option that is a set word for word; the first one's when there is no such set.
 *
 * @param options from `criteriaOptions`.
 * @param set     the set that shall be chosen, or null.
 * @example keyOf(criteriaOptions(threeFoci2011), threeFoci2011) // → 'criteria_threefoci2011'
 */
export function keyOf(options: readonly CriteriaOption[], set: CriteriaSet | null): string {
  const found = options.find((option) => set !== null && isSameJson(option.set, set))
  return (found ?? options[0])?.key ?? ''
}
