// oxlint-disable unicorn/consistent-function-scoping -- what runs in the page is sent there whole
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test, type Page } from '@playwright/test'
import { seededRandom } from '#shared/kernel/random'
import {
  beginStrength,
  declareNoConflict,
  findingTexts,
  openEntryToAssess,
} from '../support/journey/assessmentSteps'
import { button, loadTheSample, waitUntilSaved } from '../support/journey/everyday'
import { storedFindingTexts } from '../support/journey/storedText'
import { openWorkplace } from '../support/journey/workplace'
import { killHard } from '../support/launch'

const LJUNGBACKEN = /Ljungbackens dagliga verksamhet/
const words = Array.from({ length: 120 }, (_, word) => `ord${String(word)} på åäö`).join(', ')
const DURABLE_MS = 300
const KILLS = Number(process.env['EXAMINATOR_KILLS'] ?? 5)
const SEED = 20_261_122

/** Records of each kind, counted in the window's own database. */
function countRecords(page: Page): Promise<Readonly<Record<string, number>>> {
  return page.evaluate(async () => {
    const done = <Value>(request: IDBRequest<Value>): Promise<Value> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result))
        request.addEventListener('error', () => reject(new Error('the database refused')))
      })
    const db = await done(indexedDB.open('examinator'))
    const kinds = ['profiles', 'rounds', 'entries', 'declarations', 'assessments', 'internalNotes']
    const counts: Record<string, number> = {}
    for (const kind of kinds)
      counts[kind] = await done(db.transaction(kind).objectStore(kind).count())
    db.close()
    return counts
  })
}

test.describe.configure({ timeout: 240_000 })

test('killed at random moments while typing, nothing older than the last durable key is lost', async () => {
  const random = seededRandom(SEED)
  const first = await openWorkplace()
  const { profileFolder } = first
  await loadTheSample(first.page)
  await openEntryToAssess(first.page, LJUNGBACKEN)
  await declareNoConflict(first.page)
  await beginStrength(first.page)
  await waitUntilSaved(first.page)
  await first.leave()

  for (let kill = 1; kill <= KILLS; kill += 1) {
    const desk = await openWorkplace({ profileFolder })
    await openEntryToAssess(desk.page, LJUNGBACKEN)
    const text = `Gång ${String(kill)}: ${words}`
    const field = desk.page.getByRole('article').last().getByRole('textbox')
    await field.fill('')
    await field.focus()
    const shown: { readonly at: number; readonly text: string }[] = []
    const moment = performance.now() + 700 + random.below(2000)
    const typing = desk.page.keyboard.type(text, { delay: 5 }).catch(() => 'the window is gone')
    while (performance.now() < moment) {
      shown.push({ text: await field.inputValue(), at: performance.now() })
      await wait(15)
    }
    const killedAt = performance.now()
    await killHard(desk.app)
    await typing
    const durable = shown.findLast(({ at }) => at < killedAt - DURABLE_MS)?.text ?? ''

    const after = await openWorkplace({ profileFolder })
    await openEntryToAssess(after.page, LJUNGBACKEN)
    const [kept = ''] = await findingTexts(after.page)
    expect(text.startsWith(kept), `kill ${String(kill)}: the text is whole`).toBe(true)
    expect(kept.length, `kill ${String(kill)}: nothing durable is lost`).toBeGreaterThanOrEqual(
      durable.length,
    )
    await after.leave()
  }
})

test('a profile whose database is gone opens in the rescue screen, and everything comes back', async () => {
  const before = await openWorkplace()
  await loadTheSample(before.page)
  await openEntryToAssess(before.page, LJUNGBACKEN)
  await declareNoConflict(before.page)
  await beginStrength(before.page)
  await before.page.keyboard.insertText('Det här får inte försvinna.')
  await waitUntilSaved(before.page)
  const counts = await countRecords(before.page)
  const { profileFolder } = before
  await before.leave()
  await rm(path.join(profileFolder, 'IndexedDB'), { recursive: true, force: true })

  const rescued = await openWorkplace({ profileFolder })
  const { page } = rescued
  await expect(page.getByRole('heading', { level: 1 })).toContainText('saknas')
  expect((await countRecords(page))['assessments']).toBe(0)
  await button(page, 'Återställ från journalen och den senaste kopian').click()
  await expect(page.getByRole('row', { name: /^Bedömningar 0 / })).toBeVisible()
  await button(page, 'Återställ').click()
  await expect(page.getByRole('navigation', { name: 'Utmärkelsens år' })).toBeVisible()
  expect(await countRecords(page)).toEqual(counts)
  expect(await storedFindingTexts(page, 'entry_ljungbacken2026')).toContain(
    'Det här får inte försvinna.',
  )
  await rescued.leave()

  const again = await openWorkplace({ profileFolder })
  await expect(again.page.getByRole('navigation', { name: 'Utmärkelsens år' })).toBeVisible()
  expect(await countRecords(again.page)).toEqual(counts)
  await again.leave()
})
