import { memo } from 'react'
import type { StageProps } from '../../ui/stageProps'
import { AssessmentDeskView } from './AssessmentDeskView'
import { AssessmentList } from './AssessmentList'

/**
 * One examiner alone: first the list of what is hers, then one entry at a time. The frame is told of
 * every write, since it counts what is done; the page is drawn again only for what it is told itself.
 */
export const AssessmentPage = memo(function AssessmentPage(props: StageProps) {
  const { place, examinerId } = props
  if (place.entryId === undefined || examinerId === null) return <AssessmentList {...props} />
  return <AssessmentDeskView {...props} entryId={place.entryId} examinerId={examinerId} />
})
