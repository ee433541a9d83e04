import type { Unit } from '#shared/journey/round/round'
import type { EntryHead } from '../../storage/entryHeads'
import { useEntryHeads } from '../../storage/liveRecords'
import { Button } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import type { StageProps } from '../../ui/stageProps'
import { useTranslate } from '../../ui/useTranslate'
import styles from './Round.module.css'

function UnitFacts({ unit }: { readonly unit: Unit | undefined }) {
  const t = useTranslate()
  if (unit === undefined) return null
  const operation = t(`round.operations.${unit.operation}`)
  return (
    <>
      {unit.name}
      <br />
      <span className={styles['small']}>
        {unit.administration === ''
          ? operation
          : t('round.units.operationOf', { administration: unit.administration, operation })}
        {unit.employees !== null && ` · ${t('round.units.employees', { count: unit.employees })}`}
      </span>
    </>
  )
}

function EntryTable({
  heads,
  round,
  go,
  isOffice,
}: StageProps & { readonly heads: readonly EntryHead[] }) {
  const t = useTranslate()
  const teamOf = (head: EntryHead): string =>
    round.teams
      .filter((team) =>
        round.assignments.some((row) => row.teamId === team.id && row.entryId === head.id),
      )
      .map((team) => team.name)
      .join(', ')
  return (
    <div className={styles['tableFrame']}>
      <table className={styles['table']} aria-label={t('round.units.title')}>
        <thead>
          <tr>
            <th scope="col">{t('round.units.entry')}</th>
            <th scope="col">{t('round.units.unit')}</th>
            <th scope="col">{t('round.units.className')}</th>
            <th scope="col">{t('round.units.team')}</th>
            <th scope="col">
              <span className="visually-hidden">{t('round.units.open')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {heads.map((head) => (
            <tr key={head.id}>
              <th scope="row">{head.title}</th>
              <td>
                <UnitFacts unit={round.units.find((unit) => unit.id === head.unitId)} />
              </td>
              <td>{head.className === '' ? t('round.units.noClass') : head.className}</td>
              <td className={styles['short']}>{teamOf(head) || t('round.units.noTeam')}</td>
              <td>
                {(isOffice || teamOf(head) !== '') && (
                  <Button
                    small
                    aria-label={`${t('round.units.open')}: ${head.title}`}
                    onPress={() => go({ page: 'entry', entryId: head.id })}
                  >
                    {t('round.units.openShort')}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** The entries of the round with their units, classes and teams, and the way to import more. */
export function UnitsView(props: StageProps) {
  const t = useTranslate()
  const { round, isOffice, go } = props
  const heads = useEntryHeads(round.id)
  if (heads === undefined) return null
  const without = round.units.filter((unit) => heads.every((head) => head.unitId !== unit.id))
  const importButton = isOffice ? (
    <Button look="primary" onPress={() => go({ page: 'entry', view: 'import' })}>
      {t('round.units.import')}
    </Button>
  ) : undefined
  if (heads.length === 0) {
    return (
      <EmptyState title={t('round.units.empty')} actions={importButton}>
        {t(isOffice ? 'round.units.emptyText' : 'round.units.emptyReader')}
      </EmptyState>
    )
  }
  return (
    <>
      <div className={styles['head']}>
        <h2>{t('round.units.title')}</h2>
        {importButton}
      </div>
      <EntryTable {...props} heads={heads} />
      {without.length > 0 && (
        <section className={styles['criterion']} aria-labelledby="without-entry">
          <h2 id="without-entry">{t('round.units.withoutEntry')}</h2>
          <ul className={styles['plainList']}>
            {without.map((unit) => (
              <li key={unit.id}>
                <UnitFacts unit={unit} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
