// oxlint-disable unicorn/consistent-function-scoping -- what runs in the page is sent there whole
import { setTimeout as wait } from 'node:timers/promises'
import { test, type Page } from '@playwright/test'
import { seededRandom } from '#shared/kernel/random'
import type { EntryRecord } from '#shared/records/entryRecord'
import { launchProgram, type RunningProgram } from '../support/launch'
import { prose } from './data'
import { median, p95, report } from './figures'
import { goToList, marked, rows, standInFinding, usual, usualAssessment } from './longEntries'
import { startClocks, type BenchClock } from './paintClock'
import { memoryMb, profileWith } from './profile'
import { openOnFloor, startTextFloor } from './textFloor'

const KEYS = 150

let ours: RunningProgram
let floor: RunningProgram

test.beforeAll(async () => {
  ours = await launchProgram({ profileFolder: await profileWith(rows) })
  floor = await startTextFloor(marked)
  await openOnFloor(floor.page)
  await goToList(ours.page)
  await startClocks(ours.page)
})

test.afterAll(async () => {
  await ours.close()
  await floor.close()
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
  await standInFinding(ours.page, entry)
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
  const size = JSON.stringify(usualAssessment).length
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
