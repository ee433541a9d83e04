import type { RecordOf, RecordTable } from '#shared/records/recordTables'
import type { DeskDatabase, VersionRow } from './database'
import { fingerprint } from './fingerprint'
import { putRecord } from './putRecord'
import { recordText } from './recordText'
import { markFailed, markGone, markPending, markSaved } from './saveState'
import { isSameContent, isWithinPause, keepVersion, takesMuchAway, versionRow } from './versions'
import { clearAhead, restAhead, settleAhead, writeAhead } from './writeAhead'
import { writeFailure } from './writeFailure'

/** Long enough to take some keys in one write, short enough to leave the disk most of the 300 ms. */
const WRITE_AFTER_MS = 150
const RETRY_AFTER_MS = 3000

/**
 * The one writer of one open record. What is typed is on screen at once, in the synchronous
 * write-ahead copy at once, and in the database within 300 ms.
 */
export class RecordWriter<Name extends RecordTable> {
  #current: RecordOf<Name>
  #saved: RecordOf<Name>
  /** The longest state since the last one kept because text went away. */
  #longest: RecordOf<Name>
  /** States that were written over before they had been saved. */
  readonly #overtaken: RecordOf<Name>[] = []
  /** What was last handed to the database without an answer yet. */
  #attempted: RecordOf<Name> | null = null
  /** The record as the write under way will leave it, and its mark once a key press asked for it. */
  #underWay: RecordOf<Name> | null = null
  #mark: string | null = null
  #revision: number
  #cause: VersionRow['cause'] = 'pause'
  /** When a version was last kept, as far as this writer knows. */
  #keptAt: number | null = null
  #timer: ReturnType<typeof setTimeout> | null = null
  #running: Promise<boolean> | null = null
  /** The one write under way. */
  #writing: Promise<boolean> | null = null
  #hasToldOfConflict = false
  readonly #listeners = new Set<() => void>()
  readonly #db: DeskDatabase
  readonly #table: Name

  constructor(db: DeskDatabase, table: Name, stored: RecordOf<Name>) {
    this.#db = db
    this.#table = table
    this.#current = stored
    this.#saved = stored
    this.#longest = stored
    this.#revision = stored.revision
  }

  /** Names the record in the save line's book-keeping. */
  get key(): string {
    return `${this.#table}:${this.#current.id}`
  }

  /** The record as this writer leaves it on the disk, once the write under way has ended. */
  async settled(): Promise<RecordOf<Name>> {
    await this.#writing
    return this.#standing
  }

  /** The record as the person sees it, perhaps some milliseconds ahead of the disk. */
  readonly snapshot = (): RecordOf<Name> => this.#current

