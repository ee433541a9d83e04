import type { Item } from '#shared/criteria/criteriaSet'
import type { AgendaRow } from '#shared/journey/consensus/agenda'
import type { ConsensusItem } from '#shared/journey/consensus/consensus'
import type { ExaminerId, ItemId } from '#shared/kernel/identifiers'
import type { RecordOf } from '#shared/records/recordTables'
import type { StageProps } from '../../ui/stageProps'
import type { ConsensusFactsLive } from './useConsensus'

/** What the desk of one entry is told. */
export interface ConsensusDeskProps extends StageProps {
  readonly entryId: string
  readonly examinerId: ExaminerId
}

/** The desk with the team's work read. */
export interface TeamDeskProps extends ConsensusDeskProps {
  readonly live: ConsensusFactsLive
}

/** What every part of the meeting is told: the agenda, the item that is open and the team's treatment of it. */
export interface MeetingProps extends TeamDeskProps {
  readonly consensus: RecordOf<'consensuses'>
  readonly rows: readonly AgendaRow[]
  readonly row: AgendaRow
  readonly item: Item
  readonly treatment: ConsensusItem
  readonly names: ReadonlyMap<ExaminerId, string>
  readonly openItem: (itemId: ItemId) => void
}
