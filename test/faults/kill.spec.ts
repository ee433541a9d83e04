import { setTimeout as wait } from 'node:timers/promises'
import { expect, test, type Page } from '@playwright/test'
import { findingTexts, openEntryToAssess } from '../support/journey/assessmentSteps'
import { waitUntilSaved } from '../support/journey/everyday'
import { storedFindingTexts } from '../support/journey/storedText'
import { openWorkplace } from '../support/journey/workplace'
import { charactersLost, lossBetween, takeCensus } from '../support/faults/census'
import { chanceOf, killsDuring } from '../support/faults/measure'
import { Tally } from '../support/faults/tally'
import { copyOfProfile, LJUNGBACKEN, workedProfile } from '../support/faults/workedProfile'
import { killHard } from '../support/launch'

/** What has been on the screen for so long stands on the disk, however busy the machine is. */
const AT_LATEST_MS = 2000

const words = Array.from({ length: 240 }, (_, word) => `ord${String(word)} på åäö`).join(', ')

/**
 * Looks at screen and database until `moment`. Gives what must be kept: the longest text that the
 * database has been seen to hold, or that had been on the screen for long enough.
 */
async function watch(page: Page, moment: number): Promise<string> {
  const field = page.getByRole('article').last().getByRole('textbox')
  const shown: { readonly at: number; readonly text: string }[] = []
  let stored = ''
  while (performance.now() < moment) {
    shown.push({ text: await field.inputValue(), at: performance.now() })
    stored = (await storedFindingTexts(page, 'entry_ljungbacken2026')).at(-1) ?? ''
    await wait(15)
  }
  const old = shown.findLast(({ at }) => at < performance.now() - AT_LATEST_MS)?.text ?? ''
  return old.length > stored.length ? old : stored
}

test('killed at random moments while typing, nothing older than the last durable key is lost', async () => {
  test.setTimeout(3_600_000)
  const tally = new Tally('SIGKILL while typing')
  const chance = chanceOf(tally.attack)
  const { folder } = await workedProfile()
  const profileFolder = await copyOfProfile(folder)
  let desk = await openWorkplace({ profileFolder })
  for (let kill = 1; kill <= killsDuring('typing', 3); kill += 1) {
    await tally.once(`kill ${String(kill)}`, async () => {
      await openEntryToAssess(desk.page, LJUNGBACKEN)
      const text = `Gång ${String(kill)}: ${words}`
      const field = desk.page.getByRole('article').last().getByRole('textbox')
      await field.fill('')
      await waitUntilSaved(desk.page)
      const before = await takeCensus(desk.page)
      await field.focus()
      const moment = performance.now() + 200 + chance.below(2800)
      const typing = desk.page.keyboard.type(text, { delay: 5 }).catch(() => 'the window is gone')
      const durable = await watch(desk.page, moment)
      await killHard(desk.app)
      await typing

      desk = await openWorkplace({ profileFolder })
      await openEntryToAssess(desk.page, LJUNGBACKEN)
      const kept = (await findingTexts(desk.page)).at(-1) ?? ''
      expect.soft(text.startsWith(kept), `kill ${String(kill)}: the text is whole`).toBe(true)
      const lost = lossBetween(before, await takeCensus(desk.page))
      return { ...lost, characters: lost.characters + charactersLost(durable, kept) }
    })
  }
  await desk.leave()
})
