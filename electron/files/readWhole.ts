import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import type { IpcProblem, OpenedFile } from '#shared/ipc/contract'
import { fail, ok, type Result } from '#shared/kernel/result'
import { problemOf } from '../ipc/problemOf'

/** An `.examinator` file may inflate to 512 MiB and is never larger than what it inflates to. */
export const LARGEST_EXAMINATOR_BYTES = 512 * 1024 * 1024
/** A text of an entry; the largest known real one is under 1 MiB. */
export const LARGEST_ENTRY_BYTES = 50 * 1024 * 1024

/** Reads an ordinary file whole. Its size is asked for before a single byte is read. */
export async function readWhole(
  path: string,
  largestBytes: number,
): Promise<Result<OpenedFile, IpcProblem>> {
  try {
    const file = await open(path, 'r')
    try {
      const { size } = await file.stat().then((facts) => {
        if (!facts.isFile()) throw Object.assign(new Error('not a file'), { code: 'EISDIR' })
        return facts
      })
      if (size > largestBytes) return fail({ kind: 'too-large' })
      const buffer = await file.readFile()
      if (buffer.byteLength > largestBytes) return fail({ kind: 'too-large' })
      const bytes = new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength)
      return ok({ name: basename(path), bytes })
    } finally {
      await file.close()
    }
  } catch (error) {
    return fail(problemOf(error))
  }
}
