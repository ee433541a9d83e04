import { useEntryHeads } from '../../storage/entryHeads'
import { Button } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import type { StageProps } from '../../ui/stageProps'
import { useTranslate } from '../../ui/useTranslate'
import styles from './Consensus.module.css'
import { ConsensusDesk } from './ConsensusDesk'

function ConsensusList({ round, examinerId, go }: StageProps) {
  const t = useTranslate()
  const heads = useEntryHeads(round.id)
  const teams = new Set(
    round.teams
      .filter((team) => team.memberIds.some((id) => id === examinerId))
      .map((team) => team.id),
  )
  const assigned = new Set(
    round.assignments.filter((row) => teams.has(row.teamId)).map((row) => row.entryId),
  )
  const rows = (heads ?? []).filter((head) => assigned.has(head.id))
  return (
    <div className={styles['page']}>
      <h1>{t('consensus.listTitle')}</h1>
      <p className={styles['lead']}>{t('consensus.listLead')}</p>
      {rows.length === 0 && <EmptyState title={t('consensus.listEmpty')} />}
      <ul data-plain className={styles['rows']}>
        {rows.map((head) => (
          <li key={head.id} className={styles['row']}>
            <div>
              <h2>{head.title}</h2>
              <p className={styles['small']}>{head.className}</p>
            </div>
            <Button
              aria-label={`${t('consensus.open')}: ${head.title}`}
              onPress={() => go({ page: 'consensus', entryId: head.id })}
            >
              {t('consensus.open')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The team: first which entry, then the gathering, the meeting and the report. */
export function ConsensusPage(props: StageProps) {
  const { place, examinerId } = props
  if (place.entryId === undefined || examinerId === null) return <ConsensusList {...props} />
  return (
    <ConsensusDesk {...props} key={place.entryId} entryId={place.entryId} examinerId={examinerId} />
  )
}
