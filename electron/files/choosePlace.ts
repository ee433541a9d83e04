import { mkdir, readdir, realpath } from 'node:fs/promises'
import { isAbsolute, join, relative } from 'node:path'
import type { Reply } from '#shared/ipc/contract'
import { fail, ok, type Result } from '#shared/kernel/result'
import { systemCode } from '../ipc/problemOf'
import { readMark } from './placeMark'

/** Made in a folder that holds other things too, so that the copies do not mix with them. */
export const COPIES_FOLDER = 'Examinator-kopior'

/** Why a folder cannot be the second place. */
export type PlaceRefusal = NonNullable<Reply<'place:choose'>['refused']>

/**
 * Where in a chosen folder this profile's copies would lie: in it, when it is empty or already
 * ours, otherwise in a folder of its own there, which is made.
 */
export async function placeIn(
  chosen: string,
  profile: string,
  profileFolder: string,
): Promise<Result<{ folder: string; isMarked: boolean }, PlaceRefusal>> {
  try {
    if (await isInside(chosen, profileFolder)) return fail('inside-profile')
    const mark = await readMark(chosen)
    if (mark !== null) return ours(chosen, mark, profile)
    if ((await readdir(chosen)).length === 0) return ok({ folder: chosen, isMarked: false })
    const folder = join(chosen, COPIES_FOLDER)
    await mkdir(folder, { recursive: true, mode: 0o700 })
    return ours(folder, await readMark(folder), profile)
  } catch (error) {
    return fail(refusalOf(error))
  }
}

/** A system error while a folder is made ready, as a refusal; anything else is thrown on. */
export function refusalOf(error: unknown): PlaceRefusal {
  const code = systemCode(error)
  if (code === null) throw error
  return ['EACCES', 'EPERM', 'EROFS'].includes(code) ? 'read-only' : 'away'
}

function ours(
  folder: string,
  mark: Awaited<ReturnType<typeof readMark>>,
  profile: string,
): Result<{ folder: string; isMarked: boolean }, PlaceRefusal> {
  if (mark === null) return ok({ folder, isMarked: false })
  if (mark === 'unreadable' || mark.profile !== profile) return fail('another-profile')
  return ok({ folder, isMarked: true })
}

async function isInside(folder: string, outer: string): Promise<boolean> {
  const way = relative(await realpath(outer), await realpath(folder))
  return way === '' || (!way.startsWith('..') && !isAbsolute(way))
}
