import { memo, useCallback, useMemo, type Ref } from 'react'
import { blocksOf } from '#shared/journey/entry/entry'
import { searchBlocks } from '#shared/journey/entry/search'
import type { RecordOf } from '#shared/records/recordTables'
import type { PaperHandle } from '../../ui/paper/Paper'
import type { PaperSpan } from '../../ui/paper/paperSelection'
import { ReadingPane } from '../../ui/paper/ReadingPane'
import { useAssessmentView } from './assessmentSlice'
import { LayoutSwitch } from './LayoutSwitch'
import { SelectionBar } from './SelectionBar'
import type { DeskLayout } from './useDeskLayout'
import type { EntryMarks } from './useEntryMarks'

interface EntryPaneProps {
  readonly entry: RecordOf<'entries'>
  readonly marks: EntryMarks
  readonly onKey: (key: string, spans: readonly PaperSpan[]) => boolean
  readonly layout: DeskLayout
  readonly isCoverage: boolean
  readonly isReadOnly: boolean
  readonly handle: Ref<PaperHandle>
}

/** The entry's side of the desk. What is written on the other side does not draw it again. */
export const EntryPane = memo(function EntryPane(props: EntryPaneProps) {
  const { entry, marks, onKey, layout } = props
  const select = useAssessmentView((view) => view.select)
  const focusFinding = useAssessmentView((view) => view.focusFinding)
  const blocks = useMemo(() => blocksOf(entry), [entry])
  const search = useCallback((query: string) => searchBlocks(blocks, query), [blocks])
  const { owners } = marks
  const onMark = useCallback(
    (evidenceId: string) => {
      const owner = owners.get(evidenceId)
      if (owner !== undefined) focusFinding(owner)
    },
    [owners, focusFinding],
  )
  return (
    <ReadingPane
      label={entry.title}
      sections={entry.sections}
      marks={marks.marks}
      search={search}
      onKey={onKey}
      onSelect={select}
      onMark={onMark}
      handle={props.handle}
      tools={
        <>
          <LayoutSwitch place={layout.place} onChange={layout.setPlace} />
          <SelectionBar onKey={onKey} isCoverage={props.isCoverage} isReadOnly={props.isReadOnly} />
        </>
      }
    />
  )
})
