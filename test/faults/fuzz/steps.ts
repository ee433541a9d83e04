import { chanceFor, type Chance } from './chance'

/**
 * A case's changes, one after another. Each has a chance of its own, so that a failing case can be
 * made smaller by leaving changes out: `kept` names those that stay, null for all.
 */
export class Steps {
  readonly chance: Chance
  readonly count: number
  readonly #seed: number
  readonly #index: number
  readonly #kept: readonly number[] | null

  constructor(seed: number, index: number, kept: readonly number[] | null) {
    this.#seed = seed
    this.#index = index
    this.#kept = kept
    this.chance = chanceFor(seed, index, 0)
    this.count = this.chance.of([1, 1, 1, 1, 2, 2, 3])
  }

  run<Value>(value: Value, change: (value: Value, chance: Chance) => Value): Value {
    let next = value
    for (let step = 1; step <= this.count; step += 1) {
      if (this.#kept !== null && !this.#kept.includes(step)) continue
      next = change(next, chanceFor(this.#seed, this.#index, step))
    }
    return next
  }
}
