import { open, readFile, rename, rm } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import { dirname } from 'node:path'
import { systemCode } from '../ipc/problemOf'

/** The disk, as an argument: tests put a full or a lying one in its place. */
export interface Disk {
  readonly open: typeof open
  readonly rename: typeof rename
  readonly readFile: (path: string) => Promise<Uint8Array>
  readonly rm: typeof rm
}

/** The real one. */
export const theDisk: Disk = { open, rename, readFile, rm }

/**
 * Writes a file so that it is either the old one or the new one, whole, whenever the power goes:
 * temporary file → fsync → rename → fsync of the folder → read back and compare.
 * Throws the system's error; a copy that reads back otherwise throws `EIO`. The old file is kept
 * until the new one is complete. `mode` is who may read it, before the user's own mask.
 */
export async function durableWrite(
  disk: Disk,
  path: string,
  bytes: Uint8Array,
  mode = 0o666,
): Promise<void> {
  const temporary = `${path}.${randomUUID().slice(0, 8)}.new`
  try {
    await writeAndSync(disk, temporary, bytes, mode)
    await compare(disk, temporary, bytes)
    await disk.rename(temporary, path)
  } catch (error) {
    await disk.rm(temporary, { force: true }).catch(() => {})
    throw error
  }
  await syncFolder(disk, dirname(path))
  await compare(disk, path, bytes)
}

/** What network shares and memory sticks answer when they cannot sync a folder by itself. */
const CANNOT_SYNC_FOLDERS = new Set(['EINVAL', 'ENOTSUP', 'EOPNOTSUPP'])

/** Makes a new or removed name in a folder survive a power cut. Windows does it by itself. */
export async function syncFolder(disk: Disk, folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await disk.open(folder, 'r')
  try {
    await handle.sync()
  } catch (error) {
    if (!CANNOT_SYNC_FOLDERS.has(systemCode(error) ?? '')) throw error
  } finally {
    await handle.close()
  }
}

async function writeAndSync(
  disk: Disk,
  path: string,
  bytes: Uint8Array,
  mode: number,
): Promise<void> {
  const file = await disk.open(path, 'wx', mode)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

async function compare(disk: Disk, path: string, bytes: Uint8Array): Promise<void> {
  const stored = await disk.readFile(path)
  if (Buffer.compare(stored, bytes) !== 0) {
    throw Object.assign(new Error('the file reads back otherwise than it was written'), {
      code: 'EIO',
    })
  }
}
