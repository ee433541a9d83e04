import type { Declaration } from '#shared/journey/assessment/assessment'
import { emptyAssessment } from '#shared/journey/assessment/emptyAssessment'
import { AssessmentId } from '#shared/kernel/identifiers'
import type { RecordOf } from '#shared/records/recordTables'
import type { DeskDatabase } from './database'
import { putRecord } from './putRecord'
import { randomId } from './randomId'

/**
 * Stores the answer about conflict of interest. "None" also begins an empty draft, so that the
 * assessment's record exists before the first key press.
 */
export async function declare(
  db: DeskDatabase,
  declaration: Declaration,
  standing: RecordOf<'declarations'> | null,
  round: RecordOf<'rounds'>,
): Promise<boolean> {
  const record = { ...declaration, schemaVersion: 1 as const, revision: 1 }
  const put = await putRecord(db, 'declarations', record, standing?.revision ?? 0)
  if (!put.ok) return false
  if (declaration.answer === 'conflict') return true
  const own = await db.assessments
    .where('[entryId+examinerId]')
    .equals([declaration.entryId, declaration.examinerId])
    .first()
  if (own !== undefined) return true
  const draft = emptyAssessment({
    id: AssessmentId.parse(randomId('assessment')),
    roundId: round.id,
    entryId: declaration.entryId,
    examinerId: declaration.examinerId,
    criteriaHash: round.criteriaHash,
    set: round.criteria,
  })
  const begun = await putRecord(db, 'assessments', { ...draft, schemaVersion: 1, revision: 1 }, 0)
  return begun.ok
}
