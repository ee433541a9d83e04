import { setTimeout as wait } from 'node:timers/promises'
import { expect, test, type ElectronApplication } from '@playwright/test'
import { charactersLost, lossBetween, takeCensus, type Loss } from '../support/faults/census'
import { chanceOf, timesOf } from '../support/faults/measure'
import { Tally } from '../support/faults/tally'
import {
  copyOfProfile,
  expectOpen,
  LJUNGBACKEN,
  workedProfile,
} from '../support/faults/workedProfile'
import { findingTexts, openEntryToAssess } from '../support/journey/assessmentSteps'
import { openWorkplace, type Workplace } from '../support/journey/workplace'

/** What the window shows, read past the dead page that Playwright still holds; empty until it is back. */
function shownIn(app: ElectronApplication): Promise<string> {
  return app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    if (contents === undefined || contents.isCrashed() || contents.isLoading()) return ''
    const look = "document.querySelector('nav') === null ? '' : document.body.innerText"
    const given: unknown = await Promise.race([
      contents.executeJavaScript(look).catch(() => ''),
      // A window that dies just now never answers.
      new Promise((resolve) => setTimeout(resolve, 1000, '')),
    ])
    return String(given)
  })
}

/** Types until `crash` has killed the window's process; gives what was on the screen just before. */
async function crashWhileTyping(
  desk: Workplace,
  before: number,
  crash: () => Promise<unknown>,
): Promise<string> {
  const field = desk.page.getByRole('article').last().getByRole('textbox')
  await field.press('Control+End')
  const typing = desk.page.keyboard.type(' mitt i en mening som går sönder'.repeat(30), {
    delay: 5,
  })
  typing.catch(() => 'the window is gone')
  await wait(before)
  const shown = await field.inputValue()
  await crash()
  return shown
}

interface Crash {
  readonly before: number
  readonly crash: (desk: Workplace) => Promise<unknown>
}

/** A crash of the window's process while typing; the window comes back by itself with every key. */
async function loseTheWindow({ before, crash }: Crash): Promise<Loss> {
  const { folder, census } = await workedProfile()
  const profileFolder = await copyOfProfile(folder)
  const desk = await openWorkplace({ profileFolder })
  await openEntryToAssess(desk.page, LJUNGBACKEN)
  const shown = await crashWhileTyping(desk, before, () => crash(desk))
  await expect.poll(() => shownIn(desk.app)).toContain('Bedömning')
  await desk.app.evaluate(({ app }) => app.quit()).catch(() => 'the program is gone')
  await desk.app.waitForEvent('close')

  const again = await openWorkplace({ profileFolder })
  await expectOpen(again.page)
  await openEntryToAssess(again.page, LJUNGBACKEN)
  const kept = (await findingTexts(again.page)).at(-1) ?? ''
  const lost = lossBetween(census, await takeCensus(again.page))
  await again.leave()
  return { ...lost, characters: lost.characters + charactersLost(shown, kept) }
}

const crashRenderer = ({ app }: Workplace): Promise<unknown> =>
  app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer()
  })

test('a window whose process crashes while typing comes back with every key that was shown', async () => {
  const tally = new Tally('window crash while typing')
  const chance = chanceOf(tally.attack)
  for (let time = 1; time <= timesOf(1, 8); time += 1) {
    await tally.once(`time ${String(time)}`, () =>
      loseTheWindow({ before: 100 + chance.below(900), crash: crashRenderer }),
    )
  }
})

/** Fills the window's memory until its process dies of it. */
const eatMemory = ({ page }: Workplace): Promise<unknown> =>
  page
    .evaluate(() => {
      // A large piece: what the process may have is some gigabytes, and small ones take a minute.
      const piece = Array.from({ length: 4_000_000 }, (_, at) => at * 1.5)
      const eaten: number[][] = []
      for (;;) eaten.push([...piece])
    })
    .catch(() => 'the window is gone')

test('a window that runs out of memory comes back with every key that was shown', async () => {
  const tally = new Tally('window out of memory')
  for (let time = 1; time <= timesOf(1, 3); time += 1) {
    await tally.once(`time ${String(time)}`, () => loseTheWindow({ before: 500, crash: eatMemory }))
  }
})

test('the process that draws may die: nothing typed is lost and one goes on typing', async () => {
  const tally = new Tally('graphics process killed while typing')
  const profileFolder = await copyOfProfile((await workedProfile()).folder)
  const desk = await openWorkplace({ profileFolder })
  await openEntryToAssess(desk.page, LJUNGBACKEN)
  const field = desk.page.getByRole('article').last().getByRole('textbox')
  for (let time = 1; time <= timesOf(1, 2); time += 1) {
    await tally.once(`time ${String(time)}`, async () => {
      const before = await takeCensus(desk.page)
      const pids = await desk.app.evaluate(({ app }) =>
        app.getAppMetrics().flatMap(({ type, pid }) => (type === 'GPU' ? [pid] : [])),
      )
      expect(pids, 'one process draws').toHaveLength(1)
      await field.press('Control+End')
      const typing = desk.page.keyboard.type(' ritas om', { delay: 40 })
      for (const pid of pids) process.kill(pid, 'SIGKILL')
      await typing
      await expect(field).toHaveValue(/ ritas om$/)
      return lossBetween(before, await takeCensus(desk.page))
    })
  }
  await desk.leave()
})
