// oxlint-disable unicorn/consistent-function-scoping -- what runs in the page is sent there whole
import { expect, test, type Page } from '@playwright/test'
import { lossBetween, takeCensus } from '../support/faults/census'
import { vaultFiles } from '../support/faults/damage'
import { PUBLISHED_VERSIONS, publishedProfile } from '../support/faults/publishedProfiles'
import { Tally } from '../support/faults/tally'
import { copyOfProfile, expectOpen, workedProfile } from '../support/faults/workedProfile'
import { wholeDatabase } from '../support/journey/storedText'
import { openWorkplace } from '../support/journey/workplace'
import { sha256 } from '../../electron/files/journalLines'
import { readFile } from 'node:fs/promises'

for (const version of PUBLISHED_VERSIONS) {
  test(`a profile from database version ${String(version)} opens by itself with everything`, async () => {
    const tally = new Tally(`profile of database version ${String(version)}`)
    await tally.once('opened', async () => {
      const { folder, census } = await publishedProfile(version)
      expect(JSON.stringify(census)).toContain(`Skrivet i databasens version ${String(version)}`)
      const desk = await openWorkplace({ profileFolder: await copyOfProfile(folder) })
      await expectOpen(desk.page)
      const after = await takeCensus(desk.page)
      expect.soft(Object.keys(after)).toHaveLength(Object.keys(census).length)
      await desk.leave()
      return lossBetween(census, after)
    })
  })
}

/** What a newer program would have done: it asks for a newer reader, and has a store we do not know. */
function leaveByNewerProgram(page: Page, change: 'reader' | 'version'): Promise<void> {
  return page.evaluate(async (change) => {
    const done = <Value>(request: IDBRequest<Value>): Promise<Value> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result))
        request.addEventListener('error', () => reject(new Error('the database refused')))
      })
    const standing = await done(indexedDB.open('examinator'))
    const { version } = standing
    if (change === 'reader') {
      const store = standing.transaction('settings', 'readwrite').objectStore('settings')
      await done(store.put({ key: 'minReader', value: 99 }))
      return standing.close()
    }
    standing.close()
    const opening = indexedDB.open('examinator', version + 100)
    opening.addEventListener('upgradeneeded', () => {
      const { result } = opening
      if (!result.objectStoreNames.contains('future')) result.createObjectStore('future')
    })
    ;(await done(opening)).close()
  }, change)
}

async function vaultHashes(profile: string): Promise<readonly string[]> {
  const files = [
    ...(await vaultFiles(profile, 'journal')),
    ...(await vaultFiles(profile, 'snapshot')),
  ]
  return Promise.all(files.map(async (file) => `${file} ${sha256(await readFile(file))}`))
}

test('a database with more in it than this program knows opens as it is, when it may be read', async () => {
  const tally = new Tally('database of a newer version that may be read')
  await tally.once('newer version', async () => {
    const { folder, census } = await workedProfile()
    const profileFolder = await copyOfProfile(folder)
    const before = await openWorkplace({ profileFolder })
    await expectOpen(before.page)
    // The program lets go of its store and starts the page anew, perhaps before the page has answered.
    await expect(() => leaveByNewerProgram(before.page, 'version')).toPass()
    await before.leave()
    const older = await openWorkplace({ profileFolder })
    await expectOpen(older.page)
    expect(await wholeDatabase(older.page)).toContain('examinator.future')
    const after = await takeCensus(older.page)
    await older.leave()
    return lossBetween(census, after)
  })
})

test('a profile that asks for a newer program is shown as such, and nothing is written', async () => {
  const tally = new Tally('profile of a newer program')
  await tally.once('newer reader', async () => {
    const { folder } = await workedProfile()
    const profileFolder = await copyOfProfile(folder)
    const before = await openWorkplace({ profileFolder })
    await expectOpen(before.page)
    await leaveByNewerProgram(before.page, 'reader')
    const census = await takeCensus(before.page)
    const whole = await wholeDatabase(before.page)
    await before.leave()
    const vault = await vaultHashes(profileFolder)

    const older = await openWorkplace({ profileFolder })
    const title = older.page.getByRole('heading', { level: 1 })
    await expect(title).toHaveText('Det här är sparat av en nyare version av Examinator')
    await older.page.reload()
    await expect(title).toHaveText('Det här är sparat av en nyare version av Examinator')
    expect(await wholeDatabase(older.page)).toBe(whole)
    const after = await takeCensus(older.page)
    await older.leave()
    expect(await vaultHashes(profileFolder)).toEqual(vault)
    return lossBetween(census, after)
  })
})
