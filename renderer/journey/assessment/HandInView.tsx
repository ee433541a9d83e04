import { handInBlockers, isBlocked } from '#shared/journey/assessment/progress'
import { saveSentence } from '../../exchange/saveSentence'
import { useClosedOthers } from '../../storage/closedOthers'
import { useKnownKeys } from '../../storage/knownSenders'
import { Button } from '../../ui/Button'
import { fullDateText } from '../../ui/dateText'
import { Notice } from '../../ui/Notice'
import { OwnFingerprint } from '../../ui/OwnFingerprint'
import { useLanguage, useTranslate } from '../../ui/useTranslate'
import type { InstrumentProps } from './deskProps'
import { HandInBlockers } from './HandInBlockers'
import { HandInSummary } from './HandInSummary'
import styles from './Instrument.module.css'
import { useHandIn, type HandInActs } from './useHandIn'

function FileLine({ outcome }: Pick<HandInActs, 'outcome'>) {
  const t = useTranslate()
  const { own } = useKnownKeys()
  if (outcome?.kind === 'disk' || outcome?.kind === 'failed') {
    return (
      <Notice tone="danger" isAlert title={t('assessment.handIn.notSaved')}>
        {saveSentence(outcome, t)}
      </Notice>
    )
  }
  return (
    <>
      <p role="status">
        {outcome?.kind === 'saved' && t('assessment.handIn.savedAs', { name: outcome.name })}
        {outcome?.kind === 'cancelled' && t('assessment.handIn.notSaved')}
      </p>
      {outcome?.kind !== 'cancelled' && <OwnFingerprint fingerprint={own} />}
    </>
  )
}

function HandedIn({ props, acts }: { readonly props: InstrumentProps; readonly acts: HandInActs }) {
  const t = useTranslate()
  const language = useLanguage()
  const at = props.desk.assessment.handedInAt ?? ''
  return (
    <>
      <Notice
        tone="info"
        title={t('assessment.handIn.done', { date: fullDateText(at, language) })}
        actions={
          <>
            <Button isDisabled={acts.isBusy} onPress={acts.writeAgain}>
              {t('assessment.handIn.again')}
            </Button>
            {acts.mayTakeBack && (
              <Button look="quiet" isDisabled={acts.isBusy} onPress={acts.takeBack}>
                {t('assessment.handIn.takeBack')}
              </Button>
            )}
          </>
        }
      >
        <p>
          {t(acts.mayTakeBack ? 'assessment.handIn.doneText' : 'assessment.handIn.meetingOpened')}
        </p>
        {acts.mayTakeBack && (
          <p className={styles['caption']}>{t('assessment.handIn.takeBackText')}</p>
        )}
      </Notice>
      <FileLine outcome={acts.outcome} />
    </>
  )
}

function NotYet({ props, acts }: { readonly props: InstrumentProps; readonly acts: HandInActs }) {
  const t = useTranslate()
  const { desk, round, go, entryId } = props
  const blockers = handInBlockers(desk.assessment, round.criteria, desk.declaration)
  const isStopped = isBlocked(blockers)
  const closed = useClosedOthers(desk.assessment.id)
  return (
    <>
      <p>{t('assessment.handIn.lead')}</p>
      {closed > 0 && (
        <Notice tone="info">{t('assessment.handIn.othersClosed', { count: closed })}</Notice>
      )}
      <HandInBlockers
        title={t('assessment.handIn.blocking')}
        blockers={blockers.filter((one) => one.blocking)}
        go={go}
        entryId={entryId}
        round={round}
      />
      <HandInBlockers
        title={t('assessment.handIn.remarks')}
        blockers={blockers.filter((one) => !one.blocking)}
        go={go}
        entryId={entryId}
        round={round}
      />
      {!isStopped && <p>{t('assessment.handIn.ready')}</p>}
      <div>
        <Button look="primary" isDisabled={isStopped} onPress={acts.handIn}>
          {t('assessment.handIn.button')}
        </Button>
      </div>
    </>
  )
}

/** The last look, the hand-in, its file, and the way back until the meeting opens. */
export function HandInView(props: InstrumentProps) {
  const t = useTranslate()
  const acts = useHandIn(props)
  const isHandedIn = props.desk.assessment.state === 'handedIn'
  return (
    <div className={styles['scroll']}>
      <header className={styles['head']}>
        <h2>{t('assessment.handIn.title')}</h2>
      </header>
      {isHandedIn ? <HandedIn props={props} acts={acts} /> : <NotYet props={props} acts={acts} />}
      <section className={styles['part']} aria-label={t('assessment.handIn.summary')}>
        <h3>{t('assessment.handIn.summary')}</h3>
        <HandInSummary {...props} />
      </section>
    </div>
  )
}
