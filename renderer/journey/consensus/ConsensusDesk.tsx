import { Button } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { useTranslate } from '../../ui/useTranslate'
import { AgreedView } from './AgreedView'
import styles from './Consensus.module.css'
import { GatherView } from './GatherView'
import { MeetingView } from './MeetingView'
import type { ConsensusDeskProps } from './meetingProps'
import { useConsensus } from './useConsensus'

/** One entry: closed, gathering, in the meeting, or agreed; each state says what it is. */
export function ConsensusDesk(props: ConsensusDeskProps) {
  const t = useTranslate()
  const { round, entryId, examinerId, isOffice, go, place } = props
  const live = useConsensus(round, entryId, examinerId, isOffice)
  if (live === undefined) return null
  if (live.secrecy !== 'open') {
    return (
      <div className={styles['page']}>
        <EmptyState
          title={t('consensus.closed.title')}
          actions={
            live.secrecy === 'own-not-handed-in' && (
              <Button look="primary" onPress={() => go({ page: 'assessment', entryId })}>
                {t('consensus.closed.toAssessment')}
              </Button>
            )
          }
        >
          {t(`consensus.closed.${live.secrecy}`)}
        </EmptyState>
      </div>
    )
  }
  const { consensus } = live
  if (consensus === null || consensus.state === 'gathering')
    return <GatherView {...props} live={live} />
  if (consensus.state === 'meeting' || place.view === 'meeting') {
    return <MeetingView {...props} live={live} consensus={consensus} />
  }
  return <AgreedView {...props} live={live} consensus={consensus} />
}
