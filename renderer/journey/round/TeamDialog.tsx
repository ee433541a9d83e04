import { useState } from 'react'
import type { Round, Team } from '#shared/journey/round/round'
import type { EntryId, ExaminerId } from '#shared/kernel/identifiers'
import { TeamId } from '#shared/kernel/identifiers'
import type { EntryHead } from '../../storage/entryHeads'
import { randomId } from '../../storage/randomId'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { SelectField } from '../../ui/SelectField'
import { TextArea } from '../../ui/TextArea'
import { useTranslate } from '../../ui/useTranslate'
import { ConflictHints } from './ConflictHints'
import styles from './Round.module.css'

interface TeamDialogProps {
  readonly team: Team | null
  readonly round: Round
  readonly heads: readonly EntryHead[]
  readonly onSave: (team: Team, entryIds: readonly EntryId[]) => void
  readonly onClose: () => void
}

interface TicksProps<Id extends string> {
  readonly legend: string
  readonly rows: readonly { readonly id: Id; readonly text: string }[]
  readonly chosen: readonly Id[]
  readonly onChange: (chosen: readonly Id[]) => void
}

function Ticks<Id extends string>({ legend, rows, chosen, onChange }: TicksProps<Id>) {
  return (
    <fieldset className={styles['criterion']}>
      <legend className={styles['legend']}>{legend}</legend>
      <div className={styles['ticks']}>
        {rows.map((row) => (
          <label key={row.id} className={styles['tick']}>
            <input
              type="checkbox"
              checked={chosen.includes(row.id)}
              onChange={(event) =>
                onChange(
                  event.target.checked ? [...chosen, row.id] : chosen.filter((id) => id !== row.id),
                )
              }
            />
            {row.text}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

const MOST_MEMBERS = 20

/** Who is in a team, who leads it, and which entries it assesses; conflicts of interest are asked about here. */
export function TeamDialog({ team, round, heads, onSave, onClose }: TeamDialogProps) {
  const t = useTranslate()
  const [name, setName] = useState(
    team?.name ?? t('round.people.teamDefault', { number: round.teams.length + 1 }),
  )
  const [members, setMembers] = useState<readonly ExaminerId[]>(team?.memberIds ?? [])
  const [leader, setLeader] = useState<ExaminerId | null>(team?.leaderId ?? null)
  const [entryIds, setEntryIds] = useState<readonly EntryId[]>(
    round.assignments.filter((row) => row.teamId === team?.id).map((row) => row.entryId),
  )
  const [isTried, setTried] = useState(false)
  const chosen = round.examiners.filter((one) => members.includes(one.id))
  const leaderId = members.find((id) => id === leader) ?? chosen[0]?.id
  const mayAdd = (ids: readonly ExaminerId[]): void => setMembers(ids.slice(0, MOST_MEMBERS))
  const save = (): void => {
    setTried(true)
    if (leaderId === undefined || name.trim() === '') return
    const id = team?.id ?? TeamId.parse(randomId('team'))
    onSave({ id, name: name.trim().slice(0, 100), leaderId, memberIds: [...members] }, entryIds)
    onClose()
  }
  return (
    <Dialog
      title={t(team === null ? 'round.people.addTeam' : 'round.people.editTeam')}
      isOpen
      onClose={onClose}
      size="large"
      actions={
        <>
          <Button onPress={onClose}>{t('round.people.cancel')}</Button>
          <Button look="primary" onPress={save}>
            {t('round.people.save')}
          </Button>
        </>
      }
    >
      <TextArea label={t('round.people.teamName')} rows={1} value={name} onChange={setName} />
      <Ticks
        legend={t('round.people.members')}
        rows={round.examiners.map((one) => ({
          id: one.id,
          text: one.administration === '' ? one.name : `${one.name}, ${one.administration}`,
        }))}
        chosen={members}
        onChange={mayAdd}
      />
      {isTried && members.length === 0 && (
        <p role="alert" className={styles['problem']}>
          {t('round.people.membersMissing')}
        </p>
      )}
      {isTried && name.trim() === '' && (
        <p role="alert" className={styles['problem']}>
          {t('round.people.nameMissing')}
        </p>
      )}
      {leaderId !== undefined && (
        <SelectField
          label={t('round.people.leader')}
          value={leaderId}
          options={chosen.map((one) => ({ value: one.id, text: one.name }))}
          onChange={setLeader}
        />
      )}
      {heads.length === 0 ? (
        <p className={styles['small']}>{t('round.people.noEntriesToChoose')}</p>
      ) : (
        <Ticks
          legend={t('round.people.entries')}
          rows={heads.map((head) => ({ id: head.id, text: head.title }))}
          chosen={entryIds}
          onChange={setEntryIds}
        />
      )}
      <ConflictHints
        round={round}
        examiners={chosen}
        heads={heads.filter((head) => entryIds.includes(head.id))}
      />
    </Dialog>
  )
}
