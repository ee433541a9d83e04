import type { RecordOf, RecordTable } from '#shared/records/recordTables'
import type { DeskDatabase } from './database'
import { flushJournal } from './journalFeed'
import { RecordWriter } from './recordWriter'

/** A writer whose table is known only to whoever asked for it. */
interface AnyWriter {
  readonly flush: () => Promise<boolean>
  readonly stop: () => void
}

/** All records open for writing: one writer each, however many screens look at it. */
export class OpenWriters {
  readonly #db: DeskDatabase
  readonly #writers = new Map<string, AnyWriter>()
  readonly #typed: { [Name in RecordTable]: Map<string, RecordWriter<Name>> } = {
    profiles: new Map(),
    rounds: new Map(),
    entries: new Map(),
    declarations: new Map(),
    assessments: new Map(),
    internalNotes: new Map(),
    consensuses: new Map(),
    logEvents: new Map(),
  }

  constructor(db: DeskDatabase) {
    this.#db = db
  }

  /** The record's writer, made at first use. */
  of<Name extends RecordTable>(table: Name, stored: RecordOf<Name>): RecordWriter<Name> {
    const known = this.#typed[table].get(stored.id)
    if (known !== undefined) return known
    const writer = new RecordWriter(this.#db, table, stored)
    this.#typed[table].set(stored.id, writer)
    this.#writers.set(writer.key, writer)
    return writer
  }

  /** A record as its writer left it on the disk; undefined when nobody has written in it. */
  async standing<Name extends RecordTable>(
    table: Name,
    id: string,
  ): Promise<RecordOf<Name> | undefined> {
    return this.#typed[table].get(id)?.settled()
  }

  /** Lets go of a record that has been removed or replaced. */
  forget(table: RecordTable, id: string): void {
    this.#writers.get(`${table}:${id}`)?.stop()
    this.#typed[table].delete(id)
    this.#writers.delete(`${table}:${id}`)
  }

  /** Writes everything typed. True when all of it is in the database; the journal follows by itself. */
  async flushTyped(): Promise<boolean> {
    const results = await Promise.all([...this.#writers.values()].map(flushTwice))
    return results.every(Boolean)
  }

  /** Writes everything typed and hands the journal over. True when all of it is on disk. */
  async flushAll(): Promise<boolean> {
    const isWritten = await this.flushTyped()
    await flushJournal()
    return isWritten
  }
}

/** A conflict is said at the first try and settled at the second; whoever leaves does not wait between. */
async function flushTwice(writer: AnyWriter): Promise<boolean> {
  return (await writer.flush()) || writer.flush()
}
