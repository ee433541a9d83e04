import { Button } from '../../ui/Button'
import { Notice } from '../../ui/Notice'
import type { StageProps } from '../../ui/stageProps'
import { useLanguage, useTranslate } from '../../ui/useTranslate'
import styles from './Import.module.css'
import { type ImportJob, nextJob, useImportView } from './importSlice'
import type { ImportReader } from './useImportReader'

interface ImportOutcomeProps extends Pick<StageProps, 'go'> {
  readonly jobs: readonly ImportJob[]
  readonly job: ImportJob | undefined
  readonly reader: ImportReader
}

type Refused = Extract<ImportJob['state'], { kind: 'refused' }>

function Refusal({ job, state }: { readonly job: ImportJob; readonly state: Refused }) {
  const t = useTranslate()
  const locale = useLanguage() === 'sv' ? 'sv-SE' : 'en-GB'
  const setState = useImportView((view) => view.setState)
  const { problem } = state
  const numbers =
    problem.kind === 'too-long'
      ? {
          characters: problem.characters.toLocaleString(locale),
          limit: problem.limit.toLocaleString(locale),
        }
      : {}
  const mayTryAgain = problem.kind === 'cancelled' || problem.kind === 'failed'
  return (
    <Notice
      tone="danger"
      isAlert
      title={t('entry.import.refusalTitle', { name: job.name })}
      actions={
        <>
          {mayTryAgain && (
            <Button onPress={() => setState(job.id, { kind: 'waiting' })}>
              {t('entry.import.again')}
            </Button>
          )}
          <SkipButton job={job} />
        </>
      }
    >
      {t(`entry.import.refusal.${problem.kind}`, numbers)} {t('entry.import.refusalSafe')}
    </Notice>
  )
}

/** Leaves a file out and goes on to the next. */
export function SkipButton({ job }: { readonly job: ImportJob }) {
  const t = useTranslate()
  const setState = useImportView((view) => view.setState)
  const look = useImportView((view) => view.look)
  return (
    <Button
      onPress={() => {
        setState(job.id, { kind: 'skipped' })
        look(nextJob(useImportView.getState().jobs, job.id)?.id ?? job.id)
      }}
    >
      {t('entry.import.skip')}
    </Button>
  )
}

function Done({ jobs, go }: Pick<ImportOutcomeProps, 'jobs' | 'go'>) {
  const t = useTranslate()
  const finish = useImportView((view) => view.finish)
  const added = jobs.filter((job) => job.state.kind === 'added').length
  return (
    <Notice
      tone="info"
      title={t('entry.import.doneTitle')}
      actions={
        <>
          <Button
            look="primary"
            onPress={() => {
              finish()
              go({ page: 'entry' })
            }}
          >
            {t('entry.import.toList')}
          </Button>
          <Button onPress={finish}>{t('entry.import.more')}</Button>
        </>
      }
    >
      <span role="status">{t('entry.import.done', { count: added })}</span>
    </Notice>
  )
}

/** What became of the file that is looked at, when there is nothing to review. */
export function ImportOutcome({ jobs, job, reader, go }: ImportOutcomeProps) {
  const t = useTranslate()
  if (job === undefined) return null
  const { state } = job
  const isAllOver = nextJob(jobs, null) === undefined
  return (
    <>
      {state.kind === 'reading' && (
        <div className={styles['reading']}>
          <span role="status">{t(`entry.import.step.${state.step}`, { name: job.name })}</span>
          <Button small onPress={reader.cancel}>
            {t('entry.import.cancel')}
          </Button>
        </div>
      )}
      {state.kind === 'refused' && <Refusal job={job} state={state} />}
      {state.kind === 'same' && (
        <Notice
          tone="warn"
          isAlert
          title={t('entry.import.sameTitle')}
          actions={
            <Button onPress={() => go({ page: 'entry', entryId: state.entryId })}>
              {t('entry.import.openSame', { title: state.title })}
            </Button>
          }
        >
          {t('entry.import.sameText', { title: state.title })}
        </Notice>
      )}
      {isAllOver && <Done jobs={jobs} go={go} />}
    </>
  )
}
