import type { Locator, Page } from '@playwright/test'
import type { Language, Translate } from '#shared/i18n/translate'
import type { Workplace } from '../journey/workplace'

/** Somebody who shows the program round in one language. */
export interface Walk {
  readonly desk: Workplace
  readonly page: Page
  readonly language: Language
  readonly t: Translate
}

/** A button by its whole name. */
export function press(where: Page | Locator, name: string): Promise<void> {
  return where.getByRole('button', { name, exact: true }).first().click()
}

/** Goes to a stage by the rail. */
export async function toStage(
  { page, t }: Walk,
  stage: 'round' | 'entry' | 'assessment' | 'consensus',
): Promise<void> {
  const rail = page.getByRole('navigation', { name: t('app.rail.label') })
  await rail.getByRole('button', { name: new RegExp(`^${t(`app.stage.${stage}`)}\\b`) }).click()
}

/** A tab of the page. */
export function toTab({ page }: Walk, list: string, name: string): Promise<void> {
  return press(page.getByRole('navigation', { name: list }), name)
}

/** Chooses words on the paper as a mouse would, and gives the paper the focus. */
export async function chooseWords({ page }: Walk, words: string): Promise<void> {
  const paper = page.locator('[role="document"]')
  await paper.focus()
  await paper.evaluate((paper, words) => {
    const texts = document.createTreeWalker(paper, NodeFilter.SHOW_TEXT)
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const start = node.textContent?.indexOf(words) ?? -1
      if (start < 0) continue
      getSelection()?.setBaseAndExtent(node, start, node, start + words.length)
      node.parentElement?.scrollIntoView({ block: 'center' })
      return
    }
    throw new Error(`not on the paper: ${words}`)
  }, words)
}

/** Writes in the field that has the focus. */
export async function writeThere({ page }: Walk, text: string): Promise<void> {
  await page.locator('textarea:focus').fill(text)
}
