// oxlint-disable unicorn/consistent-function-scoping -- what runs in the program is sent there whole
import { expect, test } from '@playwright/test'
import { lossBetween, takeCensus } from '../support/faults/census'
import { timesOf } from '../support/faults/measure'
import { Tally } from '../support/faults/tally'
import {
  copyOfProfile,
  expectOpen,
  LJUNGBACKEN,
  workedProfile,
} from '../support/faults/workedProfile'
import { openEntryToAssess } from '../support/journey/assessmentSteps'
import { waitUntilSaved } from '../support/journey/everyday'
import { openWorkplace, type Workplace } from '../support/journey/workplace'

const YEAR_MS = 365 * 24 * 60 * 60 * 1000

const yearsAway = (now: number): number => (now - Date.now()) / YEAR_MS

/**
 * Runs in the desktop's process and in the window: from now on every clock there is wrong by so much,
 * however wrong it was before.
 */
function shiftClock(...given: readonly unknown[]): void {
  const shift = Number(given.at(-1))
  const standing: unknown = Reflect.get(globalThis, 'trueDate')
  const trueDate = standing === undefined ? Date : Object(standing)
  Reflect.set(globalThis, 'trueDate', trueDate)
  globalThis.Date = new Proxy<DateConstructor>(trueDate, {
    construct: (real, args: unknown[], target) =>
      Object(Reflect.construct(real, args.length === 0 ? [real.now() + shift] : args, target)),
    get: (real, name): unknown =>
      name === 'now' ? () => real.now() + shift : Reflect.get(real, name),
  })
}

/** The window starts anew on a machine whose clock now shows another year. */
async function moveClock({ app, page }: Workplace, years: number): Promise<void> {
  await app.evaluate(shiftClock, years * YEAR_MS)
  await page.addInitScript(shiftClock, years * YEAR_MS)
  await page.reload()
  await expectOpen(page)
  expect(yearsAway(await page.evaluate(() => Date.now())), 'the window').toBeCloseTo(years, 3)
  expect(yearsAway(await app.evaluate(() => Date.now())), 'the desktop').toBeCloseTo(years, 3)
}

test('a clock a year wrong, and back again: nothing changes and nothing is taken for older', async () => {
  const tally = new Tally('clock a year back and forth')
  const { folder, census } = await workedProfile()
  const profileFolder = await copyOfProfile(folder)
  let before = census
  const desk = await openWorkplace({ profileFolder })
  await expectOpen(desk.page)
  for (const years of [-1, 0, 1, 0].slice(0, timesOf(3, 4))) {
    await tally.once(`${String(years)} years`, async () => {
      await moveClock(desk, years)
      const lost = lossBetween(before, await takeCensus(desk.page))

      await openEntryToAssess(desk.page, LJUNGBACKEN)
      await desk.page.getByRole('article').last().getByRole('textbox').press('Control+End')
      await desk.page.keyboard.insertText(` Skrivet ${String(years)} år härifrån.`)
      await waitUntilSaved(desk.page)
      before = await takeCensus(desk.page)
      return lost
    })
  }
  await desk.leave()
  const last = await openWorkplace({ profileFolder })
  await expectOpen(last.page)
  expect(lossBetween(before, await takeCensus(last.page))).toEqual({ records: 0, characters: 0 })
  await last.leave()
})
