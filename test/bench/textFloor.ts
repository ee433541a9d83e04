// oxlint-disable unicorn/consistent-function-scoping -- what runs in the page is sent there whole
import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import type { EntryRecord } from '#shared/records/entryRecord'
import { launchProgram, type RunningProgram } from '../support/launch'
import { floorExecutable } from './floorProgram'
import { openingTime, startClocks, timeOpening } from './paintClock'

/** Keeps the record on the floor's own disk; a click reads it and lays its text out in one plain element. */
async function keepRecord(page: Page, entry: EntryRecord): Promise<void> {
  await page.evaluate(async (record) => {
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

/** The floor beside an entry: its text in one plain element, a bare field, and the clocks. */
export async function startTextFloor(entry: EntryRecord): Promise<RunningProgram> {
  const floor = await launchProgram({
    executable: await floorExecutable(),
    args: ['--page=text.html'],
  })
  await floor.page.getByRole('button').waitFor()
  await startClocks(floor.page)
  await keepRecord(floor.page, entry)
  return floor
}

/** Opens the text on the floor; how long until it is painted. */
export async function openOnFloor(page: Page): Promise<number> {
  await page.evaluate(() => document.querySelector('pre')?.remove())
  await wait(300)
  await timeOpening(page, 'pre', 1)
  await page.getByRole('button').click()
  return (await openingTime(page)).first
}
