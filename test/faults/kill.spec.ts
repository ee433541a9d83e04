import { setTimeout as wait } from 'node:timers/promises'
import { expect, test, type Page } from '@playwright/test'
import { findingTexts, openEntryToAssess } from '../support/journey/assessmentSteps'
import { waitUntilSaved } from '../support/journey/everyday'
import { storedFindingTexts } from '../support/journey/storedText'
import { putLockOn, takeLockOff, unlock } from '../support/journey/lockSteps'
import { openWorkplace, type Workplace } from '../support/journey/workplace'
import { charactersLost, lossBetween, NOTHING_LOST, takeCensus } from '../support/faults/census'
import { chanceOf, killsDuring } from '../support/faults/measure'
import { Tally } from '../support/faults/tally'
import {
  copyOfProfile,
  expectOpen,
  LJUNGBACKEN,
  workedProfile,
} from '../support/faults/workedProfile'
import { killHard } from '../support/launch'

test.describe.configure({ timeout: 3_600_000 })

/** What has been on the screen for so long stands on the disk, however busy the machine is. */
const AT_LATEST_MS = 2000

const words = Array.from({ length: 240 }, (_, word) => `ord${String(word)} på åäö`).join(', ')

/** How a profile is opened, and what can be seen of its database past the program. */
interface Opening {
  readonly attack: string
  readonly kills: number
  readonly enter: (page: Page) => Promise<unknown>
  readonly storedText: (page: Page) => Promise<string>
}

const OPEN: Opening = {
  attack: 'SIGKILL while typing',
  kills: killsDuring('typing', 3),
  enter: expectOpen,
  storedText: async (page) =>
    (await storedFindingTexts(page, 'entry_ljungbacken2026')).at(-1) ?? '',
}

const LOCKED: Opening = {
  attack: 'SIGKILL while typing in a locked profile',
  kills: killsDuring('typingLocked', 1),
  enter: unlock,
  // What lies there is sealed: only what has been on the screen for long enough counts.
  storedText: async () => '',
}

/**
 * Looks at screen and database until `moment`. Gives what must be kept: the longest text that the
 * database has been seen to hold, or that had been on the screen for long enough.
 */
async function watch(page: Page, moment: number, { storedText }: Opening): Promise<string> {
  const field = page.getByRole('article').last().getByRole('textbox')
  const shown: { readonly at: number; readonly text: string }[] = []
  let stored = ''
  while (performance.now() < moment) {
    shown.push({ text: await field.inputValue(), at: performance.now() })
    stored = await storedText(page)
    await wait(15)
  }
  const old = shown.findLast(({ at }) => at < performance.now() - AT_LATEST_MS)?.text ?? ''
  return old.length > stored.length ? old : stored
}

async function openToType(profileFolder: string, opening: Opening): Promise<Workplace> {
  const desk = await openWorkplace({ profileFolder })
  await opening.enter(desk.page)
  await openEntryToAssess(desk.page, LJUNGBACKEN)
  return desk
}

/** Types, is killed, and opens again, as often as the run asks for. */
async function killWhileTyping(profileFolder: string, opening: Opening): Promise<void> {
  const tally = new Tally(opening.attack)
  const chance = chanceOf(tally.attack)
  let desk = await openToType(profileFolder, opening)
  for (let kill = 1; kill <= opening.kills; kill += 1) {
    await tally.once(`kill ${String(kill)}`, async () => {
      const text = `Gång ${String(kill)}: ${words}`
      const field = desk.page.getByRole('article').last().getByRole('textbox')
      await field.fill('')
      await waitUntilSaved(desk.page)
      const before = await takeCensus(desk.page)
      await field.focus()
      const moment = performance.now() + 200 + chance.below(2800)
      const typing = desk.page.keyboard.type(text, { delay: 5 }).catch(() => 'the window is gone')
      const durable = await watch(desk.page, moment, opening)
      await killHard(desk.app)
      await typing

      desk = await openToType(profileFolder, opening)
      const kept = (await findingTexts(desk.page)).at(-1) ?? ''
      expect.soft(text.startsWith(kept), `kill ${String(kill)}: the text is whole`).toBe(true)
      const lost = lossBetween(before, await takeCensus(desk.page))
      return { ...lost, characters: lost.characters + charactersLost(durable, kept) }
    })
  }
  await desk.leave()
}

test('killed at random moments while typing, nothing older than the last durable key is lost', async () => {
  await killWhileTyping(await copyOfProfile((await workedProfile()).folder), OPEN)
})

test('killed while typing in a locked profile, nothing that had been shown for two seconds is lost, and all is there when the lock comes off', async () => {
  const profileFolder = await copyOfProfile((await workedProfile()).folder)
  const first = await openToType(profileFolder, OPEN)
  await first.page.getByRole('article').last().getByRole('textbox').fill('')
  await waitUntilSaved(first.page)
  const before = await takeCensus(first.page)
  await putLockOn(first.page)
  await first.leave()

  await killWhileTyping(profileFolder, LOCKED)

  const last = await openToType(profileFolder, LOCKED)
  const findings = await findingTexts(last.page)
  await takeLockOff(last.page)
  expect(await storedFindingTexts(last.page, 'entry_ljungbacken2026')).toEqual(findings)
  expect(lossBetween(before, await takeCensus(last.page))).toEqual(NOTHING_LOST)
  await last.leave()
})
