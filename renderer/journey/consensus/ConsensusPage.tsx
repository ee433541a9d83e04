import type { StageProps } from '../../ui/stageProps'

export function ConsensusPage({ round }: StageProps) {
  return <p>{round.title}</p>
}
