import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { cache, root } from './places.mjs'

async function filesUnder(place) {
  const full = path.join(root, place)
  if (!existsSync(full)) return []
  if (!(await stat(full)).isDirectory()) return [full]
  const entries = await readdir(full, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
    .sort()
}

/** One hash of the content of files and folders, so that a build knows what it was made from. */
export async function contentHash(places, more = '') {
  const hash = createHash('sha256').update(more)
  for (const place of places) {
    for (const file of await filesUnder(place)) {
      hash
        .update(path.relative(root, file))
        .update('\0')
        .update(await readFile(file))
        .update('\0')
    }
  }
  return hash.digest('hex').slice(0, 24)
}

const stampFile = (name) => path.join(cache, 'stamps', name)

/** The hash that `name` was last made from, or nothing. */
export async function readStamp(name) {
  return existsSync(stampFile(name)) ? (await readFile(stampFile(name), 'utf8')).trim() : ''
}

/** Notes what `name` was made from; without a hash it is forgotten. */
export async function writeStamp(name, hash) {
  await mkdir(path.dirname(stampFile(name)), { recursive: true })
  await (hash ? writeFile(stampFile(name), hash) : rm(stampFile(name), { force: true }))
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (problem) {
    return problem.code === 'EPERM'
  }
}

/** Lets one process at a time do `work`; a lock whose owner is gone is taken over. */
export async function oneAtATime(name, work) {
  const folder = path.join(cache, 'locks', name)
  const owner = path.join(folder, 'pid')
  await mkdir(path.dirname(folder), { recursive: true })
  for (let tries = 0; ; tries += 1) {
    try {
      await mkdir(folder)
      break
    } catch {
      const pid = Number(await readFile(owner, 'utf8').catch(() => '0'))
      if ((pid > 0 && !isAlive(pid)) || (pid === 0 && tries > 20) || tries > 2400) {
        await rm(folder, { recursive: true, force: true })
      } else await wait(250)
    }
  }
  await writeFile(owner, String(process.pid))
  try {
    return await work()
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
