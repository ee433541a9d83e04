import { stat } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { join } from 'node:path'
import type { PlaceProblem, PlaceStatus, SnapshotInfo } from '#shared/ipc/contract'
import type { LockFile } from '#shared/ipc/lockFile'
import { systemCode } from '../ipc/problemOf'
import { cloudService } from './cloudService'
import type { Disk } from './durableWrite'
import { eraseFromSnapshots } from './eraseLines'
import { LockCopies } from './lockCopies'
import type { PlaceMemory } from './placeMemory'
import { newMark, readMark, writeMark, type Mark } from './placeMark'
import { keptSnapshots } from './snapshotRotation'
import { Snapshots, timeIn } from './snapshots'

const PATIENCE_MS = 20_000
/** What is left alone on the disk besides the copy itself. */
const MARGIN_BYTES = 20 * 1024 * 1024

/** A copy as it lies in the profile. */
export interface WholeCopy {
  readonly info: SnapshotInfo
  readonly bytes: Uint8Array
}

interface Ways {
  readonly disk: Disk
  readonly memory: PlaceMemory
  readonly profileFolder: string
  readonly freeBytes: (folder: string) => Promise<number | null>
  /** The lock of the profile: without it copies that are locked could be opened nowhere else. */
  readonly lock: () => Promise<LockFile | null>
  /** How long the work waits for a slow drive; the copying itself goes on. */
  readonly patienceMs?: number
}

/** The lock that lies beside the copies in a folder. */
export function placeLock(disk: Disk, folder: string): LockCopies {
  return new LockCopies(disk, [join(folder, 'examinator-lock.json')])
}

class PlaceFailure extends Error {
  readonly problem: PlaceProblem

  constructor(problem: PlaceProblem) {
    super(problem.kind)
    this.problem = problem
  }
}

/**
 * Copies in a folder the person has chosen: a memory stick, a network drive. Copies are carried
 * there byte for byte, locked or not, and read back. Only copies named in the folder's own mark are
 * ever removed. A place that is away is a state, not an error: the next copy tries again.
 */
export class SecondPlace {
  readonly #ways: Ways
  #problem: PlaceProblem | null = null
  #isSameDisk = false
  #running: Promise<void> | null = null

  constructor(ways: Ways) {
    this.#ways = ways
  }

  /** How it stands by what is known; the place itself is not touched. */
  status(): PlaceStatus {
    const { folder, last } = this.#ways.memory.current
    return {
      folder,
      last,
      problem: folder === null ? null : this.#problem,
      isSameDisk: folder !== null && this.#isSameDisk,
      cloudService: folder === null ? null : cloudService(folder),
    }
  }

  /** Begins to use a folder that has been examined. */
  async take(folder: string): Promise<void> {
    await this.#ways.memory.change({ folder, last: null })
    this.#problem = null
  }

  /** Stops using the folder and leaves everything in it. */
  async leave(): Promise<PlaceStatus> {
    await this.#ways.memory.change({ folder: null, last: null })
    this.#problem = null
    return this.status()
  }

