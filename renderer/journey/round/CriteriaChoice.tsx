import { sizeOf } from '#shared/criteria/criteriaFacts'
import type { CriteriaOption } from '#shared/criteria/criteriaOptions'
import { Badge } from '../../ui/Badge'
import { useLanguage, useTranslate } from '../../ui/useTranslate'
import styles from './Round.module.css'

interface CriteriaChoiceProps {
  readonly options: readonly CriteriaOption[]
  /** The file that one of them may come from, or null. */
  readonly fileName: string | null
  readonly value: string
  readonly onChange: (key: string) => void
}

/** The sets to choose among, each with what it is, whether it is an example and whether a file brings it. */
export function CriteriaChoice({ options, fileName, value, onChange }: CriteriaChoiceProps) {
  const t = useTranslate()
  const language = useLanguage()
  return (
    <fieldset className={styles['group']}>
      <legend>{t('round.create.criteria')}</legend>
      <p className={styles['small']}>{t('round.create.criteriaHint')}</p>
      {options.map(({ key, set, isFromFile }) => (
        <label key={key} className={styles['choice']}>
          <input
            type="radio"
            name="criteria"
            checked={key === value}
            onChange={() => onChange(key)}
          />
          <span>
            <strong>{set.title[language]}</strong>{' '}
            {set.isExample && <Badge tone="warn">{t('round.exampleCriteria')}</Badge>}{' '}
            {isFromFile && fileName !== null && (
              <Badge tone="accent">{t('round.create.fromFile', { name: fileName })}</Badge>
            )}{' '}
            <span className={styles['small']}>
              <br />
              {t('round.create.version', { version: set.version })}
              {' · '}
              {t('round.create.counts', { ...sizeOf(set) })}
              <br />
              {set.description[language]}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
