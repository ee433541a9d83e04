import { useMemo } from 'react'
import { mayOpenEntry } from '#shared/journey/assessment/secrecy'
import type { ExaminerId } from '#shared/kernel/identifiers'
import { useEntryHeads } from '../../storage/liveRecords'
import { Button } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import type { StageProps } from '../../ui/stageProps'
import { useTranslate } from '../../ui/useTranslate'
import styles from './Declaration.module.css'
import { DeclarationStep } from './DeclarationStep'
import { ScoringDesk } from './ScoringDesk'
import { useAssessment, useOpenedEntry } from './useAssessment'
import { useDeskLayout } from './useDeskLayout'

interface AssessmentDeskViewProps extends StageProps {
  readonly entryId: string
  readonly examinerId: ExaminerId
}

/** One entry: the question of conflict first, then the desk with the entry and the criteria side by side. */
export function AssessmentDeskView(props: AssessmentDeskViewProps) {
  const t = useTranslate()
  const { round, entryId, examinerId, place, go } = props
  const heads = useEntryHeads(round.id)
  const layout = useDeskLayout()
  const desk = useAssessment(entryId, examinerId)
  const mayOpen = desk !== undefined && mayOpenEntry(desk.declaration)
  const entry = useOpenedEntry(entryId, mayOpen)
  const begun = useMemo(
    () => (desk?.assessment ? { ...desk, assessment: desk.assessment } : null),
    [desk],
  )
  const head = heads?.find((one) => one.id === entryId)
  if (desk === undefined || head === undefined) return null
  const unit = round.units.find((one) => one.id === head.unitId)
  if (desk.declaration?.answer === 'conflict' && place.view !== 'declare') {
    return (
      <div className={styles['page']}>
        <EmptyState
          title={t('assessment.declare.conflictDone')}
          actions={
            <Button onPress={() => go({ ...place, view: 'declare' })}>
              {t('assessment.declare.change')}
            </Button>
          }
        >
          {t('assessment.declare.conflictText')}
        </EmptyState>
      </div>
    )
  }
  if (!mayOpen) {
    return (
      <DeclarationStep
        round={round}
        profile={props.profile}
        entryId={entryId}
        examinerId={examinerId}
        unit={unit}
        title={head.title}
        standing={desk.declaration}
      />
    )
  }
  if (entry === undefined || entry === null || begun === null || layout === undefined) return null
  return <ScoringDesk {...props} entry={entry} desk={begun} layout={layout} />
}
