import { setTimeout as wait } from 'node:timers/promises'
import { test, type Page } from '@playwright/test'
import type { EntryRecord } from '#shared/records/entryRecord'
import { putLockOn, unlock } from '../support/journey/lockSteps'
import { launchProgram, type RunningProgram } from '../support/launch'
import { benchAssessment, benchDeclaration, benchEntry, benchRound } from './data'
import { median, p95, report } from './figures'
import { openingTime, startClocks, timeOpening } from './paintClock'
import { memoryMb, profileWith } from './profile'

// The floor here is the program itself with the same profile, not locked.
const CHARACTERS = 500_000
const OPENINGS = 9
const KEYS = 100
const LONE_KEYS = 15

const marked = benchEntry(0, CHARACTERS)
const usual = benchEntry(1, CHARACTERS)
const rows = {
  rounds: [benchRound(6)],
  entries: [marked, usual],
  declarations: [marked, usual].map((entry) => benchDeclaration(entry, 0)),
  assessments: [
    benchAssessment(marked, 0, { findings: 30, quotesPerFinding: 10 }),
    benchAssessment(usual, 0, { findings: 6, quotesPerFinding: 3 }),
  ],
}

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

async function goToList(page: Page): Promise<void> {
  const rail = page.getByRole('navigation', { name: 'Utmärkelsens år' })
  await rail.getByRole('button', { name: /^Bedömning/ }).click()
  await page.getByRole('heading', { name: usual.title }).waitFor()
}

async function openEntry(page: Page, entry: EntryRecord): Promise<number> {
  await goToList(page)
  await wait(300)
  const blocks = entry.sections.reduce((sum, section) => sum + section.blocks.length, 0)
  await timeOpening(page, '[data-block]', blocks)
  await page.getByRole('button', { name: `Öppna: ${entry.title}` }).click()
  return (await openingTime(page)).first
}

async function stand(page: Page, entry: EntryRecord): Promise<void> {
  await openEntry(page, entry)
  await page.locator('article textarea').first().focus()
  await page.keyboard.press('End')
}

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

for (const [name, entry, size] of [
  ['marked', marked, '500,000 characters, 300 highlights'],
  ['usual', usual, '500,000 characters, 18 highlights'],
] as const) {
  test(`a locked profile beside one without a lock: ${name}`, async () => {
    const opening = { sealed: [] as number[], open: [] as number[] }
    for (let turn = 0; turn < OPENINGS; turn += 1) {
      opening.open.push(await openEntry(open.page, entry))
      opening.sealed.push(await openEntry(sealed.page, entry))
    }
    compare(`lock ${name} open`, 'open an entry, locked', size, opening, median)
    await stand(open.page, entry)
    await stand(sealed.page, entry)
    const keys = { open: await typing(open.page), sealed: await typing(sealed.page) }
    compare(`lock ${name} key`, 'the work of a key press, locked (p95)', size, keys, p95)
    const id = rows.assessments[entry === marked ? 0 : 1]?.id ?? ''
    const onDisk = {
      open: await durable(open.page, id),
      sealed: await durable(sealed.page, id),
    }
    compare(`lock ${name} durable`, 'a key press until it is on disk, locked', size, onDisk, median)
  })
}
