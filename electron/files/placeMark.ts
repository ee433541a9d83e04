import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import { systemCode } from '../ipc/problemOf'
import { durableWrite, type Disk } from './durableWrite'

/** The file that says whose copies lie in a folder. */
export const MARK_NAME = 'examinator-kopior.json'

const Mark = z.strictObject({
  format: z.literal('examinator-copies'),
  version: z.literal(1),
  profile: z.string().max(100),
  /** Names of the copies this profile has written here: the only ones it may ever remove. */
  written: z.array(z.string().max(150)).max(10_000),
})

/** Whose a folder of copies is, and what they wrote there. */
export type Mark = z.infer<typeof Mark>

/** A profile's first mark in a folder. */
export function newMark(profile: string): Mark {
  return { format: 'examinator-copies', version: 1, profile, written: [] }
}

/** The folder's mark; null where there is none, `unreadable` where something else has its name. */
export async function readMark(folder: string): Promise<Mark | 'unreadable' | null> {
  try {
    const mark = Mark.safeParse(JSON.parse(await readFile(join(folder, MARK_NAME), 'utf8')))
    return mark.success ? mark.data : 'unreadable'
  } catch (error) {
    if (error instanceof SyntaxError) return 'unreadable'
    if (systemCode(error) === 'ENOENT') return null
    throw error
  }
}

/** Whole or not at all; throws the system's error. */
export async function writeMark(disk: Disk, folder: string, mark: Mark): Promise<void> {
  const text = `${JSON.stringify(mark, null, 2)}\n`
  await durableWrite(disk, join(folder, MARK_NAME), Buffer.from(text), 0o600)
}
