import { seededRandom, type Random } from '#shared/kernel/random'
import { fail, ok, type Result } from '#shared/kernel/result'
import { checkForm, type MalformedRatings, type Ratings } from './ratings'
import { countAt, elementAt, numberAt } from './elementAt'

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
 *          a rating; 'bad-draws'. Time and memory are linear in entries × draws (times a
 *          logarithm where points are spread widely).
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
  const targets = [...entries.keys()].filter((at) => elementAt(entries, at).length === 0)
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
  const rankInto = rankerFor(entries)
  for (let draw = 0; draw < draws; draw += 1) {
    for (let at = 0; at < points.length; at += 1)
      points[at] = redrawn(elementAt(entries, at), random)
    rankInto(ranks, points)
    for (let at = 0; at < points.length; at += 1) {
      elementAt(drawn, at)[draw] = countAt(ranks, at)
    }
  }
  rankInto(
    ranks,
    Float64Array.from(entries, (entry) => wholeMean(sumOf(entry), entry.length)),
  )
  const percentiles = percentilesFor(entries.length)
  return drawn.map((ofEntry, at) => {
    const [lower, upper] = percentiles(ofEntry)
    return { rank: countAt(ranks, at), lower, upper, examiners: elementAt(entries, at).length }
  })
}

/**
 * The smallest drawn ranks that at least 5 and 95 % of the draws do not exceed. Ranks are whole
 * numbers in a narrow range, so counting them is quicker than sorting.
 */
function percentilesFor(most: number): (ofEntry: Uint32Array) => readonly [number, number] {
  const counts = new Uint32Array(most + 1)
  return (ofEntry) => {
    let best = most
    for (const rank of ofEntry) {
      counts[rank] = countAt(counts, rank) + 1
      if (rank < best) best = rank
    }
    const reaching = (twentieths: number) => {
      let rank = best
      let upTo = countAt(counts, rank)
      while (20 * upTo < twentieths * ofEntry.length) {
        rank += 1
        upTo += countAt(counts, rank)
      }
      return rank
    }
    const found = [reaching(TWENTIETHS.lower), reaching(TWENTIETHS.upper)] as const
    for (const rank of ofEntry) counts[rank] = 0
    return found
  }
}

function redrawn(entry: Float64Array, random: Random): number {
  let sum = 0
  for (let times = entry.length; times > 0; times -= 1)
    sum += numberAt(entry, random.below(entry.length))
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

/** Writes standard competition ranks, highest points first: 1 + how many have more. */
type Ranker = (ranks: Uint32Array, points: Float64Array) => void

/** Points in a range of this many per entry are counted; in a wider one they are sorted. */
const WIDEST_COUNTED = 16

function rankerFor(entries: readonly Float64Array[]): Ranker {
  let [least, most] = [Infinity, -Infinity]
  for (const entry of entries) {
    for (const points of entry) {
      least = Math.min(least, Math.floor(points))
      most = Math.max(most, Math.ceil(points))
    }
  }
  return most - least > WIDEST_COUNTED * entries.length
    ? rankBySorting
    : rankByCounting(least, most)
}

function rankByCounting(least: number, most: number): Ranker {
  const above = new Uint32Array(most - least + 2)
  return (ranks, points) => {
    above.fill(0)
    for (const own of points) above[own - least] = countAt(above, own - least) + 1
    // From counts to how many have at least as much: place p + 1 then says how many have more than p.
    for (let at = above.length - 2; at >= 0; at -= 1)
      above[at] = countAt(above, at) + countAt(above, at + 1)
    for (let at = 0; at < points.length; at += 1) {
      ranks[at] = 1 + countAt(above, numberAt(points, at) - least + 1)
    }
  }
}

function rankBySorting(ranks: Uint32Array, points: Float64Array): void {
  const sorted = points.toSorted()
  for (let at = 0; at < points.length; at += 1) {
    ranks[at] = 1 + sorted.length - countUpTo(sorted, numberAt(points, at))
  }
}

/** How many of the ascending values are at most `limit`. */
function countUpTo(sorted: Float64Array, limit: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (numberAt(sorted, middle) <= limit) low = middle + 1
    else high = middle
  }
  return low
}
