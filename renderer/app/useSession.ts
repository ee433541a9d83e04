import type { ExaminerId } from '#shared/kernel/identifiers'
import type { RecordOf } from '#shared/records/recordTables'
import { activeRound } from '../storage/activeRound'
import { useLiveTable } from '../storage/liveRecords'
import { useSetting } from '../storage/settings'

/** Who sits here, with which round; `undefined` while it is read from disk. */
export interface Session {
  readonly profile: RecordOf<'profiles'> | null
  readonly round: RecordOf<'rounds'> | null
  readonly rounds: readonly RecordOf<'rounds'>[]
  readonly examinerId: ExaminerId | null
  readonly isOffice: boolean
}

/** The profile and the active round, live. */
export function useSession(): Session | undefined {
  const profiles = useLiveTable('profiles')
  const rounds = useLiveTable('rounds')
  const [activeRoundId] = useSetting('activeRoundId')
  if (profiles === undefined || rounds === undefined || activeRoundId === undefined)
    return undefined
  const profile = profiles[0] ?? null
  const round = activeRound(rounds, activeRoundId)
  const identity = profile?.identities.find((known) => known.roundId === round?.id)
  return {
    profile,
    round,
    rounds,
    examinerId: identity?.examinerId ?? null,
    isOffice: identity?.isOffice ?? false,
  }
}
