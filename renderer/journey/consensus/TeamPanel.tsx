import { useEffect, useState } from 'react'
import { LONGEST_IN_MEETING } from '#shared/journey/consensus/consensus'
import {
  agree,
  closeMeeting,
  postpone,
  reasonNeed,
  reopenItem,
  setMinutes,
} from '#shared/journey/consensus/meeting'
import { scaleSteps } from '#shared/journey/assessment/scale'
import { Button } from '../../ui/Button'
import { Notice } from '../../ui/Notice'
import { SelectField } from '../../ui/SelectField'
import { TextArea } from '../../ui/TextArea'
import { useTranslate } from '../../ui/useTranslate'
import { useConsensusView } from './consensusSlice'
import styles from './Meeting.module.css'
import type { MeetingProps } from './meetingProps'
import { Reservations } from './Reservations'
import { TeamQuestions } from './TeamQuestions'
import { TeamText } from './TeamText'
import { useTeamReason } from './useTeamReason'
import { VotePanel } from './VotePanel'

const UNSET = ''

/** The team's value: empty until somebody sets it, never prefilled. */
function ValuePart(props: MeetingProps) {
  const t = useTranslate()
  const { treatment, row, live, round, item, consensus } = props
  const [reason, setReason] = useTeamReason(props)
  const [chosen, setChosen] = useState<string>(UNSET)
  const showProblem = useConsensusView((view) => view.showProblem)
  const { median, range } = row
  const isAgreed = treatment.agenda === 'agreed'
  const percent = chosen === UNSET ? null : Number(chosen)
  const need = percent === null ? null : reasonNeed(percent, row, treatment)
  const set = (): void => {
    if (percent === null) return
    const problem = live.take((standing) =>
      agree(standing, item.id, percent, reason, { inputs: live.inputs, set: round.criteria }),
    )
    showProblem(problem?.kind ?? null)
  }
  return (
    <>
      <div className={styles['value']}>
        <output className={styles['percent']}>
          {treatment.agreedPercent === null
            ? t('consensus.team.noValue')
            : t('consensus.team.value', { percent: treatment.agreedPercent })}
        </output>
        <p className={styles['small']}>
          {median !== null && range !== null && t('consensus.team.median', { median, ...range })}
          <br />
          {isAgreed
            ? t(
                treatment.acceptedMedian
                  ? 'consensus.team.acceptedMedian'
                  : 'consensus.team.agreed',
              )
            : t('consensus.team.empty')}
        </p>
      </div>
      {isAgreed ? (
        <Button
          isDisabled={consensus.state !== 'meeting'}
          onPress={() =>
            showProblem(live.take((standing) => reopenItem(standing, item.id))?.kind ?? null)
          }
        >
          {t('consensus.team.reopen')}
        </Button>
      ) : (
        <>
          <SelectField
            label={t('consensus.team.choose')}
            value={chosen}
            options={[
              { value: UNSET, text: t('consensus.team.chooseNone') },
              ...scaleSteps(round.criteria.scale).map((step) => ({
                value: String(step),
                text: t('consensus.team.value', { percent: step }),
              })),
            ]}
            onChange={setChosen}
          />
          <Button look="primary" wide isDisabled={percent === null} onPress={set}>
            {t('consensus.team.set')}
          </Button>
        </>
      )}
      <TextArea
        label={t('consensus.team.reason')}
        value={isAgreed ? treatment.reason : reason}
        limit={LONGEST_IN_MEETING.reason}
        readOnly={isAgreed}
        {...(need === null
          ? {}
          : {
              aside: t(
                need === 'outside-range'
                  ? 'consensus.team.reasonOutside'
                  : 'consensus.team.reasonAfterTalk',
              ),
            })}
        onChange={setReason}
      />
    </>
  )
}

function Foot(props: MeetingProps) {
  const t = useTranslate()
  const { rows, row, live, item, openItem, consensus, names, go, entryId } = props
  const showProblem = useConsensusView((view) => view.showProblem)
  const open = rows.filter((one) => one.state !== 'agreed')
  const index = rows.findIndex((one) => one.itemId === row.itemId)
  const next = [...rows.slice(index + 1), ...rows.slice(0, index)].find(
    (one) => one.state !== 'agreed',
  )
  const leaving = row.leaves.map((id) => names.get(id) ?? '').join(', ')
  const close = (): void => {
    const problem = live.take((standing) => closeMeeting(standing, new Date().toISOString()))
    showProblem(problem?.kind ?? null)
    if (problem === null) go({ page: 'consensus', entryId })
  }
  return (
    <footer className={styles['teamFoot']}>
      {leaving !== '' && (
        <p className={styles['small']}>{t('consensus.team.leaves', { names: leaving })}</p>
      )}
      <div className={styles['between']}>
        <Button
          isDisabled={row.state === 'agreed' || consensus.state !== 'meeting'}
          onPress={() => {
            const problem = live.take((standing) => postpone(standing, item.id))
            showProblem(problem?.kind ?? null)
            if (problem === null && next !== undefined) openItem(next.itemId)
          }}
        >
          {t('consensus.team.later')}
        </Button>
        {open.length === 0 && consensus.state === 'meeting' ? (
          <Button look="primary" onPress={close}>
            {t('consensus.team.toEnd')}
          </Button>
        ) : (
          <Button
            look="primary"
            isDisabled={next === undefined}
            onPress={() => next && openItem(next.itemId)}
          >
            {t('consensus.team.next')}
          </Button>
        )}
      </div>
    </footer>
  )
}

/** What the team makes of one item: vote, value, reason, text, questions, dissent, minutes. */
export function TeamPanel(props: MeetingProps) {
  const t = useTranslate()
  const { live, item, treatment } = props
  const problem = useConsensusView((view) => view.problem)
  const showProblem = useConsensusView((view) => view.showProblem)
  // A refusal is about this item; it does not follow to another.
  useEffect(() => () => showProblem(null), [showProblem])
  return (
    <section className={styles['team']} aria-label={t('consensus.team.title')}>
      <div className={styles['teamScroll']}>
        <h2>{t('consensus.team.title')}</h2>
        {problem !== null && isProblem(problem) && (
          <Notice tone="danger" isAlert>
            {t(`consensus.problems.${problem}`)}
          </Notice>
        )}
        <VotePanel {...props} />
        <ValuePart {...props} />
        <TeamText {...props} />
        <TeamQuestions {...props} />
        <Reservations {...props} />
        <TextArea
          label={t('consensus.team.minutes')}
          hint={t('consensus.team.minutesHint')}
          value={treatment.minutes}
          limit={LONGEST_IN_MEETING.minutes}
          onChange={(minutes) =>
            void live.take((standing) => setMinutes(standing, item.id, minutes), false)
          }
        />
      </div>
      <Foot {...props} />
    </section>
  )
}

const PROBLEMS = [
  'not-gathering',
  'nobody-counted',
  'not-in-meeting',
  'not-agreed-yet',
  'unknown-item',
  'already-agreed',
  'not-agreed',
  'vote-open',
  'no-open-vote',
  'not-present',
  'votes-missing',
  'off-scale',
  'reason-required',
  'too-much',
  'items-open',
  'inputs-missing',
] as const

function isProblem(kind: string): kind is (typeof PROBLEMS)[number] {
  return PROBLEMS.some((one) => one === kind)
}
