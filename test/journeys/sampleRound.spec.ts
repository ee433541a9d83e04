import { copyFile, mkdir } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { sampleNotes } from '#shared/sample/sampleNotes'
import { out } from '../../build/places.mjs'
import { loadTheSample, waitUntilSaved } from '../support/journey/everyday'
import * as meeting from '../support/journey/meetingSteps'
import * as readBack from '../support/journey/readBack'
import { plantHandIn } from '../support/journey/plantHandIn'
import { fileIn, openWorkplace, type Workplace } from '../support/journey/workplace'

// What the program leaves behind when it is started where no window can be shown.
const reportsFolder = process.env['EXAMINATOR_OUT'] ?? out

const internalNotes = sampleNotes.map(({ text }) => text.slice(0, 40))

async function keepReports(workplace: Workplace): Promise<void> {
  await mkdir(reportsFolder, { recursive: true })
  for (const ending of ['.pdf', '.docx', '.xlsx', '.examinator']) {
    const file = await fileIn(workplace.files, ending)
    await copyFile(file, path.join(reportsFolder, path.basename(file)))
  }
}

test('a team leader takes the sample round from the agenda to the jury', async () => {
  const desk = await openWorkplace()
  const { page, files } = desk
  await loadTheSample(page)
  await meeting.openTeamWork(page, /Förskolan Linden/)
  await expect(page.getByRole('row', { name: /Maria Ek .*leder laget Inlämnad/ })).toBeVisible()
  await meeting.openTheMeeting(page)

  await test.step('the agenda begins where the team differs most', async () => {
    const rows = await meeting.agendaRows(page)
    expect(rows.map((row) => row.slice(0, 3))).toEqual([
      '1.3',
      '3.1',
      '2.2',
      '3.2',
      '1.1',
      '1.2',
      '2.1',
      '3.3',
    ])
    expect(rows.filter((row) => row.endsWith('att tala om'))).toHaveLength(5)
    expect(rows.filter((row) => row.endsWith('inom tolerans'))).toHaveLength(3)
  })

  await test.step('what lies within tolerance is taken in one act', async () => {
    await page.getByRole('button', { name: 'Godta medianen för 3 delar' }).click()
    const rows = await meeting.agendaRows(page)
    expect(rows.slice(5).map((row) => row.slice(-11))).toEqual(
      ['klar: 65 %', 'klar: 70 %', 'klar: 60 %'].map((text) => expect.stringContaining(text)),
    )
  })

  await test.step('dialogue is voted on in silence, talked through and written together', async () => {
    await meeting.takeUp(page, '1.3')
    await meeting.voteSilently(page, [
      ['Maria', 60],
      ['Erik', 55],
      ['Ali', 45],
      ['Sofia', 40],
    ])
    await meeting.takeIntoTeamText(
      page,
      'Vårdnadshavarna påverkar mål och arbetssätt vid två fasta tillfällen per år.',
    )
    await meeting.takeIntoTeamText(
      page,
      'Rådets förslag får ett svar: av elva förslag genomfördes sju, och de två som avslogs fick en förklaring.',
    )
    await meeting.mergeFirstTwo(
      page,
      'Vårdnadshavarrådet påverkar målen, och varje förslag får svar.',
    )
    await meeting.isRefusedWithoutReason(page, 50)
    await meeting.agreeOn(page, 50, 'Dialogen är fast, men klagomålen följs inte upp som helhet.')
    await meeting.reserve(page, 'Sofia', 'Jag står fast vid 30 procent: klagomålen räknas inte.')
    await meeting.minute(page, 'Ali läste upp mottagandet av klagomål på sidan 5.')
  })

  await test.step('the rest is talked through', async () => {
    for (const [code, percent, reason] of [
      ['3.1', 55, 'Målvärden finns för hälften av målen.'],
      ['2.2', 40, 'Ett exempel är infört och följt upp.'],
      ['3.2', 60, 'Analysen prövar orsaker men inte alla.'],
      ['1.1', 65, 'Tre av fyra mål går att följa.'],
    ] as const) {
      await meeting.takeUp(page, code)
      await meeting.agreeOn(page, percent, reason)
    }
  })

  const lastAgreed = performance.now()
  await meeting.endTheMeeting(page)
  await expect(page.getByText('208 av 360 poäng')).toBeVisible()
  await meeting.write(page, 'Skriv PDF')
  const seconds = ((performance.now() - lastAgreed) / 1000).toFixed(1)
  console.log(`From the last agreed score to the written PDF: ${seconds} s`)
  await meeting.write(page, 'Skriv Word')
  await meeting.write(page, 'Skriv Excel')
  await meeting.write(page, 'Skriv filen till juryn')
  await waitUntilSaved(page)
  await desk.leave()
  await keepReports(desk)

  const wanted = [
    'Laget bedömer bidraget till 208 av 360 poäng.',
    'Vårdnadshavarrådet påverkar målen, och varje förslag får svar.',
    'Vårdnadshavarrådet går igenom målen i mars och resultaten i november.',
    'Dialogen är fast, men klagomålen följs inte upp som helhet.',
    'Jag står fast vid 30 procent: klagomålen räknas inte.',
    'Ali läste upp mottagandet av klagomål på sidan 5.',
    'Spridningen är inom toleransen och laget har godtagit medianen.',
  ]
  await test.step('the PDF says it, tagged, and nothing that is not for the jury', async () => {
    const pdf = readBack.readPdf(await fileIn(files, '.pdf'))
    readBack.expectAccessible(pdf, 'Konsensusrapport: Förskolan Linden')
    for (const words of wanted) expect(pdf.words).toContain(words)
    expect(pdf.words).toContain('ur Maria, Erik')
    expect(pdf.words).toMatch(/Maria Ek 70 60 −20/)
    expect(pdf.words).toMatch(/Sofia Brandell 30 40 \+20/)
    for (const note of internalNotes) expect(pdf.words).not.toContain(note)
    expect(pdf.words).not.toContain('Äppellunden')
  })
  await test.step('the Word file says the same', async () => {
    const words = await readBack.readDocx(await fileIn(files, '.docx'))
    for (const sentence of wanted) expect(words).toContain(sentence)
    for (const note of internalNotes) expect(words).not.toContain(note)
  })
  await test.step('the workbook has every score in its place', async () => {
    const file = await fileIn(files, '.xlsx')
    const long = await readBack.readSheet(file, 2)
    expect(long.find((row) => /Maria Ek\t1\.3\t/.test(row))).toMatch(/\t40\t70\t60\t50\t-20$/)
    expect(long.filter((row) => row.includes('Sofia Brandell'))).toHaveLength(8)
    const wide = await readBack.readSheet(file, 3)
    expect(wide.find((row) => row.startsWith('2.1'))).toMatch(
      /\t60\t70\t42\t65\t75\t70\t70\t65\t70\t75$/,
    )
    const all = await readBack.everythingIn(file)
    for (const note of internalNotes) expect(all).not.toContain(note)
  })
  await test.step('the file to the jury holds the consensus and no note', async () => {
    const all = await readBack.everythingIn(await fileIn(files, '.examinator'))
    expect(all).toContain('Vårdnadshavarrådet påverkar målen, och varje förslag får svar.')
    for (const note of internalNotes) expect(all).not.toContain(note)
  })
})

