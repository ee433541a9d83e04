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

/** What one examiner makes of an item. */
export interface ItemWork {
  readonly code: string
  /** The beginning of the sentence that is quoted. */
  readonly sentence: string
  readonly text: string
  /** The band by its digit, and how many steps into it. */
  readonly band: number
  readonly step: number
  readonly reason: string
}

const MOST_PARAGRAPHS = 150

/** Chooses a sentence that begins a paragraph, with the arrow keys alone, wherever one was reading. */
export async function chooseSentence(page: Page, paper: Locator, sentence: string): Promise<void> {
  await paper.focus()
  let last = ''
  for (const key of ['ArrowUp', 'ArrowDown']) {
    for (let tries = 0; tries < MOST_PARAGRAPHS; tries += 1) {
      await page.keyboard.press(key)
      const chosen = await page.evaluate(() => String(window.getSelection()))
      if (chosen.startsWith(sentence)) return
      if (chosen === last) break
      last = chosen
    }
  }
  throw new Error(`no paragraph begins with ${sentence}`)
}

/** One item by keys: evidence from the paper, what it shows, band, step and reason. */
export async function assessItem(page: Page, paper: Locator, work: ItemWork): Promise<void> {
  const { code, sentence, text, band, step, reason } = work
  await expect(page.getByRole('heading', { level: 2, name: new RegExp(`^${code} `) })).toBeVisible()
  await chooseSentence(page, paper, sentence)
  await page.keyboard.press('s')
  const finding = page.getByRole('article').last()
  await expect(finding.getByRole('textbox')).toBeFocused()
  await page.keyboard.insertText(text)
  await page.keyboard.press('Escape')
  await expect(paper).toBeFocused()
  const scale = page.getByRole('group', { name: `Nivå för ${code}` })
  await scale.getByRole('radio').first().focus()
  await page.keyboard.press(String(band))
  for (let moved = 0; moved < step; moved += 1) await page.keyboard.press('ArrowRight')
  await page.getByLabel('Skäl', { exact: true }).fill(reason)
}

/** Answers every requirement on the unit with yes. */
export async function answerRequirements(page: Page): Promise<void> {
  await button(page, 'Krav på enheten').click()
  for (const yes of await page.getByRole('radio', { name: 'Ja', exact: true }).all()) {
    await yes.check()
  }
  await expect(page.getByText('9 av 9 besvarade')).toBeVisible()
}

/** Hands in to a file. */
export async function handIn(page: Page): Promise<void> {
  await button(page, 'Lämna in').click()
  await button(page, 'Lämna in bedömningen').click()
  await expect(page.getByText(/^Filen är skriven: .*\.examinator$/)).toBeVisible()
}
