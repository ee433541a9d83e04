import { useState } from 'react'
import { useEntryHeads } from '../../storage/liveRecords'
import { useKnownKeys } from '../../storage/knownSenders'
import { OwnFingerprint } from '../../ui/OwnFingerprint'
import type { StageProps } from '../../ui/stageProps'
import { PassphraseField } from './PassphraseField'
import { TeamFiles } from './TeamFiles'
import { WholeRoundFile } from './WholeRoundFile'

/** The files the office gives out: one for each team, and the whole round for a colleague. */
export function PackagesView({ round, profile, isOffice, go }: StageProps) {
  const heads = useEntryHeads(round.id)
  const { own } = useKnownKeys()
  const [typed, setTyped] = useState('')
  if (heads === undefined || !isOffice) return null
  const passphrase = typed === '' ? null : typed
  return (
    <>
      <PassphraseField value={typed} onChange={setTyped} />
      <TeamFiles round={round} profile={profile} go={go} heads={heads} passphrase={passphrase} />
      <WholeRoundFile round={round} profile={profile} passphrase={passphrase} />
      <OwnFingerprint fingerprint={own} />
    </>
  )
}
