import path from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import * as assessing from '../support/journey/assessmentSteps'
import { entryAsText, entryAsWord } from '../support/journey/entryFiles'
import { button, introduceOneself } from '../support/journey/everyday'
import * as files from '../support/journey/fileSteps'
import * as meeting from '../support/journey/meetingSteps'
import * as readBack from '../support/journey/readBack'
import * as office from '../support/journey/roundSteps'
import { filesHolding, wholeDatabase } from '../support/journey/storedText'
import { fileIn, openWorkplace, type Workplace } from '../support/journey/workplace'

const leader = person('Karin Lindh', 'Socialförvaltningen')
const omar = person('Omar Sahlin', 'Trafikkontoret')
const eva = person('Eva Dahlman', 'Äldreförvaltningen')
const team = [leader, omar, eva]
const ENTRY = 'Kvalitetsenhetens bidrag'
const CODES = ['1.1', '1.2', '1.3', '2.1', '2.2', '3.1', '3.2', '3.3'] as const
const ACROSS_PAGES = 'För all verksamhetsuppföljning och framgångsrik utveckling'

function person(name: string, administration: string): office.Person {
  const email = `${name.split(' ')[0]?.toLowerCase() ?? ''}@exempel.example`
  return { name, administration, email }
}

/** What somebody makes of every item; the analysis is quoted across a page mark. */
function workOf(
  name: string,
  usual: readonly [band: number, step: number],
  analysis: readonly [band: number, step: number],
): readonly assessing.ItemWork[] {
  return CODES.map((code) => {
    const [band, step] = code === '3.2' ? analysis : usual
    return {
      code,
      sentence: code === '3.2' ? ACROSS_PAGES : 'Stockholms stads service och tjänster ska ha',
      text: `${name} ser i bidraget att ${code} är beskrivet.`,
      band,
      step,
      reason: `${name}s skäl för ${code}.`,
    }
  })
}

async function assessAndHandIn(page: Page, work: readonly assessing.ItemWork[]): Promise<void> {
  await assessing.openEntryToAssess(page, new RegExp(ENTRY))
  await assessing.declareNoConflict(page)
  const paper = page.getByRole('document', { name: ENTRY })
  for (const one of work) {
    await assessing.assessItem(page, paper, one)
    if (one.code === '3.2') await expect(page.getByText('s. 5–6')).toBeVisible()
    if (one.code !== '3.3') await button(page, 'Nästa del').click()
  }
  await assessing.answerRequirements(page)
  await assessing.handIn(page)
}

async function setUpRound(desk: Workplace): Promise<void> {
  const { page } = desk
  await introduceOneself(page, person('Lena Kansli', 'Stadsledningskontoret'))
  await office.createRound(page, 'Kvalitetsutmärkelsen på prov')
  await office.addExaminers(page, team)
  await office.chooseEntries(desk, [await entryAsText(desk.files), await entryAsWord(desk.files)])
  const shared = {
    start: /^Inriktning på stadens kvalitetsarbete/,
    heading: 'Innovation och förnyelse',
    proposed: 'Utveckling',
    corrected: 'Goda exempel',
  }
  await expect(page.getByText('Förslag: efter ordet Transkript.')).toBeVisible()
  const unit = { name: 'Kvalitetsenheten', isNew: true }
  await office.reviewAndAdd(page, {
    ...shared,
    unit,
    fileName: 'kvalitetsprogram.txt',
    title: ENTRY,
  })
  await office.reviewAndAdd(page, {
    ...shared,
    fileName: 'kvalitetsprogram.docx',
    title: 'Samma bidrag ur Word',
    unit: { ...unit, isNew: false },
  })
  await expect(page.getByText('2 bidrag har lagts till.')).toBeVisible()
  await office.formTeam(page, team, leader, [ENTRY, 'Samma bidrag ur Word'])
  await office.writePackage(desk, 'Lag 1')
}

/** A new machine, the team's package opened on it by double click, and the whole assessment. */
async function examine(
  who: office.Person,
  packed: string,
  work: readonly assessing.ItemWork[],
): Promise<string> {
  const desk = await openWorkplace({ args: [packed] })
  await files.takePackage(desk.page, files.fileDialog(desk.page, packed), who)
  await assessAndHandIn(desk.page, work)
  await desk.leave()
  return fileIn(desk.files, '.examinator')
}

