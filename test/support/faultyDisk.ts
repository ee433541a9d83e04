import type { FileHandle } from 'node:fs/promises'
import { theDisk, type Disk } from '../../electron/files/durableWrite'

/** The real disk with faults that a test switches on. Counts what it is asked for. */
export class FaultyDisk implements Disk {
  /** Bytes until the disk is full; the write that crosses it is torn, as on a real one. */
  roomBytes = Number.POSITIVE_INFINITY
  /** An error for every rename, such as a program killed just before it. */
  renameFails = false
  /** Flips one bit of what is read back, once for every read of a matching path. */
  flipsReadOf: RegExp | null = null
  /** What was done, in order: `open name`, `sync name`, `rename name`. */
  readonly journal: string[] = []

  readonly rm = theDisk.rm

  readonly open: Disk['open'] = async (path, flags, mode) => {
    const name = lastPart(String(path))
    this.journal.push(`open ${name}`)
    return this.#watched(await theDisk.open(path, flags, mode), name)
  }

  readonly rename: Disk['rename'] = async (from, to) => {
    if (this.renameFails) throw systemError('EIO')
    this.journal.push(`rename ${lastPart(String(to))}`)
    await theDisk.rename(from, to)
  }

  readonly readFile: Disk['readFile'] = async (path) => {
    const bytes = Buffer.from(await theDisk.readFile(path))
    if (this.flipsReadOf?.test(path) === true && bytes.length > 0) {
      bytes.writeUInt8(bytes.readUInt8(bytes.length >> 1) ^ 1, bytes.length >> 1)
    }
    return bytes
  }

  #watched(handle: FileHandle, name: string): FileHandle {
    const writeFile = async (data: string | Uint8Array): Promise<void> => {
      const bytes = Buffer.from(data)
      const fits = Math.min(bytes.length, this.roomBytes)
      this.roomBytes -= fits
      await handle.writeFile(bytes.subarray(0, fits))
      if (fits < bytes.length) throw systemError('ENOSPC')
    }
    const sync = async (): Promise<void> => {
      this.journal.push(`sync ${name}`)
      await handle.sync()
    }
    return new Proxy(handle, {
      get(target, key) {
        if (key === 'writeFile') return writeFile
        if (key === 'sync') return sync
        const value: unknown = Reflect.get(target, key, target)
        return typeof value === 'function' ? value.bind(target) : value
      },
    })
  }
}

/** An error as Node throws it for a failed system call. */
export function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: simulated`), { code })
}

function lastPart(path: string): string {
  return path.split(/[/\\]/).at(-1) ?? ''
}
