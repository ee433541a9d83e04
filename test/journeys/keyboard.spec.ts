import { expect, test, type Page } from '@playwright/test'
import { button, field } from '../support/journey/everyday'
import { keyboardOf, type Keyboard } from '../support/journey/keyboard'
import * as readBack from '../support/journey/readBack'
import { fileIn, openWorkplace } from '../support/journey/workplace'

const ITEMS = ['1.1', '1.2', '1.3', '2.1', '2.2', '3.1', '3.2', '3.3'] as const

/** From the entry's text to a finding with evidence, its score and its reason. */
async function assessItem(page: Page, keys: Keyboard, code: (typeof ITEMS)[number]): Promise<void> {
  await expect(page.getByRole('heading', { level: 2, name: new RegExp(`^${code} `) })).toBeVisible()
  const paper = page.getByRole('document', { name: /^Ljungbacken/ })
  await keys.tabTo(paper, 'Shift+Tab')
  await keys.press('ArrowDown', 1 + ITEMS.indexOf(code))
  await keys.press('Shift+ArrowRight')

  const before = keys.presses()
  await keys.press(code === '3.3' ? 'f' : 's')
  await keys.write(`Det här visar bidraget om ${code}, och det går att följa.`)
  await keys.press('Escape')
  expect(keys.presses() - before).toBeLessThanOrEqual(3)
  await expect(paper).toBeFocused()
  const finding = page.getByRole('article', { name: /1$/ })
  await expect(finding.getByRole('textbox')).toHaveValue(/går att följa/)
  await expect(finding.getByRole('button', { name: 'Visa citat A i bidraget' })).toBeVisible()

  await keys.tabTo(page.getByRole('group', { name: `Nivå för ${code}` }))
  await keys.press('4')
  await keys.press('ArrowRight', 2)
  await expect(page.getByText('60 %', { exact: true })).toBeVisible()
  await keys.tabTo(field(page, 'Skäl'))
  await keys.write(`Belagt på nivå fyra, ${code}.`)
}

test('from the first page to the written consensus report with the keyboard alone', async () => {
  const desk = await openWorkplace()
  const { page, files } = desk
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const keys = await keyboardOf(page)

  await keys.use(button(page, 'Prova med exempelomgången'))
  await expect(page.getByText('Exempel: allt i omgången är påhittat.')).toBeVisible()
  const card = page.getByRole('region', { name: /^Ljungbacken/ })
  await keys.use(card.getByRole('button'))
  await keys.tabTo(page.getByRole('radio', { name: 'Nej, jag är inte jävig' }))
  await keys.press('Space')
  await keys.use(button(page, 'Svara nej och öppna bidraget'))

  for (const code of ITEMS) {
    await assessItem(page, keys, code)
    await keys.use(button(page, code === '3.3' ? 'Granska och lämna in' : 'Nästa del'))
  }

  await keys.use(button(page, 'Krav på enheten'), 'Shift+Tab')
  const requirements = page.getByRole('group').filter({ has: page.getByRole('radio') })
  for (let index = 0; index < 9; index += 1) {
    await keys.tabTo(requirements.nth(index).getByRole('radio', { name: 'Ja' }))
    await keys.press('Space')
  }
  await expect(page.getByText('9 av 9 besvarade')).toBeVisible()
  await keys.use(button(page, 'Lämna in'), 'Shift+Tab')
  await keys.use(button(page, 'Lämna in bedömningen'))
  await expect(page.getByText(/^Inlämnad /).first()).toBeVisible()

  await keys.goTo('Konsensus')
  await keys.use(page.getByRole('button', { name: /^Öppna: Ljungbacken/ }))
  await keys.use(button(page, 'Öppna mötet utan 3'))
  await keys.use(button(page, 'Öppna och lås bedömningarna'))
  for (const code of ITEMS) {
    await expect(
      page.getByRole('heading', { level: 2, name: new RegExp(`^${code} `) }),
    ).toBeVisible()
    await keys.use(page.getByRole('button', { name: /^Ta med i lagets text/ }))
    await keys.choose(field(page, 'Lagets procent'), '60')
    await keys.use(button(page, 'Sätt lagets värde'))
    await expect(page.getByText('Laget har enats')).toBeVisible()
    await keys.use(button(page, code === '3.3' ? 'Avsluta mötet' : 'Klar, nästa punkt'))
  }
  await expect(page.getByText('216 av 360 poäng')).toBeVisible()
  await keys.use(button(page, 'Skriv PDF'))
  await expect(page.getByText(/^Filen är skriven: .*\.pdf$/)).toBeVisible()
  await keys.expectNoMouse()
  await desk.leave()
  const pdf = readBack.readPdf(await fileIn(files, '.pdf'))
  expect(pdf.words).toContain('Det här visar bidraget om 3.3, och det går att följa.')
  expect(pdf.words).toContain('En bedömning räknas.')
})
