import { stat } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { test, type Locator, type Page } from '@playwright/test'
import { lossBetween, takeCensus } from '../support/faults/census'
import { chanceOf, killsDuring } from '../support/faults/measure'
import { Tally } from '../support/faults/tally'
import { copyOfProfile, expectOpen, workedProfile } from '../support/faults/workedProfile'
import {
  expectLocked,
  lockButton,
  openButton,
  prepareLock,
  prepareUnlocked,
  putLockOn,
  takeLockOff,
  unlockIfAsked,
} from '../support/journey/lockSteps'
import { openWorkplace, type Workplace } from '../support/journey/workplace'
import { killHard } from '../support/launch'

test.describe.configure({ timeout: 3_600_000 })

/** The way from one form of a profile to the other. */
interface Turning {
  readonly attack: string
  readonly kills: number
  readonly prepare: (page: Page) => Promise<void>
  readonly lastButton: (page: Page) => Locator
  readonly isDone: (page: Page) => Promise<void>
}

const ON: Turning = {
  attack: 'SIGKILL while the lock is put on',
  kills: killsDuring('locking', 1),
  prepare: prepareLock,
  lastButton: lockButton,
  isDone: expectLocked,
}

const OFF: Turning = {
  attack: 'SIGKILL while the lock is taken off',
  kills: killsDuring('unlocking', 1),
  prepare: prepareUnlocked,
  lastButton: openButton,
  isDone: expectOpen,
}

/**
 * Presses the last button and waits until the program has written down that it begins: before that it
 * only works out a key, and a kill would prove nothing.
 */
async function begin({ page, profileFolder }: Workplace, turning: Turning): Promise<void> {
  const file = path.join(profileFolder, 'vault', 'lock.json')
  const written = async () => (await stat(file).catch(() => null))?.mtimeMs ?? 0
  const before = await written()
  await turning.lastButton(page).click({ noWaitAfter: true })
  while ((await written()) === before) await wait(1)
}

/** How long it takes here when nobody kills it, so that the kills fall into all of it. */
async function lengthOf(profileFolder: string, turning: Turning): Promise<number> {
  const desk = await openWorkplace({ profileFolder })
  await unlockIfAsked(desk.page)
  await turning.prepare(desk.page)
  await begin(desk, turning)
  const begun = performance.now()
  await turning.isDone(desk.page)
  const length = performance.now() - begun
  await desk.leave()
  return length
}

/** A copy of the worked profile, in the form the turning begins with, and another that is spent on its length. */
async function startingProfiles(turning: Turning): Promise<readonly [string, string]> {
  const { folder } = await workedProfile()
  const one = await copyOfProfile(folder)
  if (turning === OFF) {
    const desk = await openWorkplace({ profileFolder: one })
    await expectOpen(desk.page)
    await putLockOn(desk.page)
    await desk.leave()
  }
  return [one, await copyOfProfile(one)]
}

async function killInTheTurning(turning: Turning): Promise<void> {
  const tally = new Tally(turning.attack)
  const chance = chanceOf(tally.attack)
  const { census } = await workedProfile()
  const [start, spent] = await startingProfiles(turning)
  const length = await lengthOf(spent, turning)
  for (let kill = 1; kill <= turning.kills; kill += 1) {
    await tally.once(`kill ${String(kill)}`, async () => {
      const profileFolder = await copyOfProfile(start)
      const desk = await openWorkplace({ profileFolder })
      await unlockIfAsked(desk.page)
      await turning.prepare(desk.page)
      await begin(desk, turning)
      await wait(chance.below(Math.ceil(length)))
      await killHard(desk.app)

      const again = await openWorkplace({ profileFolder })
      if (await unlockIfAsked(again.page)) await takeLockOff(again.page)
      const lost = lossBetween(census, await takeCensus(again.page))
      await again.leave()
      return lost
    })
  }
}

test('killed while the lock is put on, the profile is open or locked, and whole', async () => {
  await killInTheTurning(ON)
})

test('killed while the lock is taken off, the profile is locked or open, and whole', async () => {
  await killInTheTurning(OFF)
})
