import type { ItemId } from '#shared/kernel/identifiers'
import { fail, ok, type Result } from '#shared/kernel/result'
import { itemsOf, type CriteriaSet } from './criteriaSet'

/** The lists of a set in which every identity must be its own. */
export type CriteriaPart =
  | 'criterion'
  | 'item'
  | 'section'
  | 'requirement'
  | 'chainLink'
  | 'eligibilityRule'
  | 'conflictGround'

/**
 * What is wrong with a criteria set whose single fields are valid. Numbers are whole per cent;
 * `band` is the band's place in the list, counted from 1.
 */
export type CriteriaProblem =
  | { readonly kind: 'scale-ends'; readonly min: number; readonly max: number }
  | { readonly kind: 'scale-step'; readonly step: number }
  | { readonly kind: 'tolerance-too-wide'; readonly tolerance: number }
  | { readonly kind: 'band-number'; readonly band: number; readonly found: number }
  | {
      readonly kind: 'band-ends'
      readonly band: number
      readonly from: number
      readonly to: number
    }
  | { readonly kind: 'band-off-step'; readonly band: number; readonly percent: number }
  | { readonly kind: 'band-gap'; readonly from: number; readonly to: number }
  | { readonly kind: 'band-overlap'; readonly from: number; readonly to: number }
  | {
      readonly kind: 'band-sentences'
      readonly itemId: ItemId
      readonly expected: number
      readonly found: number
    }
  | { readonly kind: 'repeated-identity'; readonly part: CriteriaPart; readonly id: string }
  | {
      readonly kind: 'unknown-section'
      readonly part: 'item' | 'chainLink'
      readonly id: string
      readonly section: string
    }
  | { readonly kind: 'unknown-item'; readonly link: string; readonly itemId: ItemId }
  | {
      readonly kind: 'shared-heading'
      readonly heading: string
      readonly sections: readonly [string, string]
    }

/** Points an entry can get at most, whole points; `criteria` in the set's order. */
export interface MaxPoints {
  readonly total: number
  readonly criteria: readonly number[]
}

/**
 * Checks what the schema cannot see: that the parts of a criteria set fit each other.
 *
 * @param set a set that the schema accepts.
 * @returns the same set, or every problem found (at least one): bands that do not cover the scale's
 *          steps exactly once, items without a sentence for each band, identities used twice,
 *          references to sections or items that are not there, a heading under two sections.
 * @example checkCriteriaSet(threeFoci2016).ok // → true
 */
export function checkCriteriaSet(set: CriteriaSet): Result<CriteriaSet, CriteriaProblem[]> {
  const problems = [
    ...scaleProblems(set),
    ...bandProblems(set),
    ...coverProblems(set),
    ...sentenceProblems(set),
    ...identityProblems(set),
    ...referenceProblems(set),
    ...headingProblems(set),
  ]
  return problems.length === 0 ? ok(set) : fail(problems)
}

/**
 * The most points an entry can get, by criterion and in all.
 *
 * @param set any criteria set.
 * @returns whole points; the total is the sum of the criteria.
 * @example maxPointsOf(threeFoci2016) // → { total: 360, criteria: [120, 120, 120] }
 */
export function maxPointsOf(set: CriteriaSet): MaxPoints {
  const criteria = set.criteria.map((criterion) =>
    criterion.items.reduce((sum, item) => sum + item.maxPoints, 0),
  )
  return { total: criteria.reduce((sum, points) => sum + points, 0), criteria }
}

function scaleProblems({ scale, tolerance }: CriteriaSet): CriteriaProblem[] {
  const { min, max, step } = scale
  if (min >= max) return [{ kind: 'scale-ends', min, max }]
  const problems: CriteriaProblem[] = []
  if ((max - min) % step !== 0) problems.push({ kind: 'scale-step', step })
  if (tolerance > max - min) problems.push({ kind: 'tolerance-too-wide', tolerance })
  return problems
}

