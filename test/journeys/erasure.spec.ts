import { readFile } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import { newFolderForProgram } from '../../build/unprivileged.mjs'
import { expectOpen } from '../support/faults/workedProfile'
import {
  beginStrength,
  declareNoConflict,
  openEntryToAssess,
} from '../support/journey/assessmentSteps'
import { openCopies } from '../support/journey/copySteps'
import { button, goTo, loadTheSample, waitUntilSaved } from '../support/journey/everyday'
import { filesHolding } from '../support/journey/storedText'
import { fileIn, openWorkplace } from '../support/journey/workplace'

const DRAFT = 'Styrkan heter kvitterblad och skall aldrig lämna datorn'
const AFTER_THE_CEREMONY = new Date('2027-03-01T10:00:00')

test('a draft that is erased is in no byte of the profile or of the second place, and a record of it is left', async () => {
  const place = await newFolderForProgram('second-place')
  const desk = await openWorkplace()
  const { page, profileFolder } = desk
  await loadTheSample(page)
  await openEntryToAssess(page, /Ljungbackens dagliga verksamhet/)
  await declareNoConflict(page)
  await beginStrength(page)
  await page.keyboard.insertText(DRAFT)
  await waitUntilSaved(page)
  await openCopies(page)
  await button(page, 'Säkerhetskopiera nu').click()
  await desk.willChoose(place)
  await button(page, 'Välj mapp …').click()
  await expect(page.getByText(/^Senast skriven .*, kontrollerad\.$/)).toBeVisible()
  await button(page, 'Stäng').click()
  const before = await filesHolding(profileFolder, DRAFT)
  expect(before.some((file) => file.startsWith('IndexedDB'))).toBe(true)
  expect(before.some((file) => file.startsWith('vault'))).toBe(true)
  expect(await filesHolding(place, DRAFT)).toHaveLength(1)

  await page.clock.setFixedTime(AFTER_THE_CEREMONY)
  await goTo(page, 'Omgång')
  await button(page, 'Gallring').click()
  await expect(page.getByRole('row', { name: /Egna utkast .* kan gallras/ })).toBeVisible()
  await expect(page.getByRole('row', { name: /Bidrag .* ska vara kvar/ })).toBeVisible()
  await button(page, 'Gallra …').click()
  const dialog = page.getByRole('dialog', { name: /^Gallra \d+ uppgifter\?$/ })
  await expect(button(dialog, 'Gallra för alltid')).toBeDisabled()
  await dialog.getByRole('checkbox').check()
  await button(dialog, 'Gallra för alltid').click()
  await expect(dialog).toBeHidden()
  await expectOpen(page)
  await goTo(page, 'Omgång')
  await button(page, 'Gallring').click()
  await expect(page.getByText(/^Gallrat .* uppgifter$/)).toBeVisible()
  await expect(page.getByText(/Kopiorna på den andra platsen är också omskrivna/)).toBeVisible()
  await button(page, 'Spara som Word').click()
  await expect(page.getByText(/Gallringsprotokoll .*\.docx/)).toBeVisible()
  await desk.leave()

  expect(await filesHolding(profileFolder, DRAFT)).toEqual([])
  expect(await filesHolding(place, DRAFT)).toEqual([])
  const record = await readFile(await fileIn(desk.files, '.docx'))
  expect(record.length).toBeGreaterThan(2000)
})
