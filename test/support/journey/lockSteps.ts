import { expect, type Page } from '@playwright/test'
import { button, command } from './everyday'

/** What every profile is locked with here. */
export const PASSPHRASE = 'fyra blå båtar på åker'

const lockScreen = (page: Page) => page.getByRole('heading', { name: 'Profilen är låst' })
const year = (page: Page) => page.getByRole('navigation', { name: 'Utmärkelsens år' })

/** Chooses a passphrase; the press of the last button is left to whoever asked. */
export async function prepareLock(page: Page): Promise<void> {
  await command(page, 'Lås profilen med en lösenfras')
  const dialog = page.getByRole('dialog', { name: 'Lås på den här datorn' })
  await dialog.getByLabel('Ny lösenfras').fill(PASSPHRASE)
  await dialog.getByLabel('Samma lösenfras igen').fill(PASSPHRASE)
  await dialog.getByRole('checkbox').check()
}

/** The last button of putting a lock on. */
export const lockButton = (page: Page) => button(page.getByRole('dialog'), 'Lås profilen')

/** Waits until the profile is locked. */
export async function expectLocked(page: Page): Promise<void> {
  await expect(lockScreen(page)).toBeVisible()
}

/** Locks the profile with a passphrase. */
export async function putLockOn(page: Page): Promise<void> {
  await prepareLock(page)
  await lockButton(page).click()
  await expectLocked(page)
}

/** Tries a passphrase that is not the right one. */
export async function failToUnlock(page: Page): Promise<void> {
  await page.getByLabel('Lösenfras').fill('fel lösenfras')
  await button(page, 'Lås upp').click()
  await expect(page.getByText('Lösenfrasen stämmer inte.')).toBeVisible()
}

/** Opens the locked profile. */
export async function unlock(page: Page): Promise<void> {
  await page.getByLabel('Lösenfras', { exact: true }).fill(PASSPHRASE)
  await button(page, 'Lås upp').click()
  await expect(year(page)).toBeVisible()
}

/** Opens the profile, whether it is locked or not; true when it was. */
export async function unlockIfAsked(page: Page): Promise<boolean> {
  await expect(lockScreen(page).or(year(page)).first()).toBeVisible()
  const isLocked = await lockScreen(page).isVisible()
  if (isLocked) await unlock(page)
  return isLocked
}

/** Gives the passphrase that a lock may be taken off with; the last press is left to whoever asked. */
export async function prepareUnlocked(page: Page): Promise<void> {
  await command(page, 'Inställningar')
  await button(page, 'Lås på den här datorn …').click()
  await page.getByLabel('Din lösenfras nu').fill(PASSPHRASE)
}

/** The button that takes the lock off. */
export const openButton = (page: Page) => button(page.getByRole('dialog'), 'Ta bort låset')

/** Takes the lock off an open profile. */
export async function takeLockOff(page: Page): Promise<void> {
  await prepareUnlocked(page)
  await openButton(page).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(year(page)).toBeVisible()
}
