import { useMemo, useState } from 'react'
import { useEntryHeads } from '../../storage/liveRecords'
import type { LookedAt } from '../../exchange/manyFiles'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { Notice } from '../../ui/Notice'
import { useTranslate } from '../../ui/useTranslate'
import type { Session } from '../useSession'
import styles from './FileFlow.module.css'
import { BrokenStep } from './FileSteps'
import type { WaitingFile } from './fileState'
import { knownNames, recordName } from './recordName'
import { useManyFiles, type ManyState } from './useManyFiles'

const SHOWN = 12

interface UnderWayProps {
  readonly state: Extract<ManyState, { kind: 'reading' | 'taking' }>
  readonly onStop: () => void
}

/** One line that says how far it has come, in numbers, and the way to stop. */
function UnderWay({ state: { kind, done, total }, onStop }: UnderWayProps) {
  const t = useTranslate()
  const label = t(`exchange.many.${kind}`)
  return (
    <>
      <p role="status">{label}</p>
      <progress className={styles['progress']} aria-label={label} max={total} value={done} />
      <p className={styles['small']}>{t(`exchange.many.${kind}Count`, { done, total })}</p>
      {kind === 'taking' && <p className={styles['small']}>{t('exchange.many.stopHint')}</p>}
      <div className={styles['actions']}>
        <Button onPress={onStop}>
          {t(kind === 'taking' ? 'exchange.many.stop' : 'app.cancel')}
        </Button>
      </div>
    </>
  )
}

/** The first hand-ins by name; the rest are counted. */
function HandIns({ ready, session }: Pick<LookedAt, 'ready'> & { readonly session: Session }) {
  const t = useTranslate()
  const heads = useEntryHeads(ready[0]?.read.manifest.roundId ?? null)
  const lines = useMemo(
    () =>
      ready.slice(0, SHOWN).flatMap(({ file, read }) => {
        const names = knownNames(session.rounds, heads ?? [], read)
        return read.contents.assessments.map((record) => ({
          key: `${file.name} ${record.id}`,
          text: recordName({ table: 'assessments', record }, names, t),
        }))
      }),
    [ready, session.rounds, heads, t],
  )
  // An entry whose title is still being read is not one that is missing.
  if (heads === undefined) return null
  const left = ready.length - lines.length
  return (
    <ul>
      {lines.map(({ key, text }) => (
        <li key={key}>{text}</li>
      ))}
      {left > 0 && <li className={styles['small']}>{t('exchange.flow.more', { count: left })}</li>}
    </ul>
  )
}

interface LookedProps {
  readonly looked: LookedAt
  readonly session: Session
  readonly onTake: () => void
  readonly onLeave: () => void
  readonly onNext: () => void
}

/** What will happen, before anything is stored. */
function Looked({ looked, session, onTake, onLeave, onNext }: LookedProps) {
  const t = useTranslate()
  const { ready, here, look } = looked
  return (
    <>
      <section className={styles['list']}>
        <h3>{t('exchange.flow.outcome')}</h3>
        {ready.length > 0 && (
          <section className={styles['group']}>
            <h4>{t('exchange.many.ready', { count: ready.length })}</h4>
            <HandIns ready={ready} session={session} />
          </section>
        )}
        {here > 0 && <p>{t('exchange.many.here', { count: here })}</p>}
        {look.length > 0 && <p>{t('exchange.many.look', { count: look.length })}</p>}
      </section>
      <div className={styles['actions']}>
        <Button onPress={onLeave}>{t('app.cancel')}</Button>
        {ready.length > 0 ? (
          <Button look="primary" onPress={onTake}>
            {t('exchange.many.read', { count: ready.length })}
          </Button>
        ) : (
          <Button look="primary" onPress={onNext}>
            {t(look.length > 0 ? 'exchange.many.next' : 'app.close')}
          </Button>
        )}
      </div>
    </>
  )
}

interface EndProps {
  readonly state: Extract<ManyState, { kind: 'taken' | 'failed' }>
  readonly hasMore: boolean
  readonly onNext: () => void
}

/** What has been taken in, whether all went well, was stopped or failed on the way. */
function End({ state, hasMore, onNext }: EndProps) {
  const t = useTranslate()
  return (
    <>
      {state.kind === 'failed' && (
        <Notice tone="danger" isAlert>
          <p>
            {t(
              `exchange.many.problem.${
                state.problem.kind === 'failed' ? state.problem.reason : 'unsaved'
              }`,
            )}
          </p>
          <p>{t('exchange.many.kept', { count: state.problem.taken })}</p>
        </Notice>
      )}
      {state.kind === 'taken' && (
        <Notice tone={state.isStopped ? 'warn' : 'info'}>
          <p role="status">{t('exchange.many.taken', { count: state.taken })}</p>
          {state.isStopped && <p>{t('exchange.many.stopped')}</p>}
        </Notice>
      )}
      <div className={styles['actions']}>
        <Button look="primary" onPress={onNext}>
          {t(hasMore ? 'exchange.many.next' : 'app.close')}
        </Button>
      </div>
    </>
  )
}

interface ManyFilesProps {
  readonly files: readonly WaitingFile[]
  readonly session: Session
  /** These files are done with, but for those that are left to be looked at one by one. */
  readonly onSorted: (files: readonly WaitingFile[], left: readonly WaitingFile[]) => void
}

/** Many files at once: one preview, one line of progress, and what asks something comes afterwards. */
export function ManyFiles({ files: waiting, session, onSorted }: ManyFilesProps) {
  const t = useTranslate()
  // Files that come while these are taken in wait for their turn.
  const [files] = useState(waiting)
  const { state, looked, take, stop } = useManyFiles(files, session.rounds)
  const left = [...looked.look, ...(state.kind === 'taken' ? state.left : [])]
  const isTaking = state.kind === 'taking'
  const leave = (): void => onSorted(files, [])
  const next = (): void => onSorted(files, left)
  return (
    <Dialog
      title={t('exchange.many.title', { count: files.length })}
      isOpen
      onClose={isTaking ? stop : leave}
      size="large"
    >
      {(state.kind === 'reading' || isTaking) && (
        <UnderWay state={state} onStop={isTaking ? stop : leave} />
      )}
      {state.kind === 'looked' && (
        <Looked looked={looked} session={session} onTake={take} onLeave={leave} onNext={next} />
      )}
      {(state.kind === 'taken' || state.kind === 'failed') && (
        <End state={state} hasMore={left.length > 0} onNext={next} />
      )}
      {state.kind === 'broken' && (
        <BrokenStep onAgain={() => onSorted(files, files)} onClose={leave} />
      )}
    </Dialog>
  )
}