  /** For `useSyncExternalStore`. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Takes over a change at once; the disk follows. A `structure` change is worth a version of its own. */
  change(next: RecordOf<Name>, cause: VersionRow['cause'] = 'pause'): void {
    if (next === this.#current) return
    const isUnsaved = this.#current !== this.#saved
    if (isUnsaved && takesMuchAway(next, this.#current)) this.#overtaken.push(this.#current)
    this.#current = next
    if (cause !== 'pause') this.#cause = cause
    const isNoted = this.#note()
    markPending(this.key)
    this.#tell()
    this.#flushAfter(isNoted ? WRITE_AFTER_MS : 0)
  }

  /**
   * Writes what is not written, for whoever leaves the record. True when the disk has everything
   * typed so far.
   */
  async flush(): Promise<boolean> {
    const isWritten = await this.#writeNow()
    if (this.#current === this.#saved) restAhead(this.#table, this.#saved.id)
    return isWritten
  }

  async #writeNow(): Promise<boolean> {
    this.#stopTimer()
    if (this.#running === null && this.#current === this.#saved) return true
    // One write at a time: whoever asks meanwhile waits for the same one.
    this.#running ??= this.#writeAll()
    return this.#running
  }

  /** The record was changed by an import or a restore; what is typed here must not overwrite it unseen. */
  adopt(stored: RecordOf<Name>): void {
    if (this.#current !== this.#saved || stored.revision <= this.#revision) return
    this.#saved = stored
    this.#longest = stored
    this.#current = stored
    this.#revision = stored.revision
    this.#tell()
  }

  /** Lets go: nothing more is written, nothing waits. For a record that has been removed. */
  stop(): void {
    this.#stopTimer()
    this.#current = this.#saved
    clearAhead(this.#table, this.#saved.id)
    markGone(this.key)
  }

  async #writeAll(): Promise<boolean> {
    try {
      while (this.#current !== this.#saved) {
        this.#writing = this.#write()
        if (!(await this.#writing)) return false
      }
      return true
    } finally {
      this.#running = null
      this.#writing = null
    }
  }

  async #write(): Promise<boolean> {
    const writing = this.#current
    const candidates = [writing, this.#attempted]
    this.#attempted = writing
    const overtaken = this.#overtaken.splice(0)
    this.#setUnderWay({ ...writing, revision: this.#revision + 1 })
    try {
      const put = await putRecord(this.#db, this.#table, writing, this.#revision, {
        replaced: this.#standing,
        beside: () => this.#keep(writing, overtaken),
      })
      if (!put.ok) {
        this.#overtaken.unshift(...overtaken)
        return await this.#meet(candidates)
      }
      this.#afterWrite(writing, put.value.revision)
      return true
    } catch (error) {
      this.#overtaken.unshift(...overtaken)
      // A version that was to be kept with it has gone with it.
      this.#keptAt = null
      markFailed(this.key, writeFailure(error))
      this.#flushAfter(RETRY_AFTER_MS)
      return false
    }
  }

  async #keep(writing: RecordOf<Name>, overtaken: readonly RecordOf<Name>[]): Promise<void> {
    if (takesMuchAway(writing, this.#longest))
      await keepVersion(this.#db, this.#table, this.#longest, 'shrink')
    // Known to be enough: the last version, a whole record, is not read at every write.
    const isEnough = this.#cause === 'pause' && this.#keptAt !== null && isWithinPause(this.#keptAt)
    if (!isEnough) this.#keptAt = await keepVersion(this.#db, this.#table, this.#saved, this.#cause)
    for (const state of overtaken) await keepVersion(this.#db, this.#table, state, 'shrink')
  }

  #afterWrite(written: RecordOf<Name>, revision: number): void {
    this.#saved = written
    this.#revision = revision
    this.#attempted = null
    this.#setUnderWay(null)
    this.#cause = 'pause'
    this.#hasToldOfConflict = false
    const isShorter = recordText(written).length < recordText(this.#longest).length
    if (!isShorter || takesMuchAway(written, this.#longest)) this.#longest = written
    if (this.#current !== written) {
      this.#note()
      return
    }
    settleAhead(this.#table, written.id)
    markSaved(this.key)
  }

  /**
   * Something else stands than what this was based on. If it is our own write whose answer was
   * lost, that is all. Otherwise it is said first; at the next turn what stands is kept in the
   * history and what the person sees is written after it, so that neither is lost.
   */
  async #meet(candidates: readonly (RecordOf<Name> | null)[]): Promise<boolean> {
    const standing = await this.#db.records(this.#table).get(this.#saved.id)
    const own = candidates.find(
      (one) => one !== null && standing !== undefined && isSameContent(one, standing),
    )
    if (standing !== undefined && own !== null && own !== undefined) {
      this.#afterWrite(own, standing.revision)
      return true
    }
    if (!this.#hasToldOfConflict) {
      this.#hasToldOfConflict = true
      markFailed(this.key, 'conflict')
      this.#flushAfter(RETRY_AFTER_MS)
      return false
    }
    const kept = standing ?? this.#current
    await this.#db.versions.add(versionRow(this.#table, kept, 'recovered'))
    if (standing === undefined) {
      this.#afterWrite(kept, this.#revision)
      return true
    }
    this.#hasToldOfConflict = false
    this.#attempted = null
    this.#setUnderWay(null)
    this.#revision = standing.revision
    this.#note()
    return true
  }

  /** The record as this writer last left or found it on the disk. */
  get #standing(): RecordOf<Name> {
    return { ...this.#saved, revision: this.#revision }
  }

  #setUnderWay(record: RecordOf<Name> | null): void {
    this.#underWay = record
    this.#mark = null
  }

  #note(): boolean {
    if (this.#underWay !== null) this.#mark ??= fingerprint(recordText(this.#underWay))
    return writeAhead(this.#table, this.#revision, this.#current, this.#mark)
  }

  #flushAfter(milliseconds: number): void {
    this.#timer ??= setTimeout(() => void this.#writeNow(), milliseconds)
  }

  #stopTimer(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
  }

  #tell(): void {
    for (const listener of this.#listeners) listener()
  }
}
