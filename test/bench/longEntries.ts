import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import type { EntryRecord } from '#shared/records/entryRecord'
import { benchAssessment, benchDeclaration, benchEntry, benchRound } from './data'
import { openingTime, timeOpening } from './paintClock'

const CHARACTERS = 500_000

/** Two long entries: one with more findings and highlights than anybody makes, one with the usual. */
export const marked = benchEntry(0, CHARACTERS)
export const usual = benchEntry(1, CHARACTERS)
export const markedAssessment = benchAssessment(marked, 0, { findings: 30, quotesPerFinding: 10 })
export const usualAssessment = benchAssessment(usual, 0, { findings: 6, quotesPerFinding: 3 })

/** A profile's records around the two. */
export const rows = {
  rounds: [benchRound(6)],
  entries: [marked, usual],
  declarations: [marked, usual].map((entry) => benchDeclaration(entry, 0)),
  assessments: [markedAssessment, usualAssessment],
}

/** The list of entries to assess, from anywhere in the program. */
export async function goToList(page: Page): Promise<void> {
  const rail = page.getByRole('navigation', { name: 'Utmärkelsens år' })
  await rail.getByRole('button', { name: /^Bedömning/ }).click()
  await page.getByRole('heading', { name: usual.title }).waitFor()
}

/** Opens an entry from the list; how long until its text is painted, the first of it and all. */
export async function openEntry(
  page: Page,
  entry: EntryRecord,
): Promise<{ first: number; all: number }> {
  await goToList(page)
  await wait(300)
  const blocks = entry.sections.reduce((sum, section) => sum + section.blocks.length, 0)
  await timeOpening(page, '[data-block]', blocks)
  await page.getByRole('button', { name: `Öppna: ${entry.title}` }).click()
  return openingTime(page)
}

/** Opens an entry and stands at the end of its first finding's text. */
export async function standInFinding(page: Page, entry: EntryRecord): Promise<void> {
  await openEntry(page, entry)
  await page.locator('article textarea').first().focus()
  await page.keyboard.press('End')
}
