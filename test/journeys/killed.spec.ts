import { expect, test } from '@playwright/test'
import {
  beginStrength,
  declareNoConflict,
  findingTexts,
  openEntryToAssess,
} from '../support/journey/assessmentSteps'
import { loadTheSample } from '../support/journey/everyday'
import { storedFindingTexts } from '../support/journey/storedText'
import { openWorkplace } from '../support/journey/workplace'
import { killHard } from '../support/launch'

const LJUNGBACKEN = /Ljungbackens dagliga verksamhet/
const text = Array.from({ length: 60 }, (_, word) => `ord${word} på åäö`).join(', ')

test('a power cut in the middle of a sentence loses nothing that was on disk', async () => {
  const before = await openWorkplace()
  await loadTheSample(before.page)
  await openEntryToAssess(before.page, LJUNGBACKEN)
  await declareNoConflict(before.page)
  const field = await beginStrength(before.page)
  const typing = before.page.keyboard.type(text, { delay: 12 }).catch(() => 'the window is gone')
  await expect.poll(async () => (await field.inputValue()).length).toBeGreaterThan(150)
  const durable = (await storedFindingTexts(before.page, 'entry_ljungbacken2026'))[0] ?? ''
  await killHard(before.app)
  await typing
  expect(durable.length).toBeGreaterThan(50)

  const after = await openWorkplace({ profileFolder: before.profileFolder })
  await openEntryToAssess(after.page, LJUNGBACKEN)
  const [kept = ''] = await findingTexts(after.page)
  expect(text.startsWith(kept)).toBe(true)
  expect(kept.startsWith(durable)).toBe(true)
  await after.leave()
})

test('quitting in the breath of the last key keeps it', async () => {
  const before = await openWorkplace()
  await loadTheSample(before.page)
  await openEntryToAssess(before.page, LJUNGBACKEN)
  await declareNoConflict(before.page)
  await beginStrength(before.page)
  const gone = before.app.waitForEvent('close')
  await before.app
    .evaluate(({ app, BrowserWindow }, text) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      for (const letter of text) contents?.sendInputEvent({ type: 'char', keyCode: letter })
      setTimeout(() => app.quit(), 20)
    }, text)
    .catch(() => 'the program is gone')
  await gone

  const after = await openWorkplace({ profileFolder: before.profileFolder })
  await openEntryToAssess(after.page, LJUNGBACKEN)
  expect(await findingTexts(after.page)).toEqual([text])
  await after.leave()
})