test('a round from two imported entries to the team’s reports, by files alone', async () => {
  const desk = await openWorkplace()
  await setUpRound(desk)
  await desk.leave()
  const packed = await fileIn(desk.files, '.examinator')

  const fromOmar = await examine(omar, packed, workOf('Omar', [4, 1], [3, 1]))
  const handedIn = await readBack.everythingIn(fromOmar)
  expect(handedIn).toContain('Omar ser i bidraget att 3.2 är beskrivet.')

  const hers = await openWorkplace()
  const { page } = hers
  await hers.willChoose(packed)
  await button(page, 'Öppna en fil …').click()
  await files.takePackage(page, files.fileDialog(page, packed), leader)
  await test.step('a colleague’s hand-in stays closed until one’s own is in', async () => {
    const dialog = await files.openFile(hers, fromOmar)
    await expect(dialog.getByText(/först när du har lämnat in din egen/)).toBeVisible()
    await expect(button(dialog, 'Läs in')).toBeHidden()
    await button(dialog, 'Stäng').click()
    expect(await wholeDatabase(page)).not.toContain('Omar ser')
    expect(await filesHolding(hers.profileFolder, 'Omar ser')).toEqual([])
  })
  await assessAndHandIn(page, workOf('Karin', [4, 2], [4, 2]))
  const fromEva = await examine(eva, packed, workOf('Eva', [4, 3], [5, 1]))

  await test.step('the team gathers: by dialog, by double click, and twice the same', async () => {
    await files.takeHandIn(await files.openFile(hers, fromOmar))
    await expect(page.getByRole('row', { name: /Omar Sahlin/ })).toContainText('Inlämnad')
    await expect(page.getByRole('row', { name: /Eva Dahlman/ })).toContainText('Saknas')
    await files.takeHandIn(await files.doubleClickFile(hers, fromEva))
    await expect(page.getByRole('row', { name: /Eva Dahlman/ })).toContainText('Inlämnad')
    const before = await wholeDatabase(page)
    expect(before).toContain('Omar ser')
    const again = await files.dropFile(hers, fromOmar)
    await expect(again.getByText('Allt är redan inläst')).toBeVisible()
    await button(again, 'Stäng').click()
    expect(await wholeDatabase(page)).toBe(before)
  })

  await test.step('the meeting', async () => {
    await meeting.openTheMeeting(page)
    expect((await meeting.agendaRows(page))[0]).toMatch(/^3\.2 .*att tala om$/)
    await button(page, 'Godta medianen för 7 delar').click()
    await meeting.takeUp(page, '3.2')
    await meeting.takeIntoTeamText(page, 'Omar ser i bidraget att 3.2 är beskrivet.')
    await meeting.agreeOn(page, 55, 'Analysen prövar orsaker men inte alla.')
    await meeting.endTheMeeting(page)
    await expect(page.getByText('214 av 360 poäng')).toBeVisible()
  })
  await meeting.write(page, 'Skriv PDF')
  await meeting.write(page, 'Skriv Word')
  await meeting.write(page, 'Skriv Excel')
  await meeting.write(page, 'Skriv filen till juryn')
  await hers.leave()

  const pdf = readBack.readPdf(await fileIn(hers.files, '.pdf'))
  readBack.expectAccessible(pdf, 'Konsensusrapport: Kvalitetsenheten')
  const wanted = [
    'Laget bedömer bidraget till 214 av 360 poäng.',
    'Omar ser i bidraget att 3.2 är beskrivet.',
    ACROSS_PAGES,
    's. 5–6',
  ]
  for (const words of wanted) expect(pdf.words).toContain(words)
  const word = await readBack.readDocx(await fileIn(hers.files, '.docx'))
  for (const words of wanted) expect(word).toContain(words)
  const long = await readBack.readSheet(await fileIn(hers.files, '.xlsx'), 2)
  expect(long.find((row) => /Omar Sahlin\t3\.2\t/.test(row))).toMatch(/\t40\t35\t\t55\t20$/)
  const jury = await readBack.everythingIn(
    path.join(hers.files, 'Konsensus Kvalitetsenhetens bidrag.examinator'),
  )
  expect(jury).toContain('Omar ser i bidraget att 3.2 är beskrivet.')
})
