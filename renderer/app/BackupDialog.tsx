import { useDeskStore } from '../storage/deskStore'
import { journalFailure } from '../storage/journalFeed'
import { restoreCopy } from '../storage/restoreCopy'
import { writeSnapshot } from '../storage/snapshots'
import { Button } from '../ui/Button'
import { Notice } from '../ui/Notice'
import { useLanguage, useTranslate } from '../ui/useTranslate'
import { BackupFiles } from './copies/BackupFiles'
import styles from './copies/Copies.module.css'
import { DamagedPart } from './copies/DamagedPart'
import { failureText } from './copies/failureText'
import { readSnapshot } from './copies/readSnapshot'
import { PlaceCopies } from './copies/PlaceCopies'
import { RestoreFailed, RestorePreview } from './copies/RestorePreview'
import { RestoreWork } from './copies/RestoreWork'
import { SecondPlacePart } from './copies/SecondPlacePart'
import { SnapshotList } from './copies/SnapshotList'
import { restoreFailure, useRestore, type RestoreFailure } from './copies/useRestore'
import { useSnapshots } from './copies/useSnapshots'
import type { BackupLine } from './useBackupLine'
import { momentText } from '../ui/momentText'
import { AppDialog } from './AppDialog'

interface BackupDialogProps {
  readonly backup: BackupLine
  /** Starts the window anew after a restore; only tests give another. */
  readonly onRestored?: () => void
}

function Status({ backup }: { readonly backup: BackupLine }) {
  const t = useTranslate()
  const language = useLanguage()
  const { last } = backup
  return (
    <>
      <p role="status">
        {last === null
          ? backup.text
          : t('storage.backup.status', {
              time: momentText(last.writtenAt, language, t),
              records: t('storage.records', { count: last.records }),
              size: t('storage.size', { kilobytes: Math.ceil(last.bytes / 1024) }),
              state: t(last.ok ? 'storage.copies.whole' : 'storage.copies.damaged'),
            })}
      </p>
      {backup.failure !== null && (
        <Notice tone="danger" isAlert title={t('storage.backup.failedTitle')}>
          {failureText(backup.failure, t)} {t('storage.backup.stillHere')}
        </Notice>
      )}
      {journalFailure() !== null && (
        <Notice tone="warn">{t('storage.backup.journalFailed')}</Notice>
      )}
      <div>
        <Button look="primary" onPress={backup.write}>
          {t('storage.backup.now')}
        </Button>
      </div>
    </>
  )
}

function Content({ backup, onRestored }: BackupDialogProps) {
  const t = useTranslate()
  const store = useDeskStore()
  const snapshots = useSnapshots(backup.last?.name ?? '')
  const restore = useRestore({
    db: store.db,
    restore: async ({ source, copy }, mode, watch): Promise<RestoreFailure | null> => {
      const first = await writeSnapshot(store)
      if (!first.ok) return { kind: 'no-copy-first', reason: first.error.kind }
      const done = await restoreCopy(store.db, copy, mode, source, watch)
      return done.ok ? null : restoreFailure(done.error, watch)
    },
    onDone: onRestored ?? (() => window.location.reload()),
  })
  const { step } = restore
  if (step.kind === 'reading' || step.kind === 'restoring')
    return <RestoreWork step={step} onCancel={restore.cancel} />
  if (step.kind === 'preview') return <RestorePreview restore={restore} step={step} mayReplace />
  return (
    <>
      <p>{t('storage.backup.lead')}</p>
      <RestoreFailed failure={step.failure} />
      <Status backup={backup} />
      <SecondPlacePart place={backup.place} />
      <BackupFiles restore={restore} />
      <DamagedPart />
      <section className={styles['part']}>
        <h3>{t('storage.copies.saved')}</h3>
        <SnapshotList
          snapshots={snapshots}
          onChoose={(info, time) => restore.choose(() => readSnapshot(info, time, t))}
        />
        <PlaceCopies restore={restore} />
      </section>
    </>
  )
}

/** How the copies stand, the ways to make one more, and the ways back. */
export function BackupDialog(props: BackupDialogProps) {
  const t = useTranslate()
  return (
    <AppDialog
      name="backup"
      title={t('storage.backup.title')}
      closeText={t('storage.backup.close')}
      size="large"
    >
      <Content {...props} />
    </AppDialog>
  )
}
