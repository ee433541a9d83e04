import { useEntryHeads } from '../../storage/entryHeads'
import { Button } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import type { StageProps } from '../../ui/stageProps'
import { useTranslate } from '../../ui/useTranslate'
import styles from './Round.module.css'

/** One file for each team, with its own entries only. */
export function PackagesView({ round, go }: StageProps) {
  const t = useTranslate()
  const heads = useEntryHeads(round.id)
  if (heads === undefined) return null
  return (
    <EmptyState
      title={t('round.packages.none')}
      actions={
        <Button onPress={() => go({ page: 'round', view: 'people' })}>
          {t('round.packages.toPeople')}
        </Button>
      }
    >
      <span className={styles['small']}>{t('round.packages.noneText')}</span>
    </EmptyState>
  )
}
