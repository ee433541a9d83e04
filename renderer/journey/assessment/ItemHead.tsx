import { memo } from 'react'
import { useSetting } from '../../storage/settings'
import { useArrival } from '../../ui/useArrival'
import { useLanguage, useTranslate } from '../../ui/useTranslate'
import type { InstrumentProps } from './deskProps'
import styles from './Instrument.module.css'

/** What the item asks, in the criteria's own words. */
export const ItemHead = memo(function ItemHead({
  item,
  round,
}: Pick<InstrumentProps, 'item' | 'round'>) {
  const t = useTranslate()
  const language = useLanguage()
  const title = useArrival<HTMLHeadingElement>()
  const [guiding, setGuiding] = useSetting('guidingQuestions')
  const criterion = round.criteria.criteria.find((one) =>
    one.items.some((row) => row.id === item.id),
  )
  return (
    <header className={styles['head']}>
      <p className={styles['caption']}>
        {criterion === undefined ? '' : `${criterion.id} ${criterion.title[language]} · `}
        {t('assessment.points', { points: item.maxPoints })}
      </p>
      <h2 ref={title} tabIndex={-1}>{`${item.id} ${item.title[language]}`}</h2>
      <details
        className={styles['questions']}
        open={guiding !== 'closed'}
        onToggle={(event) => setGuiding(event.currentTarget.open ? 'open' : 'closed')}
      >
        <summary>{t('assessment.guiding')}</summary>
        <ul data-plain>
          {item.guidingQuestions.map((question) => (
            <li key={question.sv}>{question[language]} </li>
          ))}
        </ul>
      </details>
    </header>
  )
})
