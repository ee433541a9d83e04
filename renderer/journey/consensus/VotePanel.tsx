import { useState } from 'react'
import { scaleSteps } from '#shared/journey/assessment/scale'
import {
  cancelVote,
  castVote,
  showVotes,
  startVote,
  visibleVotes,
} from '#shared/journey/consensus/voting'
import type { Step } from '#shared/journey/consensus/step'
import type { Consensus } from '#shared/journey/consensus/consensus'
import type { ExaminerId } from '#shared/kernel/identifiers'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { SelectField } from '../../ui/SelectField'
import { useTranslate } from '../../ui/useTranslate'
import { useConsensusView } from './consensusSlice'
import styles from './Meeting.module.css'
import type { MeetingProps } from './meetingProps'

interface BallotProps {
  readonly name: string
  readonly steps: readonly number[]
  readonly onCast: (percent: number) => void
  readonly onClose: () => void
}

/** One person's turn at the machine; what is chosen is gone from the screen when the dialog closes. */
function Ballot({ name, steps, onCast, onClose }: BallotProps) {
  const t = useTranslate()
  const [chosen, setChosen] = useState('')
  return (
    <Dialog
      title={t('consensus.vote.title')}
      isOpen
      onClose={onClose}
      mayDismiss
      actions={
        <>
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button look="primary" isDisabled={chosen === ''} onPress={() => onCast(Number(chosen))}>
            {t('consensus.vote.confirm')}
          </Button>
        </>
      }
    >
      <SelectField
        label={t('consensus.vote.ask', { name })}
        value={chosen}
        options={[
          { value: '', text: t('consensus.team.chooseNone') },
          ...steps.map((step) => ({
            value: String(step),
            text: t('consensus.team.value', { percent: step }),
          })),
        ]}
        onChange={setChosen}
      />
    </Dialog>
  )
}

function ShownRounds({ treatment, names }: MeetingProps) {
  const t = useTranslate()
  return (
    <>
      {treatment.voteRounds.map((round, index) => {
        const { votes } = visibleVotes(round)
        if (votes === null) return null
        return (
          <p key={`round-${String(index)}`} className={styles['small']}>
            <strong>{t('consensus.vote.round', { number: index + 1 })}.</strong>{' '}
            {votes
              .map((vote) =>
                t('consensus.vote.result', {
                  name: names.get(vote.examinerId) ?? '',
                  percent: vote.percent,
                }),
              )
              .join(' · ')}
          </p>
        )
      })}
    </>
  )
}

/** A silent re-vote: everybody in turn at one machine, nothing shown until all have voted. */
export function VotePanel(props: MeetingProps) {
  const t = useTranslate()
  const { treatment, consensus, live, item, names, round } = props
  const [voter, setVoter] = useState<ExaminerId | null>(null)
  const showProblem = useConsensusView((view) => view.showProblem)
  const take = (step: (standing: Consensus) => Step): void =>
    showProblem(live.take(step)?.kind ?? null)
  const open = treatment.voteRounds.find((one) => !one.shown)
  const present = consensus.inputs.map((input) => input.examinerId)
  if (open === undefined) {
    return (
      <div className={styles['stack']}>
        <ShownRounds {...props} />
        {treatment.agenda !== 'agreed' && (
          <div>
            <Button small onPress={() => take((standing) => startVote(standing, item.id))}>
              {t('consensus.vote.start')}
            </Button>
          </div>
        )}
      </div>
    )
  }
  const { voted } = visibleVotes(open)
  return (
    <div className={styles['ballot']}>
      <p role="status">
        {t('consensus.vote.progress', { voted: voted.length, total: present.length })}
      </p>
      <div className={styles['wrap']}>
        {present.map((id) => {
          const name = names.get(id) ?? ''
          const hasVoted = voted.includes(id)
          return (
            <Button key={id} small onPress={() => setVoter(id)}>
              {hasVoted
                ? `✓ ${t('consensus.vote.castDone', { name })}`
                : t('consensus.vote.cast', { name })}
            </Button>
          )
        })}
      </div>
      <div className={styles['wrap']}>
        <Button
          small
          look="primary"
          isDisabled={voted.length < present.length}
          onPress={() => take((standing) => showVotes(standing, item.id))}
        >
          {t('consensus.vote.show')}
        </Button>
        <Button
          small
          look="quiet"
          onPress={() => take((standing) => cancelVote(standing, item.id))}
        >
          {t('consensus.vote.cancel')}
        </Button>
      </div>
      {voter !== null && (
        <Ballot
          name={names.get(voter) ?? ''}
          steps={scaleSteps(round.criteria.scale)}
          onClose={() => setVoter(null)}
          onCast={(percent) => {
            take((standing) => castVote(standing, item.id, voter, percent, round.criteria.scale))
            setVoter(null)
          }}
        />
      )}
    </div>
  )
}
