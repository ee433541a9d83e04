import type { PageMark } from './entry'
import { pageNumber, readPageNumber } from './pageNumber'
import { runningLines } from './runningLines'
import type { SourceLine } from './sourceText'

/**
 * Something that was taken out of the text, shown so that it can be put back.
 * `key` names the place in the source and is stable for the same source.
 */
export interface RemovedPiece {
  readonly key: string
  readonly text: string
  readonly why: 'page-mark' | 'running-line'
}

/**
 * A line without page marks. `marks`: places in `text` where a page begins, offset in UTF-16 units.
 * `breakBefore`: a page of the source ended just before this line. `gap`: blank lines before it.
 */
export interface MarkedLine {
  readonly kind: 'heading' | 'paragraph' | 'listItem' | 'tableRow'
  readonly level: number | null
  readonly text: string
  readonly certain: boolean
  readonly marks: readonly PageMark[]
  readonly breakBefore: boolean
  readonly gap: number
}

/** The text without its page marks, the page it begins on (null: no page marks), and what was taken out. */
export interface MarkedText {
  readonly lines: readonly MarkedLine[]
  readonly firstPage: number | null
  readonly removed: readonly RemovedPiece[]
}

// A reference such as "se sida 3 (8)" is the writer's own words; a mark is written with a capital.
const INLINE =
  /(?<![\p{L}\d])(?:SID|Sid|SIDA|Sida)\.?[ \u00A0]+(\d{1,5})[ \u00A0]?\((\d{1,5})\)(?![\p{L}\d])|\f/gu
const REFERENCE = /(?:^|\s)(?:se|på|från|till|jfr|jämför|enligt|i|och|av)\s*$/iu

const MOST_MARKS = 2000

interface Piece {
  readonly text: string
  readonly marks: readonly PageMark[]
  readonly breaks: boolean
}

/** Counts pages as they pass; form feeds count only in a source that has no written page marks. */
class PageCounter {
  private page = 1
  private readonly countsFeeds: boolean
  private readonly shift: number

  constructor(countsFeeds: boolean, shift: number) {
    this.countsFeeds = countsFeeds
    this.shift = shift
  }

  written(page: number): number {
    this.page = Math.min(10_000, page + this.shift)
    return this.page
  }

  feed(): number | null {
    if (!this.countsFeeds) return null
    this.page = Math.min(10_000, this.page + 1)
    return this.page
  }
}

interface InlineMark {
  readonly at: number
  readonly end: number
  readonly page: number | null
}

function inlineMarks(text: string): readonly InlineMark[] {
  const marks: InlineMark[] = []
  for (const found of text.matchAll(INLINE)) {
    const at = found.index
    const end = at + found[0].length
    if (found[0] === '\f') marks.push({ at, end, page: null })
    else if (!REFERENCE.test(text.slice(Math.max(0, at - 20), at))) {
      const read = pageNumber(Number(found[1]), Number(found[2]))
      if (read !== null) marks.push({ at, end, page: read.page })
    }
  }
  return marks
}

function takeOut(
  line: SourceLine,
  at: number,
  pages: PageCounter,
  restored: ReadonlySet<string>,
  removed: RemovedPiece[],
): Piece {
  const pieces: string[] = []
  let length = 0
  let from = 0
  let breaks = false
  const marks: PageMark[] = []
  const add = (text: string) => {
    pieces.push(text)
    length += text.length
  }
  for (const mark of inlineMarks(line.text)) {
    const page = mark.page === null ? pages.feed() : pages.written(mark.page)
    const key = `${at}:${mark.at}`
    const keep = mark.page !== null && restored.has(key)
    const head = line.text.slice(from, mark.at)
    if (keep) add(head)
    else {
      if (mark.page !== null) {
        removed.push({ key, text: line.text.slice(mark.at, mark.end), why: 'page-mark' })
      }
      const rest = line.text.slice(mark.end)
      const trimmed = head.trimEnd()
      // A page that ends inside a word leaves no space behind; a written mark always stood for one.
      const spaced = mark.page !== null || trimmed !== head || rest !== rest.trimStart()
      add(length + trimmed.length > 0 && spaced ? `${trimmed} ` : trimmed)
      if (length === 0) breaks = true
    }
    from = keep ? mark.at : mark.end + leadingSpace(line.text, mark.end)
    if (page !== null && marks.length < MOST_MARKS) marks.push({ offset: length, page })
  }
  add(line.text.slice(from))
  const text = pieces.join('').trimEnd()
  return { text, marks: marks.filter((mark) => mark.offset <= text.length), breaks }
}

function leadingSpace(text: string, at: number): number {
  let count = 0
  while (/\s/u.test(text[at + count] ?? 'x')) count += 1
  return count
}

