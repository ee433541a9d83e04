import { useDeskStore } from '../../storage/deskStore'
import { dropReceipt, tableOf, useReceipt } from '../../storage/restoreReceipt'
import { Button } from '../../ui/Button'
import { Notice } from '../../ui/Notice'
import { useLanguage, useTranslate } from '../../ui/useTranslate'
import styles from './Copies.module.css'
import { momentText } from '../../ui/momentText'

/** After a restore: what came back and what did not, until the person has read it. */
export function ReceiptNotice() {
  const t = useTranslate()
  const language = useLanguage()
  const { db } = useDeskStore()
  const receipt = useReceipt()
  if (receipt === undefined || receipt === null) return null
  const { source, mode, counts, unreadable, left } = receipt
  const isWhole = unreadable + left === 0
  return (
    <Notice
      tone={isWhole ? 'info' : 'warn'}
      title={t(`storage.receipt.${mode}`, { source, time: momentText(receipt.at, language, t) })}
      actions={
        <Button small onPress={() => void dropReceipt(db)}>
          {t('storage.receipt.seen')}
        </Button>
      }
    >
      <ul className={styles['facts']}>
        {counts.map((row) => {
          const table = tableOf(row.table)
          const kind = table === null ? row.table : t(`storage.kind.${table}`)
          const { added, changed, removed } = row
          return (
            <li key={row.table}>{t('storage.receipt.row', { kind, added, changed, removed })}</li>
          )
        })}
        {counts.length === 0 && <li>{t('storage.receipt.nothing')}</li>}
        {isWhole && <li>{t('storage.receipt.whole')}</li>}
        {unreadable > 0 && <li>{t('storage.receipt.unreadable', { count: unreadable })}</li>}
        {left > 0 && <li>{t('storage.receipt.left', { count: left })}</li>}
      </ul>
    </Notice>
  )
}
