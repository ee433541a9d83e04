import { readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Random } from '#shared/kernel/random'

const DATABASE = 'IndexedDB/app_examinator_0.indexeddb.leveldb'

/** One of the database's own files, by what LevelDB uses it for. */
export type DatabaseFile = 'log' | 'table' | 'MANIFEST' | 'CURRENT'

const NAMES: Readonly<Record<DatabaseFile, RegExp>> = {
  log: /^\d+\.log$/,
  table: /^\d+\.ldb$/,
  MANIFEST: /^MANIFEST-\d+$/,
  CURRENT: /^CURRENT$/,
}

export async function filesIn(folder: string, name: RegExp): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => [])
  return names.filter((one) => name.test(one)).map((one) => path.join(folder, one))
}

/** The database's files of one use; some profiles have no table yet. */
export function databaseFiles(profile: string, use: DatabaseFile): Promise<readonly string[]> {
  return filesIn(path.join(profile, DATABASE), NAMES[use])
}

/** The journal's files, or the copies'. */
export function vaultFiles(
  profile: string,
  kind: 'journal' | 'snapshot',
): Promise<readonly string[]> {
  return filesIn(path.join(profile, 'vault'), new RegExp(`^${kind}-.*\\.jsonl$`))
}

/** What is done to a file. */
export const DAMAGES = ['deleted', 'emptied', 'cut', 'flipped'] as const
export type Damage = (typeof DAMAGES)[number]

/** Damages a file: gone, of no length, cut in the middle, or with bits turned at several places. */
export async function damage(file: string, how: Damage, chance: Random): Promise<void> {
  const { size } = await stat(file)
  if (how === 'deleted') return rm(file)
  if (how === 'emptied') return truncate(file, 0)
  if (how === 'cut') return truncate(file, chance.below(Math.max(1, size)))
  const bytes = await readFile(file)
  const turned = size === 0 ? 0 : 8
  for (let bit = 0; bit < turned; bit += 1) {
    const at = chance.below(size)
    bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << chance.below(8)), at)
  }
  return writeFile(file, bytes)
}
