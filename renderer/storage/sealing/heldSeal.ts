import type { Seal } from './seal'

let held: Seal | null = null

/** The seal of the profile this window shows, or null for one without a lock. Forgotten with the window. */
export function heldSeal(): Seal | null {
  return held
}

/** The profile has been unlocked, or a lock has just been put on or taken off. */
export function holdSeal(seal: Seal | null): void {
  held = seal
}
