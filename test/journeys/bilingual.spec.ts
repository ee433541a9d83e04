import { expect, test, type Page } from '@playwright/test'
import { button, loadTheSample } from '../support/journey/everyday'
import * as readBack from '../support/journey/readBack'
import { isSwedish, pageTexts } from '../support/journey/swedishLeft'
import { fileIn, openWorkplace } from '../support/journey/workplace'

async function expectEnglish(page: Page): Promise<void> {
  const texts = await pageTexts(page)
  expect(texts.length).toBeGreaterThan(20)
  expect(texts.filter(isSwedish)).toEqual([])
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
}

const rail = (page: Page, stage: string) =>
  page
    .getByRole('navigation', { name: /year$/ })
    .getByRole('button', { name: new RegExp(`^${stage}\\b`) })

test('start, assessment and consensus are English throughout when that is chosen', async () => {
  const desk = await openWorkplace()
  const { page, files } = desk
  await loadTheSample(page)
  expect((await pageTexts(page)).filter(isSwedish).length).toBeGreaterThan(20)
  await expect(page.locator('html')).toHaveAttribute('lang', 'sv')
  await page.keyboard.press('Control+k')
  await page.keyboard.insertText('Switch to English')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(rail(page, 'Assessment')).toBeVisible()
  await expectEnglish(page)

  await test.step('assessment', async () => {
    await rail(page, 'Assessment').click()
    await expectEnglish(page)
    await page.getByRole('button', { name: /^Open: Ljungbacken/ }).click()
    await page.getByRole('radio', { name: /^No/ }).check()
    await expectEnglish(page)
    await page.getByRole('button', { name: /open the entry/ }).click()
    await expect(page.getByRole('heading', { level: 2, name: /^1\.1 / })).toBeVisible()
    await button(page, 'New strength').click()
    await expectEnglish(page)
    for (const view of ['Requirements', 'History', 'Hand in']) {
      await button(page, view).click()
      await expectEnglish(page)
    }
  })

  await test.step('consensus', async () => {
    await rail(page, 'Consensus').click()
    await page.getByRole('button', { name: /^Open: Förskolan Linden/ }).click()
    await expectEnglish(page)
    await button(page, 'Open the consensus meeting').click()
    await page.getByRole('dialog').getByRole('button', { name: /lock/ }).click()
    await expect(page.getByRole('region', { name: 'Agenda' })).toBeVisible()
    await expectEnglish(page)
    await page
      .getByRole('button', { name: /^Include in/ })
      .first()
      .click()
    await button(page, 'New silent vote').click()
    await expectEnglish(page)
  })

  await test.step('the report', async () => {
    await page.getByRole('button', { name: /^Cancel the vote/ }).click()
    await page.getByRole('button', { name: /^Accept the median/ }).click()
    for (const code of ['1.3', '3.1', '2.2', '3.2', '1.1']) {
      const agenda = page.getByRole('region', { name: 'Agenda' })
      await agenda.getByRole('button', { name: new RegExp(`^${code}`) }).click()
      await page.getByLabel("The team's per cent").selectOption('50')
      await page.getByLabel('Reason', { exact: true }).fill('We talked.')
      await button(page, "Set the team's value").click()
      await expect(page.getByText('The team has agreed')).toBeVisible()
    }
    await expectEnglish(page)
    await button(page, 'Close the meeting').click()
    await expect(page.getByRole('heading', { level: 1, name: /agreed/ })).toBeVisible()
    await expectEnglish(page)
    await button(page, 'Write PDF').click()
    await expect(page.getByText(/^The file is written: .*\.pdf$/)).toBeVisible()
  })
  await desk.leave()
  const pdf = readBack.readPdf(await fileIn(files, '.pdf'))
  expect(pdf.inside).toMatch(/"\/Lang": "u:en-GB"/)
  expect(pdf.words).toContain('Consensus report')
})
