import * as fc from 'fast-check'
import type { Ratings } from '#shared/kernel/statistics/ratings'

/** Complete tables as examiners make them: targets × examiners, 0–100 in steps of five. */
export const completeTables = fc
  .tuple(fc.integer({ min: 2, max: 8 }), fc.integer({ min: 2, max: 6 }))
  .chain(([targets, examiners]) => tableOf(targets, examiners, percent()))

/** The same with ratings missing here and there. */
export const tablesWithGaps = fc
  .tuple(fc.integer({ min: 2, max: 8 }), fc.integer({ min: 2, max: 6 }))
  .chain(([targets, examiners]) => tableOf(targets, examiners, fc.option(percent(), { freq: 4 })))

/** The table with its columns in another order: `order[i]` is the column that comes i-th. */
export function reordered(ratings: Ratings, order: readonly number[]): Ratings {
  return ratings.map((row) => order.map((at) => row[at] ?? null))
}

/** A table with its examiners in an order of chance. */
export function withOrder(tables: fc.Arbitrary<Ratings>) {
  return tables.chain((ratings) => {
    const places = [...(ratings[0]?.keys() ?? [])]
    const order = fc.shuffledSubarray(places, { minLength: places.length })
    return fc.tuple(fc.constant(ratings), order)
  })
}

/** The largest distance between two lists' numbers; Infinity where they differ in length. */
export function furthest(found: readonly number[] | undefined, known: readonly number[]): number {
  if (found?.length !== known.length) return Infinity
  return known.reduce((most, value, at) => Math.max(most, Math.abs(value - (found[at] ?? 0))), 0)
}

function percent() {
  return fc.integer({ min: 0, max: 20 }).map((steps) => steps * 5)
}

function tableOf(
  targets: number,
  examiners: number,
  rating: fc.Arbitrary<number | null>,
): fc.Arbitrary<Ratings> {
  const row = fc.array(rating, { minLength: examiners, maxLength: examiners })
  return fc.array(row, { minLength: targets, maxLength: targets })
}

/** Shrout & Fleiss (1979), table 2: six targets, four judges. */
export const SHROUT_FLEISS: Ratings = [
  [9, 2, 5, 8],
  [6, 1, 3, 2],
  [8, 4, 6, 8],
  [7, 1, 2, 6],
  [10, 5, 6, 9],
  [6, 2, 4, 7],
]

/** Krippendorff (2011), the worked example with missing data: twelve units, four observers. */
export const KRIPPENDORFF: Ratings = [
  [1, 1, null, 1],
  [2, 2, 3, 2],
  [3, 3, 3, 3],
  [3, 3, 3, 3],
  [2, 2, 2, 2],
  [1, 2, 3, 4],
  [4, 4, 4, 4],
  [1, 1, 2, 1],
  [2, 2, 2, 2],
  [null, 5, 5, 5],
  [null, null, 1, 1],
  [null, 3, null, null],
]
