import {
  BookOpen,
  CalendarRange,
  Check,
  Circle,
  Database,
  House,
  PencilLine,
  Users,
  type LucideIcon,
} from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components'
import type { Stage } from '#shared/journey/order'
import { useTranslate } from '../ui/useTranslate'
import styles from './Frame.module.css'
import { useAppView } from './store'

/** A stage as the rail shows it: its state as a mark and a word, a number, and one line of text. */
export interface RailStage {
  readonly stage: Stage
  readonly state: 'done' | 'now' | 'waiting' | 'none'
  readonly count: number | null
  readonly text: string
}

interface JourneyRailProps {
  readonly stages: readonly RailStage[]
  readonly name: string
  readonly administration: string
  readonly backup: string
}

/** In the narrow rail a stage is known by its picture, with its name on focus. */
const ICONS: Readonly<Partial<Record<Stage, LucideIcon>>> = {
  round: CalendarRange,
  entry: BookOpen,
  assessment: PencilLine,
  consensus: Users,
}

/** Drawn, not written: no face of ours has these marks, and the system would be asked for one that has. */
const MARKS: Readonly<Record<RailStage['state'], LucideIcon>> = {
  done: Check,
  now: Circle,
  waiting: Circle,
  none: Circle,
}

function StageButton({ row }: { readonly row: RailStage }) {
  const t = useTranslate()
  const page = useAppView((view) => view.place.page)
  const go = useAppView((view) => view.go)
  const Icon = ICONS[row.stage]
  const Mark = MARKS[row.state]
  return (
    <li>
      <AriaButton
        className={styles['stage'] ?? ''}
        {...(page === row.stage ? { 'aria-current': 'page' as const } : {})}
        onPress={() => go({ page: row.stage })}
      >
        <Mark
          size={row.state === 'done' ? 15 : 9}
          className={styles['mark']}
          data-state={row.state}
          aria-hidden="true"
        />
        {Icon !== undefined && <Icon size={19} className={styles['icon']} aria-hidden="true" />}
        <span className={styles['name']}>{t(`app.stage.${row.stage}`)}</span>
        <span className={styles['count']}>{row.count ?? ''}</span>
        <span className={styles['state']}>{row.text}</span>
        <span className="visually-hidden">{t(`app.stageState.${row.state}`)}</span>
      </AriaButton>
    </li>
  )
}

/** The award's year as a list of places, only those that concern this person and these files. */
export function JourneyRail(props: JourneyRailProps) {
  const t = useTranslate()
  const go = useAppView((view) => view.go)
  const openDialog = useAppView((view) => view.openDialog)
  return (
    <nav className={styles['rail']} aria-label={t('app.rail.label')}>
      <p className={styles['railTitle']}>{t('app.year')}</p>
      <ul data-plain>
        {props.stages.map((row) => (
          <StageButton key={row.stage} row={row} />
        ))}
      </ul>
      <div className={styles['foot']}>
        <AriaButton className={styles['stage'] ?? ''} onPress={() => go({ page: 'start' })}>
          <House size={17} className={styles['mark']} aria-hidden="true" />
          <span className={styles['name']}>{props.name}</span>
          <span className={styles['state']}>{props.administration}</span>
        </AriaButton>
        <AriaButton className={styles['stage'] ?? ''} onPress={() => openDialog('backup')}>
          <Database size={17} className={styles['mark']} aria-hidden="true" />
          <span className={`${styles['name'] ?? ''} ${styles['backup'] ?? ''}`}>
            {props.backup}
          </span>
        </AriaButton>
      </div>
    </nav>
  )
}
