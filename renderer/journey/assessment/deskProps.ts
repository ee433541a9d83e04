import type { ReactNode } from 'react'
import type { Item } from '#shared/criteria/criteriaSet'
import type { ExaminerId } from '#shared/kernel/identifiers'
import type { RecordOf } from '#shared/records/recordTables'
import type { StageProps } from '../../ui/stageProps'
import type { AssessmentDesk } from './useAssessment'
import type { EntryMarks } from './useEntryMarks'

/** What the desk of one entry is told: the entry is open, the draft exists. */
export interface ScoringDeskProps extends StageProps {
  readonly entryId: string
  readonly examinerId: ExaminerId
  readonly entry: RecordOf<'entries'>
  readonly desk: AssessmentDesk & { readonly assessment: RecordOf<'assessments'> }
}

/** What every part of the instrument is told besides: the item, its marks in the entry, the ways to the paper. */
export interface InstrumentProps extends ScoringDeskProps {
  readonly item: Item
  readonly marks: EntryMarks
  readonly reveal: (blockId: string, markId?: string) => void
  readonly focusPaper: () => void
  readonly layoutSwitch: ReactNode
}
