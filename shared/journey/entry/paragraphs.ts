import type { Block, PageMark } from './entry'
import { endOfLineJoin } from './hyphenation'
import type { MarkedLine, MarkedText } from './pageMarks'
import { readWrapping, type Wrapping } from './wrapping'

/**
 * A block on its way into an entry. `certain`: kind and extent come from the source's own markup;
 * otherwise a heading is a guess. `inline`: a heading found inside a run-together paragraph.
 */
export interface DraftBlock extends Omit<Block, 'id' | 'pageMarks'> {
  readonly pageMarks: readonly PageMark[]
  readonly certain: boolean
  readonly inline: boolean
}

const MOST_MARKS = 2000
const ENOUGH_HEADINGS = 3
const LONGEST_HEADING = 120
const TERMINAL = /[.!?…]["”»’)\]*_]*$/u
const CLOSED = /[.!?:…]["”»’)\]*_]*$/u
const OPEN_END =
  /(?:[,–-]|(?:^|\s)(?:och|eller|samt|att|av|i|för|med|som|på|till|en|ett|den|det|de|om|från|vid))$/iu
const startsLow = (text: string) => /^["”»’(*_]*\p{Ll}/u.test(text)

/** A paragraph broken by the end of a page goes on when nothing closed it and the next begins in lower case. */
function goesOnOverPage(before: string, next: MarkedLine): boolean {
  return next.kind === 'paragraph' && startsLow(next.text) && !CLOSED.test(before)
}

function goesOn(before: OpenBlock, next: MarkedLine, wrapping: Wrapping): boolean {
  const { lastLine } = before
  const joinable = before.first.kind === 'paragraph' || before.first.kind === 'listItem'
  if (!joinable || next.kind !== 'paragraph') return false
  if (before.marks.length + next.marks.length > MOST_MARKS) return false
  if (next.breakBefore && goesOnOverPage(lastLine, next)) return true
  if (before.first.certain || next.certain || next.gap > wrapping.gap) return false
  if (startsLow(next.text)) {
    return !TERMINAL.test(lastLine) || !wrapping.fits(lastLine, next.text, 0.6)
  }
  if (OPEN_END.test(lastLine)) return true
  if (next.gap < wrapping.gap || lastLine.endsWith(':')) return false
  return !wrapping.fits(lastLine, next.text, TERMINAL.test(lastLine) ? 1 : 0.85)
}

/** A block while lines are added to it; its text is put together once, at the end. */
class OpenBlock {
  readonly first: MarkedLine
  readonly marks: PageMark[]
  lastLine: string
  private readonly page: number | null
  private readonly parts: string[]
  private length: number

  constructor(line: MarkedLine, page: number | null) {
    this.first = line
    this.lastLine = line.text
    this.page = line.marks.findLast((mark) => mark.offset === 0)?.page ?? page
    this.marks = line.marks.filter((mark) => mark.offset > 0).slice(0, MOST_MARKS)
    this.parts = [line.text]
    this.length = line.text.length
  }

  add(line: MarkedLine, words: () => ReadonlySet<string>): void {
    const { dropsHyphen, joint } = endOfLineJoin(this.lastLine, line.text, words)
    if (dropsHyphen) {
      this.parts.push(this.parts.pop()?.slice(0, -1) ?? '')
      this.length -= 1
    }
    this.length += joint.length
    for (const { offset, page } of line.marks)
      this.marks.push({ offset: this.length + offset, page })
    this.parts.push(joint, line.text)
    this.length += line.text.length
    this.lastLine = line.text
  }

  close(): DraftBlock {
    const { kind, level, certain } = this.first
    const { page, marks } = this
    const text = this.parts.join('')
    return { kind, level, text, page, pageMarks: marks, certain, inline: false }
  }
}

const looksLikeHeading = (block: DraftBlock | undefined) =>
  block !== undefined &&
  block.kind === 'paragraph' &&
  block.text.length <= LONGEST_HEADING &&
  /^(?:\d+(?:\.\d+)*\.?\s+)?\p{Lu}/u.test(block.text) &&
  !/[.!?,;:…]["”»’)\]]*$/u.test(block.text) &&
  block.pageMarks.length === 0

/**
 * A short line without a full stop, straight before text that is not such a line, is taken for a heading.
 * A source that marks its headings is believed.
 */
function guessHeadings(blocks: readonly DraftBlock[]): readonly DraftBlock[] {
  const told = blocks.filter((block) => block.kind === 'heading').length
  if (told >= ENOUGH_HEADINGS) return blocks
  return blocks.map((block, at) => {
    const next = blocks[at + 1]
    if (!looksLikeHeading(block) || next === undefined || next.kind === 'heading') return block
    if (looksLikeHeading(next)) return block
    if (next.kind === 'paragraph' && next.text.length < 40 && !TERMINAL.test(next.text))
      return block
    const parts = /^\d+(?:\.\d+)*/u.exec(block.text)?.[0].split('.').length
    return { ...block, kind: 'heading' as const, level: Math.min(6, parts ?? 2) }
  })
}

/**
 * Joins wrapped lines to paragraphs. Evidence: whether the source wraps its lines at all (many
 * unfinished lines followed by one in lower case), how many blank lines stand between two lines of
 * one paragraph, whether the next line's first word would have fitted on the line before.
 * Headings, table rows and certain paragraphs are never joined; a paragraph broken by the end of a
 * page becomes one block with a page mark inside.
 *
 * @param text lines without page marks, from `findPageMarks`.
 * @returns blocks in order; all words of the lines, joined by one space (see `endOfLineJoin` for
 *          hyphens). Empty only for an empty text.
 * @source award-practice.md 9 T, traps 145, 149, 150.
 * @example joinParagraphs(findPageMarks(readPlainText('Vi når\nmålen.')))[0]?.text // → 'Vi når målen.'
 */
export function joinParagraphs(text: MarkedText): readonly DraftBlock[] {
  const wrapping = readWrapping(text.lines)
  let known: ReadonlySet<string> | null = null
  const words = () => (known ??= wordsOf(text.lines))
  const open: OpenBlock[] = []
  let page = text.firstPage
  for (const line of text.lines) {
    const before = open.at(-1)
    if (before !== undefined && goesOn(before, line, wrapping)) before.add(line, words)
    else open.push(new OpenBlock(line, page))
    page = line.marks.at(-1)?.page ?? page
  }
  return guessHeadings(open.map((block) => block.close()))
}

function wordsOf(lines: readonly MarkedLine[]): ReadonlySet<string> {
  const words = new Set<string>()
  for (const line of lines) {
    for (const [word] of line.text.toLowerCase().matchAll(/[\p{L}\d]+(?:-[\p{L}\d]+)*/gu))
      words.add(word)
  }
  return words
}
