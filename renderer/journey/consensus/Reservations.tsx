import { useState } from 'react'
import { addReservation, removeReservation } from '#shared/journey/consensus/meeting'
import type { ExaminerId } from '#shared/kernel/identifiers'
import { Button } from '../../ui/Button'
import { SelectField } from '../../ui/SelectField'
import { TextArea } from '../../ui/TextArea'
import { useTranslate } from '../../ui/useTranslate'
import { useConsensusView } from './consensusSlice'
import styles from './Meeting.module.css'
import type { MeetingProps } from './meetingProps'

/** A dissenting opinion, by name, in the minutes and the report. */
export function Reservations({ consensus, treatment, live, item, names }: MeetingProps) {
  const t = useTranslate()
  const [isOpen, setOpen] = useState(false)
  const present = consensus.inputs.map((input) => input.examinerId)
  const [who, setWho] = useState<ExaminerId | undefined>(present[0])
  const [text, setText] = useState('')
  const showProblem = useConsensusView((view) => view.showProblem)
  const add = (): void => {
    if (who === undefined) return
    const problem = live.take((standing) => addReservation(standing, item.id, who, text))
    showProblem(problem?.kind ?? null)
    if (problem !== null) return
    setText('')
    setOpen(false)
  }
  return (
    <div className={styles['stack']}>
      {treatment.reservations.map((one) => (
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
      {isOpen && who !== undefined ? (
        <>
          <SelectField
            label={t('consensus.team.reservationBy')}
            value={who}
            options={present.map((id) => ({ value: id, text: names.get(id) ?? '' }))}
            onChange={setWho}
          />
          <TextArea
            label={t('consensus.team.reservationText', { name: names.get(who) ?? '' })}
            value={text}
            onChange={setText}
          />
          <div className={styles['wrap']}>
            <Button small onPress={add}>
              {t('consensus.team.reservationAdd')}
            </Button>
            <Button small look="quiet" onPress={() => setOpen(false)}>
              {t('app.cancel')}
            </Button>
          </div>
        </>
      ) : (
        <div>
          <Button small look="quiet" onPress={() => setOpen(true)}>
            {t('consensus.team.reservation')}
          </Button>
        </div>
      )}
    </div>
  )
}
