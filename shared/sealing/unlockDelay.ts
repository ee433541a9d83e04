const FREE_TRIES = 3
const FIRST_MS = 5000
const LONGEST_MS = 15 * 60 * 1000

/**
 * How long to wait after wrong passphrases before the next may be tried: nothing after the first two,
 * then 5 s, doubled each time, at most 15 minutes. The key derivation is what stands against a
 * machine; this stands against a person at the keyboard.
 *
 * @param failures wrong passphrases in a row, a whole number from 0.
 * @returns milliseconds, 0 to 900,000.
 * @example unlockDelay(4) // → 10000
 */
export function unlockDelay(failures: number): number {
  if (failures < FREE_TRIES) return 0
  return Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(failures - FREE_TRIES, 20))
}

/**
 * How much of the delay is left. A clock that was set back cannot make it longer than it is.
 *
 * @param failures   wrong passphrases in a row, a whole number from 0.
 * @param sinceLastMs milliseconds since the last of them by the wall clock; negative if it was set back.
 * @returns milliseconds, 0 to the whole delay.
 * @example delayLeft(3, 2000) // → 3000
 */
export function delayLeft(failures: number, sinceLastMs: number): number {
  return Math.max(0, unlockDelay(failures) - Math.max(0, sinceLastMs))
}
