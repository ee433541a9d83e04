import { Dexie, type EntityTable, type Table } from 'dexie'
import type { RecordOf, RecordTable } from '#shared/records/recordTables'

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

/** The oldest program version number (of this list) that may write what this one writes. */
export const MIN_READER = 1

/**
 * Everything the program remembers. Strict durability: "saved" means that the disk has it.
 * Indexes are listed because a screen filters by them. Published version blocks are frozen.
 */
export class DeskDatabase extends Dexie {
  declare profiles: EntityTable<RecordOf<'profiles'>, 'id'>
  declare rounds: EntityTable<RecordOf<'rounds'>, 'id'>
  declare entries: EntityTable<RecordOf<'entries'>, 'id'>
  declare declarations: EntityTable<RecordOf<'declarations'>, 'id'>
  declare assessments: EntityTable<RecordOf<'assessments'>, 'id'>
  declare internalNotes: EntityTable<RecordOf<'internalNotes'>, 'id'>
  declare consensuses: EntityTable<RecordOf<'consensuses'>, 'id'>
  declare versions: Table<VersionRow, number>
  declare settings: Table<SettingRow, string>
  declare keys: Table<KeyRow, string>
  declare files: Table<FileRow, string>

  constructor(name: string = DATABASE_NAME) {
    super(name, { chromeTransactionDurability: 'strict' })
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
  }

  /** The table of a kind of record, typed by its name. */
  records<Name extends RecordTable>(name: Name): Table<RecordOf<Name>, string> {
    return this.table<RecordOf<Name>, string>(name)
  }
}
