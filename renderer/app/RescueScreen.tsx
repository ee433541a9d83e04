import { useEffect, useState } from 'react'
import type { DeskStore } from '../storage/deskStore'
import { removeDamaged } from '../storage/sealing/removeDamaged'
import { beginEmpty, type RescueCause } from '../storage/openStore'
import { replaceBroken, restoreCopy, withWholeLog, writeOffMissing } from '../storage/restoreCopy'
import type { RestoreWatch } from '../storage/restoreCopy'
import { noteLeft } from '../storage/restoreReceipt'
import { Notice } from '../ui/Notice'
import { useTranslate } from '../ui/useTranslate'
import styles from './copies/Copies.module.css'
import { DamagedPart } from './copies/DamagedPart'
import { readSafe, type Safe } from './copies/readSafe'
import { RescueChoices } from './copies/RescueChoices'
import { RestoreFailed, RestorePreview } from './copies/RestorePreview'
import { RestoreWork } from './copies/RestoreWork'
import { SafeFacts } from './copies/SafeFacts'
import {
  restoreFailure,
  useRestore,
  type ChosenCopy,
  type RestoreFailure,
} from './copies/useRestore'
import { useSnapshots } from './copies/useSnapshots'

/** A desktop that does not answer must not keep the ways back from anybody. */
const LONGEST_WAIT_MS = 5000

const UNREAD: Safe = { facts: null, place: null, kinds: null }

/**
 * What is safe, null while it is read. `isSettled`: it has come, with `other`; what comes above the
 * ways back would else move them under the pointer.
 */
function useSafe(other: unknown): { readonly safe: Safe | null; readonly isSettled: boolean } {
  const [safe, setSafe] = useState<Safe | null>(null)
  const [isLate, setIsLate] = useState(false)
  useEffect(() => {
    readSafe().then(setSafe, () => setSafe(UNREAD))
    const timer = setTimeout(() => setIsLate(true), LONGEST_WAIT_MS)
    return () => clearTimeout(timer)
  }, [])
  return { safe, isSettled: isLate || (safe !== null && other !== undefined) }
}

interface RescueScreenProps {
  readonly cause: RescueCause
  readonly store: DeskStore | null
  readonly onAgain: () => void
}

/** Adds what is missing; a store that cannot be opened is replaced, which the button says. */
async function rescue(
  cause: RescueCause,
  store: DeskStore | null,
  { source, copy }: ChosenCopy,
  watch: RestoreWatch,
): Promise<RestoreFailure | null> {
  const isBroken = cause.kind === 'cannot-open' || store === null
  if (cause.kind === 'records-damaged' && store !== null) await removeDamaged(store.db)
  if (isBroken) store?.db.close()
  const done = isBroken
    ? await replaceBroken(copy, source, watch)
    : await restoreCopy(store.db, copy, 'merge', source, watch)
  if (!done.ok) return restoreFailure(done.error, watch)
  if (!isBroken) await noteLeft(store.db, await writeOffMissing(store.db))
  return null
}

/** The way on when nobody can read what was there; null when something can be read. */
function emptyWay(
  cause: RescueCause,
  store: DeskStore | null,
  again: () => void,
): (() => void) | null {
  if (cause.kind !== 'copies-damaged' || store === null) return null
  return () => void beginEmpty(store.db).then(again)
}

/**
 * Shown instead of the window when the store cannot be used: what happened, what is safe, and what
 * can be done. Nothing is reset or restored unless the person asks for it.
 */
export function RescueScreen({ cause, store, onAgain }: RescueScreenProps) {
  const t = useTranslate()
  const snapshots = useSnapshots('')
  const { safe, isSettled } = useSafe(snapshots)
  const again = (): void => {
    store?.db.close()
    onAgain()
  }
  const isBroken = cause.kind === 'cannot-open'
  // What cannot be opened cannot be compared with either.
  const isComparable = !isBroken && cause.kind !== 'records-damaged'
  const db = isComparable ? (store?.db ?? null) : null
  const restore = useRestore({
    db,
    complete: withWholeLog,
    restore: (chosen, _mode, watch) => rescue(cause, store, chosen, watch),
    onDone: again,
  })
  const { step } = restore
  const slots = {
    ...(cause.kind === 'cannot-open' ? { reason: cause.reason } : {}),
    ...(cause.kind === 'records-damaged' ? { count: cause.count } : {}),
    ...(cause.kind === 'records-missing' ? { stored: cause.stored, expected: cause.expected } : {}),
  }
  const warning = {
    confirmText: t('storage.restore.confirmBroken'),
    warning: t('storage.rescue.replaceWarning'),
  }
  return (
    <main className={styles['page']}>
      <div className={styles['inner']}>
        <h1>{t(`storage.rescue.cause.${cause.kind}.title`)}</h1>
        <Notice tone="warn">{t(`storage.rescue.cause.${cause.kind}.text`, slots)}</Notice>
        <SafeFacts safe={safe} snapshots={snapshots} />
        {step.kind === 'choosing' && isSettled && (
          <>
            <RestoreFailed failure={step.failure} />
            <RescueChoices
              db={store?.db ?? null}
              mayRestore={cause.kind !== 'newer-profile'}
              onAgain={again}
              onEmpty={emptyWay(cause, store, again)}
              restore={restore}
              snapshots={snapshots}
            />
            <DamagedPart />
          </>
        )}
        {(step.kind === 'reading' || step.kind === 'restoring') && (
          <RestoreWork step={step} onCancel={restore.cancel} />
        )}
        {step.kind === 'preview' && (
          <RestorePreview
            restore={restore}
            step={step}
            mayReplace={false}
            expected={safe?.facts?.journalRecords ?? 0}
            {...(isBroken ? warning : {})}
          />
        )}
      </div>
    </main>
  )
}
