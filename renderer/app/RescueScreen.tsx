import type { DeskStore } from '../storage/deskStore'
import type { RescueCause } from '../storage/openStore'

interface RescueScreenProps {
  readonly cause: RescueCause
  readonly store: DeskStore | null
  readonly onAgain: () => void
}

export function RescueScreen({ cause }: RescueScreenProps) {
  return <p>{cause.kind}</p>
}
