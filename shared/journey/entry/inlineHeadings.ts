import type { EntrySection } from '#shared/criteria/criteriaSet'
import { pageAt } from '#shared/kernel/textAnchor'
import type { DraftBlock } from './paragraphs'
import { phrasePattern } from './phrasePattern'

const SHORTEST_PARAGRAPH = 150
const SHORTEST_NAME = 6

function headingPattern(sections: readonly EntrySection[]): RegExp | null {
  const names = sections
    .flatMap((section) => [section.title.sv, ...section.aliases])
    .map((name) => name.trim())
    .filter((name) => name.length >= SHORTEST_NAME)
    .toSorted((a, b) => b.length - a.length)
    .map((name) => phrasePattern(name))
  if (names.length === 0) return null
  // So many spaces and no more: without a limit a long row of them is looked at from each of its places.
  const ends = '(?<=^\\s{0,40}|[.!?:;…]["”»)]?\\s{1,40})'
  return new RegExp(`${ends}(?:\\d+(?:\\.\\d+)*\\.?\\s+)?(?:${names.join('|')}):?(?=\\s)`, 'giu')
}

/** A name with a capital before a word with a capital: "Uppföljning Enheterna", not "Uppföljning av". */
const standsAlone = (text: string, from: number, end: number) =>
  /^(?:[\d.]+\s+)?\p{Lu}/u.test(text.slice(from, from + 20)) &&
  /^\s+["”»(]?\p{Lu}/u.test(text.slice(end, end + 10))

function cut(block: DraftBlock, from: number, to: number): DraftBlock | null {
  const raw = block.text.slice(from, to)
  const text = raw.trim()
  if (text === '') return null
  const start = from + raw.length - raw.trimStart().length
  const end = start + text.length
  const page = pageAt(block, start)
  const pageMarks = block.pageMarks
    .filter((mark) => mark.offset > start && mark.offset <= end)
    .map((mark) => ({ page: mark.page, offset: mark.offset - start }))
  return { ...block, text, page, pageMarks }
}

function nextHeading(
  text: string,
  from: number,
  pattern: RegExp,
): readonly [number, number] | null {
  const rest = text.slice(from)
  for (const found of rest.matchAll(pattern)) {
    const end = found.index + found[0].length
    if (standsAlone(rest, found.index, end)) return [from + found.index, from + end]
  }
  return null
}

function split(block: DraftBlock, pattern: RegExp): readonly DraftBlock[] {
  if (block.kind !== 'paragraph' || block.text.length < SHORTEST_PARAGRAPH) return [block]
  const parts: (DraftBlock | null)[] = []
  let from = 0
  // What follows a heading is looked at anew, since another heading may stand straight after it.
  for (let found = nextHeading(block.text, 0, pattern); found !== null;) {
    const [start, end] = found
    parts.push(cut(block, from, start))
    const heading = cut(block, start, end)
    parts.push(heading && { ...heading, kind: 'heading', level: 2, certain: false, inline: true })
    from = end
    found = nextHeading(block.text, from, pattern)
  }
  if (from === 0) return [block]
  parts.push(cut(block, from, block.text.length))
  return parts.filter((part) => part !== null)
}

/**
 * Finds the sections' own names inside paragraphs where everything has run together ("… behov.
 * Resursanvändning Användning av …") and makes them headings of their own. A name counts only
 * after the end of a sentence, with a capital, and before a word with a capital; so
 * "Uppföljning av det förväntade resultatet" is left alone. No word is changed.
 *
 * @param sections the criteria set's; names shorter than six letters are not looked for.
 * @returns blocks in order; split headings have `inline: true` and level 2.
 * @source award-practice.md 9 T, traps 145 and 147.
 * @example splitInlineHeadings(blocks, set.sections)
 */
export function splitInlineHeadings(
  blocks: readonly DraftBlock[],
  sections: readonly EntrySection[],
): readonly DraftBlock[] {
  const pattern = headingPattern(sections)
  return pattern === null ? blocks : blocks.flatMap((block) => split(block, pattern))
}
