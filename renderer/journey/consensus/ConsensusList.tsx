import { useMemo } from 'react'
import type { Translate } from '#shared/i18n/translate'
import { entrySteps, type EntryStep } from '#shared/overview/entrySteps'
import type { EntryHead } from '../../storage/entryHeads'
import { useEntryHeads, useLiveTable } from '../../storage/liveRecords'
import { Button } from '../../ui/Button'
import { today } from '../../ui/dateText'
import { EmptyState } from '../../ui/EmptyState'
import type { StageProps } from '../../ui/stageProps'
import { useTranslate } from '../../ui/useTranslate'
import styles from './Consensus.module.css'

/** Where the team stands with an entry, in words. Before one's own hand-in nothing is said of the others. */
function standingText(step: EntryStep, { examiners }: StageProps['round'], t: Translate): string {
  switch (step.kind) {
    case 'declare':
    case 'assess':
    case 'hand-in':
      return t('consensus.standing.own')
    case 'wait-for-team': {
      const names = step.missing.map((id) => examiners.find((one) => one.id === id)?.name ?? id)
      return names.length === 0
        ? t('consensus.gather.nobody')
        : t('consensus.standing.missing', { names: names.join(', ') })
    }
    case 'continue-meeting':
      return t('consensus.standing.meeting', { agreed: step.agreed, total: step.total })
    default:
      return t(`consensus.standing.${step.kind}`)
  }
}

interface TeamEntry {
  readonly head: EntryHead
  readonly step: EntryStep
}

/** The entries of one's teams and what stands next for each, live; undefined while reading. */
function useTeamEntries({ round, examinerId }: StageProps): readonly TeamEntry[] | undefined {
  const entries = useEntryHeads(round.id)
  const declarations = useLiveTable('declarations')
  const assessments = useLiveTable('assessments')
  const consensuses = useLiveTable('consensuses')
  return useMemo(() => {
    if (!entries || !declarations || !assessments || !consensuses) return undefined
    const own = { round, examinerId, isOffice: false, today: today() }
    const steps = entrySteps({ ...own, entries, declarations, assessments, consensuses })
    return steps.flatMap((step) => {
      const head = entries.find(({ id }) => id === step.entryId)
      return head === undefined ? [] : [{ head, step }]
    })
  }, [round, examinerId, entries, declarations, assessments, consensuses])
}

/** The entries of one's teams: where each stands, and the way in. */
export function ConsensusList(props: StageProps) {
  const t = useTranslate()
  const { round, go } = props
  const rows = useTeamEntries(props)
  if (rows === undefined) return null
  return (
    <div className={styles['page']}>
      <h1>{t('consensus.listTitle')}</h1>
      <p className={styles['lead']}>{t('consensus.listLead')}</p>
      {rows.length === 0 && <EmptyState title={t('consensus.listEmpty')} />}
      <ul data-plain className={styles['rows']}>
        {rows.map(({ head, step }) => (
          <li key={head.id} className={styles['row']}>
            <div>
              <h2>{head.title}</h2>
              <p className={styles['small']}>{head.className}</p>
              <p>{standingText(step, round, t)}</p>
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
