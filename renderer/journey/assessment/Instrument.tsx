import { memo } from 'react'
import { Tabs } from '../../ui/Tabs'
import { useTranslate } from '../../ui/useTranslate'
import { CoverageView } from './CoverageView'
import type { InstrumentProps } from './deskProps'
import { HandInView } from './HandInView'
import { HistoryView } from './HistoryView'
import styles from './Instrument.module.css'
import { ItemView } from './ItemView'

const VIEWS = ['score', 'coverage', 'history', 'handIn'] as const
type View = (typeof VIEWS)[number]

function viewOf(view: string | undefined): View {
  return VIEWS.find((one) => one === view) ?? 'score'
}

const ViewTabs = memo(function ViewTabs({
  view,
  place,
  go,
}: Pick<InstrumentProps, 'place' | 'go'> & { readonly view: View }) {
  const t = useTranslate()
  return (
    <Tabs
      label={t('assessment.tabs.label')}
      current={view}
      tabs={VIEWS.map((id) => ({ id, text: t(`assessment.tabs.${id}`) }))}
      onChoose={(id) => go({ ...place, view: id })}
    />
  )
})

/** The instrument: score, requirements, history, hand in. */
export function Instrument(props: InstrumentProps) {
  const { place, go, layoutSwitch } = props
  const view = viewOf(place.view)
  return (
    <div className={styles['instrument']}>
      <div className={styles['tabRow']}>
        <ViewTabs view={view} place={place} go={go} />
        {layoutSwitch}
      </div>
      {view === 'score' && <ItemView {...props} key={props.item.id} />}
      {view === 'coverage' && <CoverageView {...props} />}
      {view === 'history' && <HistoryView {...props} />}
      {view === 'handIn' && <HandInView {...props} />}
    </div>
  )
}
