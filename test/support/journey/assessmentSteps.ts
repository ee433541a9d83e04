import { expect, type Locator, type Page } from '@playwright/test'
import { button, goTo } from './everyday'

/** Opens an entry in the list of those to assess. */
export async function openEntryToAssess(page: Page, entry: RegExp): Promise<void> {
  await goTo(page, 'Bedömning')
  await page.getByRole('button', { name: new RegExp(`^Öppna: ${entry.source}`) }).click()
}

/** Answers the question about conflict of interest, which stands before every entry. */
export async function declareNoConflict(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'Nej, jag är inte jävig' }).check()
  await button(page, 'Svara nej och öppna bidraget').click()
  await expect(button(page, 'Ny styrka')).toBeVisible()
}

/** Begins a new strength; its text field has the caret. */
export async function beginStrength(page: Page): Promise<Locator> {
  await button(page, 'Ny styrka').click()
  const text = page.getByRole('article').last().getByRole('textbox')
  await expect(text).toBeFocused()
  return text
}

/** The texts of all findings of the item that is shown. */
export async function findingTexts(page: Page): Promise<readonly string[]> {
  await expect(page.getByRole('article').first()).toBeVisible()
  const fields = await page.getByRole('article').getByRole('textbox').all()
  return Promise.all(fields.map((one) => one.inputValue()))
}
