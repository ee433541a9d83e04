import { Dexie, type EntityTable, type Table } from 'dexie'
import type { RecordOf, RecordTable } from '#shared/records/recordTables'
import { heldSeal } from './sealing/heldSeal'
import type { Seal } from './sealing/seal'
import { sealTables, type TableSeals } from './sealing/sealedTables'

/** A key–value fact of this installation that is no record: theme, undo pointer, markers. */
export interface SettingRow {
  readonly key: string
  readonly value: unknown
}

/** An earlier state of a record, kept for history, restore and undo. */
export interface VersionRow {
  readonly seq?: number
  readonly table: RecordTable
  readonly recordId: string
  readonly revision: number
  readonly at: string
  readonly cause: 'pause' | 'structure' | 'shrink' | 'restore' | 'import' | 'recovered'
  readonly json: string
}

/** A key pair of one's own, or the remembered public key of somebody else. */
export interface KeyRow {
  readonly id: string
  readonly owner: 'self' | 'other'
  /** Whose key it is, as the exchange names a sender. */
  readonly sender?: string
  readonly name: string
  readonly fingerprint: string
  readonly publicKey: JsonWebKey
  readonly privateKey: CryptoKey | null
  readonly firstSeenAt: string
}

/** A file that was opened or written, for the start page's list. */
export interface FileRow {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly direction: 'opened' | 'written'
  readonly detail: string
  readonly at: string
}

export const DATABASE_NAME = 'examinator'

/** The database of a locked profile. A name of its own, so that the open one can be removed whole. */
export const SEALED_DATABASE_NAME = 'examinator-sealed'

/** The oldest program version number (of this list) that may write what this one writes. */
export const MIN_READER = 3

/**
 * Everything the program remembers. Strict durability: "saved" means that the disk has it.
 * Indexes are listed because a screen filters by them. Published version blocks are frozen.
 * With a seal only ids, revisions and times lie in clear.
 */
export class DeskDatabase extends Dexie {
  declare profiles: EntityTable<RecordOf<'profiles'>, 'id'>
  declare rounds: EntityTable<RecordOf<'rounds'>, 'id'>
  declare entries: EntityTable<RecordOf<'entries'>, 'id'>
  declare declarations: EntityTable<RecordOf<'declarations'>, 'id'>
  declare assessments: EntityTable<RecordOf<'assessments'>, 'id'>
  declare internalNotes: EntityTable<RecordOf<'internalNotes'>, 'id'>
  declare consensuses: EntityTable<RecordOf<'consensuses'>, 'id'>
  declare logEvents: EntityTable<RecordOf<'logEvents'>, 'id'>
  declare versions: Table<VersionRow, number>
  declare settings: Table<SettingRow, string>
  declare keys: Table<KeyRow, string>
  declare files: Table<FileRow, string>

  readonly seal: Seal | null
  readonly #tableSeals: TableSeals | null

  constructor(
    name: string = heldSeal() === null ? DATABASE_NAME : SEALED_DATABASE_NAME,
    seal: Seal | null = heldSeal(),
  ) {
    // Dexie's own cache would hold every live table a second time, and clone it for each reading.
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled' })
    this.seal = seal
    this.#tableSeals = seal === null ? null : sealTables(seal)
    if (this.#tableSeals !== null) this.use(this.#tableSeals.middleware)
    this.version(1).stores({
      profiles: 'id',
      rounds: 'id',
      entries: 'id, [roundId+className+title+unitId+id]',
      declarations: 'id, entryId, examinerId',
      assessments: 'id, entryId, examinerId, &[entryId+examinerId]',
      internalNotes: 'id, entryId',
      consensuses: 'id, entryId',
      versions: '++seq, recordId',
      settings: 'key',
      keys: 'id, owner',
      files: 'id, at',
    })
    // Revisions are compared with the journal's at every start, without reading the records.
    this.version(2).stores({
      profiles: 'id, revision',
      rounds: 'id, revision',
      entries: 'id, revision, [roundId+className+title+unitId+id]',
      declarations: 'id, revision, entryId, examinerId',
      assessments: 'id, revision, entryId, examinerId, &[entryId+examinerId]',
      internalNotes: 'id, revision, entryId',
      consensuses: 'id, revision, entryId',
    })
    // The log is continued from the end of its chain, and from the end of a record's thread in it.
    this.version(3).stores({
      logEvents: 'id, revision, [origin+number], [origin+recordId+number], recordId',
    })
  }

  /**
   * In a locked profile seals a record before the transaction that puts it, this very record, so
   * that the transaction need not be held open meanwhile.
   */
  async sealAhead<Name extends RecordTable>(name: Name, record: RecordOf<Name>): Promise<void> {
    await this.#tableSeals?.sealAhead(name, [record])
  }

  /** The same for many records that are taken in at once. */
  async sealManyAhead(name: RecordTable, records: readonly RecordOf<RecordTable>[]): Promise<void> {
    await this.#tableSeals?.sealManyAhead(name, records)
  }

  /** The table of a kind of record, typed by its name. */
  records<Name extends RecordTable>(name: Name): Table<RecordOf<Name>, string> {
    return this.table<RecordOf<Name>, string>(name)
  }
}
