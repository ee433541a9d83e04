import { appendFile, chmod, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from '@playwright/test'
import { lagFour } from '#shared/sample/sampleExaminers'
import { lossBetween, takeCensus, type Census } from '../support/faults/census'
import { chanceOf, killsDuring } from '../support/faults/measure'
import { Tally } from '../support/faults/tally'
import { copyOfProfile, expectOpen, workedProfile } from '../support/faults/workedProfile'
import { entryAsText } from '../support/journey/entryFiles'
import { button, field } from '../support/journey/everyday'
import { openFile } from '../support/journey/fileSteps'
import { chooseEntries } from '../support/journey/roundSteps'
import { wholeDatabase } from '../support/journey/storedText'
import { openWorkplace, type Workplace } from '../support/journey/workplace'
import { killHard } from '../support/launch'
import { handInFile, lindenBy } from '../support/travellingFiles'

test.describe.configure({ timeout: 3_600_000 })

/** Longer than any of these acts takes, so that a kill falls before, in the middle or after. */
const LONGEST_MS = 120

/** Entries among the records, and units of the round: one of each comes with an import. */
function entriesAndUnits(census: Census): readonly [number, number] {
  const entries = Object.keys(census).filter((key) => key.startsWith('entries:'))
  const rounds = Object.entries(census).filter(([key]) => key.startsWith('rounds:'))
  const units = rounds.map(([, round]) => Number(Object(round).units?.length ?? 0))
  return [entries.length, units.reduce((sum, count) => sum + count, 0)]
}

async function reviewOne(desk: Workplace, kill: number): Promise<void> {
  const file = await entryAsText(desk.files)
  await appendFile(file, `\nDen här filen lästes in för gång ${String(kill)}.\n`)
  await chooseEntries(desk, [file])
  await field(desk.page, 'Bidragets titel').fill(`Bidrag ${String(kill)}`)
  await field(desk.page, 'Enhet').selectOption({ label: 'Ny enhet' })
  await field(desk.page, 'Enhetens namn').fill(`Enhet ${String(kill)}`)
}

test('killed while an entry is taken in, it stands with its unit, or neither does', async () => {
  const tally = new Tally('SIGKILL while importing an entry')
  const chance = chanceOf(tally.attack)
  const profileFolder = await copyOfProfile((await workedProfile()).folder)
  let desk = await openWorkplace({ profileFolder })
  for (let kill = 1; kill <= killsDuring('importing', 1); kill += 1) {
    await tally.once(`kill ${String(kill)}`, async () => {
      await reviewOne(desk, kill)
      const before = await takeCensus(desk.page)
      await button(desk.page, 'Lägg till bidraget').click({ noWaitAfter: true })
      await wait(chance.below(LONGEST_MS))
      await killHard(desk.app)

      desk = await openWorkplace({ profileFolder })
      await expectOpen(desk.page)
      const after = await takeCensus(desk.page)
      const [entries, units] = entriesAndUnits(before)
      const whole = [
        [entries, units],
        [entries + 1, units + 1],
      ]
      expect.soft(whole, 'all of the entry or nothing').toContainEqual(entriesAndUnits(after))
      return lossBetween(before, after)
    })
  }
  await desk.leave()
})

const handInName = (kill: number): string => `inlämning ${String(kill)}.examinator`

/** A colleague's hand-in that says a little more each time. */
async function laterHandIn(folder: string, kill: number): Promise<string> {
  const { items } = await lindenBy(lagFour.erik.id)
  const more = ' och mer'.repeat(kill)
  const longer = items.map((item) => Object.assign({}, item, { reason: `${item.reason}${more}` }))
  const file = path.join(folder, handInName(kill))
  await writeFile(file, await handInFile('erik', { items: longer, revision: 3 + kill }))
  await chmod(file, 0o644)
  return file
}

/** Which parts of a merge stand: the assessment, the log's word of it, its line in the list of files. */
async function standingParts(desk: Workplace, before: Census, kill: number): Promise<boolean[]> {
  const after = await takeCensus(desk.page)
  const told = Object.entries(after).filter(([key]) => key.startsWith('logEvents:'))
  const isNews = (key: string): boolean => !(key in before)
  return [
    JSON.stringify(after).includes(`${' och mer'.repeat(kill)}"`),
    told.some(([key, event]) => isNews(key) && Object(event).act === 'file-taken-in'),
    (await wholeDatabase(desk.page)).includes(`"${handInName(kill)}"`),
  ]
}

test('killed while a hand-in is merged, all of it stands or nothing', async () => {
  const tally = new Tally('SIGKILL while merging a hand-in')
  const chance = chanceOf(tally.attack)
  const profileFolder = await copyOfProfile((await workedProfile()).folder)
  let desk = await openWorkplace({ profileFolder })
  let merged = 0
  for (let kill = 1; kill <= killsDuring('merging', 1); kill += 1) {
    await tally.once(`kill ${String(kill)}`, async () => {
      await expectOpen(desk.page)
      const dialog = await openFile(desk, await laterHandIn(desk.files, kill))
      await expect(dialog.getByText('Inlämnad bedömning', { exact: true })).toBeVisible()
      const before = await takeCensus(desk.page)
      await button(dialog, 'Läs in').click({ noWaitAfter: true })
      await wait(chance.below(LONGEST_MS))
      await killHard(desk.app)

      desk = await openWorkplace({ profileFolder })
      await expectOpen(desk.page)
      const after = await takeCensus(desk.page)
      const reasons = JSON.stringify(after).match(/(?: och mer)+/g) ?? []
      expect.soft(new Set(reasons).size, 'one state of the hand-in').toBeLessThanOrEqual(1)
      const parts = await standingParts(desk, before, kill)
      expect.soft(new Set(parts).size, `assessment, log, list: ${parts.join()}`).toBe(1)
      if (parts.every(Boolean)) merged += 1
      return lossBetween(before, after)
    })
  }
  test.info().annotations.push({ type: 'merged', description: String(merged) })
  await desk.leave()
})
