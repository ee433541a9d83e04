// oxlint-disable unicorn/consistent-function-scoping -- what runs in the page is sent there whole
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test, type Page } from '@playwright/test'
import { lossBetween, takeCensus, type Census } from '../support/faults/census'
import { chanceOf, killsDuring } from '../support/faults/measure'
import { publishedProfile } from '../support/faults/publishedProfiles'
import { startRaw } from '../support/faults/rawStart'
import { askToRestore, rescueIfAsked } from '../support/faults/rescue'
import { Tally } from '../support/faults/tally'
import { copyOfProfile, expectOpen, workedProfile } from '../support/faults/workedProfile'
import { button } from '../support/journey/everyday'
import { openWorkplace } from '../support/journey/workplace'
import { killFamily, killHard } from '../support/launch'

test.describe.configure({ timeout: 3_600_000 })

/** Opens a profile, lets `look` see it, and gives its records. */
async function censusOf(
  profileFolder: string,
  look: (page: Page) => Promise<void>,
): Promise<Census> {
  const desk = await openWorkplace({ profileFolder })
  await look(desk.page)
  const census = await takeCensus(desk.page)
  await desk.leave()
  return census
}

test('killed while an older database is brought up to date, it still is, whole', async () => {
  const tally = new Tally('SIGKILL while upgrading the database')
  const chance = chanceOf(tally.attack)
  const { folder, census } = await publishedProfile(1)
  for (let kill = 1; kill <= killsDuring('upgrading', 1); kill += 1) {
    await tally.once(`kill ${String(kill)}`, async () => {
      const profileFolder = await copyOfProfile(folder)
      const started = await startRaw(profileFolder)
      await wait(300 + chance.below(1500))
      await killFamily(started)
      return lossBetween(census, await censusOf(profileFolder, expectOpen))
    })
  }
})

/** Writes copy after copy, for as long as the window lives. */
function copyForEver(page: Page): void {
  const copying = page.evaluate(async () => {
    for (;;) {
      const known = await window.desk?.ask('journal:read', {})
      if (known?.ok !== true) return
      await window.desk?.ask('snapshot:write', { lines: known.value.lines })
    }
  })
  copying.catch(() => 'the window is gone')
}

/** Every copy the program lists; a half-written one has no name. */
function copiesIn(page: Page): Promise<readonly boolean[]> {
  return page.evaluate(async () => {
    const listed = await window.desk?.ask('snapshot:list', {})
    return listed?.ok === true ? listed.value.snapshots.map(({ ok }) => ok) : []
  })
}

test('killed while a copy is written, every copy there is proves itself whole', async () => {
  const tally = new Tally('SIGKILL while writing a backup')
  const chance = chanceOf(tally.attack)
  const { folder, census } = await workedProfile()
  const profileFolder = await copyOfProfile(folder)
  for (let kill = 1; kill <= killsDuring('copying', 1); kill += 1) {
    await tally.once(`kill ${String(kill)}`, async () => {
      const desk = await openWorkplace({ profileFolder })
      await expectOpen(desk.page)
      copyForEver(desk.page)
      await wait(100 + chance.below(400))
      await killHard(desk.app)
      const after = await censusOf(profileFolder, async (page) => {
        await expectOpen(page)
        const copies = await copiesIn(page)
        expect.soft(copies.length, 'copies').toBeGreaterThan(0)
        expect.soft(copies, 'whole copies').not.toContain(false)
      })
      return lossBetween(census, after)
    })
  }
})

test('killed in the middle of a rescue, the next start is rescued or whole', async () => {
  const tally = new Tally('SIGKILL while restoring')
  const chance = chanceOf(tally.attack)
  const { folder, census } = await workedProfile()
  for (let kill = 1; kill <= killsDuring('restoring', 1); kill += 1) {
    await tally.once(`kill ${String(kill)}`, async () => {
      const profileFolder = await copyOfProfile(folder)
      await rm(path.join(profileFolder, 'IndexedDB'), { recursive: true })
      const desk = await openWorkplace({ profileFolder })
      await askToRestore(desk.page)
      await button(desk.page, 'Återställ').click({ noWaitAfter: true })
      await wait(chance.below(150))
      await killHard(desk.app)
      return lossBetween(census, await censusOf(profileFolder, rescueIfAsked))
    })
  }
})
