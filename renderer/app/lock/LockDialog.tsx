import { useCallback, useEffect, useState } from 'react'
import { ask } from '../../desktop/desk'
import type { LockFacts } from '../../storage/sealing/unlocking'
import { Notice } from '../../ui/Notice'
import { useTranslate } from '../../ui/useTranslate'
import styles from './Lock.module.css'
import { LockedPart } from './LockedPart'
import { useLockControls } from './lockControls'
import { PutOnForm } from './PutOnForm'
import { AppDialog } from '../AppDialog'

function Content() {
  const t = useTranslate()
  const { isLocked, putOn, problem } = useLockControls()
  const [facts, setFacts] = useState<LockFacts | null>(null)
  const reread = useCallback(() => {
    void ask('lock:read', {}).then((answer) => setFacts(answer.ok ? answer.value : null))
  }, [])
  useEffect(reread, [reread])
  return (
    <>
      {problem !== null && (
        <Notice tone="danger" isAlert>
          {t(`lock.dialog.failed.${problem.kind}`, { reason: problem.reason })}
        </Notice>
      )}
      <Notice tone={isLocked ? 'info' : 'warn'}>
        {t(isLocked ? 'lock.dialog.on' : 'lock.dialog.open')}
      </Notice>
      <p>{t('lock.dialog.what')}</p>
      <p className={styles['hint']}>{t('lock.dialog.notWhat')}</p>
      <p className={styles['hint']}>{t('lock.dialog.key')}</p>
      {!isLocked && <PutOnForm onPutOn={putOn} />}
      {isLocked && facts !== null && <LockedPart facts={facts} reread={reread} />}
    </>
  )
}

/** The lock of the profile: what it protects and what not, and how it is put on, used and taken off. */
export function LockDialog() {
  const t = useTranslate()
  return (
    <AppDialog
      name="lock"
      title={t('lock.dialog.title')}
      closeText={t('lock.dialog.close')}
      size="large"
    >
      <Content />
    </AppDialog>
  )
}
