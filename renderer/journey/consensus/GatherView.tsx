import { FolderOpen } from 'lucide-react'
import { useState } from 'react'
import type { ExaminerId } from '#shared/kernel/identifiers'
import { useDeskStore } from '../../storage/deskStore'
import { Button } from '../../ui/Button'
import { fullDateText } from '../../ui/dateText'
import { Dialog } from '../../ui/Dialog'
import { SelectField } from '../../ui/SelectField'
import { useLanguage, useTranslate } from '../../ui/useTranslate'
import styles from './Consensus.module.css'
import type { TeamDeskProps } from './meetingProps'
import { openTheMeeting } from './openTheMeeting'

const TOLERANCES = ['5', '10', '15', '20', '25', '30', '35', '40', '50'] as const

function memberState(
  live: TeamDeskProps['live'],
  id: ExaminerId,
): 'conflict' | 'handedIn' | 'missing' | 'wrongCriteria' {
  const { gathered } = live
  if (gathered.excluded.includes(id)) return 'conflict'
  if (gathered.wrongCriteria.includes(id)) return 'wrongCriteria'
  return gathered.missing.includes(id) ? 'missing' : 'handedIn'
}

function Members({ live, round }: TeamDeskProps) {
  const t = useTranslate()
  const language = useLanguage()
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          <th scope="col">{t('consensus.gather.member')}</th>
          <th scope="col">{t('consensus.gather.state')}</th>
        </tr>
      </thead>
      <tbody>
        {live.team?.memberIds.map((id) => {
          const person = round.examiners.find((one) => one.id === id)
          const state = memberState(live, id)
          const at = live.gathered.counted.find((one) => one.examinerId === id)?.handedInAt
          return (
            <tr key={id}>
              <th scope="row">
                {person?.name ?? id}
                <span className={styles['small']}>
                  {` ${person?.administration ?? ''}${live.team?.leaderId === id ? ` · ${t('consensus.gather.leader')}` : ''}`}
                </span>
              </th>
              <td data-state={state}>
                {t(`consensus.gather.${state}`, { date: at ? fullDateText(at, language) : '' })}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** Who has handed in, who is missing, who leaves; and the two things decided before the meeting. */
export function GatherView(props: TeamDeskProps) {
  const t = useTranslate()
  const store = useDeskStore()
  const { live, round, openFile, go, entryId } = props
  const [tolerance, setTolerance] = useState(round.criteria.tolerance)
  const [isAsking, setAsking] = useState(false)
  const { missing, counted } = live.gathered
  const names = missing
    .map((id) => round.examiners.find((one) => one.id === id)?.name ?? id)
    .join(', ')
  const open = async (): Promise<void> => {
    setAsking(false)
    if (live.team === null) return
    const opened = await openTheMeeting(store, round, live.team.id, live, tolerance)
    if (opened.ok) go({ page: 'consensus', entryId })
  }
  return (
    <div className={styles['page']}>
      <p className={styles['small']}>{`${live.team?.name ?? ''} · ${live.head.title}`}</p>
      <h1>{t('consensus.gather.title')}</h1>
      <p className={styles['lead']}>{t('consensus.gather.lead')}</p>
      <Members {...props} />
      <div>
        <Button
          icon={FolderOpen}
          onPress={openFile}
          look={missing.length > 0 ? 'primary' : 'plain'}
        >
          {t('consensus.gather.openFile')}
        </Button>
      </div>
      <div className={styles['decide']}>
        <SelectField
          label={t('consensus.gather.tolerance')}
          hint={t('consensus.gather.toleranceHint', { default: round.criteria.tolerance })}
          value={TOLERANCES.find((value) => Number(value) === tolerance) ?? '20'}
          options={TOLERANCES.map((value) => ({
            value,
            text: t('consensus.gather.toleranceValue', { percent: value }),
          }))}
          onChange={(value) => setTolerance(Number(value))}
        />
        <p>{t('consensus.gather.lockText')}</p>
        {counted.length === 0 ? (
          <p>{t('consensus.gather.nobody')}</p>
        ) : (
          <div>
            <Button
              look={missing.length === 0 ? 'primary' : 'plain'}
              onPress={() => setAsking(true)}
            >
              {missing.length === 0
                ? t('consensus.gather.openMeeting')
                : t('consensus.gather.openAnyway', { count: missing.length })}
            </Button>
          </div>
        )}
      </div>
      <Dialog
        title={t('consensus.gather.confirmTitle')}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        mayDismiss
        actions={
          <>
            <Button onPress={() => setAsking(false)}>{t('app.cancel')}</Button>
            <Button look="primary" onPress={() => void open()}>
              {t('consensus.gather.confirm')}
            </Button>
          </>
        }
      >
        <p>{t('consensus.gather.lockText')}</p>
        {missing.length > 0 && <p>{t('consensus.gather.missingText', { names })}</p>}
      </Dialog>
    </div>
  )
}
