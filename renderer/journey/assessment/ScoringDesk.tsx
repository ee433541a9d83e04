import { memo, useCallback, useEffect, useMemo, useRef } from 'react'
import { itemsOf } from '#shared/criteria/criteriaSet'
import { addSeconds } from '#shared/journey/assessment/editing'
import { searchBlocks } from '#shared/journey/entry/search'
import { blocksOf } from '#shared/journey/entry/entry'
import { useSetting } from '../../storage/settings'
import type { PaperHandle } from '../../ui/paper/Paper'
import { ReadingPane } from '../../ui/paper/ReadingPane'
import { SplitView, type SplitPlace } from '../../ui/SplitView'
import { useTranslate } from '../../ui/useTranslate'
import { useAssessmentView } from './assessmentSlice'
import type { ScoringDeskProps } from './deskProps'
import { Instrument } from './Instrument'
import { LayoutSwitch } from './LayoutSwitch'
import { SelectionBar } from './SelectionBar'
import { useEntryMarks } from './useEntryMarks'
import { useEvidenceKeys } from './useEvidenceKeys'

const TICK_SECONDS = 20

/** Counts the time the desk is open and in use, for the estimate of what remains. */
function useTimeSpent(desk: ScoringDeskProps['desk']): void {
  const { apply } = desk
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.hasFocus()) apply((assessment) => addSeconds(assessment, TICK_SECONDS))
    }, TICK_SECONDS * 1000)
    return () => clearInterval(timer)
  }, [apply])
}

function placeOf(value: string | undefined): SplitPlace {
  return value === 'under' || value === 'first' || value === 'second' ? value : 'beside'
}

/** The reading room with the precise instrument beside the book. */
export const ScoringDesk = memo(function ScoringDesk(props: ScoringDeskProps) {
  const t = useTranslate()
  const { entry, desk, round, place } = props
  const paper = useRef<PaperHandle>(null)
  const [share, setShare] = useSetting('paperShare')
  const [paperPlace, setPaperPlace] = useSetting('paperPlace')
  const select = useAssessmentView((view) => view.select)
  useTimeSpent(desk)
  const items = itemsOf(round.criteria)
  const item = items.find((one) => one.id === place.itemId) ?? items[0]
  const itemAssessment = desk.assessment.items.find((one) => one.itemId === item?.id)
  const isCoverage = place.view === 'coverage'
  const requirementEvidence = desk.assessment.coverage.flatMap((row) => row.evidence)
  const marks = useEntryMarks(
    entry,
    isCoverage ? [] : (itemAssessment?.findings ?? []),
    isCoverage ? requirementEvidence : [],
  )
  const onKey = useEvidenceKeys({ entry, desk, itemId: item?.id ?? null, isCoverage })
  const blocks = useMemo(() => blocksOf(entry), [entry])
  const search = useCallback((query: string) => searchBlocks(blocks, query), [blocks])
  const reveal = useCallback(
    (blockId: string, markId?: string) => paper.current?.reveal(blockId, markId),
    [],
  )
  const focusMark = useAssessmentView((view) => view.focusFinding)
  const { owners } = marks
  const onMark = useCallback(
    (evidenceId: string) => {
      const owner = owners.get(evidenceId)
      if (owner !== undefined) focusMark(owner)
    },
    [owners, focusMark],
  )
  const focusPaper = useCallback(() => paper.current?.focus(), [])
  const isReadOnly = desk.assessment.state === 'handedIn'
  const layoutPlace = placeOf(paperPlace)
  // The entry's side is the same from one key press to the next, and is then not drawn again.
  const tools = useMemo(
    () => (
      <>
        <LayoutSwitch place={layoutPlace} onChange={setPaperPlace} />
        <SelectionBar onKey={onKey} isCoverage={isCoverage} isReadOnly={isReadOnly} />
      </>
    ),
    [layoutPlace, setPaperPlace, onKey, isCoverage, isReadOnly],
  )
  if (item === undefined || share === undefined) return null
  return (
    <SplitView
      label={t('assessment.layout.bar')}
      place={layoutPlace}
      share={share}
      onShare={setShare}
      first={
        <ReadingPane
          label={entry.title}
          sections={entry.sections}
          marks={marks.marks}
          search={search}
          onKey={onKey}
          onSelect={select}
          onMark={onMark}
          handle={paper}
          tools={tools}
        />
      }
      second={
        <Instrument
          {...props}
          item={item}
          marks={marks}
          reveal={reveal}
          focusPaper={focusPaper}
          layoutSwitch={
            layoutPlace === 'second' ? (
              <LayoutSwitch place="second" onChange={setPaperPlace} />
            ) : null
          }
        />
      }
    />
  )
})
