// oxlint-disable unicorn/consistent-function-scoping -- what runs in the page is sent there whole
import { execFileSync } from 'node:child_process'
import { cp, readdir } from 'node:fs/promises'
import path from 'node:path'
import { expect, type Page } from '@playwright/test'
import { newFolderForProgram, unprivilegedUser } from '../../../build/unprivileged.mjs'
import { beginStrength, openEntryToAssess } from '../journey/assessmentSteps'
import { waitUntilSaved } from '../journey/everyday'
import { openWorkplace } from '../journey/workplace'
import { takeCensus } from './census'
import { isLong } from './measure'
import { LATEST, publishedProfile, type KeptProfile } from './publishedProfiles'

/** The entry that is assessed wherever something is typed. */
export const LJUNGBACKEN = /Ljungbackens dagliga verksamhet/

const OWN = new Set(['IndexedDB', 'Local Storage', 'vault', 'desktop.json', 'lock.json'])

/** The program is open and shows the year, so nothing is wrong with what it found. */
export async function expectOpen(page: Page): Promise<void> {
  await expect(page.getByRole('navigation', { name: 'Utmärkelsens år' })).toBeVisible()
}

/** Writes a copy of what the copies and the journal hold, as the button for it does. */
function writeCopy(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    const known = await window.desk?.ask('journal:read', {})
    if (known?.ok !== true || known.value.lines.length === 0) return false
    const { lines } = known.value
    return (await window.desk?.ask('snapshot:write', { lines }))?.ok === true
  })
}

/** Writes and removes more than the browser's store keeps in its log, so that it makes tables of it. */
function fillTheLog(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const done = <Value>(request: IDBRequest<Value>): Promise<Value> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result))
        request.addEventListener('error', () => reject(new Error('the database refused')))
      })
    const db = await done(indexedDB.open('examinator'))
    // A value over 64 kB would lie in a file of its own, and fill no log.
    for (let row = 0; row < 200; row += 1) {
      const value = Array.from({ length: 5000 }, () => Math.random())
      await done(
        db.transaction('settings', 'readwrite').objectStore('settings').put({ key: 'fill', value }),
      )
    }
    await done(db.transaction('settings', 'readwrite').objectStore('settings').delete('fill'))
    db.close()
  })
}

async function work(): Promise<KeptProfile> {
  const profileFolder = await copyOfProfile((await publishedProfile(LATEST)).folder)
  const desk = await openWorkplace({ profileFolder })
  const { page } = desk
  await openEntryToAssess(page, LJUNGBACKEN)
  // The first copy writes itself; with the next, the journal before it is let go as after a day's work.
  await expect.poll(() => writeCopy(page)).toBe(true)
  if (isLong) await fillTheLog(page)
  await beginStrength(page)
  await page.keyboard.insertText('Det här skrevs efter den senaste kopian, på åäö.')
  await waitUntilSaved(page)
  const census = await takeCensus(page)
  await desk.leave()
  return { folder: profileFolder, census }
}

let worked: Promise<KeptProfile> | undefined

/**
 * A profile somebody has worked in, with its records in the database, the journal and copies. Made
 * once for all attacks, by working in the program; each attack takes a copy.
 */
export function workedProfile(): Promise<KeptProfile> {
  worked ??= work()
  return worked
}

/** Copies what the program itself keeps in a profile; the browser's caches are left behind. */
export async function copyOfProfile(from: string, to?: string): Promise<string> {
  const folder = to ?? (await newFolderForProgram('profile'))
  for (const name of await readdir(from)) {
    if (OWN.has(name)) {
      await cp(path.join(from, name), path.join(folder, name), { recursive: true })
    }
  }
  await giveToProgram(folder)
  return folder
}

/** Root's copies belong to root; the program runs as somebody else. */
export async function giveToProgram(folder: string): Promise<void> {
  const user = await unprivilegedUser()
  if (user !== undefined) execFileSync('chown', ['-R', `${user.uid}:${user.gid}`, folder])
}
