// oxlint-disable unicorn/consistent-function-scoping -- what runs in the page is sent there whole
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'
import { executable } from '../launch'
import { button, field } from './everyday'
import type { Person } from './roundSteps'
import type { Workplace } from './workplace'

/** What the program shows of a file before anything is stored. */
export function fileDialog(page: Page, file: string): Locator {
  return page.getByRole('dialog', { name: `Öppna fil: ${path.basename(file)}` })
}

/** Opens a file by the open dialog, from wherever one is. */
export async function openFile({ page, willChoose }: Workplace, file: string): Promise<Locator> {
  await willChoose(file)
  await page.keyboard.press('Control+o')
  return fileDialog(page, file)
}

/** Drops a file on the window. */
export async function dropFile({ page }: Workplace, file: string): Promise<Locator> {
  const bytes = [...(await readFile(file))]
  await page.evaluate(
    ({ name, bytes }) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([new Uint8Array(bytes)], name))
      document.body.dispatchEvent(
        new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: transfer }),
      )
    },
    { name: path.basename(file), bytes },
  )
  return fileDialog(page, file)
}

/** Double-clicks a file while the program is open: a second start hands it over and ends. */
export async function doubleClickFile(
  { page, profileFolder }: Workplace,
  file: string,
): Promise<Locator> {
  const second = spawn(await executable(), [`--profile-folder=${profileFolder}`, file], {
    stdio: 'ignore',
  })
  await once(second, 'exit')
  return fileDialog(page, file)
}

/** Takes a team's package in: says who one is, and that the facts are right. */
export async function takePackage(
  page: Page,
  dialog: Locator,
  { name, email }: Person,
): Promise<void> {
  await expect(dialog.getByText('Paket till ett examinatorslag')).toBeVisible()
  await dialog.getByRole('radio', { name: new RegExp(`^${name}`) }).check()
  await button(dialog, 'Läs in').click()
  await expect(field(dialog, 'Namn')).toHaveValue(name)
  await expect(field(dialog, 'E-post i tjänsten')).toHaveValue(email)
  await button(dialog, 'Läs in').click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('navigation', { name: 'Utmärkelsens år' })).toBeVisible()
}

/** Takes in a colleague's hand-in. */
export async function takeHandIn(dialog: Locator): Promise<void> {
  await expect(dialog.getByText('Inlämnad bedömning', { exact: true })).toBeVisible()
  await button(dialog, 'Läs in').click()
  await expect(dialog).toBeHidden()
}
