import { setTimeout as wait } from 'node:timers/promises'
import { test, type Page } from '@playwright/test'
import { putLockOn, unlock } from '../support/journey/lockSteps'
import { launchProgram, type RunningProgram } from '../support/launch'
import { median, p95, report } from './figures'
import {
  goToList,
  marked,
  markedAssessment,
  openEntry,
  rows,
  standInFinding,
  usual,
  usualAssessment,
} from './longEntries'
import { startClocks } from './paintClock'
import { memoryMb, profileWith } from './profile'

// The floor here is the program itself with the same profile, not locked.
const OPENINGS = 9
const KEYS = 100
const LONE_KEYS = 15

let sealed: RunningProgram
let open: RunningProgram

test.beforeAll(async () => {
  open = await launchProgram({ profileFolder: await profileWith(rows) })
  sealed = await launchProgram({ profileFolder: await profileWith(rows) })
  await putLockOn(sealed.page)
  await unlock(sealed.page)
  for (const { page } of [open, sealed]) {
    await goToList(page)
    await startClocks(page)
  }
})

test.afterAll(async () => {
  await open.close()
  await sealed.close()
})

async function typing(page: Page): Promise<readonly number[]> {
  await page.evaluate(() => void (window.benchClock.keys.length = 0))
  for (let key = 0; key < KEYS; key += 1) {
    await page.keyboard.press('e')
    await wait(90)
  }
  await wait(500)
  return page.evaluate(() => window.benchClock.keys.map(({ work }) => work))
}

/** One key at a time, until a transaction that carries the assessment is complete. */
async function durable(page: Page, id: string): Promise<readonly number[]> {
  const times: number[] = []
  for (let key = 0; key < LONE_KEYS; key += 1) {
    await page.evaluate(() => void (window.benchClock.commits.length = 0))
    await page.keyboard.press('e')
    await wait(900)
    const time = await page.evaluate((id) => {
      const { commits, pressed } = window.benchClock
      const own = commits.find(({ value }) => Object(value).id === id)
      return (own?.at ?? Number.NaN) - (pressed.at(-1) ?? 0)
    }, id)
    if (!Number.isNaN(time)) times.push(time)
  }
  return times
}

function compare(
  row: string,
  what: string,
  size: string,
  times: { readonly sealed: readonly number[]; readonly open: readonly number[] },
  of: (values: readonly number[]) => number,
): void {
  report({
    row,
    what,
    size,
    unit: 'ms',
    ours: of(times.sealed),
    floor: of(times.open),
    memoryMb: memoryMb(sealed.app.process().pid),
    bar: '≤ 1.2 × the profile without a lock',
    isWithin: of(times.sealed) <= 1.2 * of(times.open),
    note: `p95 ${p95(times.sealed).toFixed(0)} ms, without a lock ${p95(times.open).toFixed(0)} ms`,
  })
}

for (const [name, entry, assessment, size] of [
  ['marked', marked, markedAssessment, '500,000 characters, 300 highlights'],
  ['usual', usual, usualAssessment, '500,000 characters, 18 highlights'],
] as const) {
  test(`a locked profile beside one without a lock: ${name}`, async () => {
    const opening = { sealed: [] as number[], open: [] as number[] }
    for (let turn = 0; turn < OPENINGS; turn += 1) {
      opening.open.push((await openEntry(open.page, entry)).first)
      opening.sealed.push((await openEntry(sealed.page, entry)).first)
    }
    compare(`lock ${name} open`, 'open an entry, locked', size, opening, median)
    await standInFinding(open.page, entry)
    await standInFinding(sealed.page, entry)
    const keys = { open: await typing(open.page), sealed: await typing(sealed.page) }
    compare(`lock ${name} key`, 'the work of a key press, locked (p95)', size, keys, p95)
    const { id } = assessment
    const onDisk = {
      open: await durable(open.page, id),
      sealed: await durable(sealed.page, id),
    }
    compare(`lock ${name} durable`, 'a key press until it is on disk, locked', size, onDisk, median)
  })
}
