import { itemsOf } from '#shared/criteria/criteriaSet'
import type { TextKey, Translate } from '#shared/i18n/translate'
import type { EntryStep } from '#shared/overview/entrySteps'
import type { RecordOf } from '#shared/records/recordTables'
import { Button } from '../ui/Button'
import type { Go, Place } from '../ui/place'
import { useLanguage, useTranslate } from '../ui/useTranslate'
import styles from './StartPage.module.css'

function timeText(seconds: number, t: Translate): string {
  const minutes = Math.max(5, Math.round(seconds / 300) * 5)
  return minutes < 60
    ? t('app.start.minutes', { minutes })
    : t('app.start.hours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 })
}

function kickerKey(step: EntryStep): TextKey {
  if (step.kind === 'conflict') return 'app.start.conflict'
  if (step.kind === 'declare') return 'app.start.notBegun'
  if (step.kind === 'assess') return step.isBegun ? 'app.start.begun' : 'app.start.notBegun'
  return step.kind === 'hand-in' ? 'app.start.begun' : 'app.start.handedIn'
}

function stepText(step: EntryStep, t: Translate): string {
  switch (step.kind) {
    case 'assess': {
      const progress = t('app.start.progress', { scored: step.scored, total: step.total })
      const left = step.estimatedSecondsLeft
      return left === null || left <= 0
        ? progress
        : `${progress} · ${t('app.start.timeLeft', { time: timeText(left, t) })}`
    }
    case 'wait-for-team':
      return t('app.start.standing.wait-for-team', { count: step.missing.length })
    case 'continue-meeting':
      return t('app.start.standing.continue-meeting', { agreed: step.agreed, total: step.total })
    default:
      return t(`app.start.standing.${step.kind}`)
  }
}

function placeOf(step: EntryStep): Place | null {
  const { entryId } = step
  switch (step.kind) {
    case 'conflict':
    case 'not-assigned':
      return null
    case 'declare':
      return { page: 'assessment', entryId }
    case 'assess':
      return { page: 'assessment', entryId, itemId: step.itemId }
    case 'hand-in':
      return { page: 'assessment', entryId, view: 'handIn' }
    default:
      return { page: 'consensus', entryId }
  }
}

/** How much of an entry's assessment is done, 0–1. */
function shareOf(step: EntryStep): number {
  if (step.kind === 'declare' || step.kind === 'conflict') return 0
  return step.kind === 'assess' ? step.scored / step.total : 1
}

interface EntryCardProps {
  readonly step: EntryStep
  readonly title: string
  readonly isNext: boolean
  readonly go: Go
  readonly round: RecordOf<'rounds'>
}

function buttonText(
  step: EntryStep,
  round: RecordOf<'rounds'>,
  t: Translate,
  language: 'sv' | 'en',
): string {
  if (step.kind === 'declare') return t('app.start.declare')
  if (step.kind === 'hand-in') return t('app.start.review')
  if (step.kind !== 'assess') return t('app.start.openMeeting')
  const item = itemsOf(round.criteria).find((one) => one.id === step.itemId)
  const name = item === undefined ? step.itemId : `${item.id} ${item.shortTitle[language]}`
  return t(step.isBegun ? 'app.start.continueWith' : 'app.start.beginWith', { item: name })
}

/** One entry: how far, and the one thing to do next with it. */
export function EntryCard({ step, title, isNext, go, round }: EntryCardProps) {
  const t = useTranslate()
  const language = useLanguage()
  const place = placeOf(step)
  return (
    <section className={styles['card']} data-next={isNext} aria-label={title}>
      <p className={styles['kicker']}>{isNext ? t('app.start.next') : t(kickerKey(step))}</p>
      <h2>{title}</h2>
      <div className={styles['bar']} aria-hidden="true">
        <div className={styles['fill']} style={{ width: `${shareOf(step) * 100}%` }} />
      </div>
      <p className={styles['small']}>{stepText(step, t)}</p>
      {place !== null && (
        <div className={styles['push']}>
          <Button look={isNext ? 'primary' : 'plain'} onPress={() => go(place)}>
            {buttonText(step, round, t, language)}
          </Button>
        </div>
      )}
    </section>
  )
}
