import type { RecordOf, RecordTable } from '#shared/records/recordTables'
import type { DeskDatabase, VersionRow } from './database'
import { putRecord } from './putRecord'
import { markFailed, markPending, markSaved } from './saveState'
import { keepVersion } from './versions'
import { clearAhead, writeAhead } from './writeAhead'

const WRITE_AFTER_MS = 250
const RETRY_AFTER_MS = 3000

/**
 * The one writer of one open record. What is typed is on screen at once, in the synchronous
 * write-ahead copy at once, and in the database within 300 ms.
 */
export class RecordWriter<Name extends RecordTable> {
  #current: RecordOf<Name>
  #saved: RecordOf<Name>
  #revision: number
  #cause: VersionRow['cause'] = 'pause'
  #timer: ReturnType<typeof setTimeout> | null = null
  #running: Promise<boolean> | null = null
  readonly #listeners = new Set<() => void>()
  readonly #db: DeskDatabase
  readonly #table: Name

  constructor(db: DeskDatabase, table: Name, stored: RecordOf<Name>) {
    this.#db = db
    this.#table = table
    this.#current = stored
    this.#saved = stored
    this.#revision = stored.revision
  }

  /** Names the record in the save line's book-keeping. */
  get key(): string {
    return `${this.#table}:${this.#current.id}`
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
    this.#current = next
    if (cause !== 'pause') this.#cause = cause
    writeAhead(this.#table, this.#revision, next)
    markPending(this.key)
    this.#tell()
    this.#timer ??= setTimeout(() => void this.flush(), WRITE_AFTER_MS)
  }

  /** Writes what is not written. True when the disk has everything typed so far. */
  async flush(): Promise<boolean> {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
    // One write at a time: whoever asks meanwhile waits for the same one.
    this.#running ??= this.#writeAll().finally(() => {
      this.#running = null
    })
    return this.#running
  }

  async #writeAll(): Promise<boolean> {
    while (this.#current !== this.#saved) {
      if (!(await this.#write())) return false
    }
    return true
  }

  /** The record was changed by an import or a restore; what is typed here must not overwrite it unseen. */
  adopt(stored: RecordOf<Name>): void {
    if (this.#current !== this.#saved || stored.revision <= this.#revision) return
    this.#current = stored
    this.#saved = stored
    this.#revision = stored.revision
    this.#tell()
  }

  async #write(): Promise<boolean> {
    const writing = this.#current
    try {
      const put = await putRecord(this.#db, this.#table, writing, this.#revision)
      if (!put.ok) {
        markFailed(this.key, 'conflict')
        return false
      }
      await keepVersion(this.#db, this.#table, this.#saved, this.#cause)
      this.#afterWrite(writing, put.value.revision)
      return true
    } catch (error) {
      markFailed(this.key, failureOf(error))
      this.#timer ??= setTimeout(() => void this.flush(), RETRY_AFTER_MS)
      return false
    }
  }

  #afterWrite(written: RecordOf<Name>, revision: number): void {
    this.#revision = revision
    this.#saved = written
    this.#cause = 'pause'
    if (this.#current === written) {
      clearAhead(this.#table, written.id)
      markSaved(this.key)
    } else {
      writeAhead(this.#table, revision, this.#current)
    }
  }

  #tell(): void {
    for (const listener of this.#listeners) listener()
  }
}

function failureOf(error: unknown): 'full' | 'closed' | 'other' {
  const names = error instanceof Error ? `${error.name} ${error.message}` : ''
  if (/quota|disk|space|full/i.test(names)) return 'full'
  if (/closed|connection/i.test(names)) return 'closed'
  return 'other'
}
