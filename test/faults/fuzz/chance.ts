import { seededRandom, type Random } from '#shared/kernel/random'

/** Seeded chance with the few questions that mutations ask. */
export class Chance {
  readonly #random: Random

  constructor(seed: number) {
    this.#random = seededRandom(seed)
  }

  /** A whole number, 0 ≤ number < count. */
  below(count: number): number {
    return this.#random.below(count)
  }

  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number {
    return low + this.below(high - low + 1)
  }

  /** True about so many times in a hundred. */
  inHundred(times: number): boolean {
    return this.below(100) < times
  }

  of<One>(all: readonly One[]): One {
    const one = all[this.below(all.length)]
    if (one === undefined) throw new Error('nothing to choose from')
    return one
  }

  bytes(count: number): Uint8Array {
    return Uint8Array.from({ length: count }, () => this.below(256))
  }
}

/** A chance of its own for each case and each step of it, so that one can be left out alone. */
export function chanceFor(seed: number, index: number, step: number): Chance {
  return new Chance(
    Math.imul(seed, 0x9e3779b1) ^
      Math.imul(index + 1, 0x85ebca6b) ^
      Math.imul(step + 1, 0xc2b2ae35),
  )
}
