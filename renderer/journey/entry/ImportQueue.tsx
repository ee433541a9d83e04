import { Button as AriaButton } from 'react-aria-components'
import { useTranslate } from '../../ui/useTranslate'
import styles from './Import.module.css'
import { type ImportJob, useImportView } from './importSlice'

interface ImportQueueProps {
  readonly jobs: readonly ImportJob[]
  readonly current: ImportJob
}

/** The files of this import, each with where it is; a press looks at it. */
export function ImportQueue({ jobs, current }: ImportQueueProps) {
  const t = useTranslate()
  const look = useImportView((view) => view.look)
  if (jobs.length < 2) return null
  return (
    <nav aria-label={t('entry.import.queue')}>
      <ol data-plain className={styles['queue']}>
        {jobs.map((job) => (
          <li key={job.id}>
            <AriaButton
              className={styles['queued'] ?? ''}
              onPress={() => look(job.id)}
              {...(job.id === current.id ? { 'aria-current': 'step' as const } : {})}
            >
              <span className={styles['queuedName']}>{job.name}</span>
              <span className={styles['small']}>
                {t(`entry.import.queueState.${job.state.kind}`)}
              </span>
            </AriaButton>
          </li>
        ))}
      </ol>
    </nav>
  )
}
