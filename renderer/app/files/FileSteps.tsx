import { useForm } from 'react-hook-form'
import type { Refusal } from '#shared/exchange/refusals'
import { refusalSentences } from '#shared/exchange/refusalSentences'
import { Button } from '../../ui/Button'
import { Notice } from '../../ui/Notice'
import { TextField } from '../../ui/TextField'
import { useTranslate } from '../../ui/useTranslate'
import styles from './FileFlow.module.css'

interface Leavable {
  readonly onClose: () => void
}

/** A file that is being read, and the way out. */
export function ReadingStep({ percent, onClose }: Leavable & { readonly percent: number | null }) {
  const t = useTranslate()
  const label = t('exchange.flow.reading')
  return (
    <>
      <p role="status">{label}</p>
      <progress
        className={styles['progress']}
        aria-label={label}
        max={100}
        {...(percent === null ? {} : { value: percent })}
      />
      <p className={styles['small']}>
        {percent !== null && t('exchange.flow.progress', { percent })}
      </p>
      <div className={styles['actions']}>
        <Button onPress={onClose}>{t('app.cancel')}</Button>
      </div>
    </>
  )
}

interface LockedStepProps extends Leavable {
  readonly wasWrong: boolean
  readonly onUnlock: (passphrase: string) => void
}

/** A file that asks for its passphrase; it is kept nowhere. */
export function LockedStep({ wasWrong, onUnlock, onClose }: LockedStepProps) {
  const t = useTranslate()
  const { control, handleSubmit } = useForm({ defaultValues: { passphrase: '' } })
  const { happened, todo } = refusalSentences({ kind: 'wrong-passphrase', given: wasWrong }, t)
  const submit = handleSubmit(({ passphrase }) => onUnlock(passphrase))
  return (
    <form className={styles['form']} onSubmit={(event) => void submit(event)} noValidate>
      <Notice tone={wasWrong ? 'danger' : 'info'} title={happened} isAlert={wasWrong}>
        {todo}
      </Notice>
      <TextField
        control={control}
        name="passphrase"
        type="password"
        label={t('exchange.flow.passphrase')}
      />
      <div className={styles['actions']}>
        <Button onPress={onClose}>{t('app.cancel')}</Button>
        <Button type="submit" look="primary">
          {t('exchange.flow.unlock')}
        </Button>
      </div>
    </form>
  )
}

interface RefusedStepProps extends Leavable {
  readonly refusal: Refusal
  /** There for another key than before: the only refusal a person can set aside. */
  readonly onAccept: (() => void) | null
}

/** Why a file is refused: what happened, what is safe, what to do. */
export function RefusedStep({ refusal, onAccept, onClose }: RefusedStepProps) {
  const t = useTranslate()
  const { happened, safe, todo } = refusalSentences(refusal, t)
  return (
    <>
      <Notice
        tone="danger"
        isAlert
        {...(onAccept === null ? {} : { title: t('exchange.flow.otherKeyTitle') })}
      >
        <p>{happened}</p>
        <p>{todo}</p>
        <p>{safe}</p>
      </Notice>
      <div className={styles['actions']}>
        {onAccept !== null && (
          <Button look="danger" onPress={onAccept}>
            {t('exchange.sender.accept')}
          </Button>
        )}
        <Button look="primary" onPress={onClose}>
          {t('app.close')}
        </Button>
      </div>
    </>
  )
}

/** The program's own fault, and another try. */
export function BrokenStep({ onAgain, onClose }: Leavable & { readonly onAgain: () => void }) {
  const t = useTranslate()
  return (
    <>
      <Notice tone="danger" isAlert>
        {t('exchange.flow.broken')}
      </Notice>
      <div className={styles['actions']}>
        <Button onPress={onClose}>{t('app.close')}</Button>
        <Button look="primary" onPress={onAgain}>
          {t('exchange.flow.again')}
        </Button>
      </div>
    </>
  )
}
