import type { Sha256 } from '#shared/kernel/identifiers'
import { fail, ok, type Result } from '#shared/kernel/result'
import type { RecordTable } from '#shared/records/recordTables'
import { isSameContent } from './contentHash'
import { recordKey } from './contents'
import { fileRefusal } from './fileRefusal'
import { lossesOf, type Loss } from './losses'
import type { ReadFile } from './readFile'
import { recordRefusal, type RecordRefusal, type RefusalCase } from './recordRefusal'
import type { Refusal } from './refusals'
import { senderOf } from './senderName'
import type { MergeDesk, Standing } from './standing'
import { recordsOf, type TabledRecord } from './tabledRecords'
import { joinTeamRound, saysNothingNew } from './trimRound'

/** What becomes of a record of the file. `conflict`: both are shown, the person chooses. */
export type OutcomeKind = 'added' | 'updated' | 'identical' | 'older' | 'conflict' | 'refused'

/** All outcomes, in the order a preview shows them. */
export const OUTCOMES = [
  'added',
  'updated',
  'conflict',
  'refused',
  'older',
  'identical',
] as const satisfies readonly OutcomeKind[]

/**
 * One record of the plan. `incoming`: what would be stored; a round from a team's package is already
 * joined with the one that stands. `standing`: what is stored now, also under another id when the
 * same examiner has assessed the same entry. `losses`: what there would be less of.
 */
export interface PlannedRecord {
  readonly outcome: OutcomeKind
  readonly incoming: TabledRecord
  readonly standing: TabledRecord | null
  readonly refusal: RecordRefusal | null
  readonly losses: readonly Loss[]
}

/**
 * What opening a file would do, before anything is stored. Everything that is `added` or `updated`,
 * and every conflict the person has chosen the file's side in, is applied in one transaction.
 * `isFirstKey`: nothing is remembered of this sender yet.
 */
export interface MergePlan {
  readonly sender: string
  readonly fingerprint: Sha256
  readonly isFirstKey: boolean
  readonly records: readonly PlannedRecord[]
  readonly counts: Readonly<Record<OutcomeKind, number>>
}

/** Another record of the same examiner's work on the same entry: there may be only one. */
function samePlace(one: TabledRecord, standing: Standing): TabledRecord | undefined {
  if (one.table !== 'assessments') return undefined
  const { entryId, examinerId } = one.record
  const record = standing.assessments.find(
    (own) => own.entryId === entryId && own.examinerId === examinerId,
  )
  return record && { table: 'assessments', record }
}

function teamRound(one: TabledRecord, standing: TabledRecord | undefined): PlannedRecord | null {
  if (one.table !== 'rounds' || standing?.table !== 'rounds') return null
  const plain = { refusal: null, standing, losses: [] }
  if (one.record.revision < standing.record.revision) {
    return { ...plain, outcome: 'older', incoming: one }
  }
  if (saysNothingNew(standing.record, one.record)) {
    return { ...plain, outcome: 'identical', incoming: one }
  }
  const incoming = { table: 'rounds', record: joinTeamRound(standing.record, one.record) } as const
  return { ...plain, outcome: 'updated', incoming, losses: lossesOf(standing, incoming) }
}

/** A whole round over a trimmed one of the same revision: nothing contradicts, there is only more. */
function widens(incoming: TabledRecord, standing: TabledRecord): boolean {
  if (incoming.table !== 'rounds' || standing.table !== 'rounds') return false
  return saysNothingNew(incoming.record, standing.record)
}

function planned(incoming: TabledRecord, facts: RefusalCase): PlannedRecord {
  const { standing: stored, read } = facts
  const key = recordKey(incoming.table, incoming.record.id)
  const known = stored.byKey.get(key)
  const standing = known ?? samePlace(incoming, stored) ?? null
  const refusal = recordRefusal(incoming, facts)
  const plain = { incoming, standing, refusal, losses: [] }
  if (refusal !== null) return { ...plain, outcome: 'refused' }
  if (standing === null) return { ...plain, outcome: 'added' }
  const losses = lossesOf(standing, incoming)
  if (known === undefined) return { ...plain, losses, outcome: 'conflict' }
  const joined = read.manifest.kind === 'team-package' ? teamRound(incoming, known) : null
  if (joined !== null) return joined
  if (isSameContent(incoming.record, known.record)) return { ...plain, outcome: 'identical' }
  const newer = incoming.record.revision - known.record.revision
  if (newer === 0 && widens(incoming, known)) return { ...plain, outcome: 'updated' }
  if (newer < 0) return { ...plain, outcome: 'older' }
  return { ...plain, losses, outcome: newer > 0 ? 'updated' : 'conflict' }
}

/**
 * Plans what a file would do. Identity is id, revision and content hash: same hash, nothing happens;
 * newer revision, update; older, ignored and said; same revision with another hash, conflict. No
 * clock is asked.
 *
 * @param read     a file that has passed every check of `readExchangeFile`.
 * @param standing what is stored, by `standingOf`.
 * @returns the plan, or why the whole file is refused (`fileRefusal`).
 * @source domain.md section 5; product.md C1, X2; lessons.md C 20.
 * @example planMerge(read, standing, desk) // → ok, counts.added 2
 */
export function planMerge(
  read: ReadFile,
  standing: Standing,
  desk: MergeDesk,
): Result<MergePlan, Refusal> {
  const { manifest, contents } = read
  const own = standing.rounds.find((one) => one.id === manifest.roundId)
  const fault = fileRefusal({ read, standing, desk, round: own })
  if (fault !== null) return fail(fault)
  const rounds = [...standing.rounds, ...contents.rounds]
  const facts: RefusalCase = { read, standing, desk, rounds }
  const records = recordsOf(contents).map((one) => planned(one, facts))
  const counts = { added: 0, updated: 0, identical: 0, older: 0, conflict: 0, refused: 0 }
  for (const { outcome } of records) counts[outcome] += 1
  return ok({
    sender: senderOf(read),
    fingerprint: manifest.issuer.keyFingerprint,
    isFirstKey: desk.rememberedKey === null,
    records,
    counts,
  })
}

/**
 * What would be removed if a backup replaced everything instead of being merged, table by table.
 *
 * @param stored everything in the database.
 * @returns tables with whole numbers > 0 only.
 * @source lessons.md C 19 and 20
 * @example removalsOf(read, stored) // → [{ table: 'assessments', count: 3 }]
 */
export function removalsOf(
  read: Pick<ReadFile, 'contents'>,
  stored: readonly TabledRecord[],
): readonly { readonly table: RecordTable; readonly count: number }[] {
  const kept = new Set(recordsOf(read.contents).map((one) => recordKey(one.table, one.record.id)))
  const counts = new Map<RecordTable, number>()
  for (const { table, record } of stored) {
    if (!kept.has(recordKey(table, record.id))) counts.set(table, (counts.get(table) ?? 0) + 1)
  }
  return [...counts].map(([table, count]) => ({ table, count }))
}
