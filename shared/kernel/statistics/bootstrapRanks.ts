import { seededRandom, type Random } from '#shared/kernel/random'
import { fail, ok, type Result } from '#shared/kernel/result'
import { checkForm, type MalformedRatings, type Ratings } from './ratings'

/** `draws`: whole number from 1 to 100,000. `seed`: whole number; the same seed gives the same answer. */
export interface BootstrapOptions {
  readonly draws: number
  readonly seed: number
}

/** An entry's rank and how far it moves when other examiners of the same kind had rated it. */
export interface RankInterval {
  /** Standard competition rank (1, 2, 2, 4) of the entry's mean, rounded to whole points. */
  readonly rank: number
  /** 5th percentile of the ranks drawn: the best rank that is likely. */
  readonly lower: number
  /** 95th percentile of the ranks drawn. */
  readonly upper: number
  /** How many examiners the entry has. With one, its own points never move: say "alone". */
  readonly examiners: number
}

/** Why there are no intervals. `targets` are the rows without a rating, counted from 0. */
export type BootstrapProblem =
  | MalformedRatings
  | { readonly kind: 'too-few-targets'; readonly targets: number }
  | { readonly kind: 'missing-ratings'; readonly targets: readonly number[] }
  | { readonly kind: 'bad-draws'; readonly draws: number }

const MOST_DRAWS = 100_000
/** The 5th and the 95th percentile in twentieths. */
const TWENTIETHS = { lower: 1, upper: 19 }

/**
 * How certain a ranking of entries is: examiners are drawn again, with replacement, within each entry.
 *
 * @param ratings entries × examiners, each examiner's points for the entry in whole points' unit,
 *        null = did not rate it. Means are rounded to whole points, halves up, before ranking:
 *        no tie is broken by a decimal.
 * @param options number of draws and the seed.
 * @returns one interval per entry, in the table's order; 1 ≤ lower ≤ upper ≤ number of entries.
 *          Failures: a malformed table; fewer than two entries; 'missing-ratings' for entries without
 *          a rating; 'bad-draws'. Time and memory are linear in entries × draws (and its logarithm).
 * @source Efron, Bootstrap Methods (1979), percentile interval by inverse distribution function.
 * @example bootstrapRanks([[200, 210], [90, 95]], { draws: 1000, seed: 1 }) // → ranks 1 [1–1] and 2 [2–2]
 */
export function bootstrapRanks(
  ratings: Ratings,
  { draws, seed }: BootstrapOptions,
): Result<readonly RankInterval[], BootstrapProblem> {
  const form = checkForm(ratings)
  if (!form.ok) return form
  if (!Number.isInteger(draws) || draws < 1 || draws > MOST_DRAWS) {
    return fail({ kind: 'bad-draws', draws })
  }
  if (ratings.length < 2) return fail({ kind: 'too-few-targets', targets: ratings.length })
  const entries = ratings.map((row) => Float64Array.from(row.filter((points) => points !== null)))
  const targets = [...entries.keys()].filter((at) => entries[at]?.length === 0)
  if (targets.length > 0) return fail({ kind: 'missing-ratings', targets })
  return ok(intervals(entries, draws, seededRandom(seed)))
}

function intervals(
  entries: readonly Float64Array[],
  draws: number,
  random: Random,
): readonly RankInterval[] {
  const drawn = entries.map(() => new Uint32Array(draws))
  const points = new Float64Array(entries.length)
  const ranks = new Uint32Array(entries.length)
  for (let draw = 0; draw < draws; draw += 1) {
    for (const [at, entry] of entries.entries()) points[at] = redrawn(entry, random)
    rankInto(ranks, points)
    for (const [at, ofEntry] of drawn.entries()) ofEntry[draw] = ranks[at] ?? 0
  }
  rankInto(
    ranks,
    Float64Array.from(entries, (entry) => wholeMean(sumOf(entry), entry.length)),
  )
  return drawn.map((ofEntry, at) => {
    const sorted = ofEntry.toSorted()
    return {
      rank: ranks[at] ?? 0,
      lower: sorted[percentilePlace(TWENTIETHS.lower, draws)] ?? 0,
      upper: sorted[percentilePlace(TWENTIETHS.upper, draws)] ?? 0,
      examiners: entries[at]?.length ?? 0,
    }
  })
}

/** The place of the smallest drawn rank that at least this share of the draws does not exceed. */
function percentilePlace(twentieths: number, draws: number): number {
  return Math.ceil((twentieths * draws) / 20) - 1
}

function redrawn(entry: Float64Array, random: Random): number {
  let sum = 0
  for (let times = entry.length; times > 0; times -= 1)
    sum += entry[random.below(entry.length)] ?? 0
  return wholeMean(sum, entry.length)
}

function sumOf(entry: Float64Array): number {
  let sum = 0
  for (const points of entry) sum += points
  return sum
}

function wholeMean(sum: number, count: number): number {
  return Math.floor(sum / count + 0.5)
}

/** Standard competition ranks, highest points first: 1 + how many have more. */
function rankInto(ranks: Uint32Array, points: Float64Array): void {
  const sorted = points.toSorted()
  for (const [at, own] of points.entries()) ranks[at] = sorted.length - countUpTo(sorted, own) + 1
}

/** How many of the ascending values are at most `limit`. */
function countUpTo(sorted: Float64Array, limit: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? 0) <= limit) low = middle + 1
    else high = middle
  }
  return low
}
