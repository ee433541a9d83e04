import type { PlannedRecord } from '#shared/exchange/merge'
import { plannedKey } from '../../storage/mergeSelection'
import { ChoiceList } from '../../ui/ChoiceList'
import { fullDateText } from '../../ui/dateText'
import { useLanguage, useTranslate } from '../../ui/useTranslate'
import styles from './FileFlow.module.css'
import type { PlannedFile } from './fileState'
import { recordMoment, recordName, type KnownNames } from './recordName'

interface ConflictChoicesProps extends PlannedFile {
  readonly names: KnownNames
  readonly takes: ReadonlySet<string>
  readonly onTake: (key: string, isTaken: boolean) => void
}

/** Both sides of each record that differs: whose, which version, when. One's own stays unless chosen away. */
export function ConflictChoices(props: ConflictChoicesProps) {
  const t = useTranslate()
  const language = useLanguage()
  const { read, plan, names, takes, onTake } = props
  const { issuer, createdAt } = read.manifest
  const ownSide = ({ standing }: PlannedRecord): string => {
    const moment = standing === null ? null : recordMoment(standing)
    const revision = standing?.record.revision ?? 0
    return moment === null
      ? t('exchange.flow.ownSide', { revision })
      : t('exchange.flow.ownSideAt', { revision, when: fullDateText(moment, language) })
  }
  const conflicts = plan.records.filter((one) => one.outcome === 'conflict')
  if (conflicts.length === 0) return null
  return (
    <section className={styles['list']}>
      {conflicts.map((planned) => {
        const key = plannedKey(planned)
        const { revision } = planned.incoming.record
        const when = fullDateText(recordMoment(planned.incoming) ?? createdAt, language)
        return (
          <ChoiceList
            key={key}
            label={t('exchange.flow.differs', { what: recordName(planned.incoming, names, t) })}
            hint={t('exchange.flow.otherKept')}
            value={takes.has(key) ? 'take' : 'keep'}
            choices={[
              { value: 'keep', text: t('exchange.flow.keepOwn'), detail: ownSide(planned) },
              {
                value: 'take',
                text: t('exchange.flow.takeFile'),
                detail: t('exchange.flow.fileSide', { name: issuer.name, revision, when }),
              },
            ]}
            onChange={(value) => onTake(key, value === 'take')}
          />
        )
      })}
    </section>
  )
}
