import { useMemo } from 'react'
import { itemsOf } from '#shared/criteria/criteriaSet'
import { agenda } from '#shared/journey/consensus/agenda'
import { shortNames } from '#shared/report/shortNames'
import type { RecordOf } from '#shared/records/recordTables'
import { AgendaList } from './AgendaList'
import styles from './Meeting.module.css'
import { MeetingItem } from './MeetingItem'
import type { MeetingProps, TeamDeskProps } from './meetingProps'
import { TeamPanel } from './TeamPanel'

interface MeetingViewProps extends TeamDeskProps {
  readonly consensus: RecordOf<'consensuses'>
}

/** The meeting: agenda by spread, everyone's view of one item, and what the team makes of it. */
export function MeetingView(props: MeetingViewProps) {
  const { live, round, consensus, place, go, entryId } = props
  const rows = useMemo(
    () =>
      agenda(live.inputs, round.criteria, consensus.tolerance, consensus.items, consensus.excluded),
    [live.inputs, round.criteria, consensus.tolerance, consensus.items, consensus.excluded],
  )
  const names = useMemo(() => {
    const people = round.examiners
    const short = shortNames(people.map((one) => one.name))
    return new Map(people.map((one, index) => [one.id, short[index] ?? one.name]))
  }, [round.examiners])
  const row = rows.find((one) => one.itemId === place.itemId) ?? rows[0]
  const item = itemsOf(round.criteria).find((one) => one.id === row?.itemId)
  const treatment = consensus.items.find((one) => one.itemId === row?.itemId)
  if (row === undefined || item === undefined || treatment === undefined) return null
  const meeting: MeetingProps = {
    ...props,
    rows,
    row,
    item,
    treatment,
    names,
    openItem: (itemId) => go({ page: 'consensus', entryId, itemId, view: 'meeting' }),
  }
  return (
    <div className={styles['meeting']}>
      <AgendaList {...meeting} />
      <MeetingItem {...meeting} key={`item-${item.id}`} />
      <TeamPanel {...meeting} key={`team-${item.id}`} />
    </div>
  )
}
