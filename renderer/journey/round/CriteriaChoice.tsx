import { itemsOf } from '#shared/criteria/criteriaSet'
import { shippedSets } from '#shared/criteria/shippedSets'
import { Badge } from '../../ui/Badge'
import { useLanguage, useTranslate } from '../../ui/useTranslate'
import styles from './Round.module.css'
import { pointsOf } from './roundForm'

interface CriteriaChoiceProps {
  readonly value: string
  readonly onChange: (id: string) => void
}

/** The sets that come with the program, each with what it is and the mark that it is an example. */
export function CriteriaChoice({ value, onChange }: CriteriaChoiceProps) {
  const t = useTranslate()
  const language = useLanguage()
  return (
    <fieldset className={styles['group']}>
      <legend>{t('round.create.criteria')}</legend>
      <p className={styles['small']}>{t('round.create.criteriaHint')}</p>
      {shippedSets.map((set) => (
        <label key={set.id} className={styles['choice']}>
          <input
            type="radio"
            name="criteria"
            checked={set.id === value}
            onChange={() => onChange(set.id)}
          />
          <span>
            <strong>{set.title[language]}</strong>{' '}
            {set.isExample && <Badge tone="warn">{t('round.exampleCriteria')}</Badge>}
            <span className={styles['small']}>
              <br />
              {t('round.create.version', { version: set.version })}
              {' · '}
              {t('round.create.counts', {
                criteria: set.criteria.length,
                items: itemsOf(set).length,
                points: pointsOf(set),
              })}
              <br />
              {set.description[language]}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
