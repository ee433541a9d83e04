import { useEffect } from 'react'
import type { CriteriaFile } from '../storage/criteriaFile'
import type { Place } from '../ui/place'
import { useAppView } from './store'
import type { Session } from './useSession'

/** Whether a place is the page for a new round: asked for, or all there is to do without a round. */
export function isNewRound(place: Place, round: Session['round']): boolean {
  return place.page === 'round' && (round === null || place.view === 'new')
}

/** Criteria from a file, for as long as the person stays where a new round can be made with them. */
export function useCriteriaFile(round: Session['round']): CriteriaFile | null {
  const isHere = useAppView((view) => isNewRound(view.place, round))
  const file = useAppView((view) => view.criteriaFile)
  const forget = useAppView((view) => view.forgetCriteria)
  useEffect(() => {
    if (!isHere) forget()
  }, [isHere, forget])
  return file
}
