import { itemsOf } from '#shared/criteria/criteriaSet'
import type { Translate } from '#shared/i18n/translate'
import type { RecordOf } from '#shared/records/recordTables'
import { Button } from '../ui/Button'
import type { Go } from '../ui/place'
import { useLanguage, useTranslate } from '../ui/useTranslate'
import styles from './StartPage.module.css'
import type { EntryOverview } from './useOverview'

const KICKERS = {
  declare: 'app.start.notBegun',
  notBegun: 'app.start.notBegun',
  begun: 'app.start.begun',
  handedIn: 'app.start.handedIn',
  conflict: 'app.start.conflict',
} as const

function timeText(seconds: number, t: Translate): string {
  const minutes = Math.max(5, Math.round(seconds / 300) * 5)
  return minutes < 60
    ? t('app.start.minutes', { minutes })
    : t('app.start.hours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 })
}

interface EntryCardProps {
  readonly row: EntryOverview
  readonly isNext: boolean
  readonly go: Go
  readonly round: RecordOf<'rounds'> | null
}

function CardText({ row }: { readonly row: EntryOverview }) {
  const t = useTranslate()
  if (row.state === 'conflict')
    return <p className={styles['small']}>{t('app.start.conflictText')}</p>
  if (row.state === 'declare')
    return <p className={styles['small']}>{t('app.start.declareFirst')}</p>
  if (row.progress === null) return null
  const left = row.progress.estimatedSecondsLeft
  const progress = t('app.start.progress', {
    scored: row.progress.scored,
    total: row.progress.total,
  })
  const isOpen = row.state === 'begun' && left !== null && left > 0
  return (
    <p className={styles['small']}>
      {isOpen ? `${progress} · ${t('app.start.timeLeft', { time: timeText(left, t) })}` : progress}
    </p>
  )
}

/** One entry: how far, and the one thing to do next with it. */
export function EntryCard({ row, isNext, go, round }: EntryCardProps) {
  const t = useTranslate()
  const language = useLanguage()
  const item =
    round === null ? undefined : itemsOf(round.criteria).find((one) => one.id === row.nextItemId)
  const scored = row.progress?.scored ?? 0
  const total = row.progress?.total ?? 1
  const itemText = item === undefined ? '' : `${item.id} ${item.shortTitle[language]}`
  const button =
    row.state === 'declare'
      ? t('app.start.declare')
      : row.state === 'begun' && itemText !== ''
        ? t('app.start.continueWith', { item: itemText })
        : t('app.start.open')
  const open = (): void =>
    go({
      page: 'assessment',
      entryId: row.head.id,
      ...(row.state === 'begun' && row.nextItemId !== null ? { itemId: row.nextItemId } : {}),
    })
  return (
    <section className={styles['card']} data-next={isNext} aria-label={row.head.title}>
      <p className={styles['kicker']}>{isNext ? t('app.start.next') : t(KICKERS[row.state])}</p>
      <h2>{row.head.title}</h2>
      <div className={styles['bar']} aria-hidden="true">
        <div className={styles['fill']} style={{ width: `${(scored / total) * 100}%` }} />
      </div>
      <CardText row={row} />
      {row.state !== 'conflict' && (
        <div className={styles['push']}>
          <Button look={isNext ? 'primary' : 'plain'} onPress={open}>
            {button}
          </Button>
        </div>
      )}
    </section>
  )
}

/** The team: how many have handed in, and the way to the meeting once one's own is in. */
export function TeamCard({ own, go }: { readonly own: readonly EntryOverview[]; readonly go: Go }) {
  const t = useTranslate()
  const row =
    own.find((one) => one.state === 'handedIn' && one.consensus?.state !== 'final') ?? own[0]
  if (row === undefined) return null
  const mayMeet = row.state === 'handedIn'
  const isReady = mayMeet && row.handedIn >= row.expected
  return (
    <section className={styles['card']} aria-label={t('app.start.team')}>
      <p
        className={styles['kicker']}
      >{`${row.team?.name ?? t('app.start.team')} · ${row.head.title}`}</p>
      <h2>{t('app.start.teamHandedIn', { done: row.handedIn, total: row.expected })}</h2>
      <p className={styles['small']}>
        {isReady ? t('app.start.teamReady') : t('app.start.teamText')}
      </p>
      <div className={styles['push']}>
        <Button onPress={() => go({ page: 'consensus', entryId: row.head.id })}>
          {mayMeet ? t('app.start.openMeeting') : t('app.start.showTeam')}
        </Button>
      </div>
    </section>
  )
}
