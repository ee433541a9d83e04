import { Button } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import type { StageProps } from '../../ui/stageProps'
import { useTranslate } from '../../ui/useTranslate'
import { ImportOutcome } from './ImportOutcome'
import { ImportQueue } from './ImportQueue'
import { ImportReview } from './ImportReview'
import { useImportView } from './importSlice'
import { ImportSources } from './ImportSources'
import styles from './Import.module.css'
import { useImportReader } from './useImportReader'

/** The way in for entries: choose, look, correct, add. One file at a time, the others wait. */
export function ImportPage(props: StageProps) {
  const t = useTranslate()
  const { isOffice, round, go } = props
  const jobs = useImportView((view) => view.jobs).filter((job) => job.roundId === round.id)
  const currentId = useImportView((view) => view.currentId)
  const job = jobs.find((one) => one.id === currentId)
  const reader = useImportReader(round, job)
  if (!isOffice) {
    return (
      <div className={styles['page']}>
        <EmptyState
          title={t('entry.import.title')}
          actions={
            <Button onPress={() => go({ page: 'entry' })}>{t('entry.import.toList')}</Button>
          }
        >
          {t('entry.import.officeOnly')}
        </EmptyState>
      </div>
    )
  }
  if (job?.state.kind === 'ready') {
    return (
      <div className={styles['review']}>
        <ImportQueue jobs={jobs} current={job} />
        <ImportReview
          key={job.id}
          {...props}
          job={job}
          ready={job.state}
          restore={reader.restore}
        />
      </div>
    )
  }
  return (
    <div className={styles['page']}>
      <header>
        <h1>{t('entry.import.title')}</h1>
        <p className={styles['lead']}>{t('entry.import.lead')}</p>
      </header>
      {job !== undefined && <ImportQueue jobs={jobs} current={job} />}
      <ImportOutcome jobs={jobs} job={job} reader={reader} go={go} />
      <ImportSources roundId={round.id} />
    </div>
  )
}
