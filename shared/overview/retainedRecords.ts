import type { Assessment, Declaration, InternalNote } from '#shared/journey/assessment/assessment'
import type { Consensus } from '#shared/journey/consensus/consensus'
import type { Entry } from '#shared/journey/entry/entry'
import type { Material } from '#shared/journey/round/retention'
import type { EntryId, ExaminerId, RoundId } from '#shared/kernel/identifiers'

/** What lies on a machine, of any round. */
export interface KeptRecords {
  readonly entries: readonly Pick<Entry, 'id' | 'roundId'>[]
  readonly declarations: readonly Pick<Declaration, 'id' | 'roundId'>[]
  readonly assessments: readonly Pick<Assessment, 'id' | 'roundId' | 'examinerId' | 'state'>[]
  readonly internalNotes: readonly Pick<InternalNote, 'id' | 'entryId'>[]
  readonly consensuses: readonly Pick<Consensus, 'id' | 'roundId'>[]
}

/** A record that belongs to a round, and what it is to the archive. `table` as it is called on disk. */
export interface RetainedRecord {
  readonly material: Material
  readonly table: keyof KeptRecords
  readonly id: string
}

function assessmentMaterial(
  one: Pick<Assessment, 'examinerId' | 'state'>,
  own: ExaminerId | null,
): Material {
  if (one.examinerId !== own) return 'othersHandIns'
  return one.state === 'draft' ? 'drafts' : 'handIns'
}

/**
 * Every record of a round on this machine by its material. A note belongs to the round of its entry;
 * one whose entry is gone belongs to none, and is erased with the round asked for.
 *
 * @param own the examiner who sits here; null at the office, where every assessment is another's.
 * @source lessons.md E5
 * @example retainedRecords(records, round.id, examinerId).filter(({ material }) => material === 'drafts')
 */
export function retainedRecords(
  records: KeptRecords,
  roundId: RoundId,
  own: ExaminerId | null,
): readonly RetainedRecord[] {
  const roundOf = new Map<EntryId, RoundId>(records.entries.map((one) => [one.id, one.roundId]))
  const isOf = (one: { readonly roundId: RoundId }): boolean => one.roundId === roundId
  const notes = records.internalNotes.filter(
    (one) => (roundOf.get(one.entryId) ?? roundId) === roundId,
  )
  return [
    ...records.assessments.filter(isOf).map((one): RetainedRecord => {
      return { material: assessmentMaterial(one, own), table: 'assessments', id: one.id }
    }),
    ...notes.map(({ id }) => ({ material: 'internalNotes', table: 'internalNotes', id }) as const),
    ...records.declarations
      .filter(isOf)
      .map(({ id }) => ({ material: 'declarations', table: 'declarations', id }) as const),
    ...records.consensuses
      .filter(isOf)
      .map(({ id }) => ({ material: 'consensus', table: 'consensuses', id }) as const),
    ...records.entries
      .filter(isOf)
      .map(({ id }) => ({ material: 'entries', table: 'entries', id }) as const),
  ]
}