function bandProblems({ scale }: CriteriaSet): CriteriaProblem[] {
  return scale.bands.flatMap((band, index) => {
    const problems: CriteriaProblem[] = []
    const { from, to, number } = band
    const place = index + 1
    if (number !== place) problems.push({ kind: 'band-number', band: place, found: number })
    if (from > to) problems.push({ kind: 'band-ends', band: place, from, to })
    for (const percent of new Set([from, to])) {
      const isStep = percent >= scale.min && percent <= scale.max
      if (!isStep || (percent - scale.min) % scale.step !== 0) {
        problems.push({ kind: 'band-off-step', band: place, percent })
      }
    }
    return problems
  })
}

/** Each band begins one step after the one before; the first at min, the last ends at max. */
function coverProblems({ scale }: CriteriaSet): CriteriaProblem[] {
  const problems: CriteriaProblem[] = []
  let next = scale.min
  for (const band of scale.bands) {
    if (band.from > next) {
      problems.push({ kind: 'band-gap', from: next, to: band.from - scale.step })
    }
    if (band.from < next) {
      problems.push({ kind: 'band-overlap', from: band.from, to: next - scale.step })
    }
    next = Math.max(next, band.to + scale.step)
  }
  if (next <= scale.max) problems.push({ kind: 'band-gap', from: next, to: scale.max })
  return problems
}

function sentenceProblems(set: CriteriaSet): CriteriaProblem[] {
  const expected = set.scale.bands.length
  return itemsOf(set)
    .filter((item) => item.bands.length !== expected)
    .map((item) => ({
      kind: 'band-sentences',
      itemId: item.id,
      expected,
      found: item.bands.length,
    }))
}

function identityProblems(set: CriteriaSet): CriteriaProblem[] {
  const lists: readonly (readonly [CriteriaPart, readonly string[]])[] = [
    ['criterion', set.criteria.map((criterion) => criterion.id)],
    ['item', itemsOf(set).map((item) => item.id)],
    ['section', set.sections.map((section) => section.key)],
    ['requirement', set.requirements.map((requirement) => requirement.id)],
    ['chainLink', set.goalChain.map((link) => link.key)],
    ['eligibilityRule', set.eligibility.map((rule) => rule.id)],
    ['conflictGround', set.conflictGrounds.map((ground) => ground.id)],
  ]
  return lists.flatMap(([part, ids]) =>
    repeated(ids).map((id) => ({ kind: 'repeated-identity' as const, part, id })),
  )
}

function repeated(ids: readonly string[]): string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))]
}

function referenceProblems(set: CriteriaSet): CriteriaProblem[] {
  const sections = new Set(set.sections.map((section) => section.key))
  const itemIds = new Set(itemsOf(set).map((item) => item.id))
  const unknown = (part: 'item' | 'chainLink', id: string, keys: readonly string[]) =>
    keys
      .filter((section) => !sections.has(section))
      .map((section) => ({ kind: 'unknown-section' as const, part, id, section }))
  return [
    ...itemsOf(set).flatMap((item) => unknown('item', item.id, item.sections)),
    ...set.goalChain.flatMap((link) => unknown('chainLink', link.key, link.sections)),
    ...set.goalChain.flatMap((link) =>
      link.items
        .filter((itemId) => !itemIds.has(itemId))
        .map((itemId) => ({ kind: 'unknown-item' as const, link: link.key, itemId })),
    ),
  ]
}

function headingProblems(set: CriteriaSet): CriteriaProblem[] {
  const owner = new Map<string, string>()
  const problems: CriteriaProblem[] = []
  for (const section of set.sections) {
    for (const heading of section.aliases) {
      const earlier = owner.get(heading)
      if (earlier === undefined) owner.set(heading, section.key)
      else problems.push({ kind: 'shared-heading', heading, sections: [earlier, section.key] })
    }
  }
  return problems
}
