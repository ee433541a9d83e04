import { useState } from 'react'
import type { Result } from '#shared/kernel/result'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { Notice } from '../../ui/Notice'
import { useTranslate } from '../../ui/useTranslate'
import styles from './Retention.module.css'

interface ErasureDialogProps {
  readonly count: number
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly erase: () => Promise<Result<null, { readonly kind: string }>>
}

/** The last question before something is gone for good. The window starts anew afterwards. */
export function ErasureDialog({ count, isOpen, onClose, erase }: ErasureDialogProps) {
  const t = useTranslate()
  const [isSure, setSure] = useState(false)
  const [state, setState] = useState<'asking' | 'working' | { readonly reason: string }>('asking')
  const run = async (): Promise<void> => {
    setState('working')
    try {
      const erased = await erase()
      if (!erased.ok && erased.error.kind === 'unsaved') setState({ reason: erased.error.kind })
      else window.location.reload()
    } catch (error) {
      setState({ reason: error instanceof Error ? error.name : 'unknown' })
    }
  }
  const isWorking = state === 'working'
  return (
    <Dialog
      title={t('retention.dialog.title', { count })}
      isOpen={isOpen}
      onClose={isWorking ? () => undefined : onClose}
      actions={
        <>
          <Button look="danger" isDisabled={!isSure || isWorking} onPress={() => void run()}>
            {t('retention.dialog.confirm')}
          </Button>
          <Button isDisabled={isWorking} onPress={onClose}>
            {t('retention.dialog.cancel')}
          </Button>
        </>
      }
    >
      <p>{t('retention.reach')}</p>
      <label className={styles['sure']}>
        <input
          type="checkbox"
          className={styles['check']}
          checked={isSure}
          onChange={(event) => setSure(event.target.checked)}
        />
        {t('retention.dialog.sure')}
      </label>
      <p role="status">{isWorking ? t('retention.dialog.working') : ''}</p>
      {typeof state === 'object' && (
        <Notice tone="danger" isAlert>
          {t('retention.failed', state)}
        </Notice>
      )}
    </Dialog>
  )
}
