import { seededRandom, type Random } from '#shared/kernel/random'

function whole(name: string, usual: number): number {
  const given = Number(process.env[name] ?? usual)
  return Number.isSafeInteger(given) && given >= 0 ? given : usual
}

/** The long run, `npm run faults`: every combination, many times. Otherwise a few of each kind. */
export const isLong = process.env['EXAMINATOR_FAULTS'] === 'long'

/** What all chance of a run begins with. */
export const SEED = whole('EXAMINATOR_FAULT_SEED', 20_261_122)
const KILLS = whole('EXAMINATOR_KILLS', 200)

/** How many of the long run's kills fall on each kind of work; the shares add up to one. */
const SHARES = {
  typing: 0.3,
  typingLocked: 0.1,
  importing: 0.1,
  merging: 0.1,
  upgrading: 0.1,
  copying: 0.1,
  restoring: 0.1,
  locking: 0.05,
  unlocking: 0.05,
} as const

/** The kind of work a kill falls into. */
export type Work = keyof typeof SHARES

/** How many kills this run makes in the middle of `work`; `few` in the short form. */
export function killsDuring(work: Work, few: number): number {
  return isLong ? Math.max(1, Math.round(KILLS * SHARES[work])) : few
}

/** How often something is done: `few` times in the short form, `many` in the long. */
export function timesOf(few: number, many: number): number {
  return isLong ? many : few
}

/** An attack's own chance, the same for the same seed, whatever runs before it. */
export function chanceOf(attack: string): Random {
  const sum = Buffer.from(attack).reduce((seed, byte) => (seed * 31 + byte) >>> 0, SEED)
  return seededRandom(sum)
}
