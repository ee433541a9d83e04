import { threeFoci2016 } from '#shared/criteria/editions/threeFoci2016'
import { buildSampleRound } from '#shared/sample/sampleRound'
import { digestText } from '../storage/digestText'
import type { DeskStore } from '../storage/deskStore'
import { identify, saveProfile } from '../storage/profile'
import { storeNewRecords } from '../storage/storeNewRecords'
import { writeSetting } from '../storage/settings'

/**
 * Builds the sample round and stores it in one transaction, then makes it the active one. Somebody
 * who already has a profile plays the sample's team leader without her own name being changed.
 */
export async function loadSample(store: DeskStore): Promise<boolean> {
  const { db } = store
  const built = await buildSampleRound({
    digestText,
    criteria: threeFoci2016,
    now: new Date().toISOString(),
  })
  if (!built.ok) return false
  const { round, entries, declarations, assessments, internalNotes, profile } = built.value
  const stored = await storeNewRecords(db, {
    rounds: [round],
    entries,
    declarations,
    assessments,
    internalNotes,
  })
  if (!stored) return false
  const standing = (await db.profiles.toCollection().first()) ?? null
  const { name, administration, email } = profile
  if (standing === null) await saveProfile(db, null, { name, administration, email })
  await identify(db, round.id, profile.examinerId, true)
  await writeSetting(db, 'activeRoundId', round.id)
  return true
}
