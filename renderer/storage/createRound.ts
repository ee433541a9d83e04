import type { Round } from '#shared/journey/round/round'
import { ExaminerId } from '#shared/kernel/identifiers'
import type { RecordOf } from '#shared/records/recordTables'
import type { DeskDatabase } from './database'
import { identify } from './profile'
import { putRecord } from './putRecord'
import { randomId } from './randomId'
import { writeSetting } from './settings'

/**
 * Stores a new round, makes it the one worked with, and notes its maker as its office. A maker who
 * also examines is put among the round's examiners first.
 */
export async function createRound(
  db: DeskDatabase,
  round: Round,
  profile: RecordOf<'profiles'>,
  alsoExaminer: boolean,
): Promise<boolean> {
  const own = ExaminerId.parse(randomId('examiner'))
  const { name, administration, email } = profile
  const examiner = { id: own, name, administration, email, experienced: false }
  const examiners = alsoExaminer ? [...round.examiners, examiner] : round.examiners
  const record = { ...round, examiners, schemaVersion: 1 as const, revision: 1 }
  const put = await putRecord(db, 'rounds', record, 0)
  if (!put.ok) return false
  await identify(db, round.id, alsoExaminer ? own : null, true)
  await writeSetting(db, 'activeRoundId', round.id)
  return true
}
