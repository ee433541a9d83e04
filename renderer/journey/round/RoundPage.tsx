import type { StageProps } from '../../ui/stageProps'

export function RoundPage({ round }: StageProps) {
  return <p>{round.title}</p>
}
