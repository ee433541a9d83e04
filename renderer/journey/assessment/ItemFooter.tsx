import { memo } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import type { Item } from '#shared/criteria/criteriaSet'
import type { AssessmentProgress } from '#shared/journey/assessment/progress'
import { Button } from '../../ui/Button'
import { useLanguage, useTranslate } from '../../ui/useTranslate'
import type { InstrumentProps } from './deskProps'
import styles from './Instrument.module.css'

interface ItemFooterProps extends Pick<InstrumentProps, 'entryId' | 'item' | 'place' | 'go'> {
  readonly items: readonly Item[]
  readonly progress: AssessmentProgress
}

/** How far one has come, item by item, and the way on. */
export const ItemFooter = memo(function ItemFooter(props: ItemFooterProps) {
  const t = useTranslate()
  const language = useLanguage()
  const { items, item, progress, place, go } = props
  const index = items.findIndex((one) => one.id === item.id)
  const previous = items[index - 1]
  const next = items[index + 1]
  const open = (itemId: string): void => go({ page: 'assessment', entryId: props.entryId, itemId })
  return (
    <footer className={styles['footer']}>
      <div className={styles['standing']}>
        <ul data-plain className={styles['dots']} aria-label={t('assessment.itemsLabel')}>
          {items.map((one) => {
            const state = progress.items.find((row) => row.itemId === one.id)?.state ?? 'untouched'
            return (
              <li key={one.id}>
                <AriaButton
                  className={styles['dot'] ?? ''}
                  data-state={state}
                  aria-label={`${one.id} ${one.shortTitle[language]}, ${t(`assessment.itemState.${state}`)}`}
                  onPress={() => open(one.id)}
                  {...(one.id === item.id ? { 'aria-current': 'step' as const } : {})}
                />
              </li>
            )
          })}
        </ul>
        <span className={styles['caption']}>
          {t('assessment.progress', { scored: progress.scored, total: progress.total })}
        </span>
      </div>
      <Button isDisabled={previous === undefined} onPress={() => previous && open(previous.id)}>
        {t('assessment.previous')}
      </Button>
      {next === undefined ? (
        <Button look="primary" onPress={() => go({ ...place, view: 'handIn' })}>
          {t('assessment.toHandIn')}
        </Button>
      ) : (
        <Button look="primary" onPress={() => open(next.id)}>
          {t('assessment.next')}
        </Button>
      )}
    </footer>
  )
})
