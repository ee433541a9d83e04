import { OUTCOMES, type OutcomeKind, type PlannedRecord } from '#shared/exchange/merge'
import { useTranslate } from '../../ui/useTranslate'
import styles from './FileFlow.module.css'
import type { PlannedFile } from './fileState'
import { plannedKey } from '../../storage/mergeSelection'
import { recordName, type KnownNames } from './recordName'

const SHOWN = 12

interface PlannedLineProps {
  readonly planned: PlannedRecord
  readonly names: KnownNames
}

/** One record: its name, why it is not taken, and what there would be less of. */
function PlannedLine({ planned, names }: PlannedLineProps) {
  const t = useTranslate()
  const { incoming, refusal, losses } = planned
  return (
    <li>
      {recordName(incoming, names, t)}
      {refusal !== null && (
        <p className={styles['reason']}>{t(`exchange.recordRefusal.${refusal}`)}</p>
      )}
      {losses.length > 0 && (
        <div className={styles['loss']}>
          <p>{t('exchange.lossTitle')}</p>
          <ul>
            {losses.map(({ fact, before, after }) => (
              <li key={fact}>{t(`exchange.loss.${fact}`, { before, after })}</li>
            ))}
          </ul>
        </div>
      )}
    </li>
  )
}

interface PlannedGroupProps {
  readonly outcome: OutcomeKind
  readonly records: readonly PlannedRecord[]
  readonly names: KnownNames
}

function PlannedGroup({ outcome, records, names }: PlannedGroupProps) {
  const t = useTranslate()
  // What empties something is never among those that are only counted.
  const sorted = records.toSorted((a, b) => b.losses.length - a.losses.length)
  const shown = sorted.filter((one, place) => place < SHOWN || one.losses.length > 0)
  const left = records.length - shown.length
  return (
    <section className={styles['group']} data-outcome={outcome}>
      <h4>{t(`exchange.outcomeCount.${outcome}`, { count: records.length })}</h4>
      <ul>
        {shown.map((planned) => (
          <PlannedLine key={plannedKey(planned)} planned={planned} names={names} />
        ))}
        {left > 0 && (
          <li className={styles['small']}>{t('exchange.flow.more', { count: left })}</li>
        )}
      </ul>
    </section>
  )
}

/** Everything a file would do, by what becomes of it. */
export function PlannedList({ plan, names }: PlannedFile & { readonly names: KnownNames }) {
  const t = useTranslate()
  return (
    <section className={styles['list']}>
      <h3>{t('exchange.flow.outcome')}</h3>
      {OUTCOMES.filter((outcome) => plan.counts[outcome] > 0).map((outcome) => (
        <PlannedGroup
          key={outcome}
          outcome={outcome}
          names={names}
          records={plan.records.filter((one) => one.outcome === outcome)}
        />
      ))}
    </section>
  )
}
