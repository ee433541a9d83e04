import type { Team } from '#shared/journey/round/round'
import { FileLine } from '../../exchange/FileLine'
import type { SaveOutcome } from '../../exchange/savedOutcome'
import { useFileWriting } from '../../exchange/useFileWriting'
import { useDeskStore } from '../../storage/deskStore'
import type { EntryHead } from '../../storage/entryHeads'
import { Button } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import type { StageProps } from '../../ui/stageProps'
import { useTranslate } from '../../ui/useTranslate'
import styles from './Round.module.css'
import { writePackage } from './roundFiles'

interface TeamRowProps {
  readonly team: Team
  readonly titles: readonly string[]
  readonly save: () => Promise<SaveOutcome>
}

function TeamRow({ team, titles, save }: TeamRowProps) {
  const t = useTranslate()
  const { state, write } = useFileWriting()
  return (
    <li className={styles['row']}>
      <div>
        <h3>{team.name}</h3>
        <p className={styles['small']}>
          {t('round.packages.members', { count: team.memberIds.length })}
          {' · '}
          {titles.length === 0 ? t('round.packages.noEntries') : titles.join(', ')}
        </p>
        <FileLine state={state} writing={t('round.packages.writing')} />
      </div>
      <Button
        aria-label={t('round.packages.writeFor', { team: team.name })}
        isDisabled={titles.length === 0 || state?.kind === 'writing'}
        onPress={() => write(save)}
      >
        {t('round.packages.write')}
      </Button>
    </li>
  )
}

interface TeamFilesProps extends Pick<StageProps, 'round' | 'profile' | 'go'> {
  readonly heads: readonly EntryHead[]
  readonly passphrase: string | null
}

/** One file for each team, with its own entries only. */
export function TeamFiles({ round, profile, go, heads, passphrase }: TeamFilesProps) {
  const t = useTranslate()
  const store = useDeskStore()
  if (round.teams.length === 0) {
    return (
      <EmptyState
        title={t('round.packages.none')}
        actions={
          <Button onPress={() => go({ page: 'round', view: 'people' })}>
            {t('round.packages.toPeople')}
          </Button>
        }
      >
        {t('round.packages.noneText')}
      </EmptyState>
    )
  }
  const titlesOf = (team: Team): readonly string[] => {
    const own = round.assignments.filter((row) => row.teamId === team.id)
    return heads
      .filter((head) => own.some((row) => row.entryId === head.id))
      .map((head) => head.title)
  }
  const save = (team: Team): Promise<SaveOutcome> => {
    const fileName = t('round.packages.fileName', { team: team.name, round: round.title })
    const order = { roundId: round.id, teamId: team.id, profile, passphrase, fileName }
    return writePackage(store, order)
  }
  return (
    <section className={styles['criterion']} aria-labelledby="team-files">
      <h2 id="team-files">{t('round.packages.teams')}</h2>
      <p className={styles['lead']}>{t('round.packages.lead')}</p>
      <ul data-plain className={styles['rows']}>
        {round.teams.map((team) => (
          <TeamRow key={team.id} team={team} titles={titlesOf(team)} save={() => save(team)} />
        ))}
      </ul>
    </section>
  )
}
