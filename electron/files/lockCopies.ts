import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { LockFile } from '#shared/ipc/lockFile'
import { durableWrite, syncFolder, type Disk } from './durableWrite'

/** The lock that counts, and whether there are files that are none. */
export interface ReadLock {
  readonly lock: LockFile | null
  readonly isDamaged: boolean
}

/** The lock of the profile in a folder. */
export function profileLock(disk: Disk, folder: string): LockCopies {
  return new LockCopies(disk, [join(folder, 'vault', 'lock.json'), join(folder, 'lock.json')])
}

/**
 * The lock of a profile in two copies, since without it nothing can be opened any more: one beside the
 * journal and the snapshots, one beside the database. Failures are thrown system errors.
 */
export class LockCopies {
  readonly #disk: Disk
  readonly #paths: readonly string[]

  constructor(disk: Disk, paths: readonly string[]) {
    this.#disk = disk
    this.#paths = paths
  }

  /** The copy with the highest revision; one that is missing, damaged or older is mended. */
  async read(): Promise<ReadLock> {
    const copies = await Promise.all(
      this.#paths.map(async (path) => ({ path, ...(await this.#readOne(path)) })),
    )
    const locks = copies.flatMap(({ lock }) => lock ?? [])
    const newest = locks.toSorted((a, b) => b.revision - a.revision)[0] ?? null
    if (newest === null) return { lock: null, isDamaged: copies.some(({ isThere }) => isThere) }
    for (const { path, lock } of copies) {
      // The lock is there even where it cannot be mended: a full disk does not close the profile.
      if (lock?.revision !== newest.revision) await this.#writeOne(path, newest).catch(() => {})
    }
    return { lock: newest, isDamaged: false }
  }

  /** On the disk, in both places, when it answers. */
  async write(lock: LockFile): Promise<void> {
    for (const path of this.#paths) await this.#writeOne(path, lock)
  }

  async remove(): Promise<void> {
    for (const path of this.#paths) {
      await this.#disk.rm(path, { force: true })
      await syncFolder(this.#disk, dirname(path))
    }
  }

  async #writeOne(path: string, lock: LockFile): Promise<void> {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    await durableWrite(this.#disk, path, Buffer.from(`${JSON.stringify(lock, null, 2)}\n`), 0o600)
  }

  async #readOne(
    path: string,
  ): Promise<{ readonly lock: LockFile | null; readonly isThere: boolean }> {
    let bytes: Uint8Array
    try {
      bytes = await this.#disk.readFile(path)
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
        return { lock: null, isThere: false }
      throw error
    }
    try {
      const lock = LockFile.safeParse(JSON.parse(Buffer.from(bytes).toString('utf8')))
      return { lock: lock.success ? lock.data : null, isThere: true }
    } catch {
      return { lock: null, isThere: true }
    }
  }
}
