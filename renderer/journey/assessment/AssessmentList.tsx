import { assessmentProgress } from '#shared/journey/assessment/progress'
import { useEntryHeads, useLiveTable } from '../../storage/liveRecords'
import { Button } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import type { StageProps } from '../../ui/stageProps'
import { useTranslate } from '../../ui/useTranslate'
import styles from './AssessmentList.module.css'

type RowState = 'declare' | 'notBegun' | 'begun' | 'handedIn' | 'conflict'

/** The entries this person is to assess, each with what is next. */
export function AssessmentList({ round, examinerId, go }: StageProps) {
  const t = useTranslate()
  const heads = useEntryHeads(round.id)
  const declarations = useLiveTable('declarations')
  const assessments = useLiveTable('assessments')
  if (!heads || !declarations || !assessments) return null
  const teams = round.teams.filter((team) => team.memberIds.some((id) => id === examinerId))
  const assigned = new Set(
    round.assignments
      .filter((row) => teams.some((team) => team.id === row.teamId))
      .map((row) => row.entryId),
  )
  const rows = heads
    .filter((head) => assigned.has(head.id))
    .map((head) => {
      const declared = declarations.find(
        (row) => row.entryId === head.id && row.examinerId === examinerId,
      )
      const own = assessments.find(
        (row) => row.entryId === head.id && row.examinerId === examinerId,
      )
      const progress = own === undefined ? null : assessmentProgress(own, round.criteria)
      const state: RowState =
        declared?.answer === 'conflict'
          ? 'conflict'
          : own?.state === 'handedIn'
            ? 'handedIn'
            : declared === undefined
              ? 'declare'
              : progress === null
                ? 'notBegun'
                : 'begun'
      return { head, state, progress }
    })
  return (
    <div className={styles['page']}>
      <h1>{t('assessment.listTitle')}</h1>
      <p className={styles['lead']}>{t('assessment.listLead')}</p>
      {rows.length === 0 && (
        <EmptyState title={t('assessment.listEmpty')}>{t('assessment.listEmptyText')}</EmptyState>
      )}
      <ul data-plain className={styles['rows']}>
        {rows.map(({ head, state, progress }) => (
          <li key={head.id} className={styles['row']}>
            <div>
              <h2>{head.title}</h2>
              <p className={styles['small']}>{head.className}</p>
              <p className={styles['small']}>
                {t(`assessment.state.${state}`, {
                  scored: progress?.scored ?? 0,
                  total: progress?.total ?? 0,
                })}
              </p>
            </div>
            <Button
              look={state === 'begun' || state === 'declare' ? 'primary' : 'plain'}
              aria-label={`${t('assessment.open')}: ${head.title}`}
              onPress={() => go({ page: 'assessment', entryId: head.id })}
            >
              {t('assessment.open')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
