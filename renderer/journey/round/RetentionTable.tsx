import type { Material, Term } from '#shared/journey/round/retention'
import { fullDateText } from '../../ui/dateText'
import { useLanguage, useTranslate } from '../../ui/useTranslate'
import styles from './Retention.module.css'

interface RetentionTableProps {
  readonly terms: readonly Term[]
  readonly counts: ReadonlyMap<string, number>
  /** Due materials that the person has chosen to leave. */
  readonly left: ReadonlySet<Material>
  readonly onToggle: (material: Material) => void
}

/** Each material with its number, its term and whether it may be erased. */
export function RetentionTable({ terms, counts, left, onToggle }: RetentionTableProps) {
  const t = useTranslate()
  const language = useLanguage()
  const stateOf = (count: number, isDue: boolean): string => {
    if (count === 0) return t('retention.none')
    return t(isDue ? 'retention.due' : 'retention.kept')
  }
  return (
    <div className={styles['scroll']}>
      <table className={styles['table']}>
        <caption>{t('retention.table.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('retention.table.choose')}</th>
            <th scope="col">{t('retention.table.material')}</th>
            <th scope="col" data-end>
              {t('retention.table.count')}
            </th>
            <th scope="col">{t('retention.table.term')}</th>
            <th scope="col">{t('retention.table.lastDay')}</th>
            <th scope="col">{t('retention.table.state')}</th>
          </tr>
        </thead>
        <tbody>
          {terms.map(({ material, days, lastDay, isDue }) => {
            const count = counts.get(material) ?? 0
            const name = t(`retention.material.${material}`)
            const mayChoose = isDue && count > 0
            return (
              <tr key={material} data-due={mayChoose}>
                <td>
                  <input
                    type="checkbox"
                    className={styles['check']}
                    aria-label={t('retention.chooseOne', { material: name })}
                    disabled={!mayChoose}
                    checked={mayChoose && !left.has(material)}
                    onChange={() => onToggle(material)}
                  />
                </td>
                <th scope="row">{name}</th>
                <td data-end>{count}</td>
                <td>{t('retention.days', { count: days })}</td>
                <td>{fullDateText(lastDay, language)}</td>
                <td>{stateOf(count, isDue)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
