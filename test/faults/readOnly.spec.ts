import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { lossBetween, takeCensus } from '../support/faults/census'
import { startRaw } from '../support/faults/rawStart'
import { Tally } from '../support/faults/tally'
import {
  copyOfProfile,
  expectOpen,
  giveToProgram,
  LJUNGBACKEN,
  workedProfile,
} from '../support/faults/workedProfile'
import { messageBoxes } from '../support/faults/messageBoxes'
import { openEntryToAssess } from '../support/journey/assessmentSteps'
import { waitUntilSaved } from '../support/journey/everyday'
import { openWorkplace } from '../support/journey/workplace'
import { killFamily } from '../support/launch'

test.skip(process.getuid?.() !== 0, 'a folder is taken from the program’s user by root')

/** Everything may still be read, and nothing written. */
function takeFromProgram(folder: string): void {
  execFileSync('chown', ['-R', 'root:root', folder])
  execFileSync('chmod', ['-R', 'a+rX,go-w', folder])
}

test('a profile that cannot be written says so, opens nothing, and is whole when it can be', async () => {
  const tally = new Tally('read-only profile')
  await tally.once('the whole profile', async () => {
    const { folder, census } = await workedProfile()
    const profileFolder = await copyOfProfile(folder)
    takeFromProgram(profileFolder)
    const locked = await startRaw(profileFolder)
    await expect.poll(messageBoxes).toBe(1)
    expect(locked.exitCode, 'it waits for somebody to read').toBeNull()
    await killFamily(locked)

    await giveToProgram(profileFolder)
    const desk = await openWorkplace({ profileFolder })
    await expectOpen(desk.page)
    const lost = lossBetween(census, await takeCensus(desk.page))
    await desk.leave()
    return lost
  })
})

test('a journal that cannot be written is told on screen while the work goes on', async () => {
  const tally = new Tally('read-only journal and copies')
  await tally.once('vault', async () => {
    const { folder, census } = await workedProfile()
    const profileFolder = await copyOfProfile(folder)
    takeFromProgram(path.join(profileFolder, 'vault'))
    const desk = await openWorkplace({ profileFolder })
    await openEntryToAssess(desk.page, LJUNGBACKEN)
    await expect(desk.page.getByText('Säkerhetskopian kunde inte skrivas')).toBeVisible()
    await desk.page.getByRole('article').last().getByRole('textbox').press('Control+End')
    await desk.page.keyboard.insertText(' Utan journal.')
    await waitUntilSaved(desk.page)
    await desk.leave()

    await giveToProgram(profileFolder)
    const again = await openWorkplace({ profileFolder })
    await expectOpen(again.page)
    const after = await takeCensus(again.page)
    expect(JSON.stringify(after)).toContain(' Utan journal.')
    await again.leave()
    return lossBetween(census, after)
  })
})
