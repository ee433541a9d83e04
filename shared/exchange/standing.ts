import type { EntryId, ExaminerId, ProfileId, RoundId, Sha256 } from '#shared/kernel/identifiers'
import type { AssessmentRecord } from '#shared/records/assessmentRecord'
import type { ConsensusRecord } from '#shared/records/consensusRecord'
import type { DeclarationRecord } from '#shared/records/declarationRecord'
import type { RoundRecord } from '#shared/records/roundRecord'
import type { Secrecy } from '#shared/journey/assessment/secrecy'
import { recordKey } from './contents'
import type { ReadFile } from './readFile'
import type { TabledRecord } from './tabledRecords'

/**
 * What is stored on this machine, as far as a file touches it. `entryIds`: entries that are stored,
 * also those whose text nobody compares.
 */
export interface Standing {
  readonly byKey: ReadonlyMap<string, TabledRecord>
  readonly entryIds: ReadonlySet<EntryId>
  readonly rounds: readonly RoundRecord[]
  readonly declarations: readonly DeclarationRecord[]
  readonly assessments: readonly AssessmentRecord[]
  readonly consensuses: readonly ConsensusRecord[]
}

/**
 * Who sits at this machine and what they know of the sender. `secrecy`: whether others' assessments
 * of an entry are open to them (`secrecyOf`). `rememberedKey`: the fingerprint stored for
 * `senderOf(read)`, null for a new sender. `acceptedKey`: another fingerprint the person has been
 * shown and has accepted for this file. `isOwnKey`: the file is signed here. `keyHolders`: examiners
 * whose remembered key signed it. `officeKeys`: the keys of the file's round's office (`officeOf`),
 * the first one first. `removedRevisions`: by record key, the revision that counts as its removal.
 */
export interface MergeDesk {
  readonly ownProfileId: ProfileId | null
  readonly ownExaminerIds: ReadonlySet<ExaminerId>
  readonly secrecy: (entryId: EntryId) => Secrecy
  readonly rememberedKey: Sha256 | null
  readonly acceptedKey: Sha256 | null
  readonly isOwnKey: boolean
  readonly keyHolders: ReadonlySet<string>
  readonly officeKeys: readonly Sha256[]
  readonly removedRevisions: ReadonlyMap<string, number>
}

/** What of the database `standingOf` needs for a file. */
export interface TouchedIds {
  readonly roundId: RoundId | null
  readonly entryIds: ReadonlySet<EntryId>
}

/**
 * Which round a file is about, and of which entries it brings assessments, declarations, notes or a
 * consensus: all rounds, what is stored under the ids of the file's records, and every declaration,
 * assessment and consensus of these entries are what `standingOf` should be given.
 *
 * @example touchedBy(read).entryIds
 */
export function touchedBy({
  manifest,
  contents,
}: Pick<ReadFile, 'manifest' | 'contents'>): TouchedIds {
  return {
    roundId: manifest.roundId,
    entryIds: new Set([
      ...contents.assessments.map((assessment) => assessment.entryId),
      ...contents.declarations.map((declaration) => declaration.entryId),
      ...contents.internalNotes.map((note) => note.entryId),
      ...contents.consensuses.map((consensus) => consensus.entryId),
    ]),
  }
}

/**
 * Arranges stored records for a merge.
 *
 * @param stored   what `touchedBy` names, or simply everything.
 * @param entryIds entries that are stored besides, without their text.
 * @example planMerge(read, standingOf(stored), desk)
 */
export function standingOf(
  stored: readonly TabledRecord[],
  entryIds: Iterable<EntryId> = [],
): Standing {
  const known = stored.flatMap((one) => (one.table === 'entries' ? [one.record.id] : []))
  return {
    byKey: new Map(stored.map((one) => [recordKey(one.table, one.record.id), one])),
    entryIds: new Set([...entryIds, ...known]),
    rounds: stored.flatMap((one) => (one.table === 'rounds' ? [one.record] : [])),
    declarations: stored.flatMap((one) => (one.table === 'declarations' ? [one.record] : [])),
    assessments: stored.flatMap((one) => (one.table === 'assessments' ? [one.record] : [])),
    consensuses: stored.flatMap((one) => (one.table === 'consensuses' ? [one.record] : [])),
  }
}
