import { execFileSync } from 'node:child_process'
import { closeSync, openSync, rmSync, writeSync } from 'node:fs'
import path from 'node:path'
import { newFolderForProgram, unprivilegedUser } from '../../../build/unprivileged.mjs'

/** A disk of its own for one profile, so small that a test can fill it. */
export interface SmallDisk {
  readonly folder: string
  /** Writes until there is no room for one byte more. */
  readonly fill: () => void
  /** Gives the room back. */
  readonly makeRoom: () => void
}

const mounted = new Set<string>()

/** Takes every disk away again, also after a test that failed in the middle. */
export function removeDisks(): void {
  for (const folder of mounted) execFileSync('umount', ['-l', folder])
  mounted.clear()
}

const BLOCK = Buffer.alloc(64 * 1024)

function writeUntilFull(file: string): void {
  const ballast = openSync(file, 'a')
  try {
    for (let size = BLOCK.byteLength; size >= 1;) {
      try {
        writeSync(ballast, BLOCK, 0, size)
      } catch {
        size = Math.floor(size / 16)
      }
    }
  } finally {
    closeSync(ballast)
  }
}

/** Whether this machine lets the tests make a disk: Linux, as root. */
export const canMakeDisks = process.platform === 'linux' && process.getuid?.() === 0

/** Makes a disk of so many MiB in memory; the user the program runs as owns it. */
export async function smallDisk(mebibytes: number): Promise<SmallDisk> {
  const folder = await newFolderForProgram('disk')
  const user = await unprivilegedUser()
  const owner = `uid=${String(user?.uid ?? 0)},gid=${String(user?.gid ?? 0)},mode=700`
  execFileSync('mount', [
    '-t',
    'tmpfs',
    '-o',
    `size=${String(mebibytes)}m,${owner}`,
    'examinator-test',
    folder,
  ])
  mounted.add(folder)
  const ballast = path.join(folder, 'ballast')
  return {
    folder,
    fill: () => writeUntilFull(ballast),
    makeRoom: () => rmSync(ballast, { force: true }),
  }
}
