import type { StageProps } from '../../ui/stageProps'

export function AssessmentPage({ round }: StageProps) {
  return <p>{round.title}</p>
}
