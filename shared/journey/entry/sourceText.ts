import { readPageNumber } from './pageNumber'

/**
 * One line of a source, whatever it came from (.txt, .docx, .html, the clipboard).
 *
 * `text` may hold a form feed (`\f`) where a new page begins. A table row's cells are joined with
 * a tab. `certain`: the source's own markup says that this is a whole heading, paragraph, list
 * item or row; otherwise the kind is a guess and lines may be joined to a paragraph.
 * `level`: heading 1–6, list depth 1–6, else null.
 */
export interface SourceLine {
  readonly kind: 'heading' | 'paragraph' | 'listItem' | 'tableRow' | 'pageMark' | 'blank'
  readonly level: number | null
  readonly text: string
  readonly certain: boolean
}

const BLANK: SourceLine = { kind: 'blank', level: null, text: '', certain: false }
const HEADING = /^ {0,3}(#{1,6})[ \t]+(\S.*)$/u
const ROUND_BULLET =
  /^([ \t]*)(?:[•·◦▪■●○‣▶✓➢\uF0B7\uF0A7\uF0D8\uF0FC\uF02D]|o(?=\t| {2}))[ \t\u00A0]*(\S.*)$/u
const DASH_BULLET = /^([ \t]*)(?:[-–—*+])[ \t\u00A0]+(\S.*)$/u
const TABLE_RULE = /^\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)*\|?$/u
const NUMBER_CELL = /^(?:\d+(?:\.\d+)*[.)]?|[a-zåäö][.)])$/u
const SENTENCE_END = /[.:;!?…]["”»)\]*_]*$/u

/**
 * Makes a text neutral without touching its words: byte order mark and zero-width characters out,
 * one kind of line break, composed letters (NFC), soft hyphens out (also with the line break they
 * stand at), other control characters out. Curly quotes, no-break spaces and double spaces stay.
 *
 * @returns text with `\n`, `\t` and `\f` as its only control characters.
 * @source award-practice.md 9 T, trap 150.
 * @example cleanText('\uFEFFkvalitets\u00ADarbete\r\n') // → 'kvalitetsarbete\n'
 */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029\v]/gu, '\n')
    .replace(/\u00AD[ \t]*\n[ \t]*(?=\p{Ll})/gu, '')
    .replace(/[\u00AD\u200B\u2060\uFEFF]/gu, '')
    .replace(/(?![\t\n\f])\p{Cc}/gu, '')
    .normalize('NFC')
}

const indentLevel = (indent: string) =>
  Math.min(6, 1 + Math.floor(indent.replaceAll('\t', '    ').length / 2))

function withoutStars(text: string): string {
  const bare = /^(\*\*|__)(.+)\1$/u.exec(text.trim())?.[2]
  return bare === undefined || bare.includes('**') ? text.trim() : bare.trim()
}

function readTableRow(line: string): SourceLine | null {
  const bare = line.trim()
  const isRow = bare.startsWith('|') && bare.endsWith('|') && bare.indexOf('|', 1) < bare.length - 1
  if (isRow) {
    const cells = bare.slice(1, -1).split(/(?<!\\)\|/u)
    const text = cells.map((cell) => cell.trim().replaceAll('\\|', '|')).join('\t')
    return { kind: 'tableRow', level: null, text, certain: true }
  }
  const cells = line
    .trimEnd()
    .split('\t')
    .map((cell) => cell.trim())
  while (cells.length > 0 && cells[0] === '') cells.shift()
  if (cells.filter((cell) => cell !== '').length < 2) return null
  if (NUMBER_CELL.test(cells[0] ?? '') && cells.length === 2) return null
  return { kind: 'tableRow', level: null, text: cells.join('\t'), certain: true }
}

function readLine(untrimmed: string): SourceLine {
  const line = untrimmed === '\f' ? untrimmed : untrimmed.trimEnd()
  if (line === '') return BLANK
  if (line === '\f' || readPageNumber(line) !== null) {
    return {
      kind: 'pageMark',
      level: null,
      text: line === '\f' ? line : line.trim(),
      certain: true,
    }
  }
  const heading = HEADING.exec(line)
  if (heading !== null) {
    const level = heading[1]?.length ?? 1
    return {
      kind: 'heading',
      level,
      text: withoutStars((heading[2] ?? '').replace(/(?<=[ \t])#+$/u, '')),
      certain: true,
    }
  }
  const bullet = ROUND_BULLET.exec(line)
  if (bullet !== null) {
    const level = indentLevel(bullet[1] ?? '')
    return { kind: 'listItem', level, text: (bullet[2] ?? '').trim(), certain: false }
  }
  const row = readTableRow(line)
  if (row !== null) return row
  const text = line.trim().replace(/\t+/gu, ' ')
  return { kind: 'paragraph', level: null, text, certain: false }
}

/** A dash may also be a dash in a sentence that was wrapped; only a list's dash is taken off. */
function readDash(lines: readonly SourceLine[], at: number): SourceLine | null {
  const line = lines[at]
  const dash = line?.kind === 'paragraph' ? DASH_BULLET.exec(line.text) : null
  if (dash === null) return null
  const before = lines[at - 1]
  const next = lines[at + 1]
  const startsList =
    before === undefined || before.kind !== 'paragraph' || SENTENCE_END.test(before.text)
  const goesOn = next?.kind === 'paragraph' && DASH_BULLET.test(next.text)
  if (!startsList && !goesOn) return null
  return { kind: 'listItem', level: 1, text: (dash[2] ?? '').trim(), certain: false }
}

/**
 * Reads plain text or Markdown into neutral lines. Markup that is not words is taken off: `#`,
 * `**` round a whole heading, bullets, table pipes and rules. Everything else stays as written,
 * emphasis and links inside a paragraph included.
 *
 * @param text any text; cleaned with `cleanText` first.
 * @returns one line per line of the source, in order; blank lines are kept as `blank`, since they
 *          are evidence of where paragraphs end. Form feeds become lines of kind `pageMark`.
 * @example readPlainText('## **Arbetssätt**\n- vi lyssnar')[0] // → heading, level 2, 'Arbetssätt'
 */
export function readPlainText(text: string): readonly SourceLine[] {
  const lines = cleanText(text)
    .replace(/\f/gu, '\n\f\n')
    .split('\n')
    .filter((line) => !(line.includes('|') && TABLE_RULE.test(line.trim())))
    .map((line) => readLine(line))
  for (let at = 0; at < lines.length; at += 1) {
    const item = readDash(lines, at)
    if (item !== null) lines[at] = item
  }
  return lines
}
