import type { SourceLine } from '#shared/journey/entry/sourceText'
import { htmlTokens } from './htmlTokens'

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
  shy: '\u00AD',
  aring: 'å',
  auml: 'ä',
  ouml: 'ö',
  Aring: 'Å',
  Auml: 'Ä',
  Ouml: 'Ö',
  eacute: 'é',
  Eacute: 'É',
  uuml: 'ü',
  Uuml: 'Ü',
  oslash: 'ø',
  aelig: 'æ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  rdquo: '”',
  ldquo: '“',
  bdquo: '„',
  rsquo: '’',
  lsquo: '‘',
  laquo: '«',
  raquo: '»',
  bull: '•',
  middot: '·',
  sect: '§',
  deg: '°',
  times: '×',
  euro: '€',
  le: '≤',
  ge: '≥',
  minus: '−',
}
const SILENT = new Set([
  'script',
  'style',
  'title',
  'noscript',
  'template',
  'svg',
  'iframe',
  'object',
])
const BLOCKS = new Set(
  'p div section article header footer main aside nav blockquote pre figure figcaption table thead tbody tfoot caption dl dt dd form fieldset address hr body html ul ol li tr h1 h2 h3 h4 h5 h6'.split(
    ' ',
  ),
)
function decodeEntity(whole: string, body: string): string {
  if (!body.startsWith('#')) return NAMED[body] ?? whole
  const isHex = body.charAt(1).toLowerCase() === 'x'
  const code = isHex ? Number.parseInt(body.slice(2), 16) : Number.parseInt(body.slice(1), 10)
  const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
  return isCharacter ? String.fromCodePoint(code) : '\uFFFD'
}

const decode = (text: string) =>
  text.replace(/&(#[xX]?[0-9a-fA-F]{1,8}|[a-zA-Z]{2,10});/gu, decodeEntity)

/** Collects text and turns it into lines where blocks end. */
class LineBuilder {
  readonly lines: SourceLine[] = []
  private parts: string[] = []
  private cells: string[] | null = null
  private listDepth = 0
  private headingLevel: number | null = null
  private tableDepth = 0
  private inItem = false
  private inCell = false

  text(raw: string): void {
    this.parts.push(decode(raw).replace(/[ \t\r\n]+/gu, ' '))
  }

  lineBreak(): void {
    this.parts.push('\n')
  }

  open(tag: string): void {
    if (tag === 'table') {
      if (this.cells === null) this.endBlock()
      this.tableDepth += 1
    } else if (this.isNested()) this.parts.push(' ')
    else if (tag === 'tr') {
      this.endRow()
      this.endBlock()
      this.cells = []
    } else if (tag === 'td' || tag === 'th') this.openCell()
    else if (this.cells !== null) this.parts.push(' ')
    else this.openBlock(tag)
  }

  close(tag: string): void {
    if (tag === 'table') {
      this.tableDepth = Math.max(0, this.tableDepth - 1)
      if (this.tableDepth === 0) this.endRow()
    } else if (this.isNested()) this.parts.push(' ')
    else if (tag === 'td' || tag === 'th') this.endCell()
    else if (tag === 'tr') this.endRow()
    else if (this.cells !== null) this.parts.push(' ')
    else this.closeBlock(tag)
  }

  /** A table inside a cell becomes the cell's text. */
  private isNested(): boolean {
    return this.cells !== null && this.tableDepth > 1
  }

  end(): readonly SourceLine[] {
    this.endRow()
    this.endBlock()
    return this.lines
  }

  private openBlock(tag: string): void {
    this.endBlock()
    if (tag === 'ul' || tag === 'ol') this.listDepth = Math.min(6, this.listDepth + 1)
    else if (tag === 'li') this.inItem = true
    else if (/^h[1-6]$/u.test(tag)) this.headingLevel = Number(tag.slice(1))
  }

  private closeBlock(tag: string): void {
    this.endBlock()
    if (tag === 'ul' || tag === 'ol') this.listDepth = Math.max(0, this.listDepth - 1)
    else if (tag === 'li') this.inItem = false
    else if (/^h[1-6]$/u.test(tag)) this.headingLevel = null
  }

  private openCell(): void {
    if (this.inCell) this.endCell()
    if (this.cells === null) return
    this.inCell = true
    this.parts = []
  }

  private endCell(): void {
    if (this.cells === null || !this.inCell) return
    this.inCell = false
    this.cells.push(this.parts.join('').replace(/\s+/gu, ' ').trim())
    this.parts = []
  }

  private endRow(): void {
    if (this.cells === null) return
    this.endCell()
    const text = this.cells.join('\t')
    this.cells = null
    if (text.trim() !== '') this.lines.push({ kind: 'tableRow', level: null, text, certain: true })
    this.parts = []
  }

  private endBlock(): void {
    const pieces = this.parts
      .join('')
      .split('\n')
      .map((piece) => piece.trim())
    this.parts = []
    if (pieces.every((piece) => piece === '')) return
    if (this.headingLevel !== null) {
      const text = pieces.filter((piece) => piece !== '').join(' ')
      this.lines.push({ kind: 'heading', level: this.headingLevel, text, certain: true })
    } else this.pushParagraph(pieces)
    this.lines.push({ kind: 'blank', level: null, text: '', certain: false })
  }

  /** A paragraph with line breaks in it may be several; the rules for wrapped lines decide. */
  private pushParagraph(pieces: readonly string[]): void {
    const whole = pieces.filter((piece) => piece !== '').length === 1
    for (const [at, text] of pieces.entries()) {
      const isItem = this.inItem && this.listDepth > 0 && at === 0
      if (text === '') this.lines.push({ kind: 'blank', level: null, text, certain: false })
      else if (isItem)
        this.lines.push({ kind: 'listItem', level: this.listDepth, text, certain: whole })
      else this.lines.push({ kind: 'paragraph', level: null, text, certain: whole })
    }
  }
}

/**
 * Reads HTML into neutral lines without making a document of it: nothing is run, fetched or shown.
 * Headings, list items and table rows keep their kind; text in scripts, styles and the title is left
 * out; unknown tags are looked through.
 *
 * @param html any text; broken markup gives text, never an exception.
 * @returns lines in order; table rows with cells joined by a tab.
 * @example htmlLines('<h2>Arbetssätt</h2><p>Vi lyssnar.</p>')[0] // → heading, level 2
 */
export function htmlLines(html: string): readonly SourceLine[] {
  const builder = new LineBuilder()
  let silent: string | null = null
  for (const token of htmlTokens(html)) {
    if (token.kind === 'text') {
      if (silent === null) builder.text(token.text)
      continue
    }
    const { name, closes, isEmpty } = token
    if (silent !== null) {
      if (closes && name === silent) silent = null
    } else if (SILENT.has(name) && !closes && !isEmpty) silent = name
    else if (name === 'br') builder.lineBreak()
    else if (BLOCKS.has(name) || name === 'td' || name === 'th') {
      if (closes) builder.close(name)
      else builder.open(name)
    }
  }
  return builder.end()
}
