import { memo, useCallback, useDeferredValue, useEffect, useRef } from 'react'
import { itemsOf } from '#shared/criteria/criteriaSet'
import { addSeconds } from '#shared/journey/assessment/editing'
import type { PaperHandle } from '../../ui/paper/Paper'
import { SplitView } from '../../ui/SplitView'
import { useTranslate } from '../../ui/useTranslate'
import type { ScoringDeskProps } from './deskProps'
import { EntryPane } from './EntryPane'
import { Instrument } from './Instrument'
import { LayoutSwitch } from './LayoutSwitch'
import type { DeskLayout } from './useDeskLayout'
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

/** The reading room with the precise instrument beside the book. */
export const ScoringDesk = memo(function ScoringDesk(
  props: ScoringDeskProps & { readonly layout: DeskLayout },
) {
  const t = useTranslate()
  const { entry, desk, round, place, layout } = props
  const paper = useRef<PaperHandle>(null)
  useTimeSpent(desk)
  const items = itemsOf(round.criteria)
  const item = items.find((one) => one.id === place.itemId) ?? items[0]
  const scored = desk.assessment.items.find((one) => one.itemId === item?.id)
  const isCoverage = place.view === 'coverage'
  const marks = useEntryMarks(
    entry,
    isCoverage ? [] : (scored?.findings ?? []),
    isCoverage ? desk.assessment.coverage.flatMap((row) => row.evidence) : [],
  )
  const onKey = useEvidenceKeys({ entry, desk, itemId: item?.id ?? null, isCoverage })
  const reveal = useCallback(
    (blockId: string, markId?: string) => paper.current?.reveal(blockId, markId),
    [],
  )
  const focusPaper = useCallback(() => paper.current?.focus(), [])
  // The entry's first words are painted first; the instrument follows without being waited for.
  const isInstrumentDue = useDeferredValue(true, false)
  if (item === undefined) return null
  return (
    <SplitView
      label={t('assessment.layout.bar')}
      place={layout.place}
      share={layout.share}
      onShare={layout.setShare}
      first={
        <EntryPane
          entry={entry}
          marks={marks}
          onKey={onKey}
          layout={layout}
          isCoverage={isCoverage}
          isReadOnly={desk.assessment.state === 'handedIn'}
          handle={paper}
        />
      }
      second={
        isInstrumentDue && (
          <Instrument
            {...props}
            item={item}
            marks={marks}
            reveal={reveal}
            focusPaper={focusPaper}
            layoutSwitch={
              layout.place === 'second' ? (
                <LayoutSwitch place="second" onChange={layout.setPlace} />
              ) : null
            }
          />
        )
      }
    />
  )
})
