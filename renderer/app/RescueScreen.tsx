import { useEffect, useState } from 'react'
import type { Reply, SnapshotInfo } from '#shared/ipc/contract'
import { ask } from '../desktop/desk'
import type { SaveOutcome } from '../exchange/saveFile'
import { saveSentence } from '../exchange/saveSentence'
import type { ReadableCopy } from '../storage/copies'
import type { DeskStore } from '../storage/deskStore'
import { beginEmpty, type RescueCause } from '../storage/openStore'
import { replaceBroken, restoreCopy, writeOffMissing } from '../storage/restoreCopy'
import { Button } from '../ui/Button'
import { Notice } from '../ui/Notice'
import { useLanguage, useTranslate } from '../ui/useTranslate'
import styles from './copies/Copies.module.css'
import { readLatest, readSnapshot } from './copies/readSnapshot'
import { PlaceCopies } from './copies/PlaceCopies'
import { RestoreFailed, RestorePreview } from './copies/RestorePreview'
import { SafeFacts } from './copies/SafeFacts'
import { readableLines, saveReadable } from './copies/saveReadable'
import { SnapshotList } from './copies/SnapshotList'
import { useRestore, type Restore, type RestoreFailure } from './copies/useRestore'
import { useSnapshots } from './copies/useSnapshots'

interface RescueScreenProps {
  readonly cause: RescueCause
  readonly store: DeskStore | null
  readonly onAgain: () => void
}

/** Adds what is missing; a store that cannot be opened is replaced, which the button says. */
async function rescue(
  cause: RescueCause,
  store: DeskStore | null,
  copy: ReadableCopy,
): Promise<RestoreFailure | null> {
  const isBroken = cause.kind === 'cannot-open' || store === null
  if (isBroken) store?.db.close()
  const done = isBroken ? await replaceBroken(copy) : await restoreCopy(store.db, copy, 'merge')
  if (!done.ok) return done.error
  if (!isBroken) await writeOffMissing(store.db)
  return null
}

interface ChoicesProps extends RescueScreenProps {
  readonly restore: Restore
  readonly snapshots: readonly SnapshotInfo[] | undefined
}

function Choices({ cause, store, onAgain, restore, snapshots }: ChoicesProps) {
  const t = useTranslate()
  const language = useLanguage()
  const [isListOpen, setListOpen] = useState(false)
  const [saved, setSaved] = useState<SaveOutcome | null>(null)
  const mayRestore = cause.kind !== 'newer-profile'
  const save = async (): Promise<void> => {
    const lines = await readableLines(store?.db ?? null)
    setSaved(await saveReadable(lines, language, t))
  }
  return (
    <section className={styles['part']} aria-label={t('storage.rescue.choices')}>
      <h2>{t('storage.rescue.choices')}</h2>
      <Button look={mayRestore ? 'plain' : 'primary'} onPress={onAgain}>
        {t('storage.rescue.again')}
      </Button>
      {mayRestore && (
        <>
          <Button look="primary" onPress={() => restore.choose(() => readLatest(t))}>
            {t('storage.rescue.restore')}
          </Button>
          <Button aria-expanded={isListOpen} onPress={() => setListOpen(!isListOpen)}>
            {t('storage.rescue.older')}
          </Button>
          {isListOpen && (
            <SnapshotList
              snapshots={snapshots}
              onChoose={(info, time) => restore.choose(() => readSnapshot(info, time, t))}
            />
          )}
        </>
      )}
      {cause.kind === 'copies-damaged' && store !== null && (
        <BeginEmpty store={store} onAgain={onAgain} />
      )}
      {mayRestore && <PlaceCopies restore={restore} />}
      <div className={styles['choice']}>
        <Button onPress={() => void save()}>{t('storage.rescue.export')}</Button>
        <span className={styles['hint']}>{t('storage.rescue.exportHint')}</span>
        <p role="status">{saved === null ? '' : saveSentence(saved, t)}</p>
      </div>
    </section>
  )
}

/** The way on when nobody can read what was there. */
function BeginEmpty({
  store,
  onAgain,
}: {
  readonly store: DeskStore
  readonly onAgain: () => void
}) {
  const t = useTranslate()
  return (
    <div className={styles['choice']}>
      <Button onPress={() => void beginEmpty(store.db).then(onAgain)}>
        {t('storage.rescue.empty')}
      </Button>
      <span className={styles['hint']}>{t('storage.rescue.emptyHint')}</span>
    </div>
  )
}

/**
 * Shown instead of the window when the store cannot be used: what happened, what is safe, and what
 * can be done. Nothing is reset or restored unless the person asks for it.
 */
export function RescueScreen(props: RescueScreenProps) {
  const t = useTranslate()
  const { cause, store } = props
  const [facts, setFacts] = useState<Reply<'app:facts'> | null>(null)
  const snapshots = useSnapshots('')
  const onAgain = (): void => {
    store?.db.close()
    props.onAgain()
  }
  const isBroken = cause.kind === 'cannot-open'
  const restore = useRestore({
    db: isBroken ? null : (store?.db ?? null),
    restore: (copy) => rescue(cause, store, copy),
    onDone: onAgain,
  })
  useEffect(() => {
    void ask('app:facts', {}).then((answer) => setFacts(answer.ok ? answer.value : null))
  }, [])
  const { step } = restore
  const slots = {
    ...(cause.kind === 'cannot-open' ? { reason: cause.reason } : {}),
    ...(cause.kind === 'records-missing' ? { stored: cause.stored, expected: cause.expected } : {}),
  }
  return (
    <main className={styles['page']}>
      <div className={styles['inner']}>
        <h1>{t(`storage.rescue.cause.${cause.kind}.title`)}</h1>
        <Notice tone="warn">{t(`storage.rescue.cause.${cause.kind}.text`, slots)}</Notice>
        <SafeFacts facts={facts} snapshots={snapshots} />
        {step.kind === 'choosing' && (
          <>
            <RestoreFailed failure={step.failure} />
            <Choices {...props} onAgain={onAgain} restore={restore} snapshots={snapshots} />
          </>
        )}
        {step.kind === 'reading' && <p role="status">{t('storage.restore.reading')}</p>}
        {step.kind === 'restoring' && <p role="status">{t('storage.restore.working')}</p>}
        {step.kind === 'preview' && (
          <RestorePreview
            restore={restore}
            step={step}
            mayReplace={false}
            expected={facts?.journalRecords ?? 0}
            {...(isBroken
              ? {
                  confirmText: t('storage.restore.confirmBroken'),
                  warning: t('storage.rescue.replaceWarning'),
                }
              : {})}
          />
        )}
      </div>
    </main>
  )
}
