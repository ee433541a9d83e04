import type { SnapshotInfo } from '#shared/ipc/contract'
import { Button } from '../../ui/Button'
import { useLanguage, useTranslate } from '../../ui/useTranslate'
import styles from './Copies.module.css'
import { momentText } from '../../ui/momentText'

interface SnapshotListProps {
  /** The list's name, where it is another than the program's own copies. */
  readonly label?: string
  readonly snapshots: readonly SnapshotInfo[] | undefined
  readonly onChoose: (info: SnapshotInfo, time: string) => void
}

/** The copies, newest first: when, how much, whether it is whole, and the way back to it. */
export function SnapshotList({ label, snapshots, onChoose }: SnapshotListProps) {
  const t = useTranslate()
  const language = useLanguage()
  if (snapshots === undefined) return <p role="status">{t('storage.copies.reading')}</p>
  if (snapshots.length === 0) return <p>{t('storage.copies.none')}</p>
  return (
    <ol data-plain className={styles['copies']} aria-label={label ?? t('storage.copies.title')}>
      {snapshots.map((info) => {
        const time = momentText(info.writtenAt, language, t)
        return (
          <li key={info.name} className={styles['copy']}>
            <span>
              <strong>{time}</strong>{' '}
              <span className={styles['hint']}>
                {t('storage.records', { count: info.records })}
                {' · '}
                {t('storage.size', { kilobytes: Math.ceil(info.bytes / 1024) })}
                {' · '}
                {t(info.ok ? 'storage.copies.whole' : 'storage.copies.damaged')}
              </span>
            </span>
            <Button
              small
              aria-label={t('storage.copies.choose', { time })}
              onPress={() => onChoose(info, time)}
            >
              {t('storage.copies.choosing')}
            </Button>
          </li>
        )
      })}
    </ol>
  )
}
