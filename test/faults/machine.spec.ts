import { setTimeout as wait } from 'node:timers/promises'
import { expect, test, type Page } from '@playwright/test'
import { lossBetween, takeCensus } from '../support/faults/census'
import { chanceOf, timesOf } from '../support/faults/measure'
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
import { storedFindingTexts } from '../support/journey/storedText'
import { openWorkplace, type Workplace } from '../support/journey/workplace'
import { killFamily, killHard, signalTo } from '../support/launch'
import { processFamily } from '../support/outsideWorld'

const hasEnded = ({ exitCode, signalCode }: Awaited<ReturnType<typeof startRaw>>): boolean =>
  exitCode !== null || signalCode !== null

test('of two programs started at once on one profile, one goes and the other works', async () => {
  const tally = new Tally('two instances started at once')
  const { folder, census } = await workedProfile()
  const profileFolder = await copyOfProfile(folder)
  for (let time = 1; time <= timesOf(1, 8); time += 1) {
    await tally.once(`time ${String(time)}`, async () => {
      const both = await Promise.all([startRaw(profileFolder), startRaw(profileFolder)])
      await expect.poll(() => both.map(hasPage), 'one has a page').toContain(true)
      await expect.poll(() => both.filter(hasEnded).length, 'one goes').toBe(1)
      expect(both.filter(hasEnded).map(({ exitCode }) => exitCode)).toEqual([0])
      expect(both.map(hasPage), 'the other stays').toContain(true)
      await Promise.all(both.map((one) => killFamily(one)))
      const desk = await openWorkplace({ profileFolder })
      await expectOpen(desk.page)
      const lost = lossBetween(census, await takeCensus(desk.page))
      await desk.leave()
      return lost
    })
  }
})

const lastFinding = (page: Page) => page.getByRole('article').last().getByRole('textbox')

const power = (app: Workplace['app'], event: 'suspend' | 'resume'): Promise<unknown> =>
  app.evaluate(({ powerMonitor }, event) => powerMonitor.emit(event), event)

/** The machine sleeps for a while, the program with it; `last` is what happens in the breath before. */
async function sleep({ app }: Workplace, forMs: number, last?: () => Promise<void>): Promise<void> {
  await power(app, 'suspend')
  const family = processFamily(app.process().pid ?? 0)
  await last?.()
  signalTo(family, 'SIGSTOP')
  await wait(forMs)
  signalTo(family, 'SIGCONT')
  await power(app, 'resume')
}

/** The last finding is on the screen, and on the disk as soon as the window says so. */
async function expectKept(page: Page, typed: string): Promise<void> {
  await expect(lastFinding(page)).toHaveValue(typed)
  // What the window says of the time before it slept is not meant.
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  )
  await waitUntilSaved(page)
  expect((await storedFindingTexts(page, 'entry_ljungbacken2026')).at(-1)).toBe(typed)
}

/** Types at the end of the last finding while `meanwhile` happens; all of it must be on the screen. */
async function typeThrough(desk: Workplace, meanwhile: () => Promise<void>): Promise<string> {
  const field = lastFinding(desk.page)
  const typed = `${await field.inputValue()} ${'sömn och vakenhet '.repeat(6)}`
  await field.press('Control+End')
  const typing = desk.page.keyboard.type(typed.slice((await field.inputValue()).length), {
    delay: 25,
  })
  await wait(400)
  await meanwhile()
  await typing
  await expectKept(desk.page, typed)
  return typed
}

test('a machine that sleeps in the middle of a sentence wakes with all of it', async () => {
  const tally = new Tally('sleep and wake while typing')
  const chance = chanceOf(tally.attack)
  const profileFolder = await copyOfProfile((await workedProfile()).folder)
  const desk = await openWorkplace({ profileFolder })
  await openEntryToAssess(desk.page, LJUNGBACKEN)
  let typed = ''
  for (let time = 1; time <= timesOf(1, 10); time += 1) {
    await tally.once(`time ${String(time)}`, async () => {
      const before = await takeCensus(desk.page)
      typed = await typeThrough(desk, () => sleep(desk, 500 + chance.below(2500)))
      typed += 'Sist av allt.'
      // The last key is on no disk yet when the machine stops, and no key comes after it.
      await sleep(desk, 500 + chance.below(1000), () =>
        desk.page.keyboard.insertText('Sist av allt.'),
      )
      await expectKept(desk.page, typed)
      return lossBetween(before, await takeCensus(desk.page))
    })
  }
  await desk.leave()
  const again = await openWorkplace({ profileFolder })
  await openEntryToAssess(again.page, LJUNGBACKEN)
  expect((await findingTexts(again.page)).at(-1)).toBe(typed)
  await again.leave()
})

const journalText = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const known = await window.desk?.ask('journal:read', {})
    return known?.ok === true ? known.value.lines.map(({ json }) => json).join('') : ''
  })

/** While a machine falls asleep no timer runs any more: nothing is written that waits for one. */
function stopTimers(page: Page): Promise<void> {
  return page.evaluate(() => {
    const newest = window.setTimeout(() => {}, 0)
    for (let timer = 0; timer <= newest; timer += 1) window.clearTimeout(timer)
    Object.assign(window, { setTimeout: () => 0, setInterval: () => 0 })
  })
}

test('a machine that falls asleep and never wakes has the last words on its disk', async () => {
  const tally = new Tally('sleep without waking')
  const profileFolder = await copyOfProfile((await workedProfile()).folder)
  for (let time = 1; time <= timesOf(1, 5); time += 1) {
    await tally.once(`time ${String(time)}`, async () => {
      const desk = await openWorkplace({ profileFolder })
      const { page } = desk
      await openEntryToAssess(page, LJUNGBACKEN)
      const field = lastFinding(page)
      await field.press('Control+End')
      const last = ` Somnade för gång ${String(time)}.`
      const typed = `${await field.inputValue()}${last}`
      const before = await takeCensus(page)
      await stopTimers(page)
      await page.keyboard.insertText(last)
      await power(desk.app, 'suspend')
      await expect
        .poll(async () => (await storedFindingTexts(page, 'entry_ljungbacken2026')).at(-1))
        .toBe(typed)
      await expect.poll(() => journalText(page)).toContain(last)
      await killHard(desk.app)

      const again = await openWorkplace({ profileFolder })
      await openEntryToAssess(again.page, LJUNGBACKEN)
      expect((await findingTexts(again.page)).at(-1)).toBe(typed)
      const lost = lossBetween(before, await takeCensus(again.page))
      await again.leave()
      return lost
    })
  }
})
