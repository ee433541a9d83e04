import type { Reply, SnapshotInfo } from '#shared/ipc/contract'
import { useLanguage, useTranslate } from '../../ui/useTranslate'
import styles from './Copies.module.css'
import { momentText } from './readSnapshot'

interface SafeFactsProps {
  readonly facts: Reply<'app:facts'> | null
  readonly snapshots: readonly SnapshotInfo[] | undefined
}

/** What lies outside the broken store: how much, from when, and where. */
export function SafeFacts({ facts, snapshots }: SafeFactsProps) {
  const t = useTranslate()
  const language = useLanguage()
  const latest = snapshots?.[0]
  return (
    <section className={styles['part']} aria-label={t('storage.rescue.safe.title')}>
      <h2>{t('storage.rescue.safe.title')}</h2>
      <ul className={styles['facts']}>
        <li>
          {facts === null
            ? t('storage.rescue.safe.unread')
            : t('storage.rescue.safe.journal', { count: facts.journalRecords })}
        </li>
        {latest !== undefined && (
          <li>
            {t('storage.rescue.safe.latest', { time: momentText(latest.writtenAt, language, t) })}
          </li>
        )}
        {snapshots !== undefined && (
          <li>
            {snapshots.length === 0
              ? t('storage.rescue.safe.none')
              : t('storage.rescue.safe.copies', { count: snapshots.length })}
          </li>
        )}
        {facts !== null && (
          <li>{t('storage.rescue.safe.folder', { folder: facts.profileFolder })}</li>
        )}
        <li>{t('storage.rescue.safe.key')}</li>
      </ul>
    </section>
  )
}