test('an examiner with a conflict of interest leaves no trace in what the team writes', async () => {
  const desk = await openWorkplace()
  const { page, files } = desk
  await loadTheSample(page)
  const secret = 'Detta skrev den jävige'
  await plantHandIn(page, {
    entryId: 'entry_appellunden2026',
    from: 'examiner_erikwallgard2026',
    to: 'examiner_alirahmani2026',
    text: secret,
    percent: 95,
  })
  await meeting.openTeamWork(page, /Äppellundens hemtjänst/)
  await expect(page.getByRole('row', { name: /Ali Rahmani/ })).toContainText('Jäv: räknas inte')
  await meeting.openTheMeeting(page)
  await expect(page.getByText('Ali lämnar rummet (jäv).')).toBeVisible()
  await page.getByRole('button', { name: 'Godta medianen för 4 delar' }).click()
  for (const code of ['3.1', '3.2', '1.2', '1.3']) {
    await meeting.takeUp(page, code)
    await expect(page.getByText('3 bedömningar.')).toBeVisible()
    await meeting.agreeOn(page, 40, 'Efter samtal.')
  }
  expect(await page.locator('body').innerText()).not.toContain(secret)
  await meeting.endTheMeeting(page)
  await meeting.write(page, 'Skriv PDF')
  await meeting.write(page, 'Skriv Word')
  await meeting.write(page, 'Skriv Excel')
  await meeting.write(page, 'Skriv filen till juryn')
  await desk.leave()
  await keepReports(desk)

  const pdf = readBack.readPdf(await fileIn(files, '.pdf')).words
  expect(pdf).toContain('En examinator är jävig för bidraget.')
  expect(pdf).toContain('3 bedömningar räknas.')
  const written = [
    pdf,
    await readBack.readDocx(await fileIn(files, '.docx')),
    await readBack.everythingIn(await fileIn(files, '.docx')),
    await readBack.everythingIn(await fileIn(files, '.xlsx')),
  ]
  const jury = await readBack.everythingIn(await fileIn(files, '.examinator'))
  for (const text of [...written, jury]) {
    expect(text).not.toContain(secret)
    expect(text).not.toContain('biträdande enhetschef i Äppellundens hemtjänst')
    for (const note of internalNotes) expect(text).not.toContain(note)
  }
  for (const text of written) expect(text).not.toContain('Rahmani')
})
