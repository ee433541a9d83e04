import { createContext, useContext } from 'react'
import type { ConversionProblem } from '../../storage/sealing/conversion'

/** What the window may ask about its own lock. */
export interface LockControls {
  readonly isLocked: boolean
  /** Everything typed is written, and the window shows the lock screen. */
  readonly lockNow: () => void
  /** Takes the window down while everything is written anew. */
  readonly putOn: (passphrase: string) => void
  readonly takeOff: () => void
  /** Why the latest of these did not do all of it, or null. */
  readonly problem: ConversionProblem | null
}

const NONE: LockControls = {
  isLocked: false,
  lockNow: () => undefined,
  putOn: () => undefined,
  takeOff: () => undefined,
  problem: null,
}

const Context = createContext<LockControls>(NONE)

/** Gives the lock to the screens below. */
export const LockControlsProvider = Context.Provider

export function useLockControls(): LockControls {
  return useContext(Context)
}
