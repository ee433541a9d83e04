import type { PlannedRecord } from '#shared/exchange/merge'
import { recordKey } from '#shared/exchange/contents'
import { fileSubject } from '#shared/exchange/fileSubject'
import type { ReadFile } from '#shared/exchange/readFile'
import type { TabledRecord } from '#shared/exchange/tabledRecords'
import type { JournalLine } from '#shared/ipc/contract'
import type { Sha256 } from '#shared/kernel/identifiers'
import { groupBy } from '#shared/kernel/groupBy'
import type { RecordOf, RecordTable } from '#shared/records/recordTables'
import type { DeskDatabase, KeyRow, VersionRow } from './database'
import type { DeskView } from './deskView'
import { keepEvidence, logEvents, type ToldEvent } from './eventLog'
import { toldOf, type Told } from './journalFeed'
import { noteRemoval, removalKey } from './removals'
import type { SenderKey } from './senderKeys'
import { keepVersion, versionRow } from './versions'

/** Own work that may be open gets a revision of its own, so that no half-typed write slips over it. */
function revisionFor(view: DeskView, { incoming, standing, outcome }: PlannedRecord): number {
  const { table, record } = incoming
  if (standing === null) {
    const removed = view.removals.get(removalKey(table, record.id)) ?? 0
    return Math.max(record.revision, removed)
  }
  const isEdited = table === 'assessments' || table === 'consensuses' || table === 'internalNotes'
  if (outcome !== 'conflict' || !isEdited) return record.revision
  return Math.max(record.revision, standing.record.revision + 1)
}

function withRevision(one: TabledRecord, revision: number): TabledRecord {
  if (one.record.revision === revision) return one
  return Object.assign({}, one, { record: Object.assign({}, one.record, { revision }) })
}

/** A state of a record under another id, so that it can be restored over the one that stays. */
function versionUnder(staying: TabledRecord, { table, record }: TabledRecord): VersionRow {
  const recordId = staying.record.id
  const json = JSON.stringify({ ...record, id: recordId })
  return { ...versionRow(table, record, 'import'), recordId, json }
}

/**
 * What is to be written, gathered while files are looked at and written in a few strokes. What a
 * file changes is told to the view at once, so that the next file is looked at with it in place.
 */
export class MergeWrites {
  readonly #view: DeskView
  readonly #puts = new Map<string, TabledRecord>()
  readonly #removals: (JournalLine & { readonly table: RecordTable })[] = []
  readonly #overtaken: TabledRecord[] = []
  readonly #replaced: TabledRecord[] = []
  readonly #moved: VersionRow[] = []
  readonly #beside: VersionRow[] = []
  readonly #keys: KeyRow[] = []
  readonly #told: ToldEvent[] = []
  readonly #evidence: RecordOf<'logEvents'>[] = []

  constructor(view: DeskView) {
    this.#view = view
  }

  /** Puts one record in place; what it replaces goes to the history, under the id that stays. */
  place(planned: PlannedRecord): void {
    const { incoming, standing } = planned
    const revision = revisionFor(this.#view, planned)
    if (standing !== null) this.#overtaken.push(standing)
    if (standing !== null && standing.record.id !== incoming.record.id) {
      const { table, record } = standing
      this.#removals.push({ table, id: record.id, revision: record.revision + 1, json: '' })
      this.#moved.push(versionUnder(incoming, standing))
      this.#puts.delete(recordKey(table, record.id))
      this.#view.remove(standing)
    } else if (standing !== null) this.#replaced.push(standing)
    const placed = withRevision(incoming, revision)
    this.#puts.set(recordKey(placed.table, placed.record.id), placed)
    this.#view.put(placed)
  }

  /** Keeps the side of a conflict that was not chosen in the history of the one that stays. */
  keepBeside({ incoming, standing }: PlannedRecord): void {
    this.#beside.push(versionUnder(standing ?? incoming, incoming))
  }

  /** Remembers with what key a sender signs, the first time or after another one was accepted. */
  remember(key: SenderKey): void {
    this.#keys.push(...this.#view.keys.remember(key))
  }

  /** Tells the log of a file, and of the key that its sender's was accepted instead of, if any. */
  tell({ manifest, contents, fileHash }: ReadFile, before: Sha256 | null): void {
    const { kind, issuer } = manifest
    const subject = fileSubject(kind, contents)
    const after = issuer.keyFingerprint
    if (before !== null) {
      this.#told.push({ act: 'key-accepted', ...subject, key: { before, after } })
    }
    const file = { kind, sha256: fileHash, signedBy: after }
    this.#told.push({ act: 'file-taken-in', ...subject, file })
    this.#evidence.push(...contents.logEvents)
  }

  /** What stood where something is put or taken away, as it was before. */
  overtaken(): readonly TabledRecord[] {
    return this.#overtaken
  }

  /** What the journal is to be told once all is written. */
  lines(): readonly Told[] {
    const placed = [...this.#puts.values()].map(({ table, record }) => toldOf(table, record))
    return [...this.#removals, ...placed]
  }

  /** Writes everything. Joins the transaction it is called in. */
  async write(db: DeskDatabase): Promise<void> {
    await this.#remove(db)
    const byTable = groupBy(this.#puts.values(), ({ table }) => table)
    await Promise.all([
      ...[...byTable].map(([table, some]) =>
        db.records(table).bulkPut(some.map(({ record }) => record)),
      ),
      ...this.#replaced.map(({ table, record }) => keepVersion(db, table, record, 'import')),
      ...this.#beside.map((row) => addUnlessKept(db, row)),
      db.versions.bulkAdd(this.#moved),
      db.keys.bulkPut(this.#keys),
    ])
  }

  /** Writes what the log is told, when it is known who the person is. In the same transaction. */
  async log(db: DeskDatabase): Promise<void> {
    await keepEvidence(db, this.#evidence)
    await logEvents(db, this.#told)
  }

  /** Before anything is put: an examiner has one place for each entry, and it must be free. */
  async #remove(db: DeskDatabase): Promise<void> {
    for (const { table, id, revision } of this.#removals) {
      await db.records(table).delete(id)
      await noteRemoval(db, table, id, revision)
    }
  }
}

async function addUnlessKept(db: DeskDatabase, row: VersionRow): Promise<void> {
  const known = await db.versions.where('recordId').equals(row.recordId).toArray()
  if (!known.some((one) => one.json === row.json)) await db.versions.add(row)
}
