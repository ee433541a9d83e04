import { useMemo, useState } from 'react'
import { useEntryHeads } from '../../storage/liveRecords'
import { Button } from '../../ui/Button'
import { Notice } from '../../ui/Notice'
import type { Place } from '../../ui/place'
import { useTranslate } from '../../ui/useTranslate'
import { ProfileForm } from '../ProfileForm'
import type { Session } from '../useSession'
import { ConflictChoices } from './ConflictChoices'
import { FileFacts } from './FileFacts'
import styles from './FileFlow.module.css'
import type { PlannedFile } from './fileState'
import { PlannedList } from './PlannedList'
import { knownNames } from './recordName'
import { useTaking, type Taking } from './useTaking'
import { WhoAreYou } from './WhoAreYou'

interface FilePreviewProps {
  readonly fileName: string
  readonly planned: PlannedFile
  readonly session: Session
  readonly again: () => void
  readonly onTaken: (place: Place) => void
  readonly onClose: () => void
  readonly onBackup: () => void
}

function Verdict({ taking }: { readonly taking: Taking }) {
  const t = useTranslate()
  const { standing, problem } = taking
  if (problem !== null && problem.kind !== 'refused') {
    const reason = problem.kind === 'failed' ? problem.reason : problem.kind
    return (
      <Notice tone="danger" isAlert>
        {t(`exchange.flow.problem.${reason}`)}
      </Notice>
    )
  }
  if (standing === 'all') {
    return (
      <Notice tone="info" title={t('exchange.flow.allRead')}>
        {t('exchange.flow.allReadText')}
      </Notice>
    )
  }
  if (standing === 'none') return <Notice tone="warn" title={t('exchange.flow.nothing')} />
  if (standing === 'backup') return <Notice tone="info">{t('exchange.flow.backupText')}</Notice>
  if (standing === 'no-place') return <Notice tone="info">{t('exchange.flow.noPlace')}</Notice>
  return null
}

interface ActionsProps extends Pick<FilePreviewProps, 'onClose' | 'onBackup'> {
  readonly taking: Taking
  readonly onRead: () => void
}

function Actions({ taking, onRead, onClose, onBackup }: ActionsProps) {
  const t = useTranslate()
  const { standing, isBusy } = taking
  return (
    <div className={styles['actions']}>
      <Button isDisabled={isBusy} onPress={onClose}>
        {t(standing === 'may' ? 'app.cancel' : 'app.close')}
      </Button>
      {standing === 'backup' && (
        <Button look="primary" onPress={onBackup}>
          {t('exchange.flow.toBackup')}
        </Button>
      )}
      {standing === 'may' && (
        <Button look="primary" isDisabled={isBusy} onPress={onRead}>
          {t(isBusy ? 'exchange.flow.applying' : 'exchange.flow.read')}
        </Button>
      )}
    </div>
  )
}

/** What a file holds and would do, the questions it asks, and the one button that takes it in. */
export function FilePreview(props: FilePreviewProps) {
  const t = useTranslate()
  const { planned, session } = props
  const { profile, rounds } = session
  const heads = useEntryHeads(planned.read.manifest.roundId)
  const names = useMemo(
    () => knownNames(rounds, heads ?? [], planned.read),
    [rounds, heads, planned],
  )
  const taking = useTaking({ ...props, profile, rounds })
  const [isAskingProfile, setAskingProfile] = useState(false)
  const { question, answer } = taking
  const read = (): void => {
    if (!taking.isAnswered()) return
    if (profile === null) setAskingProfile(true)
    else taking.apply(null)
  }
  if (isAskingProfile) {
    const person = question?.people.find((one) => one.id === answer) ?? null
    return (
      <>
        <h3>{t(person === null ? 'app.profile.title' : 'exchange.flow.profileTitle')}</h3>
        <p className={styles['small']}>{t('app.profile.intro')}</p>
        <ProfileForm profile={person} saveText={t('exchange.flow.read')} onSave={taking.apply} />
        <Verdict taking={taking} />
        <div className={styles['actions']}>
          <Button isDisabled={taking.isBusy} onPress={() => setAskingProfile(false)}>
            {t('exchange.flow.back')}
          </Button>
        </div>
      </>
    )
  }
  return (
    <>
      <FileFacts {...planned} rounds={rounds} />
      <Verdict taking={taking} />
      {planned.plan.records.length > 0 && <PlannedList {...planned} names={names} />}
      {taking.standing === 'may' && (
        <ConflictChoices {...planned} names={names} takes={taking.takes} onTake={taking.take} />
      )}
      {question !== null && (
        <WhoAreYou
          question={question}
          answer={answer}
          isMissing={taking.isMissing}
          onAnswer={taking.setAnswer}
        />
      )}
      <Actions taking={taking} onRead={read} onClose={props.onClose} onBackup={props.onBackup} />
    </>
  )
}
