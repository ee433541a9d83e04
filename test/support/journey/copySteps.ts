import { createHash } from 'node:crypto'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { expect, type Page } from '@playwright/test'
import type { Census } from '../faults/census'
import { button } from './everyday'

/** Opens the dialog about copies from the foot of the rail. */
export async function openCopies(page: Page): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Utmärkelsens år' })
    .getByRole('button', { name: /säkerhetskopia/i })
    .click()
  await expect(copiesOf(page)).toBeVisible()
}

const copiesOf = (page: Page) => page.getByRole('dialog', { name: 'Säkerhetskopior' })

/** One hash per record over all it says; revisions are left out, since a restore may raise them. */
export function contentHashes(census: Census): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(census)
      .map(([key, record]) => [key, hashOf(record)] as const)
      .toSorted(([one], [other]) => (one < other ? -1 : 1)),
  )
}

function hashOf(record: unknown): string {
  const sorted = JSON.stringify(record, (key, value: unknown) => {
    if (key === 'revision') return undefined
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
    return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
  })
  return createHash('sha256').update(sorted).digest('hex')
}

/** A disk that lost the program's database; the copies beside it are still there. */
export async function loseDatabase(profileFolder: string): Promise<void> {
  for (const name of ['IndexedDB', 'Local Storage']) {
    await rm(path.join(profileFolder, name), { recursive: true, force: true })
  }
}

/** Where a copy is taken from. */
export type Source = 'the latest snapshot' | 'a backup file' | 'the second place'

/** Chooses a copy in the rescue screen. */
export async function chooseInRescue(page: Page, source: Source): Promise<void> {
  if (source === 'the latest snapshot') {
    await button(page, 'Välj en äldre kopia').click()
    await newestIn(page, 'Säkerhetskopior')
  } else if (source === 'the second place') {
    await button(page, 'Återställ från den andra platsen').click()
    await newestIn(page, /^Kopior i /)
  } else {
    await button(page, 'Återställ från en fil').click()
    await button(page, 'Välj fil …').click()
  }
  await expect(page.getByRole('table', { name: 'Så här blir det om du återställer' })).toBeVisible()
}

/** Chooses the same in the program's own dialog. */
export async function chooseInDialog(page: Page, source: Source): Promise<void> {
  const dialog = copiesOf(page)
  if (source === 'the latest snapshot') {
    const list = dialog.getByRole('list', { name: 'Säkerhetskopior' })
    await list.getByRole('button').last().click()
  } else if (source === 'the second place') {
    await button(page, 'Återställ från den andra platsen').click()
    await newestIn(page, /^Kopior i /)
  } else await button(page, 'Återställ från en fil').click()
  await expect(page.getByRole('table', { name: 'Så här blir det om du återställer' })).toBeVisible()
}

async function newestIn(page: Page, list: string | RegExp): Promise<void> {
  await page.getByRole('list', { name: list }).getByRole('button').first().click()
}
