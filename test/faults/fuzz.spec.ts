import { chmod, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { entrySv } from '#shared/i18n/sv/entry'
import { refusalsSv } from '#shared/i18n/sv/refusals'
import { lagFour } from '#shared/sample/sampleExaminers'
import { lossBetween, takeCensus } from '../support/faults/census'
import { isLong } from '../support/faults/measure'
import { watchPage } from '../support/faults/pageWatch'
import { BAIT, baits, spoiltFiles, type SpoiltFile } from '../support/faults/spoiltFiles'
import { Tally } from '../support/faults/tally'
import { copyOfProfile, workedProfile } from '../support/faults/workedProfile'
import { button, field, goTo } from '../support/journey/everyday'
import { openFile, takeHandIn } from '../support/journey/fileSteps'
import { wholeDatabase } from '../support/journey/storedText'
import { openWorkplace, type Workplace } from '../support/journey/workplace'
import { handInFile, lindenBy } from '../support/travellingFiles'

test.describe.configure({ timeout: 1_200_000 })

/** What is said of a file that was not taken, in any of these sentences; gaps stand for names. */
function saidAs(sentences: Readonly<Record<string, string>>): RegExp {
  const escaped = Object.values(sentences).map((sentence) =>
    sentence
      .split(/\{\{\w+\}\}/)
      .map((piece) => piece.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`))
      .join(String.raw`[\s\S]*`),
  )
  return new RegExp(escaped.join('|'))
}

const { cancelled: _, failed: __, ...entryRefusals } = entrySv.import.refusal
const REFUSED = { open: saidAs(refusalsSv.refusal), import: saidAs(entryRefusals) } as const

/** How a file ended: refused in words, or shown and left. */
type Outcome = 'refused' | 'shown'

async function place(
  folder: string,
  { name, bytes }: Pick<SpoiltFile, 'name' | 'bytes'>,
): Promise<string> {
  const file = path.join(folder, name)
  await writeFile(file, bytes)
  await chmod(file, 0o644)
  return file
}

/** Opens a file as one of the program's own, looks at what is said, and leaves it. */
async function openAndLeave(
  desk: Workplace,
  file: string,
  one: SpoiltFile,
  look: () => Promise<void>,
): Promise<Outcome> {
  const dialog = await openFile(desk, file)
  const locked = button(dialog, 'Lås upp')
  const refused = dialog.getByRole('alert').filter({ hasText: /\S/ })
  const shown = dialog.getByText('Innehåll', { exact: true })
  await expect(locked.or(refused).or(shown).first()).toBeVisible()
  if ((await locked.isVisible()) && one.passphrase !== null) {
    await field(dialog, 'Lösenfras').fill(one.passphrase)
    await locked.click()
    await expect(refused.or(shown).first()).toBeVisible()
  }
  const isShown = await shown.isVisible()
  if (!isShown) await expect(dialog, one.from).toContainText(REFUSED.open)
  await expect(dialog).toContainText(one.name)
  await look()
  await dialog
    .getByRole('button', { name: /^(Avbryt|Stäng)$/ })
    .last()
    .click()
  await expect(dialog).toBeHidden()
  return isShown ? 'shown' : 'refused'
}

async function goToImport(page: Page): Promise<void> {
  await goTo(page, 'Bidrag')
  await button(page, 'Läs in bidrag').click()
}

/** Chooses a file as an entry, looks at what is said or how it would become, and skips it. */
async function importAndLeave(
  desk: Workplace,
  file: string,
  one: SpoiltFile,
  look: () => Promise<void>,
): Promise<Outcome> {
  const { page } = desk
  await desk.willChoose(file)
  await button(page, 'Välj filer').click()
  const shown = page.getByRole('heading', { level: 1, name: one.name, exact: true })
  const refused = page.getByRole('alert').filter({ hasText: `${one.name} kan inte läsas in` })
  await expect(shown.or(refused)).toBeVisible()
  const isShown = await shown.isVisible()
  if (!isShown) await expect(refused, one.from).toContainText(REFUSED.import)
  if (isShown && one.name.includes(BAIT)) {
    await expect(page.getByRole('document', { name: 'Så blir bidraget' })).toContainText(BAIT)
  }
  await look()
  await button(page, 'Hoppa över').click()
  await button(page, 'Läs in fler').click()
  return isShown ? 'shown' : 'refused'
}

test('spoilt files opened in the window are refused in words or shown, and do nothing there', async () => {
  const tally = new Tally('spoilt file opened in the window')
  const profileFolder = await copyOfProfile((await workedProfile()).folder)
  const desk = await openWorkplace({ profileFolder })
  const { app, page } = desk
  await goToImport(page)
  const demandUntouched = await watchPage(app, page)
  const met = new Set<string>()
  for (const one of [...(await baits()), ...(await spoiltFiles(isLong ? 100 : 8))]) {
    await tally.once(one.from, async () => {
      const [before, whole] = [await takeCensus(page), await wholeDatabase(page)]
      const file = await place(desk.files, one)
      const leave = one.door === 'open' ? openAndLeave : importAndLeave
      met.add(`${one.door}: ${await leave(desk, file, one, demandUntouched)}`)
      await demandUntouched()
      expect(await wholeDatabase(page), one.from).toBe(whole)
      return lossBetween(before, await takeCensus(page))
    })
  }
  const every = ['import: refused', 'import: shown', 'open: refused', 'open: shown']
  expect([...met].toSorted()).toEqual(every)
  await takeInAfterAll(desk)
  await desk.leave()
})

/** A colleague's sound file is still taken in by the same window, its markup as the text it is. */
async function takeInAfterAll(desk: Workplace): Promise<void> {
  const { items } = await lindenBy(lagFour.erik.id)
  const baited = items.map((item) => Object.assign({}, item, { reason: BAIT }))
  const bytes = await handInFile('erik', { items: baited, revision: 4 })
  const file = await place(desk.files, { name: 'inlämning.examinator', bytes })
  await takeHandIn(await openFile(desk, file))
  await expect
    .poll(async () => JSON.stringify(await takeCensus(desk.page)))
    .toContain(JSON.stringify(BAIT))
}
