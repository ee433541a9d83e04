import { useCallback } from 'react'
import type { DeskStore } from '../storage/deskStore'
import { useStoredAppearance } from './useStoredAppearance'

/** How the rescue screen looks, as far as the store can still tell. */
export function RescueAppearance({ store }: { readonly store: DeskStore | null }) {
  useStoredAppearance(useCallback(async () => store?.db ?? null, [store]))
  return null
}
