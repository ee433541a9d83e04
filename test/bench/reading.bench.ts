// oxlint-disable unicorn/consistent-function-scoping -- what runs in the page is sent there whole
import { setTimeout as wait } from 'node:timers/promises'
import { test, type Page } from '@playwright/test'
import { seededRandom } from '#shared/kernel/random'
import type { EntryRecord } from '#shared/records/entryRecord'
import { launchProgram, type RunningProgram } from '../support/launch'
import { benchAssessment, benchDeclaration, benchEntry, benchRound, prose } from './data'
import { median, p95, report } from './figures'
import { floorExecutable } from './floorProgram'
import { openingTime, startClocks, timeOpening, type BenchClock } from './paintClock'
import { memoryMb, profileWith } from './profile'

const CHARACTERS = 500_000
const OPENINGS = 9
const KEYS = 150
const WHEELS = 240
const LONG_FRAME_MS = 33

const MARKED = { findings: 30, quotesPerFinding: 10 }
const USUAL = { findings: 6, quotesPerFinding: 3 }

const marked = benchEntry(0, CHARACTERS)
const usual = benchEntry(1, CHARACTERS)
const blocksIn = (entry: EntryRecord): number =>
  entry.sections.reduce((sum, section) => sum + section.blocks.length, 0)

const rows = {
  rounds: [benchRound(6)],
  entries: [marked, usual],
  declarations: [marked, usual].map((entry) => benchDeclaration(entry, 0)),
  assessments: [benchAssessment(marked, 0, MARKED), benchAssessment(usual, 0, USUAL)],
}

let ours: RunningProgram
let floor: RunningProgram

test.beforeAll(async () => {
  ours = await launchProgram({ profileFolder: await profileWith(rows) })
  floor = await launchProgram({ executable: await floorExecutable(), args: ['--page=text.html'] })
  await floor.page.getByRole('button').waitFor()
  await goToList()
  await startClocks(ours.page)
  await startClocks(floor.page)
})

test.afterAll(async () => {
  await ours.close()
  await floor.close()
})

async function goToList(): Promise<void> {
  const rail = ours.page.getByRole('navigation', { name: 'Utmärkelsens år' })
  await rail.getByRole('button', { name: /^Bedömning/ }).click()
  await ours.page.getByRole('heading', { name: usual.title }).waitFor()
}

async function openOurs(entry: EntryRecord): Promise<{ first: number; all: number }> {
  await goToList()
  await wait(300)
  await timeOpening(ours.page, '[data-block]', blocksIn(entry))
  await ours.page.getByRole('button', { name: `Öppna: ${entry.title}` }).click()
  return openingTime(ours.page)
}

/** The floor: reads the same record from disk and lays its text out in one plain element. */
async function prepareFloor(entry: EntryRecord): Promise<void> {
  await floor.page.evaluate(async (record) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('floor', 1)
      opening.addEventListener('upgradeneeded', () =>
        opening.result.createObjectStore('records', { keyPath: 'id' }),
      )
      opening.addEventListener('error', () => reject(opening.error ?? new Error('not opened')))
      opening.addEventListener('success', () => resolve(opening.result))
    })
    await new Promise((resolve) => {
      const writing = db.transaction('records', 'readwrite')
      writing.objectStore('records').put(record)
      writing.addEventListener('complete', resolve)
    })
    const show = (): void => {
      const reading = db.transaction('records').objectStore('records').get(record.id)
      reading.addEventListener('success', () => {
        const found: typeof record = reading.result
        const blocks = found.sections.flatMap((section) => section.blocks)
        const pre = document.createElement('pre')
        pre.tabIndex = 0
        pre.textContent = blocks.map((block) => block.text).join('\n')
        document.body.append(pre)
      })
    }
    document.querySelector('button')?.addEventListener('click', show)
  }, entry)
}

async function openFloor(): Promise<number> {
  await floor.page.evaluate(() => document.querySelector('pre')?.remove())
  await wait(300)
  await timeOpening(floor.page, 'pre', 1)
  await floor.page.getByRole('button').click()
  return (await openingTime(floor.page)).first
}

