import { useState } from 'react'
import { useForm } from 'react-hook-form'
import type { Result } from '#shared/kernel/result'
import { ask } from '../../desktop/desk'
import { useSetting } from '../../storage/settings'
import {
  changePassphrase,
  rememberHere,
  type LockFacts,
  type NotUnlocked,
} from '../../storage/sealing/unlocking'
import { Button } from '../../ui/Button'
import { Notice } from '../../ui/Notice'
import { SelectField } from '../../ui/SelectField'
import { TextField } from '../../ui/TextField'
import { useTranslate } from '../../ui/useTranslate'
import styles from './Lock.module.css'
import { useLockControls } from './lockControls'
import { NewPassphraseField } from './NewPassphraseField'
import { SHORTEST } from './passphraseRule'
import { useCountdown } from './useCountdown'

const MINUTES = [5, 15, 30, 60] as const

interface LockedPartProps {
  readonly facts: LockFacts
  readonly reread: () => void
}

type Lock = NonNullable<LockFacts['lock']>
type Act = (lock: Lock, present: string, next: string) => Promise<Result<unknown, NotUnlocked>>

/** How soon it locks, and the way to do it now. */
function WhenToLock() {
  const t = useTranslate()
  const { lockNow } = useLockControls()
  const [minutes, setMinutes] = useSetting('lockAfterMinutes')
  return (
    <div className={styles['part']}>
      <SelectField
        label={t('lock.dialog.after')}
        value={String(minutes ?? 15)}
        options={MINUTES.map((count) => ({
          value: String(count),
          text: t('lock.dialog.minutes', { count }),
        }))}
        onChange={(value) => setMinutes(Number(value))}
      />
      <Button look="primary" onPress={lockNow}>
        {t('lock.dialog.now')}
      </Button>
    </div>
  )
}

function Refused({ refused }: { readonly refused: NotUnlocked | null }) {
  const t = useTranslate()
  const seconds = useCountdown(refused?.waitMs ?? 0)
  if (refused === null) return null
  return (
    <Notice tone="danger" isAlert>
      {refused.kind === 'wrong' && <p>{t('lock.screen.wrong')}</p>}
      {seconds > 0 && <p>{t('lock.screen.wait', { count: seconds })}</p>}
    </Notice>
  )
}

/** What a profile with a lock can do about it; everything but locking asks for the passphrase. */
export function LockedPart({ facts, reread }: LockedPartProps) {
  const t = useTranslate()
  const { takeOff } = useLockControls()
  const { lock, hasKeyStore, isRemembered } = facts
  const { control, getValues, setError, reset } = useForm({
    defaultValues: { present: '', next: '' },
  })
  const [refused, setRefused] = useState<NotUnlocked | null>(null)
  const [done, setDone] = useState('')
  const act = async (work: Act, told: string): Promise<boolean> => {
    if (lock === null) return false
    const { present, next } = getValues()
    const outcome = await work(lock, present, next)
    setRefused(outcome.ok ? null : outcome.error)
    setDone(outcome.ok ? told : '')
    if (outcome.ok) reset()
    reread()
    return outcome.ok
  }
  const change = (): void => {
    if (getValues('next').length < SHORTEST) setError('next', { type: 'minLength' })
    else void act(changePassphrase, t('lock.dialog.changed'))
  }
  const remove = async (): Promise<void> => {
    if (await act((held, present) => changePassphrase(held, present, present), '')) takeOff()
  }
  const forget = async (): Promise<void> => {
    await ask('lock:remember', { key: null })
    reread()
  }
  return (
    <>
      <WhenToLock />
      <div className={styles['part']}>
        <Refused refused={refused} />
        <p role="status">{done}</p>
        <div className={styles['wide']}>
          <TextField
            control={control}
            name="present"
            type="password"
            label={t('lock.dialog.present')}
            autoComplete="current-password"
          />
        </div>
        <NewPassphraseField control={control} name="next" />
        <div className={styles['actions']}>
          <Button onPress={change}>{t('lock.dialog.change')}</Button>
          {hasKeyStore && !isRemembered && (
            <Button onPress={() => void act(rememberHere, t('lock.dialog.remembered'))}>
              {t('lock.dialog.remember')}
            </Button>
          )}
          {isRemembered && <Button onPress={() => void forget()}>{t('lock.dialog.forget')}</Button>}
          <Button look="danger" onPress={() => void remove()}>
            {t('lock.dialog.remove')}
          </Button>
        </div>
        <p className={styles['hint']}>{t('lock.dialog.removeHint')}</p>
        <p className={styles['hint']}>
          {t(hasKeyStore ? 'lock.dialog.rememberHint' : 'lock.dialog.noKeyStore')}
        </p>
      </div>
    </>
  )
}
