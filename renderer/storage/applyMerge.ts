import type { MergePlan, PlannedRecord } from '#shared/exchange/merge'
import type { ReadFile } from '#shared/exchange/readFile'
import type { RecordRefusal } from '#shared/exchange/recordRefusal'
import { officeOf, senderOf } from '#shared/exchange/senderName'
import type { TabledRecord } from '#shared/exchange/tabledRecords'
import type { Identity } from '#shared/journey/round/profile'
import { fail, ok, type Result } from '#shared/kernel/result'
import type { JournalLine } from '#shared/ipc/contract'
import { RECORD_TABLES, type RecordOf, type RecordTable } from '#shared/records/recordTables'
import type { DeskDatabase } from './database'
import type { DeskStore } from './deskStore'
import { feedJournal } from './journalFeed'
import { lateRefusal } from './lateRefusal'
import { selectRecords, stoppedBy } from './mergeSelection'
import { noteFile } from './noteFile'
import { writePerson } from './writePerson'
import type { ProfileFacts } from './profile'
import { noteRemoval, removedRevision } from './removals'
import { rememberKey } from './senderKeys'
import { writeSetting } from './settings'
import { keepVersion, versionRow } from './versions'
import { writeFailure } from './writeFailure'

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

function lineOf(table: RecordTable, record: RecordOf<RecordTable>): JournalLine {
  return { table, id: record.id, revision: record.revision, json: JSON.stringify(record) }
}

async function demandUnchanged(
  db: DeskDatabase,
  { incoming, standing }: PlannedRecord,
): Promise<void> {
  const { table, record } = standing ?? incoming
  const stored = await db.records(table).get(record.id)
  if (stored?.revision !== standing?.record.revision) throw new Stop({ kind: 'changed' })
  if (incoming.table !== 'assessments' || standing !== null) return
  const { entryId, examinerId } = incoming.record
  const place = db.assessments.where('[entryId+examinerId]').equals([entryId, examinerId])
  if ((await place.count()) > 0) throw new Stop({ kind: 'changed' })
}

/** Own work that may be open gets a revision of its own, so that no half-typed write slips over it. */
async function revisionFor(
  db: DeskDatabase,
  { incoming, standing, outcome }: PlannedRecord,
): Promise<number> {
  const { table, record } = incoming
  if (standing === null) {
    const removed = await removedRevision(db, table, record.id)
    return removed === 0 ? record.revision : Math.max(record.revision, removed + 1)
  }
  const isEdited = table === 'assessments' || table === 'consensuses' || table === 'internalNotes'
  if (outcome !== 'conflict' || !isEdited) return record.revision
  return Math.max(record.revision, standing.record.revision + 1)
}

/** Puts one record in place; what it replaces goes to the history, under the id that stays. */
async function write(db: DeskDatabase, planned: PlannedRecord): Promise<readonly JournalLine[]> {
  const { incoming, standing } = planned
  const { table } = incoming
  const revision = await revisionFor(db, planned)
  const lines: JournalLine[] = []
  if (standing !== null && standing.record.id !== incoming.record.id) {
    const removed = standing.record
    await db.records(table).delete(removed.id)
    await noteRemoval(db, table, removed.id, removed.revision + 1)
    await db.versions.add({ ...versionRow(table, removed, 'import'), ...under(incoming, removed) })
    lines.push({ table, id: removed.id, revision: removed.revision + 1, json: '' })
  } else if (standing !== null) {
    await keepVersion(db, table, standing.record, 'import')
  }
  const record = { ...incoming.record, revision }
  await db.records(table).put(record)
  return [...lines, lineOf(table, record)]
}

/** The same state of a record under another id, so that it can be restored over the one that stays. */
function under(staying: TabledRecord, state: TabledRecord['record']) {
  const recordId = staying.record.id
  return { recordId, json: JSON.stringify({ ...state, id: recordId }) }
}

async function keepBeside(db: DeskDatabase, { incoming, standing }: PlannedRecord): Promise<void> {
  const staying = standing ?? incoming
  const row = {
    ...versionRow(incoming.table, incoming.record, 'import'),
    ...under(staying, incoming.record),
  }
  const known = await db.versions.where('recordId').equals(row.recordId).toArray()
  if (!known.some((one) => one.json === row.json)) await db.versions.add(row)
}

async function applyInside(db: DeskDatabase, order: MergeOrder): Promise<readonly JournalLine[]> {
  const { read, plan } = order
  const { manifest } = read
  const { writes, keeps } = selectRecords(manifest.kind, plan, order.takes)
  const lines: JournalLine[] = []
  for (const planned of [...writes, ...keeps]) {
    await demandUnchanged(db, planned)
    const refusal = await lateRefusal(db, planned.incoming, read)
    if (refusal !== null) throw new Stop({ kind: 'refused', refusal })
  }
  for (const planned of writes) lines.push(...(await write(db, planned)))
  for (const planned of keeps) await keepBeside(db, planned)
  const person = await writePerson(db, order.facts, order.identity)
  if (person !== null) lines.push(lineOf('profiles', person))
  const { publicKey } = manifest.signature
  const { name, keyFingerprint: fingerprint } = manifest.issuer
  const signed = { sender: senderOf(read), office: officeOf(read) }
  await rememberKey(db, { ...signed, name, fingerprint, publicKey })
  if (manifest.roundId !== null) await writeSetting(db, 'activeRoundId', manifest.roundId)
  const { fileName, detail } = order
  await noteFile(db, { name: fileName, kind: manifest.kind, direction: 'opened', detail })
  return lines
}

/** Writers that would not notice by a higher revision that another record stands. */
function forget({ writers }: DeskStore, { plan }: MergeOrder, lines: readonly JournalLine[]): void {
  for (const { standing } of plan.records) {
    if (standing === null) continue
    const { id, revision } = standing.record
    const line = lines.find((one) => one.table === standing.table && one.id === id)
    if (line?.json === '' || line?.revision === revision) writers.forget(standing.table, id)
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
  const tables = RECORD_TABLES.map((name) => db.records(name))
  const beside = [db.versions, db.settings, db.keys, db.files]
  try {
    // Only a function that says it is async keeps the transaction open over its awaits.
    const lines = await db.transaction('rw', [...tables, ...beside], async () =>
      applyInside(db, order),
    )
    for (const line of lines) feedJournal(line)
    forget(store, order, lines)
    return ok(lines.filter((line) => line.json !== '').length)
  } catch (error) {
    if (error instanceof Stop) return fail(error.problem)
    const reason = writeFailure(error)
    return fail({ kind: 'failed', reason: reason === 'conflict' ? 'other' : reason })
  }
}
