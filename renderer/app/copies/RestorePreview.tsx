import type { RestoreCount } from '../../storage/restorePlan'
import { Button } from '../../ui/Button'
import { ChoiceList } from '../../ui/ChoiceList'
import { Notice } from '../../ui/Notice'
import { useTranslate } from '../../ui/useTranslate'
import styles from './Copies.module.css'
import type { Restore, RestoreFailure, RestoreStep } from './useRestore'

const COLUMNS = ['before', 'added', 'changed', 'removed', 'after'] as const

function CountTable({ counts }: { readonly counts: readonly RestoreCount[] }) {
  const t = useTranslate()
  return (
    <table className={styles['table']}>
      <caption>{t('storage.restore.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('storage.restore.kind')}</th>
          {COLUMNS.map((column) => (
            <th key={column} scope="col">
              {t(`storage.restore.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {counts
          .filter((row) => row.before + row.after > 0)
          .map((row) => (
            <tr key={row.table}>
              <th scope="row">{t(`storage.kind.${row.table}`)}</th>
              {COLUMNS.map((column) => (
                <td key={column}>{row[column]}</td>
              ))}
            </tr>
          ))}
      </tbody>
    </table>
  )
}

/** Why nothing was restored, read out at once. */
export function RestoreFailed({ failure }: { readonly failure: RestoreFailure | null }) {
  const t = useTranslate()
  if (failure === null) return null
  const { reason } = failure
  return (
    <Notice tone="danger" isAlert>
      {failure.kind === 'failed' && t('storage.restore.failed', { reason })}
      {failure.kind === 'unread' && t('storage.restore.unreadCopy', { reason })}
      {failure.kind === 'cancelled' && t('storage.restore.cancelled')}
      {failure.kind === 'no-copy-first' && t('storage.restore.noCopyFirst')}
    </Notice>
  )
}

interface RestorePreviewProps {
  readonly restore: Restore
  readonly step: RestoreStep & { kind: 'preview' }
  /** Whether the person may choose to replace; otherwise only what is missing is added. */
  readonly mayReplace: boolean
  /** The verb on the button, where it is not the mode's own. */
  readonly confirmText?: string
  readonly warning?: string
  /** How many records the journal knows of, where some of them may be left behind. */
  readonly expected?: number
}

/** What the copy would do, in numbers per kind, before anything is written. */
export function RestorePreview(props: RestorePreviewProps) {
  const t = useTranslate()
  const { restore, step } = props
  const { counts, mode, chosen } = step
  const isNothing = counts.every((row) => row.added + row.changed + row.removed === 0)
  const isEmpty = chosen.copy.records.length === 0
  const isMixed = step.isForeign && mode === 'merge'
  const after = counts.reduce((sum, row) => sum + row.after, 0)
  const left = Math.max(0, (props.expected ?? 0) - after)
  const verb = mode === 'replace' ? 'storage.restore.confirmReplace' : 'storage.restore.confirm'
  return (
    <div className={styles['part']}>
      <p>{t('storage.restore.from', { source: chosen.source })}</p>
      {chosen.damaged && (
        <Notice tone="warn">
          {t('storage.restore.damagedCopy', { count: chosen.copy.records.length })}
        </Notice>
      )}
      {props.mayReplace && (
        <ChoiceList
          label={t('storage.restore.mode')}
          value={mode}
          choices={(['merge', 'replace'] as const).map((value) => ({
            value,
            text: t(`storage.restore.${value}`),
          }))}
          onChange={restore.setMode}
        />
      )}
      <CountTable counts={counts} />
      {chosen.copy.unreadable > 0 && (
        <Notice tone="warn">
          {t('storage.restore.unreadable', { count: chosen.copy.unreadable })}
        </Notice>
      )}
      {left > 0 && <Notice tone="danger">{t('storage.restore.left', { count: left })}</Notice>}
      {step.isForeign && <Notice tone="danger">{t('storage.restore.foreign')}</Notice>}
      {props.warning !== undefined && <Notice tone="danger">{props.warning}</Notice>}
      <p className={styles['hint']}>
        {t(isNothing ? 'storage.restore.nothing' : 'storage.restore.kept')}
      </p>
      <div className={styles['actions']}>
        <Button
          look={mode === 'replace' || props.warning !== undefined ? 'danger' : 'primary'}
          onPress={restore.confirm}
          isDisabled={isEmpty || isMixed || (isNothing && props.mayReplace)}
        >
          {props.confirmText ?? t(verb)}
        </Button>
        <Button onPress={restore.cancel}>{t('storage.restore.cancel')}</Button>
      </div>
    </div>
  )
}
