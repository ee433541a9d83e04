import type { MergePlan, PlannedRecord } from '#shared/exchange/merge'
import type { ReadFile } from '#shared/exchange/readFile'
import type { RecordRefusal } from '#shared/exchange/recordRefusal'
import { officeOf, senderOf } from '#shared/exchange/senderName'
import type { TabledRecord } from '#shared/exchange/tabledRecords'
import type { Identity } from '#shared/journey/round/profile'
import { groupBy } from '#shared/kernel/groupBy'
import { fail, ok, type Result } from '#shared/kernel/result'
import { RECORD_TABLES } from '#shared/records/recordTables'
import { tabledKey } from './copies'
import type { DeskDatabase } from './database'
import type { DeskStore } from './deskStore'
import { demandRoom } from './diskRoom'
import { readDesk, type DeskView } from './deskView'
import { feedJournal, isRemovalTold, toldOf, type Told } from './journalFeed'
import { lateRefusal } from './lateRefusal'
import { selectRecords, stoppedBy } from './mergeSelection'
import { MergeWrites } from './mergeWrites'
import { noteFile } from './noteFile'
import type { ProfileFacts } from './profile'
import { writeSetting } from './settings'
import { writeFailure } from './writeFailure'
import { writePerson } from './writePerson'

/**
 * What the person has seen and wants. `takes`: keys of the conflicts where the file's side was
 * chosen. `facts`: who the person is, when there is no profile yet. `identity`: who in the round,
 * null to leave it as it is. `fileName`, `detail`: for the start page's list.
 */
export interface MergeOrder {
  readonly read: ReadFile
  readonly plan: MergePlan
  readonly takes: ReadonlySet<string>
  readonly facts: ProfileFacts | null
  readonly identity: Identity | null
  readonly fileName: string
  readonly detail: string
}

/**
 * Why nothing was taken in. `unsaved`: what is typed could not be written first. `changed`: something
 * else stands than what was shown. `refused`: closed to the person by now. `failed`: the disk.
 */
export type MergeProblem =
  | { readonly kind: 'unsaved' | 'changed' }
  | { readonly kind: 'refused'; readonly refusal: RecordRefusal }
  | { readonly kind: 'failed'; readonly reason: 'full' | 'closed' | 'other' }

/** Ends the transaction, so that nothing of the file stays. */
class Stop extends Error {
  readonly problem: MergeProblem
  constructor(problem: MergeProblem) {
    super(problem.kind)
    this.problem = problem
  }
}

/** Whether just what was shown stands: the same revisions, and no other work in an examiner's place. */
function isUnchanged(view: DeskView, { incoming, standing }: PlannedRecord): boolean {
  const { table, record } = incoming
  if (standing !== null && view.at(standing)?.record.revision !== standing.record.revision)
    return false
  if (standing?.record.id !== record.id && view.at(incoming) !== undefined) return false
  return table !== 'assessments' || standing !== null || view.assessmentBy(record) === undefined
}

/**
 * Looks at what is chosen of a file once more, by what stands now, and gathers what is to be written.
 *
 * @returns why nothing of the file may be taken; then nothing of it was gathered.
 */
export function gatherWrites(
  view: DeskView,
  { read, plan, takes }: Pick<MergeOrder, 'read' | 'plan' | 'takes'>,
  gathered: MergeWrites,
): MergeProblem | null {
  const { kind, issuer, signature } = read.manifest
  const { writes, keeps } = selectRecords(kind, plan, takes)
  for (const planned of [...writes, ...keeps]) {
    if (!isUnchanged(view, planned)) return { kind: 'changed' }
    const refusal = lateRefusal(view, planned.incoming, read)
    if (refusal !== null) return { kind: 'refused', refusal }
  }
  for (const planned of writes) gathered.place(planned)
  for (const planned of keeps) gathered.keepBeside(planned)
  const { name, keyFingerprint: fingerprint } = issuer
  const { publicKey } = signature
  const signed = { sender: senderOf(read), office: officeOf(read), fingerprint }
  gathered.tell(read, view.keys.before(signed))
  gathered.remember({ ...signed, name, publicKey })
  return null
}

async function applyInside(db: DeskDatabase, order: MergeOrder): Promise<readonly Told[]> {
  const { manifest } = order.read
  const view = await readDesk(db, [order.read])
  const gathered = new MergeWrites(view)
  const problem = gatherWrites(view, order, gathered)
  if (problem !== null) throw new Stop(problem)
  await gathered.write(db)
  const person = await writePerson(db, order.facts, order.identity)
  await gathered.log(db)
  if (manifest.roundId !== null) await writeSetting(db, 'activeRoundId', manifest.roundId)
  const { fileName, detail } = order
  await noteFile(db, { name: fileName, kind: manifest.kind, direction: 'opened', detail })
  const lines = gathered.lines()
  return person === null ? lines : [...lines, toldOf('profiles', person)]
}

/** The tables that taking files in reads and writes. */
export function mergeTables(db: DeskDatabase) {
  const tables = RECORD_TABLES.map((name) => db.records(name))
  return [...tables, db.versions, db.settings, db.keys, db.files]
}

/** In a locked profile: what most likely is put is sealed before the transaction begins. */
export async function sealIncoming(
  db: DeskDatabase,
  incoming: readonly TabledRecord[],
): Promise<void> {
  if (db.seal === null) return
  const seals = [...groupBy(incoming, ({ table }) => table)].map(([table, some]) =>
    db.sealManyAhead(
      table,
      some.map(({ record }) => record),
    ),
  )
  await Promise.all(seals)
}

/** Tells the journal, and the writers that would not notice by a higher revision that another record stands. */
export function tellOfMerge(
  { writers }: DeskStore,
  overtaken: readonly TabledRecord[],
  lines: readonly Told[],
): void {
  for (const line of lines) feedJournal(line)
  const told = new Map(lines.map((line) => [tabledKey(line.table, line.id), line]))
  for (const { table, record } of overtaken) {
    const line = told.get(tabledKey(table, record.id))
    if (line !== undefined && (isRemovalTold(line) || line.revision === record.revision))
      writers.forget(table, record.id)
  }
}

/**
 * Takes a planned file in: everything that was shown, in one transaction over all tables, or nothing.
 * What is being typed is written first. Others' assessments are asked about once more inside the
 * transaction: what is closed to the person is not stored, whatever the plan says.
 *
 * @returns how many records were written.
 */
export async function applyMerge(
  store: DeskStore,
  order: MergeOrder,
): Promise<Result<number, MergeProblem>> {
  const { db, writers } = store
  const stopped = stoppedBy(order.read.manifest.kind, order.plan)
  if (stopped !== null) return fail({ kind: 'refused', refusal: stopped })
  if (!(await writers.flushAll())) return fail({ kind: 'unsaved' })
  try {
    await demandRoom()
    const { writes } = selectRecords(order.read.manifest.kind, order.plan, order.takes)
    await sealIncoming(
      db,
      writes.map((planned) => planned.incoming),
    )
    // Only a function that says it is async keeps the transaction open over its awaits.
    const lines = await db.transaction('rw', mergeTables(db), async () => applyInside(db, order))
    const standing = order.plan.records.flatMap((one) => one.standing ?? [])
    tellOfMerge(store, standing, lines)
    return ok(lines.filter((line) => !isRemovalTold(line)).length)
  } catch (error) {
    if (error instanceof Stop) return fail(error.problem)
    const reason = writeFailure(error)
    return fail({ kind: 'failed', reason: reason === 'conflict' ? 'other' : reason })
  }
}
