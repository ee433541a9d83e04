import { useMemo } from 'react'
import { useSetting } from '../../storage/settings'
import type { SplitPlace } from '../../ui/SplitView'

/** How the entry and the instrument share the room, as the person last left it. */
export interface DeskLayout {
  readonly share: number
  readonly setShare: (share: number) => void
  readonly place: SplitPlace
  readonly setPlace: (place: SplitPlace) => void
}

function placeOf(value: string): SplitPlace {
  return value === 'under' || value === 'first' || value === 'second' ? value : 'beside'
}

/** The layout; undefined while reading. Asked for together with the entry, so that neither waits for the other. */
export function useDeskLayout(): DeskLayout | undefined {
  const [share, setShare] = useSetting('paperShare')
  const [place, setPlace] = useSetting('paperPlace')
  return useMemo(
    () =>
      share === undefined || place === undefined
        ? undefined
        : { share, setShare, place: placeOf(place), setPlace },
    [share, setShare, place, setPlace],
  )
}
