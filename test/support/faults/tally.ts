import { expect, test } from '@playwright/test'
import { NOTHING_LOST, sumOf, type Loss } from './census'

/** The mark under which `build/faults.mjs` finds a row of its table in the run's report. */
const FAULT = 'fault'

/**
 * One attack's row of the table: how often it was made, how often everything was there afterwards
 * and the program open, and what was lost. Whatever is lost fails the test, after the last time.
 */
export class Tally {
  readonly attack: string
  readonly #note: { readonly type: string; description: string }
  #times = 0
  #survived = 0
  #lost = NOTHING_LOST

  constructor(attack: string) {
    this.attack = attack
    this.#note = { type: FAULT, description: '' }
    test.info().annotations.push(this.#note)
    this.#write()
  }

  /** Makes the attack once: `attack` gives what was lost, or throws when the program did not survive. */
  async once(name: string, attack: () => Promise<Loss>): Promise<void> {
    this.#times += 1
    this.#write()
    const lost = await attack()
    this.#lost = sumOf(this.#lost, lost)
    const isWhole = lost.records === 0 && lost.characters === 0
    if (isWhole) this.#survived += 1
    this.#write()
    expect.soft(lost, `${this.attack}, ${name}`).toEqual(NOTHING_LOST)
  }

  #write(): void {
    const { records, characters } = this.#lost
    const [times, survived] = [this.#times, this.#survived]
    const row = { attack: this.attack, times, survived, records, characters }
    this.#note.description = JSON.stringify(row)
  }
}
