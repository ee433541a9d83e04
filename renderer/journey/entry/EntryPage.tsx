import type { StageProps } from '../../ui/stageProps'

export function EntryPage({ round }: StageProps) {
  return <p>{round.title}</p>
}
