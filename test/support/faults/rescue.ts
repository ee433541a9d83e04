import { expect, type Locator, type Page } from '@playwright/test'
import { button } from '../journey/everyday'
import { expectOpen } from './workedProfile'

const RESTORE = 'Återställ från journalen och den senaste kopian'

const restoring = (page: Page): Locator => button(page, RESTORE)

/** On the rescue screen: what the journal and the latest copy would bring back is shown. */
export async function askToRestore(page: Page): Promise<void> {
  await restoring(page).click()
  const preview = page.getByRole('table', { name: 'Så här blir det om du återställer' })
  await expect(preview).toBeVisible()
}

/** Whether the program asks to be rescued; false when it opened by itself with somebody's work. */
export async function asksForRescue(page: Page): Promise<boolean> {
  const year = page.getByRole('navigation', { name: 'Utmärkelsens år' })
  await expect(year.or(restoring(page))).toBeVisible()
  return !(await year.isVisible())
}

/**
 * Takes everything back that the journal and the latest copy have, if the program asks for it.
 * `knowsWho`: whether they still tell who the person is; otherwise the program has to ask.
 */
export async function rescueIfAsked(page: Page, knowsWho = true): Promise<void> {
  if (await asksForRescue(page)) {
    await askToRestore(page)
    const confirm = /^(Återställ|Ersätt den skadade lagringen och återställ)$/
    await page.getByRole('button', { name: confirm }).click()
  }
  if (knowsWho) await expectOpen(page)
  else await expect(page.getByRole('heading', { name: 'Vem är du?' })).toBeVisible()
}
