import type { SnapshotInfo } from '#shared/ipc/contract'
import { useLanguage, useTranslate } from '../../ui/useTranslate'
import styles from './Copies.module.css'
import type { Safe } from './readSafe'
import { momentText } from '../../ui/momentText'

/** How many records of each kind can be restored, and until when. */
function Restorable({ safe }: { readonly safe: Safe }) {
  const t = useTranslate()
  const language = useLanguage()
  const { facts, kinds } = safe
  if (kinds === null) return <li>{t('storage.rescue.safe.unread')}</li>
  const count = kinds.reduce((sum, kind) => sum + kind.count, 0)
  const at = facts?.journalWrittenAt ?? null
  if (count === 0 || at === null) return <li>{t('storage.rescue.safe.nothing')}</li>
  return (
    <li>
      {t('storage.rescue.safe.journal', { count, time: momentText(at, language, t) })}
      <ul className={styles['kinds']}>
        {kinds.map((kind) => (
          <li key={kind.table}>
            {t('storage.rescue.safe.row', {
              kind: t(`storage.kind.${kind.table}`),
              count: kind.count,
            })}
          </li>
        ))}
      </ul>
    </li>
  )
}

interface SafeFactsProps {
  readonly safe: Safe | null
  readonly snapshots: readonly SnapshotInfo[] | undefined
}

/** What lies outside the broken store: how much, from when, and where. */
export function SafeFacts({ safe, snapshots }: SafeFactsProps) {
  const t = useTranslate()
  const language = useLanguage()
  const latest = snapshots?.[0]
  const place = safe?.place ?? null
  const whole = snapshots?.filter(({ ok }) => ok).length ?? 0
  return (
    <section className={styles['part']} aria-label={t('storage.rescue.safe.title')}>
      <h2>{t('storage.rescue.safe.title')}</h2>
      <ul className={styles['facts']}>
        {safe !== null && <Restorable safe={safe} />}
        {latest !== undefined && (
          <li>
            {t('storage.rescue.safe.latest', { time: momentText(latest.writtenAt, language, t) })}
          </li>
        )}
        {snapshots !== undefined && (
          <li>
            {snapshots.length === 0
              ? t('storage.rescue.safe.none')
              : t('storage.rescue.safe.copies', { count: snapshots.length, whole })}
          </li>
        )}
        {place !== null && place.folder !== null && place.last !== null && (
          <li>
            {t('storage.rescue.safe.place', {
              time: momentText(place.last.writtenAt, language, t),
              folder: place.folder,
            })}
          </li>
        )}
        {safe?.facts !== null && safe?.facts !== undefined && (
          <li>{t('storage.rescue.safe.folder', { folder: safe.facts.profileFolder })}</li>
        )}
        <li>{t('storage.rescue.safe.key')}</li>
      </ul>
    </section>
  )
}