/** Written marks stand at the foot of pages when the first says 1 after text and nothing follows the last. */
function marksAreFooters(lines: readonly SourceLine[]): boolean {
  const texts = lines.filter((line) => line.kind !== 'blank')
  const first = texts.findIndex((line) => readPageNumber(line.text) !== null)
  const last = texts.at(-1)
  const begins = first > 0 ? readPageNumber(texts[first]?.text ?? '') : null
  return begins?.page === 1 && last?.kind === 'pageMark' && last.text !== '\f'
}

function firstPageOf(lines: readonly SourceLine[], footers: boolean): number | null {
  for (const line of lines) {
    const alone = line.kind === 'pageMark' ? (readPageNumber(line.text)?.page ?? null) : null
    const inside = inlineMarks(line.text).find((mark) => mark.page !== null)?.page ?? null
    const page = alone ?? inside
    if (page !== null) return footers ? page : Math.max(1, page - 1)
  }
  return lines.some((line) => line.text.includes('\f')) ? 1 : null
}

const hasWrittenMark = (line: SourceLine) =>
  readPageNumber(line.text) !== null || inlineMarks(line.text).some((mark) => mark.page !== null)

/** Goes through a source once and keeps apart what is text and what is not. */
class LineSorter {
  private readonly restored: ReadonlySet<string>
  private readonly running: ReadonlySet<number>
  private readonly pages: PageCounter
  private readonly firstPage: number | null
  private readonly removed: RemovedPiece[] = []
  private readonly marked: MarkedLine[] = []
  private pending: number | null = null
  private breakBefore = false
  private gap = 0

  constructor(lines: readonly SourceLine[], restored: ReadonlySet<string>) {
    const footers = marksAreFooters(lines)
    this.restored = restored
    this.running = runningLines(lines)
    this.firstPage = firstPageOf(lines, footers)
    this.pages = new PageCounter(!lines.some((line) => hasWrittenMark(line)), footers ? 1 : 0)
  }

  take(line: SourceLine, at: number): void {
    if (line.kind === 'blank') this.gap += 1
    else if (line.kind === 'pageMark') this.takePageMark(line, at)
    else if (this.running.has(at) && !this.restored.has(`${at}`)) {
      this.removed.push({ key: `${at}`, text: line.text, why: 'running-line' })
      this.breakBefore = true
    } else {
      const piece = takeOut(line, at, this.pages, this.restored, this.removed)
      this.keep({ kind: line.kind, level: line.level, certain: line.certain }, piece)
    }
  }

  result(): MarkedText {
    return { lines: this.marked, firstPage: this.firstPage, removed: this.removed }
  }

  private takePageMark(line: SourceLine, at: number): void {
    const read = readPageNumber(line.text)
    const page = read === null ? this.pages.feed() : this.pages.written(read.page)
    this.pending = page ?? this.pending
    this.breakBefore = true
    if (read === null) return
    if (this.restored.has(`${at}`)) {
      const piece = { text: line.text, marks: [], breaks: false }
      this.keep({ kind: 'paragraph', level: null, certain: true }, piece)
    } else this.removed.push({ key: `${at}`, text: line.text, why: 'page-mark' })
  }

  private keep(line: Pick<MarkedLine, 'kind' | 'level' | 'certain'>, piece: Piece): void {
    const { pending } = this
    const marks = pending === null ? piece.marks : [{ offset: 0, page: pending }, ...piece.marks]
    if (piece.text.trim() === '') {
      this.pending = marks.at(-1)?.page ?? pending
      this.breakBefore = true
      return
    }
    const breakBefore = this.breakBefore || piece.breaks
    this.marked.push({ ...line, text: piece.text, marks, breakBefore, gap: this.gap })
    this.pending = null
    this.breakBefore = false
    this.gap = 0
  }
}

/**
 * Takes page marks out of a text and keeps their places: marks on lines of their own, marks inside
 * sentences ("… SID 2 (8) Att ledningen …"), form feeds. Running headers and footers round them go
 * too. A mark without a total counts only on a line of its own, so that a title such as
 * "Kvalitetsutmärkelsen Sid 1" is left alone.
 *
 * @param lines the source.
 * @param restored keys of pieces the user wants kept in the text; their pages are counted all the same.
 * @returns lines in order with at least one character each, and every piece that was taken out.
 * @source award-practice.md 9 T, traps 149 and 151.
 * @example findPageMarks(readPlainText('Vi når\nSID 2 (8)\nmålen.')).removed[0]?.text // → 'SID 2 (8)'
 */
export function findPageMarks(
  lines: readonly SourceLine[],
  restored: ReadonlySet<string> = new Set(),
): MarkedText {
  const sorter = new LineSorter(lines, restored)
  for (const [at, line] of lines.entries()) sorter.take(line, at)
  return sorter.result()
}
