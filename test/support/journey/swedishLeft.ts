// oxlint-disable unicorn/consistent-function-scoping -- what runs in the page is sent there whole
import type { Page } from '@playwright/test'
import { threeFoci2016 } from '#shared/criteria/editions/threeFoci2016'
import { en } from '#shared/i18n/en/en'
import { sv } from '#shared/i18n/sv/sv'

/** A text of the program with gaps where names and numbers stand. */
type Pattern = RegExp

function textsIn(tree: unknown): readonly string[] {
  if (typeof tree === 'string') return [tree]
  return typeof tree === 'object' && tree !== null ? Object.values(tree).flatMap(textsIn) : []
}

/** Every Swedish half of a text that the criteria hold in both languages, and every English half. */
function halves(tree: unknown, language: 'sv' | 'en'): readonly string[] {
  if (typeof tree !== 'object' || tree === null) return []
  const own: unknown = Reflect.get(tree, language)
  if (typeof own === 'string') return [own]
  return Object.values(tree).flatMap((part) => halves(part, language))
}

const GAP = /\{\{\w+\}\}/
const LETTERS = /\p{L}/gu

/** Texts with few letters of their own fit names and numbers too, and tell nothing. */
function patternOf(text: string): readonly Pattern[] {
  const pieces = text.split(GAP)
  const letters = pieces.join('').match(LETTERS)?.length ?? 0
  if (letters < (pieces.length === 1 ? 3 : 8)) return []
  const escaped = pieces.map((piece) => piece.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`))
  return [new RegExp(`^${escaped.join('.+')}$`)]
}

const swedish = [...textsIn(sv), ...halves(threeFoci2016, 'sv')].flatMap(patternOf)
const english = [...textsIn(en), ...halves(threeFoci2016, 'en')].flatMap(patternOf)

/** Whether a text is one of the program's Swedish ones and none of its English ones. */
export function isSwedish(text: string): boolean {
  const line = text.trim()
  return swedish.some((one) => one.test(line)) && !english.some((one) => one.test(line))
}

/** What the page says, one part at a time, in words, names and hints; the entry's own text left out. */
export function pageTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const texts: string[] = []
    // The entry, and the list of its own headings.
    const own = '[role=document], [aria-label="Go to section"] > *, script, style'
    const isContent = (element: Element | null): boolean =>
      element === null || element.closest(own) !== null
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (!isContent(node.parentElement)) texts.push(node.textContent ?? '')
    }
    for (const element of document.body.querySelectorAll('*')) {
      if (element.matches('[role=document] *')) continue
      for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
        texts.push(element.getAttribute(name) ?? '')
      }
    }
    return texts.filter((text) => text.trim() !== '')
  })
}
