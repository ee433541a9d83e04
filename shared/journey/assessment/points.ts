import type { Item } from '#shared/criteria/criteriaSet'
import type { ItemId } from '#shared/kernel/identifiers'
import { fail, ok, type Result } from '#shared/kernel/result'

/** Items without a score, in criteria order; the total is undefined, not smaller. */
export interface MissingScores {
  readonly kind: 'missing-scores'
  readonly itemIds: readonly ItemId[]
}

/**
 * Points a set of item scores is worth: Σ (item maximum × per cent), summed in whole hundredths
 * and rounded once, halves up. No item is rounded on its own, so no binary fraction and no order
 * of addition decides a rank.
 *
 * @param items items in criteria order, n ≥ 1; maxima in whole points.
 * @param percents item id → whole per cent, 0–100. Ids of other items are ignored.
 * @returns whole points, 0 … sum of maxima. `missing-scores` when any item has none:
 *          nothing is counted as zero.
 * @source domain.md section 2, rule 2.
 * @example points([{ id: item11, maxPoints: 70 }], new Map([[item11, 45]])) // → ok(32), from 31.5
 */
export function points(
  items: readonly Pick<Item, 'id' | 'maxPoints'>[],
  percents: ReadonlyMap<ItemId, number>,
): Result<number, MissingScores> {
  let hundredths = 0
  const missing: ItemId[] = []
  for (const { id, maxPoints } of items) {
    const percent = percents.get(id)
    if (percent === undefined) missing.push(id)
    else hundredths += maxPoints * percent
  }
  if (missing.length > 0) return fail({ kind: 'missing-scores', itemIds: missing })
  return ok(Math.round(hundredths / 100))
}

/**
 * What one item's score is worth, for showing beside the percentage. Not for adding up: a sum
 * of rounded parts is not the total (`points`).
 *
 * @param percent whole per cent, 0–100.
 * @returns points with at most one decimal, halves up.
 * @example itemPoints({ maxPoints: 40 }, 60) // → 24
 * @example itemPoints({ maxPoints: 25 }, 65) // → 16.3, from 16.25
 */
export function itemPoints(item: Pick<Item, 'maxPoints'>, percent: number): number {
  return Math.round((item.maxPoints * percent) / 10) / 10
}
