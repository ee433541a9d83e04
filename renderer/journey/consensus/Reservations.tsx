import { useState } from 'react'
import { LONGEST_IN_MEETING, type Consensus } from '#shared/journey/consensus/consensus'
import { addReservation, removeReservation } from '#shared/journey/consensus/meeting'
import type { Step } from '#shared/journey/consensus/step'
import type { ExaminerId, ItemId } from '#shared/kernel/identifiers'
import { Button } from '../../ui/Button'
import { SelectField } from '../../ui/SelectField'
import { TextArea } from '../../ui/TextArea'
import { useTranslate } from '../../ui/useTranslate'
import { useConsensusView } from './consensusSlice'
import styles from './Meeting.module.css'
import type { MeetingProps } from './meetingProps'

function withText(standing: Consensus, itemId: ItemId, who: ExaminerId, text: string): Step {
  return text.trim() === ''
    ? removeReservation(standing, itemId, who)
    : addReservation(standing, itemId, who, text)
}

interface EditorProps {
  readonly props: MeetingProps
  readonly who: ExaminerId
  readonly onWho: (who: ExaminerId | null) => void
}

/** One person's opinion while it is written: in the meeting's record from the first letter, so that it survives a crash. */
function Editor({ props, who, onWho }: EditorProps) {
  const t = useTranslate()
  const { consensus, treatment, live, item, names } = props
  const showProblem = useConsensusView((view) => view.showProblem)
  const textOf = (id: ExaminerId): string =>
    treatment.reservations.find((one) => one.examinerId === id)?.text ?? ''
  const take = (step: (standing: Consensus) => Step, isStructure: boolean): boolean => {
    const problem = live.take(step, isStructure)
    showProblem(problem?.kind ?? null)
    return problem === null
  }
  const write = (text: string): void =>
    void take((standing) => withText(standing, item.id, who, text), false)
  // Written first and named after: the text goes with the name that is chosen, never over another's.
  const choose = (next: ExaminerId): void => {
    const text = textOf(who)
    if (text !== '' && textOf(next) === '') {
      take((standing) => {
        const without = removeReservation(standing, item.id, who)
        return without.ok ? addReservation(without.value, item.id, next, text) : without
      }, true)
    }
    onWho(next)
  }
  const cancel = (): void => {
    if (take((standing) => removeReservation(standing, item.id, who), true)) onWho(null)
  }
  const keep = (): void => {
    if (textOf(who) === '') showProblem('reason-required')
    else onWho(null)
  }
  return (
    <>
      <SelectField
        label={t('consensus.team.reservationBy')}
        value={who}
        options={consensus.inputs.map(({ examinerId }) => ({
          value: examinerId,
          text: names.get(examinerId) ?? '',
        }))}
        onChange={choose}
      />
      <TextArea
        label={t('consensus.team.reservationText', { name: names.get(who) ?? '' })}
        value={textOf(who)}
        limit={LONGEST_IN_MEETING.reservation}
        onChange={write}
      />
      <div className={styles['wrap']}>
        <Button small onPress={keep}>
          {t('consensus.team.reservationAdd')}
        </Button>
        <Button small look="quiet" onPress={cancel}>
          {t('app.cancel')}
        </Button>
      </div>
    </>
  )
}

/** A dissenting opinion, by name, in the minutes and the report. */
export function Reservations(props: MeetingProps) {
  const t = useTranslate()
  const { consensus, treatment, live, item, names } = props
  const [who, setWho] = useState<ExaminerId | null>(null)
  const present = consensus.inputs.map((input) => input.examinerId)
  const silent = present.find((id) => treatment.reservations.every((one) => one.examinerId !== id))
  return (
    <div className={styles['stack']}>
      {treatment.reservations
        .filter((one) => one.examinerId !== who)
        .map((one) => (
          <div key={one.examinerId} className={styles['reservation']}>
            <p>
              <strong>
                {t('consensus.team.reservationText', { name: names.get(one.examinerId) ?? '' })}
              </strong>
            </p>
            <p>{one.text}</p>
            <div>
              <Button
                small
                look="quiet"
                onPress={() =>
                  void live.take((standing) => removeReservation(standing, item.id, one.examinerId))
                }
              >
                {t('consensus.team.reservationRemove')}
              </Button>
            </div>
          </div>
        ))}
      {who !== null && <Editor props={props} who={who} onWho={setWho} />}
      {who === null && silent !== undefined && (
        <div>
          <Button small look="quiet" onPress={() => setWho(silent)}>
            {t('consensus.team.reservation')}
          </Button>
        </div>
      )}
    </div>
  )
}
