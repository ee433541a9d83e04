import { diffWords } from 'diff'
import { useMemo, useState } from 'react'
import type { VersionRow } from '../../storage/database'
import { useDeskStore } from '../../storage/deskStore'
import { restoreVersion, undoRecord } from '../../storage/undo'
import { useVersions } from '../../storage/liveRecords'
import { recordOfVersion } from '../../storage/versions'
import { Button } from '../../ui/Button'
import { clockText, fullDateText } from '../../ui/dateText'
import { useLanguage, useTranslate } from '../../ui/useTranslate'
import { assessmentText } from './assessmentText'
import type { InstrumentProps } from './deskProps'
import styles from './Instrument.module.css'

function Difference({ row, props }: { readonly row: VersionRow; readonly props: InstrumentProps }) {
  const t = useTranslate()
  const language = useLanguage()
  const { desk, round } = props
  const parts = useMemo(() => {
    const record = recordOfVersion(row)
    if (record === null || !('items' in record) || !('coverage' in record)) return []
    const text = (of: typeof record): string => assessmentText(of, round.criteria, t, language)
    return diffWords(text(record), text(desk.assessment))
  }, [row, desk.assessment, round.criteria, t, language])
  const isSame = parts.every((part) => !part.added && !part.removed)
  if (isSame) return <p className={styles['caption']}>{t('assessment.history.same')}</p>
  return (
    <div className={styles['diff']} role="region" aria-label={t('assessment.history.show')}>
      {parts.map((part, index) => {
        const key = `${index}-${part.value.length}`
        if (part.added) return <ins key={key}>{part.value}</ins>
        if (part.removed) return <del key={key}>{part.value}</del>
        const isLong = part.value.length > 240
        return (
          <span key={key}>
            {isLong ? `${part.value.slice(0, 100)} … ${part.value.slice(-100)}` : part.value}
          </span>
        )
      })}
    </div>
  )
}

/** Earlier versions of one's own text: what differed, and the way back. Nothing is overwritten. */
export function HistoryView(props: InstrumentProps) {
  const t = useTranslate()
  const language = useLanguage()
  const store = useDeskStore()
  const { desk } = props
  const { id } = desk.assessment
  const versions = useVersions(id)
  const [shown, setShown] = useState<number | null>(null)
  const isReadOnly = desk.assessment.state === 'handedIn'
  return (
    <div className={styles['scroll']}>
      <header className={styles['head']}>
        <h2>{t('assessment.history.title')}</h2>
        <p className={styles['caption']}>{t('assessment.history.lead')}</p>
      </header>
      {isReadOnly && <p className={styles['locked']}>{t('assessment.history.notWhileHandedIn')}</p>}
      {versions.length === 0 ? (
        <p>{t('assessment.history.none')}</p>
      ) : (
        <div>
          <Button isDisabled={isReadOnly} onPress={() => void undoRecord(store, 'assessments', id)}>
            {t('assessment.history.undo')}
          </Button>
        </div>
      )}
      <ol data-plain>
        {versions.map((row) => {
          const at = new Date(row.at)
          const name = t('assessment.history.version', {
            date: fullDateText(row.at, language),
            time: clockText(at),
          })
          return (
            <li key={row.seq} className={styles['version']}>
              <strong>{name}</strong>
              <span className={styles['caption']}>
                {t(`assessment.history.causes.${row.cause}`)}
              </span>
              <div className={styles['row']}>
                <Button
                  small
                  aria-label={`${t('assessment.history.show')}: ${name}`}
                  onPress={() => setShown(shown === row.seq ? null : (row.seq ?? null))}
                >
                  {t('assessment.history.show')}
                </Button>
                <Button
                  small
                  isDisabled={isReadOnly}
                  aria-label={`${t('assessment.history.restore')}: ${name}`}
                  onPress={() => void restoreVersion(store, 'assessments', id, row.seq ?? 0)}
                >
                  {t('assessment.history.restore')}
                </Button>
              </div>
              {shown === row.seq && <Difference row={row} props={props} />}
            </li>
          )
        })}
      </ol>
    </div>
  )
}
