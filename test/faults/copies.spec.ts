import { rm } from 'node:fs/promises'
import path from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import type { Random } from '#shared/kernel/random'
import { lossBetween, takeCensus, type Census } from '../support/faults/census'
import { damage, databaseFiles, vaultFiles } from '../support/faults/damage'
import { chanceOf, isLong } from '../support/faults/measure'
import { recoverableFrom } from '../support/faults/recoverable'
import { asksForRescue, rescueIfAsked } from '../support/faults/rescue'
import { Tally } from '../support/faults/tally'
import { copyOfProfile, expectOpen, workedProfile } from '../support/faults/workedProfile'
import { openWorkplace } from '../support/journey/workplace'

test.describe.configure({ timeout: 1_200_000 })

const STATES = ['intact', 'missing', 'damaged'] as const
type State = (typeof STATES)[number]

/** How the three places where the work lies have fared. */
interface Combination {
  readonly database: State
  readonly journal: State
  readonly snapshots: State
}

const ALL: readonly Combination[] = STATES.flatMap((database) =>
  STATES.flatMap((journal) =>
    STATES.map((snapshots): Combination => ({ database, journal, snapshots })),
  ),
)

/** The short form looks at those where something must be said, or the copies must not be believed. */
const FEW: readonly Combination[] = [
  { database: 'intact', journal: 'damaged', snapshots: 'damaged' },
  { database: 'missing', journal: 'damaged', snapshots: 'intact' },
  { database: 'damaged', journal: 'missing', snapshots: 'intact' },
  { database: 'missing', journal: 'damaged', snapshots: 'damaged' },
]

async function spoil(files: readonly string[], state: State, chance: Random): Promise<void> {
  for (const file of files) {
    if (state === 'missing') await rm(file)
    if (state === 'damaged') await damage(file, 'flipped', chance)
  }
}

/** Makes a profile like that, and tells what anybody could still find in it. */
async function profileLike(how: Combination, chance: Random): Promise<readonly [string, Census]> {
  const { folder, census } = await workedProfile()
  const profileFolder = await copyOfProfile(folder)
  if (how.database === 'missing')
    await rm(path.join(profileFolder, 'IndexedDB'), { recursive: true })
  for (const use of ['log', 'table', 'MANIFEST'] as const) {
    await spoil(await databaseFiles(profileFolder, use), how.database, chance)
  }
  await spoil(await vaultFiles(profileFolder, 'journal'), how.journal, chance)
  await spoil(await vaultFiles(profileFolder, 'snapshot'), how.snapshots, chance)
  const expected = how.database === 'intact' ? census : await recoverableFrom(profileFolder)
  return [profileFolder, expected]
}

/**
 * A whole database opens by itself. A missing one is a first run only when nothing lies beside it;
 * a damaged file beside it is said to be there. What LevelDB can make of a damaged one is its own.
 */
async function expectSaid(
  page: Page,
  { database, journal, snapshots }: Combination,
): Promise<void> {
  const firstPage = page.getByRole('heading', { name: 'Vem är du?' })
  const isAlone = journal === 'missing' && snapshots === 'missing'
  if (database === 'intact') return expectOpen(page)
  if (database === 'damaged') return expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  if (isAlone) return expect(firstPage).toBeVisible()
  expect(await asksForRescue(page), `${journal} × ${snapshots}`).toBe(true)
}

for (const how of isLong ? ALL : FEW) {
  const { database, journal, snapshots } = how
  test(`what is anywhere whole comes back: database ${database}, journal ${journal}, copies ${snapshots}`, async () => {
    const tally = new Tally('database × journal × copies: intact, missing, damaged')
    const name = `${database} × ${journal} × ${snapshots}`
    await tally.once(name, async () => {
      const [profileFolder, expected] = await profileLike(how, chanceOf(name))
      const desk = await openWorkplace({ profileFolder })
      await expectSaid(desk.page, how)
      const known = Object.keys(expected)
      const knowsWho = known.some((key) => key.startsWith('profiles:'))
      if (known.length > 0) await rescueIfAsked(desk.page, knowsWho)
      const lost = lossBetween(expected, await takeCensus(desk.page))
      await desk.leave()
      return lost
    })
  })
}
