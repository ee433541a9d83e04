import { setTimeout as wait } from 'node:timers/promises'
import { expect, test, type Page } from '@playwright/test'
import { lossBetween, takeCensus } from '../support/faults/census'
import { timesOf } from '../support/faults/measure'
import { rescueIfAsked } from '../support/faults/rescue'
import { canMakeDisks, removeDisks, smallDisk } from '../support/faults/smallDisk'
import { hasPage, startRaw } from '../support/faults/rawStart'
import { Tally } from '../support/faults/tally'
import {
  copyOfProfile,
  expectOpen,
  LJUNGBACKEN,
  workedProfile,
} from '../support/faults/workedProfile'
import { findingTexts, openEntryToAssess } from '../support/journey/assessmentSteps'
import { waitUntilSaved } from '../support/journey/everyday'
import { openWorkplace } from '../support/journey/workplace'
import { killFamily, killHard } from '../support/launch'
test.skip(!canMakeDisks, 'a disk of its own is made on Linux, as root')

test.afterEach(removeDisks)

/** Room for a profile, its caches and a few megabytes of work. */
const DISK_MIB = 96

const lastFinding = (page: Page) => page.getByRole('article').last().getByRole('textbox')

test('a disk that fills up while typing is told at once, keeps the text, and saves it when there is room', async () => {
  const tally = new Tally('disk full while typing, then room')
  const { folder } = await workedProfile()
  const disk = await smallDisk(DISK_MIB)
  const profileFolder = await copyOfProfile(folder, disk.folder)
  const desk = await openWorkplace({ profileFolder })
  const { page } = desk
  await openEntryToAssess(page, LJUNGBACKEN)
  for (let time = 1; time <= timesOf(1, 5); time += 1) {
    await tally.once(`time ${String(time)}`, async () => {
      const before = await takeCensus(page)
      const text = (await lastFinding(page).inputValue()) + ` Skrivet på full disk ${String(time)}.`
      disk.fill()
      await lastFinding(page).fill(text)
      await expect(page.getByRole('alert').filter({ hasText: 'Kunde inte sparas' })).toBeAttached()
      expect(await lastFinding(page).inputValue()).toBe(text)
      disk.makeRoom()
      await waitUntilSaved(page)
      const after = await takeCensus(page)
      expect(JSON.stringify(after)).toContain(text)
      return lossBetween(before, after)
    })
  }
  await desk.app.close()
  const again = await openWorkplace({ profileFolder })
  await expectOpen(again.page)
  await openEntryToAssess(again.page, LJUNGBACKEN)
  expect((await findingTexts(again.page)).at(-1)).toContain('Skrivet på full disk')
  await again.leave()
})

test('a program killed on a full disk and started there again resets nothing', async () => {
  const tally = new Tally('killed and started on a full disk')
  const { folder, census } = await workedProfile()
  for (let time = 1; time <= timesOf(1, 5); time += 1) {
    await tally.once(`time ${String(time)}`, async () => {
      const disk = await smallDisk(DISK_MIB)
      const profileFolder = await copyOfProfile(folder, disk.folder)
      const first = await openWorkplace({ profileFolder })
      await openEntryToAssess(first.page, LJUNGBACKEN)
      disk.fill()
      await lastFinding(first.page).pressSequentially(' Efteråt.', { delay: 60 })
      await killHard(first.app)

      const full = await startRaw(profileFolder)
      await expect.poll(() => hasPage(full), 'it has a page').toBe(true)
      await wait(1000)
      expect(full.exitCode, 'it waits for somebody to read').toBeNull()
      await killFamily(full)
      disk.makeRoom()

      const roomy = await openWorkplace({ profileFolder })
      await rescueIfAsked(roomy.page)
      const lost = lossBetween(census, await takeCensus(roomy.page))
      await roomy.leave()
      return lost
    })
  }
})
