import { expect, type Page } from '@playwright/test'
import { button, field, goTo } from './everyday'
import type { Workplace } from './workplace'

/** Somebody in the round. */
export interface Person {
  readonly name: string
  readonly administration: string
  readonly email: string
}

/** The office creates a round with the terms of 2016. */
export async function createRound(page: Page, title: string): Promise<void> {
  await button(page, 'Skapa en omgång').click()
  await field(page, 'Namn på omgången').fill(title)
  await page.getByRole('radio', { name: /^Tre fokus, 2016 års begrepp/ }).check()
  await button(page, 'Skapa omgången').click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
}

async function openRoundPart(page: Page, part: string): Promise<void> {
  await goTo(page, 'Omgång')
  await button(page, part).click()
}

/** Adds those who are to examine. */
export async function addExaminers(page: Page, people: readonly Person[]): Promise<void> {
  await openRoundPart(page, 'Examinatorer och lag')
  for (const person of people) {
    await button(page, 'Lägg till examinator').click()
    const dialog = page.getByRole('dialog', { name: 'Lägg till examinator' })
    await field(dialog, 'Namn').fill(person.name)
    await field(dialog, 'Förvaltning eller bolag').fill(person.administration)
    await field(dialog, 'E-post i tjänsten').fill(person.email)
    await button(dialog, 'Spara').click()
    await expect(dialog).toBeHidden()
    await expect(page.getByText(person.name)).toBeVisible()
  }
}

/** Makes a team of them all, led by one, with every entry. */
export async function formTeam(
  page: Page,
  people: readonly Person[],
  leader: Person,
  entries: readonly string[],
): Promise<void> {
  await openRoundPart(page, 'Examinatorer och lag')
  await button(page, 'Bilda lag').click()
  const dialog = page.getByRole('dialog', { name: 'Bilda lag' })
  for (const { name } of people) {
    await dialog.getByRole('checkbox', { name: new RegExp(`^${name}`) }).check()
  }
  await field(dialog, 'Ledare').selectOption({ label: leader.name })
  for (const title of entries) await dialog.getByRole('checkbox', { name: title }).check()
  await button(dialog, 'Spara').click()
  await expect(dialog).toBeHidden()
}

/** Writes the team's file. */
export async function writePackage({ page }: Workplace, team: string): Promise<void> {
  await openRoundPart(page, 'Filer att lämna ut')
  await button(page, `Skriv fil till ${team}`).click()
  await expect(page.getByText(/^Filen är skriven: .*\.examinator$/)).toBeVisible()
}

/** What is corrected about a file before it becomes an entry. */
export interface ImportCorrections {
  /** The file that is reviewed, by name. */
  readonly fileName: string
  /** The line where the entry begins, when the proposal is wrong. */
  readonly start: RegExp
  readonly heading: string
  readonly proposed: string
  readonly corrected: string
  readonly title: string
  /** A unit of the round, or a new one. */
  readonly unit: { readonly name: string; readonly isNew: boolean }
}

/** Chooses files to import; the first of them is shown for review. */
export async function chooseEntries(
  { page, willChoose }: Workplace,
  paths: readonly string[],
): Promise<void> {
  await goTo(page, 'Bidrag')
  await button(page, 'Läs in bidrag').click()
  await willChoose(...paths)
  await button(page, 'Välj filer').click()
}

/** Looks at how a file was read, corrects it, and adds it to the round. */
export async function reviewAndAdd(page: Page, one: ImportCorrections): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: one.fileName })).toBeVisible()
  await page
    .getByRole('group', { name: 'Var börjar bidraget?' })
    .getByRole('radio', { name: one.start })
    .check()
  const mapping = field(page, `Avsnitt för ”${one.heading}”`)
  await expect(mapping.locator('option:checked')).toHaveText(one.proposed)
  await mapping.selectOption({ label: one.corrected })
  await field(page, 'Bidragets titel').fill(one.title)
  if (one.unit.isNew) {
    await field(page, 'Enhetens namn').fill(one.unit.name)
    await field(page, 'Förvaltning eller bolag').fill('Stadsledningskontoret')
  } else await field(page, 'Enhet').selectOption({ label: one.unit.name })
  await button(page, 'Lägg till bidraget').click()
}
