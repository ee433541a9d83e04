import { rm } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { lossBetween, takeCensus, type Loss } from '../support/faults/census'
import {
  damage,
  DAMAGES,
  databaseFiles,
  type Damage,
  type DatabaseFile,
} from '../support/faults/damage'
import { chanceOf, isLong, timesOf } from '../support/faults/measure'
import { rescueIfAsked } from '../support/faults/rescue'
import { Tally } from '../support/faults/tally'
import { copyOfProfile, expectOpen, workedProfile } from '../support/faults/workedProfile'
import { openWorkplace } from '../support/journey/workplace'

test.describe.configure({ timeout: 1_200_000 })

/** Opens a profile whose database was damaged, takes back what it offers, and counts. */
async function lossAfterRescue(profileFolder: string): Promise<Loss> {
  const { census } = await workedProfile()
  const desk = await openWorkplace({ profileFolder })
  await rescueIfAsked(desk.page)
  const lost = lossBetween(census, await takeCensus(desk.page))
  await desk.leave()
  return lost
}

test('a profile whose database folder is gone is rescued whole', async () => {
  const tally = new Tally('database folder deleted')
  await tally.once('IndexedDB', async () => {
    const profileFolder = await copyOfProfile((await workedProfile()).folder)
    await rm(path.join(profileFolder, 'IndexedDB'), { recursive: true })
    const lost = await lossAfterRescue(profileFolder)
    const again = await openWorkplace({ profileFolder })
    await expectOpen(again.page)
    await again.leave()
    return lost
  })
})

/** The short form looks at the likeliest: a torn log, a lost pointer, and a lost list, from which the browser cannot even be rid of the rest. */
const FEW: readonly (readonly [DatabaseFile, Damage])[] = [
  ['log', 'cut'],
  ['log', 'flipped'],
  ['CURRENT', 'deleted'],
  ['MANIFEST', 'deleted'],
]

const USES = ['log', 'table', 'MANIFEST', 'CURRENT'] as const
const ALL = USES.flatMap((use) => DAMAGES.map((how) => [use, how] as const))

for (const [use, how] of isLong ? ALL : FEW) {
  test(`a database whose ${use} is ${how} opens with everything, by itself or by the rescue`, async () => {
    const tally = new Tally('database file damaged')
    const chance = chanceOf(`${use} ${how}`)
    const { folder } = await workedProfile()
    for (let time = 1; time <= timesOf(1, 2); time += 1) {
      await tally.once(`${use} ${how}, time ${String(time)}`, async () => {
        const profileFolder = await copyOfProfile(folder)
        const files = await databaseFiles(profileFolder, use)
        expect(files.length, `files of the kind ${use}`).toBeGreaterThan(0)
        for (const file of files) await damage(file, how, chance)
        return lossAfterRescue(profileFolder)
      })
    }
  })
}