  /**
   * Carries a copy there. Answers within a bounded time, since a drive that hangs must stop nothing
   * else; there is never more than one copying under way.
   */
  async write(copyToCarry: () => Promise<WholeCopy | null>): Promise<PlaceStatus> {
    const { folder } = this.#ways.memory.current
    if (folder === null) return this.status()
    this.#running ??= this.#carry(folder, copyToCarry).finally(() => {
      this.#running = null
    })
    const patience = new AbortController()
    const isSlow = await Promise.race([
      this.#running.then(() => false),
      wait(this.#ways.patienceMs ?? PATIENCE_MS, true, { signal: patience.signal }).catch(
        () => true,
      ),
    ])
    patience.abort()
    if (isSlow) this.#problem = { kind: 'slow' }
    return this.status()
  }

  async #carry(folder: string, copyToCarry: () => Promise<WholeCopy | null>): Promise<void> {
    try {
      const copy = await copyToCarry()
      if (copy === null) return
      this.#isSameDisk = await this.#sharesDisk(folder)
      const mark = await this.#ownMark(folder)
      await this.#eraseWaiting(folder, mark)
      const last = await this.#put(folder, mark, copy)
      // The lock first: copies that could be opened without it go only when it is there.
      await this.#carryLock(folder)
      if (this.#ways.memory.current.mustClear) await this.#clear(folder, last.name)
      if (this.#ways.memory.current.folder !== folder) return
      await this.#ways.memory.change({ last })
      this.#problem = null
    } catch (error) {
      if (this.#ways.memory.current.folder === folder) this.#problem = problemOf(error)
    }
  }

  /**
   * Takes records out of every copy this profile has written there, now or when the place can be
   * reached again: `later` is kept over restarts and done before the next copy.
   */
  async erase(keys: ReadonlySet<string>): Promise<'none' | 'done' | 'later'> {
    const { memory } = this.#ways
    const { folder, toErase } = memory.current
    if (folder === null) return 'none'
    await memory.change({ toErase: [...new Set([...toErase, ...keys])] })
    try {
      await this.#eraseWaiting(folder, await this.#ownMark(folder))
      return 'done'
    } catch (error) {
      this.#problem = problemOf(error)
      return 'later'
    }
  }

  /**
   * Carries the newest copy there and removes every other one this profile has written: at once, or
   * with the next copy that reaches the place.
   */
  async keepOnlyNewest(copyToCarry: () => Promise<WholeCopy | null>): Promise<PlaceStatus> {
    if (this.#ways.memory.current.folder !== null) {
      await this.#ways.memory.change({ mustClear: true })
    }
    return this.write(copyToCarry)
  }

  async #clear(folder: string, kept: string): Promise<void> {
    const mark = await this.#ownMark(folder)
    const copies = new Snapshots(this.#ways.disk, folder)
    for (const name of await copies.names()) {
      if (name !== kept && mark.written.includes(name)) await copies.remove(name)
    }
    const written = mark.written.filter((name) => name === kept)
    await writeMark(this.#ways.disk, folder, { ...mark, written })
    await this.#ways.memory.change({ mustClear: false })
  }

  async #eraseWaiting(folder: string, mark: Mark): Promise<void> {
    const keys = new Set(this.#ways.memory.current.toErase)
    if (keys.size === 0) return
    const copies = new Snapshots(this.#ways.disk, folder)
    const own = (await copies.names()).filter((name) => mark.written.includes(name))
    await eraseFromSnapshots(copies, own, keys)
    await this.#ways.memory.change({ toErase: [] })
  }

  /** The lock as it is now, so that another passphrase holds for the copies too; one taken off stays for older copies. */
  async #carryLock(folder: string): Promise<void> {
    const lock = await this.#ways.lock()
    const carried = placeLock(this.#ways.disk, folder)
    const there = (await carried.read()).lock
    if (lock === null || JSON.stringify(there) === JSON.stringify(lock)) return
    await carried.write(lock)
  }

  async #sharesDisk(folder: string): Promise<boolean> {
    const [place, profile] = await Promise.all([stat(folder), stat(this.#ways.profileFolder)])
    return place.dev === profile.dev
  }

  /** A place whose mark has gone is a new, empty drive with the old name: nothing is written there unasked. */
  async #ownMark(folder: string): Promise<Mark> {
    const mark = await readMark(folder)
    if (mark === null) throw new PlaceFailure({ kind: 'away' })
    if (mark === 'unreadable' || mark.profile !== this.#ways.memory.current.profile)
      throw new PlaceFailure({ kind: 'another-profile' })
    return mark
  }

  async #put(folder: string, mark: Mark, { info, bytes }: WholeCopy): Promise<SnapshotInfo> {
    const { disk } = this.#ways
    const copies = new Snapshots(disk, folder)
    const isThere = (await copies.names()).includes(info.name)
    if (isThere) {
      const standing = await copies.read(info.name)
      if (standing.info.ok) return standing.info
    }
    const free = await this.#ways.freeBytes(folder)
    if (free !== null && free < bytes.byteLength + MARGIN_BYTES)
      throw new PlaceFailure({ kind: 'full' })
    const written = [...new Set([...mark.written, info.name])]
    await writeMark(disk, folder, { ...mark, written })
    const proved = await copies.put(info.name, bytes)
    await this.#rotate(folder, { ...mark, written }, copies)
    return proved
  }

  async #rotate(folder: string, mark: Mark, copies: Snapshots): Promise<void> {
    const names = await copies.names()
    const own = names.filter((name) => mark.written.includes(name))
    const kept = keptSnapshots(own.map((name) => ({ name, writtenAt: timeIn(name) })))
    for (const name of own) if (!kept.has(name)) await copies.remove(name)
    const written = own.filter((name) => kept.has(name))
    if (written.length < mark.written.length) {
      await writeMark(this.#ways.disk, folder, { ...mark, written })
    }
  }

  /** Marks a folder as this profile's own. */
  async mark(folder: string): Promise<void> {
    await writeMark(this.#ways.disk, folder, newMark(this.#ways.memory.current.profile))
  }
}

function problemOf(error: unknown): PlaceProblem {
  if (error instanceof PlaceFailure) return error.problem
  const code = systemCode(error) ?? 'unknown'
  if (['ENOENT', 'ENOTDIR', 'ENXIO', 'ENODEV', 'EHOSTDOWN', 'ENOTCONN', 'ESTALE'].includes(code))
    return { kind: 'away' }
  if (code === 'ENOSPC' || code === 'EDQUOT') return { kind: 'full' }
  if (['EACCES', 'EPERM', 'EROFS'].includes(code)) return { kind: 'read-only' }
  return { kind: 'disk', code }
}
