/** A label that wants to stand over or under `x`, as near as it can. */
export interface LabelWish {
  readonly x: number
  readonly width: number
  readonly side: 'either' | 'above' | 'below'
}

/** Where a label came to stand: its left edge, and its lane: 1, 2 … above, −1, −2 … below. */
export interface LabelPlace {
  readonly left: number
  readonly lane: number
}

const GAP = 6
const MOST_LANES = 40

/**
 * Places labels along an axis so that none touches another: above and below in turn, nearest lane
 * first, farther lanes only when the near ones are taken.
 *
 * @param wishes in any order; they are served in the order given, so give the dots from left to right.
 * @param from left edge no label may pass; `to` the right edge.
 * @returns one place per wish, in the same order.
 * @example placeLabels([{ x: 30, width: 50, side: 'either' }], 0, 400) // → [{ left: 5, lane: 1 }]
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  from: number,
  to: number,
): readonly LabelPlace[] {
  const taken = new Map<number, { left: number; right: number }[]>()
  const places: LabelPlace[] = []
  let previous = -1
  for (const wish of wishes) {
    const left = Math.max(from, Math.min(wish.x - wish.width / 2, to - wish.width))
    const right = left + wish.width
    const lane =
      lanesFor(wish.side, previous < 0 ? 1 : -1).find((candidate) =>
        (taken.get(candidate) ?? []).every(
          (other) => right + GAP <= other.left || other.right + GAP <= left,
        ),
      ) ?? MOST_LANES
    taken.set(lane, [...(taken.get(lane) ?? []), { left, right }])
    places.push({ left, lane })
    if (wish.side === 'either') previous = lane
  }
  return places
}

function lanesFor(side: LabelWish['side'], first: 1 | -1): readonly number[] {
  const depths = Array.from({ length: MOST_LANES }, (_, index) => index + 1)
  if (side === 'above') return depths
  if (side === 'below') return depths.map((depth) => -depth)
  return depths.flatMap((depth) => [first * depth, -first * depth])
}
