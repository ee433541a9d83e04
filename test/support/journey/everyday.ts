import { expect, type Locator, type Page } from '@playwright/test'

type Stage = 'Omgång' | 'Bidrag' | 'Bedömning' | 'Konsensus'

/** From the very first page: the sample round instead of a profile of one's own. */
export async function loadTheSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Prova med exempelomgången' }).click()
  await expect(page.getByText('Exempel: allt i omgången är påhittat.')).toBeVisible()
}

/** Goes to a stage by the rail that is on every page. */
export async function goTo(page: Page, stage: Stage): Promise<void> {
  const rail = page.getByRole('navigation', { name: 'Utmärkelsens år' })
  await rail.getByRole('button', { name: new RegExp(`^${stage}\\b`) }).click()
}

/** Says who one is on the very first page. */
export async function introduceOneself(
  page: Page,
  person: { readonly name: string; readonly administration: string; readonly email: string },
): Promise<void> {
  await page.getByLabel('Namn', { exact: true }).fill(person.name)
  await page.getByLabel('Förvaltning eller bolag').fill(person.administration)
  await page.getByLabel('E-post i tjänsten').fill(person.email)
  await page.getByRole('button', { name: 'Spara och börja' }).click()
  await expect(page.getByRole('navigation', { name: 'Utmärkelsens år' })).toBeVisible()
}

/** Waits until the window says that everything is on disk. */
export async function waitUntilSaved(page: Page): Promise<void> {
  await expect(page.getByText(/^(Allt är sparat|Sparat \d)/).first()).toBeVisible()
}

/** A field with exactly this label. */
export function field(where: Page | Locator, label: string): Locator {
  return where.getByLabel(label, { exact: true })
}

/** A button with exactly this name. */
export function button(where: Page | Locator, name: string): Locator {
  return where.getByRole('button', { name, exact: true })
}

/** Does what the palette calls so; the beginning of its name is enough. */
export async function command(page: Page, name: string): Promise<void> {
  const line = page.getByRole('dialog').getByRole('combobox')
  // A page that has come this moment may not hear the keys yet.
  await expect(async () => {
    await page.keyboard.press('Control+k')
    await expect(line).toBeVisible({ timeout: 2000 })
  }).toPass()
  await line.fill(name)
  await page.getByRole('option', { name }).first().click()
}
