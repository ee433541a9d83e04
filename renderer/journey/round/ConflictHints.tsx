import type { Examiner, Round } from '#shared/journey/round/round'
import { sameAdministration } from '#shared/journey/round/roundEdits'
import type { EntryHead } from '../../storage/entryHeads'
import { Notice } from '../../ui/Notice'
import { useTranslate } from '../../ui/useTranslate'

interface ConflictHintsProps {
  readonly round: Pick<Round, 'units'>
  readonly examiners: readonly Examiner[]
  readonly heads: readonly EntryHead[]
}

/** A prompt, not a block: who in a team belongs to the administration of a unit the team assesses. */
export function ConflictHints({ round, examiners, heads }: ConflictHintsProps) {
  const t = useTranslate()
  const units = round.units.filter((unit) => heads.some((head) => head.unitId === unit.id))
  const hints = units
    .map((unit) => ({ unit, near: sameAdministration(unit, examiners) }))
    .filter(({ near }) => near.length > 0)
  const allNew = examiners.length > 0 && examiners.every((one) => !one.experienced)
  if (hints.length === 0 && !allNew) return null
  return (
    <Notice tone="warn">
      {hints.map(({ unit, near }) => (
        <p key={unit.id}>
          {t('round.people.conflictHint', {
            names: near.map((one) => one.name).join(', '),
            unit: unit.name,
          })}
        </p>
      ))}
      {allNew && <p>{t('round.people.allNew')}</p>}
    </Notice>
  )
}
