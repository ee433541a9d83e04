import { setTimeout as wait } from 'node:timers/promises'
import { test, type Page } from '@playwright/test'
import { launchProgram, type RunningProgram } from '../support/launch'
import { median, p95, report } from './figures'
import { goToList, marked, openEntry, rows } from './longEntries'
import { startClocks } from './paintClock'
import { memoryMb, profileWith } from './profile'
import { openOnFloor, startTextFloor } from './textFloor'

const OPENINGS = 9
const WHEELS = 240
const LONG_FRAME_MS = 33

let ours: RunningProgram
let floor: RunningProgram

test.beforeAll(async () => {
  ours = await launchProgram({ profileFolder: await profileWith(rows) })
  floor = await startTextFloor(marked)
  await goToList(ours.page)
  await startClocks(ours.page)
})

test.afterAll(async () => {
  await ours.close()
  await floor.close()
})

test('open an entry of 500,000 characters with 300 highlights', async () => {
  const first: number[] = []
  const all: number[] = []
  const base: number[] = []
  const cold = (await openEntry(ours.page, marked)).first
  await openOnFloor(floor.page)
  for (let round = 0; round < OPENINGS; round += 1) {
    base.push(await openOnFloor(floor.page))
    const opened = await openEntry(ours.page, marked)
    first.push(opened.first)
    all.push(opened.all)
  }
  const facts = {
    size: '500,000 characters, 300 highlights',
    unit: 'ms',
    floor: median(base),
    memoryMb: memoryMb(ours.app.process().pid),
  } as const
  report({
    ...facts,
    row: '3 open a',
    what: 'open an entry, to the first paint of its text',
    ours: median(first),
    bar: '≤ 2 × one plain <pre>',
    isWithin: median(first) <= 2 * median(base),
    note: `p95 ${p95(first).toFixed(0)} ms; the first time, code included, ${cold.toFixed(0)} ms`,
  })
  report({
    ...facts,
    row: '3 open b',
    what: 'open an entry, until all of its text can be reached',
    ours: median(all),
    bar: 'none',
    isWithin: null,
    note: `p95 ${p95(all).toFixed(0)} ms`,
  })
})

async function scroll(page: Page, selector: string): Promise<readonly number[]> {
  const box = await page.locator(selector).first().boundingBox()
  if (box === null) throw new Error(`${selector} is not on screen`)
  await page.mouse.move(box.x + 200, box.y + 200)
  await page.evaluate(() => {
    window.benchClock.frames.length = 0
    window.benchClock.watchFrames = true
  })
  for (let turn = 0; turn < WHEELS; turn += 1) {
    await page.mouse.wheel(0, turn % 60 < 45 ? 240 : -120)
    await wait(12)
  }
  return page.evaluate(() => {
    window.benchClock.watchFrames = false
    return [...window.benchClock.frames]
  })
}

const tooLong = (frames: readonly number[]): number =>
  frames.filter((frame) => frame > LONG_FRAME_MS).length

test('scroll an entry of 500,000 characters with 300 highlights', async () => {
  await openOnFloor(floor.page)
  await openEntry(ours.page, marked)
  await wait(500)
  const base = await scroll(floor.page, 'pre')
  const frames = await scroll(ours.page, '[role=document]')
  report({
    row: '3 scroll',
    what: 'frames over 33 ms while scrolling',
    size: `500,000 characters, 300 highlights, ${WHEELS} turns of the wheel`,
    unit: 'frames',
    ours: tooLong(frames),
    floor: tooLong(base),
    memoryMb: memoryMb(ours.app.process().pid),
    bar: 'none over 33 ms',
    isWithin: tooLong(frames) === 0,
    note: `longest ${Math.max(...frames).toFixed(0)} ms of ${frames.length} frames; the floor’s ${Math.max(...base).toFixed(0)} ms of ${base.length}`,
  })
})
