import { expect, type Page } from '@playwright/test'
import { button, field, goTo } from './everyday'

/** Opens the team's work on one entry. */
export async function openTeamWork(page: Page, entry: RegExp): Promise<void> {
  await goTo(page, 'Konsensus')
  const open = page.getByRole('button', { name: entry })
  await open.click()
}

/** Opens the meeting, which locks the hand-ins. */
export async function openTheMeeting(page: Page): Promise<void> {
  await button(page, 'Öppna konsensusmötet').click()
  const dialog = page.getByRole('dialog', { name: 'Öppna konsensusmötet?' })
  await button(dialog, 'Öppna och lås bedömningarna').click()
  await expect(agendaOf(page)).toBeVisible()
}

const agendaOf = (page: Page) => page.getByRole('region', { name: 'Dagordning' })
const teamOf = (page: Page) => page.getByRole('region', { name: 'Lagets bedömning' })

/** The agenda as it stands: `1.3 Dialog … att tala om`, in its order. */
export async function agendaRows(page: Page): Promise<readonly string[]> {
  const rows = agendaOf(page).getByRole('listitem')
  await expect(rows.first()).toBeVisible()
  return rows.evaluateAll((all) =>
    all.map((row) => {
      const [code, words] = row.querySelectorAll(':scope button > span')
      const parts = [...(words?.children ?? [])].map((part) => part.textContent)
      return [code?.textContent ?? '', ...parts].join(' ')
    }),
  )
}

/** Takes up an item of the agenda. */
export async function takeUp(page: Page, code: string): Promise<void> {
  await agendaOf(page)
    .getByRole('button', { name: new RegExp(`^${code.replace('.', String.raw`\.`)}`) })
    .click()
  await expect(page.getByRole('heading', { level: 2, name: new RegExp(`^${code}`) })).toBeVisible()
}

/** Sets the team's value with its reason. */
export async function agreeOn(page: Page, percent: number, reason: string): Promise<void> {
  const team = teamOf(page)
  await field(team, 'Lagets procent').selectOption(String(percent))
  await field(team, 'Skäl').fill(reason)
  await button(team, 'Sätt lagets värde').click()
  await expect(team.getByText('Laget har enats')).toBeVisible()
}

/** Tries to set the team's value without saying why. */
export async function isRefusedWithoutReason(page: Page, percent: number): Promise<void> {
  const team = teamOf(page)
  await field(team, 'Lagets procent').selectOption(String(percent))
  await field(team, 'Skäl').fill('')
  await expect(team.getByText('krävs efter samtal')).toBeVisible()
  await button(team, 'Sätt lagets värde').click()
  await expect(team.getByRole('alert')).toHaveText('Skriv skälet först.')
  await expect(team.getByText('Inget är förifyllt')).toBeVisible()
}

/** Everybody in turn at the leader's machine. */
export async function voteSilently(
  page: Page,
  votes: readonly (readonly [name: string, percent: number])[],
): Promise<void> {
  const team = teamOf(page)
  await button(team, 'Ny tyst omröstning').click()
  for (const [index, [name, percent]] of votes.entries()) {
    await expect(button(team, 'Visa rösterna')).toBeDisabled()
    await button(team, `${name} röstar`).click()
    const ballot = page.getByRole('dialog', { name: 'Tyst omröstning' })
    await field(ballot, `${name}, vilken procent vill du ge?`).selectOption(String(percent))
    await button(ballot, 'Lägg rösten').click()
    await expect(ballot).toBeHidden()
    await expect(team.getByText(`${index + 1} av ${votes.length} har röstat`)).toBeVisible()
    // Not even in an attribute or a closed list: nothing tells what has been voted.
    expect(await team.getByText(`${name}: ${percent} %`).count()).toBe(0)
  }
  await button(team, 'Visa rösterna').click()
  for (const [name, percent] of votes) {
    await expect(team.getByText(`${name}: ${percent} %`)).toBeVisible()
  }
}

/** Takes an examiner's finding into the team's text. */
export async function takeIntoTeamText(page: Page, text: string): Promise<void> {
  await button(page, `Ta med i lagets text: ${text}`).click()
  await expect(teamText(page).getByRole('textbox').last()).toHaveValue(text)
}

const teamText = (page: Page) => page.getByRole('region', { name: 'Lagets text' })

/** Merges the team's first finding with the next of its kind, and writes it anew. */
export async function mergeFirstTwo(page: Page, text: string): Promise<void> {
  const first = teamText(page).getByRole('article').first()
  await button(first, 'Mer').click()
  await page.getByRole('menuitem', { name: 'Slå ihop med nästa' }).click()
  await teamText(page).getByRole('textbox').first().fill(text)
}

/** Notes a dissenting opinion by name. */
export async function reserve(page: Page, name: string, text: string): Promise<void> {
  const team = teamOf(page)
  await button(team, 'Avvikande mening').click()
  await field(team, 'Vem?').selectOption({ label: name })
  await field(team, `Avvikande mening, ${name}`).fill(text)
  await button(team, 'Anteckna').click()
  await expect(team.getByText(text)).toBeVisible()
}

/** Writes what was said about the item that is up. */
export async function minute(page: Page, text: string): Promise<void> {
  await field(teamOf(page), 'Protokoll för delen').fill(text)
}

/** Ends the meeting. */
export async function endTheMeeting(page: Page): Promise<void> {
  await button(teamOf(page), 'Avsluta mötet').click()
  await expect(page.getByRole('heading', { level: 1, name: 'Laget har enats' })).toBeVisible()
}

/** What can be written once the team has agreed, and how the file's name ends. */
const WRITTEN = {
  'Skriv PDF': '.pdf',
  'Skriv Word': '.docx',
  'Skriv Excel': '.xlsx',
  'Skriv filen till juryn': '.examinator',
} as const

/** Writes the report, or the file to the jury, and waits until the page says how it went. */
export async function write(page: Page, what: keyof typeof WRITTEN): Promise<void> {
  await button(page, what).click()
  const outcome = page.getByText(/^(Filen är skriven: |Filen skrevs inte|Ingen fil skrevs)/)
  await expect(outcome).toBeVisible()
  const said = await outcome.innerText()
  expect(said).toMatch(/^Filen är skriven: /)
  expect(said.endsWith(WRITTEN[what])).toBe(true)
}
