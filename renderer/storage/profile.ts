import { ProfileId, type ExaminerId, type RoundId } from '#shared/kernel/identifiers'
import type { RecordOf } from '#shared/records/recordTables'
import type { DeskDatabase } from './database'
import { putRecord } from './putRecord'
import { randomId } from './randomId'

/** What a person says of herself. */
export interface ProfileFacts {
  readonly name: string
  readonly administration: string
  readonly email: string
}

/** Stores the profile of the person at this machine, new or changed. */
export async function saveProfile(
  db: DeskDatabase,
  standing: RecordOf<'profiles'> | null,
  facts: ProfileFacts,
): Promise<RecordOf<'profiles'> | null> {
  const base: RecordOf<'profiles'> = standing ?? {
    id: ProfileId.parse(randomId('profile')),
    schemaVersion: 1,
    revision: 1,
    identities: [],
    ...facts,
  }
  const put = await putRecord(db, 'profiles', { ...base, ...facts }, standing?.revision ?? 0)
  return put.ok ? put.value : null
}

/** Notes who the person is in a round. A later answer for the same round replaces the earlier. */
export async function identify(
  db: DeskDatabase,
  roundId: RoundId,
  examinerId: ExaminerId | null,
  isOffice: boolean,
): Promise<boolean> {
  const profile = await db.profiles.toCollection().first()
  if (profile === undefined) return false
  const others = profile.identities.filter((known) => known.roundId !== roundId)
  const identities = [...others, { roundId, examinerId, isOffice }]
  const put = await putRecord(db, 'profiles', { ...profile, identities }, profile.revision)
  return put.ok
}
