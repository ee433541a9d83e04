import { useState } from 'react'
import type { SaveOutcome } from '../../exchange/savedOutcome'
import { saveSentence } from '../../exchange/saveSentence'
import { useDeskStore } from '../../storage/deskStore'
import { eraseFromCopies, type ErasureReceipt } from '../../storage/erasure'
import { Button } from '../../ui/Button'
import { momentText } from '../../ui/momentText'
import { Notice } from '../../ui/Notice'
import { useLanguage, useTranslate } from '../../ui/useTranslate'
import styles from './Retention.module.css'
import { writeErasureRecord } from './writeErasureRecord'

/** What the latest erasure did, and its record to save. */
export function ErasureDone({ receipt }: { readonly receipt: ErasureReceipt }) {
  const t = useTranslate()
  const language = useLanguage()
  const { db } = useDeskStore()
  const [outcome, setOutcome] = useState<SaveOutcome | null>(null)
  const { copies } = receipt
  const isLeft = copies === null || copies.left > 0
  const save = (format: 'pdf' | 'docx'): void => {
    writeErasureRecord(receipt, format, language, t).then(setOutcome, () =>
      setOutcome({ kind: 'failed', reason: format }),
    )
  }
  return (
    <Notice
      tone={isLeft ? 'danger' : copies.place === 'later' || !receipt.isRebuilt ? 'warn' : 'info'}
      title={t('retention.done.title', {
        time: momentText(receipt.at, language, t),
        count: receipt.records.length,
      })}
      actions={
        <div className={styles['actions']}>
          {isLeft && (
            <Button small onPress={() => void eraseFromCopies(db)}>
              {t('retention.done.again')}
            </Button>
          )}
          <Button small onPress={() => save('pdf')}>
            {t('retention.done.pdf')}
          </Button>
          <Button small onPress={() => save('docx')}>
            {t('retention.done.docx')}
          </Button>
        </div>
      }
    >
      {isLeft ? (
        <p>{t('retention.done.left')}</p>
      ) : (
        <p>
          {t('retention.done.copies', { files: copies.files })}{' '}
          {t(`retention.done.place.${copies.place}`)}
        </p>
      )}
      {!receipt.isRebuilt && <p>{t('retention.done.notRebuilt')}</p>}
      <p role="status">{outcome === null ? '' : saveSentence(outcome, t)}</p>
    </Notice>
  )
}
