import type { Round, Team } from '#shared/journey/round/round'
import type { EntryHead } from '../../storage/entryHeads'
import { Button } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { useTranslate } from '../../ui/useTranslate'
import { ConflictHints } from './ConflictHints'
import styles from './Round.module.css'

interface TeamListProps {
  readonly round: Round
  readonly heads: readonly EntryHead[]
  /** Null for somebody who may only read. */
  readonly acts: {
    readonly add: () => void
    readonly edit: (team: Team) => void
    readonly remove: (team: Team) => void
  } | null
}

/** The teams: members, leader, entries, and what to ask about conflicts of interest. */
export function TeamList({ round, heads, acts }: TeamListProps) {
  const t = useTranslate()
  const add = acts !== null && round.examiners.length > 0 && (
    <Button onPress={acts.add}>{t('round.people.addTeam')}</Button>
  )
  return (
    <section className={styles['criterion']} aria-labelledby="teams">
      <div className={styles['head']}>
        <h2 id="teams">{t('round.people.teams')}</h2>
        {round.teams.length > 0 && add}
      </div>
      {round.teams.length === 0 && (
        <EmptyState title={t('round.people.noTeams')} actions={add}>
          {t('round.people.noTeamsText')}
        </EmptyState>
      )}
      <ul data-plain className={styles['rows']}>
        {round.teams.map((team) => {
          const members = round.examiners.filter((one) => team.memberIds.includes(one.id))
          const own = heads.filter((head) =>
            round.assignments.some((row) => row.teamId === team.id && row.entryId === head.id),
          )
          return (
            <li key={team.id} className={styles['row']}>
              <div>
                <h3>{team.name}</h3>
                <p>
                  {members
                    .map((one) =>
                      one.id === team.leaderId
                        ? `${one.name} (${t('round.people.leaderMark')})`
                        : one.name,
                    )
                    .join(', ')}
                </p>
                <p className={styles['small']}>
                  {own.length === 0
                    ? t('round.people.noEntries')
                    : own.map((head) => head.title).join(', ')}
                </p>
              </div>
              {acts !== null && (
                <>
                  <div className={styles['actions']}>
                    <Button
                      small
                      aria-label={t('round.people.editOf', { name: team.name })}
                      onPress={() => acts.edit(team)}
                    >
                      {t('round.people.edit')}
                    </Button>
                    <Button
                      small
                      look="quiet"
                      aria-label={t('round.people.removeOf', { name: team.name })}
                      onPress={() => acts.remove(team)}
                    >
                      {t('round.people.remove')}
                    </Button>
                  </div>
                  <ConflictHints round={round} examiners={members} heads={own} />
                </>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
