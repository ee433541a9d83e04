import { useState } from 'react'
import type { Team } from '#shared/journey/round/round'
import type { SaveOutcome } from '../../exchange/savedOutcome'
import { saveSentence } from '../../exchange/saveSentence'
import { useDeskStore } from '../../storage/deskStore'
import { useEntryHeads } from '../../storage/liveRecords'
import { useKnownKeys } from '../../storage/knownSenders'
import { Button } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { Notice } from '../../ui/Notice'
import { OwnFingerprint } from '../../ui/OwnFingerprint'
import type { StageProps } from '../../ui/stageProps'
import { useTranslate } from '../../ui/useTranslate'
import { PassphraseField } from './PassphraseField'
import styles from './Round.module.css'
import { writePackage } from './writePackage'

type TeamState = SaveOutcome | { readonly kind: 'writing' }

function StateLine({ state }: { readonly state: TeamState | undefined }) {
  const t = useTranslate()
  if (state === undefined) return null
  if (state.kind === 'writing') {
    return (
      <p role="status" className={styles['small']}>
        {t('round.packages.writing')}
      </p>
    )
  }
  if (state.kind === 'disk' || state.kind === 'failed') {
    return (
      <Notice tone="danger" isAlert>
        {saveSentence(state, t)}
      </Notice>
    )
  }
  return (
    <p role="status" className={styles['small']}>
      {saveSentence(state, t)}
    </p>
  )
}

interface TeamRowProps {
  readonly team: Team
  readonly titles: readonly string[]
  readonly state: TeamState | undefined
  readonly onWrite: () => void
}

function TeamRow({ team, titles, state, onWrite }: TeamRowProps) {
  const t = useTranslate()
  return (
    <li className={styles['row']}>
      <div>
        <h3>{team.name}</h3>
        <p className={styles['small']}>
          {t('round.packages.members', { count: team.memberIds.length })}
          {' · '}
          {titles.length === 0 ? t('round.packages.noEntries') : titles.join(', ')}
        </p>
        <StateLine state={state} />
      </div>
      <Button
        aria-label={t('round.packages.writeFor', { team: team.name })}
        isDisabled={titles.length === 0 || state?.kind === 'writing'}
        onPress={onWrite}
      >
        {t('round.packages.write')}
      </Button>
    </li>
  )
}

/** One file for each team, with its own entries only. */
export function PackagesView({ round, profile, isOffice, go }: StageProps) {
  const t = useTranslate()
  const store = useDeskStore()
  const heads = useEntryHeads(round.id)
  const { own } = useKnownKeys()
  const [passphrase, setPassphrase] = useState('')
  const [states, setStates] = useState<Readonly<Record<string, TeamState>>>({})
  if (heads === undefined || !isOffice) return null
  const write = async (team: Team): Promise<void> => {
    const put = (state: TeamState): void => setStates((before) => ({ ...before, [team.id]: state }))
    put({ kind: 'writing' })
    const fileName = t('round.packages.fileName', { team: team.name, round: round.title })
    const locked = passphrase === '' ? null : passphrase
    const order = { roundId: round.id, teamId: team.id, profile, passphrase: locked, fileName }
    put(await writePackage(store, order))
  }
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
  return (
    <>
      <p className={styles['lead']}>{t('round.packages.lead')}</p>
      <PassphraseField value={passphrase} onChange={setPassphrase} />
      <ul data-plain className={styles['rows']}>
        {round.teams.map((team) => {
          const own = round.assignments.filter((row) => row.teamId === team.id)
          const titles = heads
            .filter((head) => own.some((row) => row.entryId === head.id))
            .map((head) => head.title)
          return (
            <TeamRow
              key={team.id}
              team={team}
              titles={titles}
              state={states[team.id]}
              onWrite={() => void write(team)}
            />
          )
        })}
      </ul>
      <OwnFingerprint fingerprint={own} />
    </>
  )
}
