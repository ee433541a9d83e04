import { Badge } from '../../ui/Badge'
import { Notice } from '../../ui/Notice'
import type { StageProps } from '../../ui/stageProps'
import { Tabs } from '../../ui/Tabs'
import { useTranslate } from '../../ui/useTranslate'
import { CriteriaView } from './CriteriaView'
import { PackagesView } from './PackagesView'
import { PeopleView } from './PeopleView'
import { RetentionView } from './RetentionView'
import styles from './Round.module.css'
import { RoundOverview } from './RoundOverview'
import { UnitsView } from './UnitsView'

const TABS = ['overview', 'criteria', 'units', 'people', 'packages', 'retention'] as const
type Tab = (typeof TABS)[number]

const VIEWS = {
  overview: RoundOverview,
  criteria: CriteriaView,
  units: UnitsView,
  people: PeopleView,
  packages: PackagesView,
  retention: RetentionView,
}

/** The round: what it is, by what it judges, who takes part, and what goes out to the teams. */
export function RoundPage(props: StageProps) {
  const t = useTranslate()
  const { round, isOffice, place, go } = props
  const tabs = TABS.filter((tab) => isOffice || tab !== 'packages')
  const current: Tab = tabs.find((tab) => tab === place.view) ?? 'overview'
  const View = VIEWS[current]
  return (
    <div className={styles['page']}>
      <header className={styles['column']} style={{ gap: 'var(--s2)' }}>
        <div className={styles['name']}>
          <h1 className={styles['title']}>{round.title}</h1>
          {round.criteria.isExample && <Badge tone="warn">{t('round.exampleCriteria')}</Badge>}
        </div>
        {round.isExample && <p className={styles['small']}>{t('round.exampleRound')}</p>}
        <Tabs
          label={t('round.tabs.label')}
          tabs={tabs.map((id) => ({ id, text: t(`round.tabs.${id}`) }))}
          current={current}
          onChoose={(view) => go({ page: 'round', view })}
        />
      </header>
      {!isOffice && (
        <div className={styles['column']}>
          <Notice tone="info">{t('round.officeOnly')}</Notice>
        </div>
      )}
      <div className={styles['column']}>
        <View {...props} />
      </div>
    </div>
  )
}
