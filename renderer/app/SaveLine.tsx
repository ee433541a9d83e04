import { useSyncExternalStore } from 'react'
import type { TextKey } from '#shared/i18n/translate'
import { currentSaveState, subscribeSaveState, type SaveState } from '../storage/saveState'
import { clockText } from '../ui/dateText'
import { useTranslate } from '../ui/useTranslate'
import styles from './TopBar.module.css'

const REASONS: Readonly<Record<(SaveState & { kind: 'failed' })['reason'], TextKey>> = {
  full: 'app.save.full',
  conflict: 'app.save.conflict',
  closed: 'app.save.closed',
  other: 'app.save.other',
}

/** Saved, saving or could not be saved: always visible, announced only when it fails or recovers. */
export function SaveLine() {
  const t = useTranslate()
  const state = useSyncExternalStore(subscribeSaveState, currentSaveState)
  const text =
    state.kind === 'saved'
      ? t('app.save.saved', { time: clockText(state.at) })
      : t(`app.save.${state.kind}`)
  return (
    <div className={styles['save']} data-state={state.kind}>
      <span className={styles['dot']} aria-hidden="true" />
      <span>{text}</span>
      <span role="alert" className="visually-hidden">
        {state.kind === 'failed' ? `${text}. ${t(REASONS[state.reason])}` : ''}
      </span>
    </div>
  )
}

/** The loud form of a failed save, over the page, until it has succeeded. */
export function SaveFailure() {
  const t = useTranslate()
  const state = useSyncExternalStore(subscribeSaveState, currentSaveState)
  if (state.kind !== 'failed') return null
  return (
    <p className={styles['failure']}>
      <strong>{t('app.save.failed')}.</strong> {t(REASONS[state.reason])}
    </p>
  )
}
