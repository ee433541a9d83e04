import type { Identity } from '#shared/journey/round/profile'
import { ProfileId } from '#shared/kernel/identifiers'
import type { RecordOf } from '#shared/records/recordTables'
import type { DeskDatabase } from './database'
import type { ProfileFacts } from './profile'
import { randomId } from './randomId'

/**
 * Stores who the person is, in the transaction it is called in: a new profile where there is none,
 * and who she is in a round. A later answer for the same round replaces the earlier.
 *
 * @returns the profile as written, null when there was nothing to write.
 */
export async function writePerson(
  db: DeskDatabase,
  facts: ProfileFacts | null,
  identity: Identity | null,
): Promise<RecordOf<'profiles'> | null> {
  const standing = await db.profiles.toCollection().first()
  if (standing === undefined && facts === null) return null
  if (standing !== undefined && identity === null) return null
  const base: RecordOf<'profiles'> = standing ?? {
    id: ProfileId.parse(randomId('profile')),
    schemaVersion: 1,
    revision: 0,
    identities: [],
    name: '',
    administration: '',
    email: '',
    ...facts,
  }
  const others = base.identities.filter((one) => one.roundId !== identity?.roundId)
  const identities = identity === null ? others : [...others, identity]
  const profile = { ...base, identities, revision: base.revision + 1 }
  await db.profiles.put(profile)
  return profile
}
