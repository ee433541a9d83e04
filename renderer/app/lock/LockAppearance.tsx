import { openRowsOnly } from '../../storage/sealing/openRowsOnly'
import { useStoredAppearance } from '../useStoredAppearance'

/** How the lock screen looks: the few settings that lie open; nothing sealed is read. */
export function LockAppearance() {
  useStoredAppearance(openRowsOnly)
  return null
}
