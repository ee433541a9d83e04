import { Button as AriaButton } from 'react-aria-components'
import type { RecordOf } from '#shared/records/recordTables'
import { useRecentFiles } from '../storage/liveRecords'
import { Button } from '../ui/Button'
import { dateRangeText, fullDateText, longDateText, shortDateText, today } from '../ui/dateText'
import { useLanguage, useTranslate } from '../ui/useTranslate'
import { Notice } from '../ui/Notice'
import { CopiesNotices, CopiesOnStart } from './copies/CopiesOnStart'
import { ReceiptNotice } from './copies/ReceiptNotice'
import { EntryCard } from './StartCards'
import styles from './StartPage.module.css'
import { useAppView } from './store'
import type { BackupLine } from './useBackupLine'
import type { OverviewLive } from './useOverview'
import type { Session } from './useSession'

interface StartPageProps {
  readonly session: Session & { readonly profile: RecordOf<'profiles'> }
  readonly overview: OverviewLive
  readonly backup: BackupLine
  readonly notice: string | null
  readonly isBusy: boolean
  readonly onOpenFile: () => void
  readonly onSample: () => void
}

function greeting(): 'morning' | 'day' | 'afternoon' | 'evening' {
  const hour = new Date().getHours()
  if (hour < 10) return 'morning'
  if (hour < 12) return 'day'
  return hour < 18 ? 'afternoon' : 'evening'
}

function Calendar({ round }: { readonly round: RecordOf<'rounds'> }) {
  const t = useTranslate()
  const language = useLanguage()
  const now = today()
  return (
    <section aria-labelledby="calendar">
      <h2 id="calendar">{t('app.start.year')}</h2>
      <ol data-plain className={styles['calendar']}>
        {round.calendar.map((row) => {
          const when = row.to < now ? 'past' : row.from > now ? 'later' : 'now'
          return (
            <li
              key={row.step}
              className={styles['step']}
              data-when={when}
              aria-current={when === 'now' ? 'step' : undefined}
            >
              <strong>{t(`app.start.steps.${row.step}`)}</strong>
              {dateRangeText(row.from, row.to, language)}
            </li>
          )
        })}
      </ol>
    </section>
  )
}

function RecentFiles() {
  const t = useTranslate()
  const language = useLanguage()
  const files = useRecentFiles(5)
  return (
    <section aria-labelledby="recent">
      <h2 id="recent">{t('app.start.recent')}</h2>
      <ul data-plain className={styles['files']}>
        {files.map((file) => (
          <li key={file.id} className={styles['file']}>
            <strong>{file.name}</strong>
            <span className={styles['small']}>{shortDateText(file.at, language)}</span>
            <span className={styles['small']}>{file.detail}</span>
          </li>
        ))}
      </ul>
      {files.length === 0 && <p className={styles['small']}>{t('app.start.noFiles')}</p>}
    </section>
  )
}

function Lead({ session, overview }: Pick<StartPageProps, 'session' | 'overview'>) {
  const t = useTranslate()
  const language = useLanguage()
  const { round, examinerId } = session
  if (round === null) return <p className={styles['lead']}>{t('app.start.noRound')}</p>
  const team = round.teams.find((one) => one.memberIds.some((id) => id === examinerId))
  const count = overview.steps.filter((step) => step.hasPart).length
  const text =
    team === undefined
      ? t('app.start.leadOffice', { round: round.title })
      : t('app.start.lead', { round: round.title, team: team.name, count })
  const { next } = overview
  const isOwn = next.kind === 'assess' || next.kind === 'declare' || next.kind === 'hand-in'
  const day = isOwn ? next.lastDay : null
  return (
    <p className={styles['lead']}>
      {text}{' '}
      {day !== null &&
        t('app.start.deadline', {
          date: day < today() ? fullDateText(day, language) : longDateText(day, language),
        })}
    </p>
  )
}

/** Which profile, which round, what is next, where the files are. */
export function StartPage(props: StartPageProps) {
  const t = useTranslate()
  const go = useAppView((view) => view.go)
  const { session, overview } = props
  const { round, profile } = session
  const mine = overview.steps.filter((step) => step.hasPart)
  const nextId = 'entryId' in overview.next ? overview.next.entryId : null
  const first = mine.filter((step) => step.entryId === nextId)
  const sorted = [...first, ...mine.filter((step) => step.entryId !== nextId)]
  return (
    <div className={styles['page']}>
      <div className={styles['inner']}>
        <header>
          <h1 className={styles['hello']}>
            {t(`app.start.${greeting()}`, { name: profile.name.split(' ')[0] ?? profile.name })}
          </h1>
          <Lead session={session} overview={overview} />
        </header>
        <ReceiptNotice />
        <CopiesNotices backup={props.backup} />
        {props.notice !== null && <Notice tone="info">{props.notice}</Notice>}
        {round?.isExample === true && <Notice tone="warn">{t('app.start.sampleMark')}</Notice>}
        {sorted.length > 0 && round !== null && (
          <div className={styles['cards']}>
            {sorted.map((step) => (
              <EntryCard
                key={step.entryId}
                step={step}
                title={overview.heads.find((head) => head.id === step.entryId)?.title ?? ''}
                isNext={step.entryId === nextId}
                go={go}
                round={round}
              />
            ))}
          </div>
        )}
        {round !== null && round.calendar.length > 0 && <Calendar round={round} />}
        <div className={styles['columns']}>
          <div className={styles['lists']}>
            <RecentFiles />
            <CopiesOnStart backup={props.backup} />
          </div>
          <div className={styles['drop']}>
            <strong>{t('app.start.dropTitle')}</strong>
            <p>
              {t('app.start.dropOr')}{' '}
              <AriaButton className={styles['link'] ?? ''} onPress={props.onOpenFile}>
                {t('app.start.dropOpen')}
              </AriaButton>{' '}
              {t('app.start.dropRest')}
            </p>
            {round?.isExample !== true && (
              <AriaButton
                className={styles['link'] ?? ''}
                onPress={props.onSample}
                isDisabled={props.isBusy}
              >
                {props.isBusy ? t('app.start.loadingSample') : t('app.start.sample')}
              </AriaButton>
            )}
            {round === null && (
              <Button onPress={() => go({ page: 'round', view: 'new' })}>
                {t('app.start.newRound')}
              </Button>
            )}
          </div>
        </div>
      </div>
    </div>
  )
}
