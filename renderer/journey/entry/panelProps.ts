import type { RecordOf } from '#shared/records/recordTables'
import type { StageProps } from '../../ui/stageProps'

/** What each tab of the panel is given. `show` brings a block into view on the paper. */
export interface PanelProps extends StageProps {
  readonly entry: RecordOf<'entries'>
  readonly counts: ReadonlyMap<string, number>
  readonly show: (blockId: string) => void
}
