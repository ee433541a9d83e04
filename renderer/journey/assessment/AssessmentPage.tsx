import type { StageProps } from '../../ui/stageProps'
import { AssessmentDeskView } from './AssessmentDeskView'
import { AssessmentList } from './AssessmentList'

/** One examiner alone: first the list of what is hers, then one entry at a time. */
export function AssessmentPage(props: StageProps) {
  const { place, examinerId } = props
  if (place.entryId === undefined || examinerId === null) return <AssessmentList {...props} />
  return <AssessmentDeskView {...props} entryId={place.entryId} examinerId={examinerId} />
}
