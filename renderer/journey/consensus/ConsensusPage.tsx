import type { StageProps } from '../../ui/stageProps'
import { ConsensusDesk } from './ConsensusDesk'
import { ConsensusList } from './ConsensusList'

/** The team: first which entry, then the gathering, the meeting and the report. */
export function ConsensusPage(props: StageProps) {
  const { place, examinerId } = props
  if (place.entryId === undefined || examinerId === null) return <ConsensusList {...props} />
  return (
    <ConsensusDesk {...props} key={place.entryId} entryId={place.entryId} examinerId={examinerId} />
  )
}
