import { Button } from '../../ui/Button'
import { Tabs } from '../../ui/Tabs'
import { useTranslate } from '../../ui/useTranslate'
import { isAssigned } from './entryAccess'
import styles from './EntryPanel.module.css'
import { ChainTab } from './ChainTab'
import { ChecksTab } from './ChecksTab'
import { IndicatorsTab } from './IndicatorsTab'
import type { PanelProps } from './panelProps'
import { SectionsTab } from './SectionsTab'

const TABS = ['sections', 'chain', 'indicators', 'checks'] as const
const VIEWS = {
  sections: SectionsTab,
  chain: ChainTab,
  indicators: IndicatorsTab,
  checks: ChecksTab,
}

/** Beside the paper: sections, the red thread, indicators and where to look for the requirements. */
export function EntryPanel(props: PanelProps) {
  const t = useTranslate()
  const { entry, place, go, round, examinerId, isOffice } = props
  const current = TABS.find((tab) => tab === place.view) ?? 'sections'
  const View = VIEWS[current]
  const mayAssess = isAssigned({ round, entryId: entry.id, examinerId, isOffice, declarations: [] })
  const unit = round.units.find((one) => one.id === entry.unitId)
  return (
    <aside className={styles['panel']} aria-label={t('entry.panel.label')}>
      <header className={styles['head']}>
        <h1 className={styles['title']}>{entry.title}</h1>
        <p className={styles['small']}>
          {[entry.className, unit?.name ?? '', unit?.administration ?? '']
            .filter((fact) => fact !== '' && fact !== entry.title)
            .join(' · ')}
        </p>
        {entry.isExample && <p className={styles['small']}>{t('round.exampleRound')}</p>}
        <Tabs
          label={t('entry.panel.label')}
          tabs={TABS.map((id) => ({ id, text: t(`entry.panel.tabs.${id}`) }))}
          current={current}
          onChoose={(view) => go({ page: 'entry', entryId: entry.id, view })}
        />
      </header>
      <div className={styles['body']} key={current}>
        <View {...props} />
      </div>
      {mayAssess && (
        <footer className={styles['foot']}>
          <Button look="primary" onPress={() => go({ page: 'assessment', entryId: entry.id })}>
            {t('entry.panel.assess')}
          </Button>
        </footer>
      )}
    </aside>
  )
}
