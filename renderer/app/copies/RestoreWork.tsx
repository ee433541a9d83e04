import { useEffect, useState } from 'react'
import { Button } from '../../ui/Button'
import { useTranslate } from '../../ui/useTranslate'
import styles from './Copies.module.css'
import type { RestoreStep } from './useRestore'

interface RestoreWorkProps {
  readonly step: RestoreStep & { kind: 'reading' | 'restoring' }
  readonly onCancel: () => void
}

const LONG_MS = 1000

/** True once the work has taken so long that a person begins to wonder. */
function useIsLong(): boolean {
  const [isLong, setLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), LONG_MS)
    return () => clearTimeout(timer)
  }, [])
  return isLong
}

/** Reading or restoring: how far it has come, and the way to stop while nothing is final. */
export function RestoreWork({ step, onCancel }: RestoreWorkProps) {
  const t = useTranslate()
  const isLong = useIsLong()
  const isReading = step.kind === 'reading'
  const progress = step.kind === 'restoring' ? step.progress : null
  return (
    <div className={styles['part']}>
      <p role="status">{t(isReading ? 'storage.restore.reading' : 'storage.restore.working')}</p>
      {isLong && progress !== null && (
        <>
          <progress
            className={styles['progress']}
            aria-label={t('storage.restore.working')}
            value={progress.done}
            max={progress.total}
          />
          <p className={styles['hint']}>{t('storage.restore.progress', { ...progress })}</p>
        </>
      )}
      {isLong && step.mayCancel && (
        <Button onPress={onCancel}>{t('storage.restore.cancel')}</Button>
      )}
    </div>
  )
}