test('open an entry of 500,000 characters with 300 highlights', async () => {
  await prepareFloor(marked)
  const first: number[] = []
  const all: number[] = []
  const base: number[] = []
  const cold = (await openOurs(marked)).first
  await openFloor()
  for (let round = 0; round < OPENINGS; round += 1) {
    base.push(await openFloor())
    const opened = await openOurs(marked)
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
  await prepareFloor(marked)
  await openFloor()
  await openOurs(marked)
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

/** Types as a person does, and hands back what the clocks noted. */
async function type(page: Page): Promise<BenchClock['keys']> {
  const random = seededRandom(5)
  // Letters every keyboard has: the others come without a key press of their own.
  const text = prose(random, KEYS)
    .replaceAll(/[^a-z .,]/gi, 'e')
    .slice(0, KEYS)
  await page.evaluate(() => {
    window.benchClock.keys.length = 0
    window.benchClock.pressed.length = 0
    window.benchClock.commits.length = 0
  })
  for (const key of text) {
    await page.keyboard.press(key === ' ' ? 'Space' : key)
    await wait(40 + random.below(100))
  }
  await wait(1000)
  return page.evaluate(() => [...window.benchClock.keys])
}

/** Per key, the time until the first commit whose text holds it. Texts grow by one per key. */
function durations(page: Page, field: 'finding' | 'floor'): Promise<readonly number[]> {
  return page.evaluate((field) => {
    const { pressed, commits } = window.benchClock
    const textIn = (value: unknown): string | null => {
      if (typeof value !== 'object' || value === null) return null
      if (field === 'floor') return String(Reflect.get(value, 'typed'))
      const items: unknown = Reflect.get(value, 'items')
      const item: unknown = Array.isArray(items) ? items[0] : null
      const findings: unknown = Object(item).findings
      return Array.isArray(findings) ? String(Object(findings[0]).text) : null
    }
    const written = commits.flatMap(({ value, at }) => {
      const text = textIn(value)
      return text === null ? [] : [{ length: text.length, at }]
    })
    const end = Math.max(...written.map((one) => one.length))
    return pressed.flatMap((down, index) => {
      const wanted = end - pressed.length + index + 1
      const done = written.find((one) => one.at > down && one.length >= wanted)
      return done === undefined ? [] : [done.at - down]
    })
  }, field)
}

async function typeBoth(entry: EntryRecord): Promise<{
  readonly ours: BenchClock['keys']
  readonly base: BenchClock['keys']
}> {
  await openOurs(entry)
  await ours.page.locator('article textarea').first().focus()
  await ours.page.keyboard.press('End')
  await floor.page.locator('textarea').focus()
  await type(floor.page)
  await type(ours.page)
  const base = await type(floor.page)
  return { base, ours: await type(ours.page) }
}

for (const [row, entry, findings] of [
  ['4 key a', usual, '6 findings with 18 highlights'],
  ['4 key b', marked, '30 findings with 300 highlights'],
] as const) {
  test(`a key press in one of ${findings} beside 500,000 characters`, async () => {
    await prepareFloor(entry)
    const times = await typeBoth(entry)
    const facts = {
      size: `500,000 characters, ${findings}, ${KEYS} keys`,
      unit: 'ms',
      memoryMb: memoryMb(ours.app.process().pid),
    } as const
    for (const part of ['whole', 'work'] as const) {
      const typed = times.ours.map((key) => key[part])
      const base = times.base.map((key) => key[part])
      const isWhole = part === 'whole'
      report({
        ...facts,
        row: `${row} ${isWhole ? 1 : 2}`,
        what: `a key press in a finding, to the next paint${isWhole ? '' : ', without waiting for the display’s beat'} (p95)`,
        ours: p95(typed),
        floor: p95(base),
        bar: isWhole ? '≤ 2 × a bare <textarea>' : '≤ 16 ms',
        isWithin: isWhole ? p95(typed) <= 2 * p95(base) : p95(typed) <= 16,
        note: `median ${median(typed).toFixed(1)} ms, the floor’s ${median(base).toFixed(1)} ms; longest ${Math.max(...typed).toFixed(0)} ms`,
      })
    }
  })
}

test('a key press until it is on disk', async () => {
  const size = JSON.stringify(rows.assessments[1]).length
  await floor.page.evaluate(async (size) => {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('floor-keys', 1)
      opening.addEventListener('upgradeneeded', () =>
        opening.result.createObjectStore('records', { keyPath: 'id' }),
      )
      opening.addEventListener('success', () => resolve(opening.result))
    })
    const rest = 'x'.repeat(size)
    const field = document.querySelector('textarea')
    field?.addEventListener('input', () => {
      const writing = db.transaction('records', 'readwrite', { durability: 'strict' })
      writing.objectStore('records').put({ id: 'one', rest, typed: field.value })
    })
  }, size)
  await typeBoth(usual)
  const base = await durations(floor.page, 'floor')
  const times = await durations(ours.page, 'finding')
  if (times.length < KEYS || base.length < KEYS) throw new Error('a key never reached the disk')
  report({
    row: '5 durable',
    what: 'a key press until it is on disk (p95)',
    size: `a record of ${(size / 1024).toFixed(0)} kB, ${KEYS} keys`,
    unit: 'ms',
    ours: p95(times),
    floor: p95(base),
    memoryMb: memoryMb(ours.app.process().pid),
    bar: '≤ one strict put + 300 ms',
    isWithin: p95(times) <= p95(base) + 300,
    note: `median ${median(times).toFixed(0)} ms; longest ${Math.max(...times).toFixed(0)} ms, the floor’s ${Math.max(...base).toFixed(0)} ms`,
  })
})
