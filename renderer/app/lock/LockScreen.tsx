import { useState } from 'react'
import { useForm } from 'react-hook-form'
import type { LockFile } from '#shared/ipc/lockFile'
import { unlockProfile, type NotUnlocked } from '../../storage/sealing/unlocking'
import { Button } from '../../ui/Button'
import { Notice } from '../../ui/Notice'
import { TextField } from '../../ui/TextField'
import { useTranslate } from '../../ui/useTranslate'
import styles from './Lock.module.css'
import { useCountdown } from './useCountdown'

interface LockScreenProps {
  readonly lock: LockFile
  /** Until the first passphrase may be tried, after wrong ones before a restart. */
  readonly waitMs: number
  readonly onUnlocked: () => void
}

/** The only thing a locked profile shows. */
export function LockScreen({ lock, waitMs, onUnlocked }: LockScreenProps) {
  const t = useTranslate()
  const { control, handleSubmit, reset, setFocus } = useForm({ defaultValues: { passphrase: '' } })
  const [refused, setRefused] = useState<NotUnlocked>({ kind: 'wait', waitMs })
  const [isBusy, setBusy] = useState(false)
  const [tries, setTries] = useState(0)
  const seconds = useCountdown(refused.waitMs)
  const unlock = handleSubmit(async ({ passphrase }) => {
    setBusy(true)
    const outcome = await unlockProfile(lock, passphrase).catch(() => null)
    if (outcome?.ok === true) return onUnlocked()
    setBusy(false)
    setTries(tries + 1)
    setRefused(outcome?.error ?? { kind: 'unfinished', waitMs: 0 })
    reset()
    setFocus('passphrase')
  })
  return (
    <main className={styles['page']}>
      <div className={styles['card']}>
        <header>
          <p className={styles['kicker']}>{t('app.title')}</p>
          <h1>{t('lock.screen.title')}</h1>
          <p>{t('lock.screen.lead')}</p>
        </header>
        <form className={styles['form']} onSubmit={(event) => void unlock(event)} noValidate>
          {refused.kind === 'unfinished' && (
            <Notice tone="danger" isAlert>
              {t('lock.screen.unfinished')}
            </Notice>
          )}
          {refused.kind === 'wrong' && (
            <Notice key={tries} tone="danger" isAlert>
              {t('lock.screen.wrong')}
            </Notice>
          )}
          <div className={styles['wide']}>
            <TextField
              control={control}
              name="passphrase"
              type="password"
              label={t('lock.screen.passphrase')}
              autoComplete="current-password"
            />
          </div>
          <Button type="submit" look="primary" isDisabled={isBusy || seconds > 0}>
            {t(isBusy ? 'lock.screen.working' : 'lock.screen.unlock')}
          </Button>
          <p role="status">{seconds > 0 ? t('lock.screen.wait', { count: seconds }) : ''}</p>
        </form>
        <p className={styles['hint']}>{t('lock.screen.forgotten')}</p>
      </div>
    </main>
  )
}
