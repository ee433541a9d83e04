import type { Figure } from './svg'

/** A stretch of text in a paragraph. Emphasis and strong carry meaning, never colour alone. */
export interface TextRun {
  readonly kind: 'text' | 'strong' | 'emphasis'
  readonly text: string
}

/** A quotation from an entry: the exact words, where they stand ("s. 4") and the letter that marks them. */
export interface Quotation {
  readonly text: string
  readonly page: string | null
  readonly letter: string | null
}

/** A column of a table; `end` for figures, so that digits stand under digits. `share` of the width, any unit. */
export interface TableColumn {
  readonly header: string
  readonly align: 'start' | 'end'
  readonly share: number
}

/** A row of a table: its own header (first column) and one text per remaining column. */
export interface TableRow {
  readonly header: string
  readonly cells: readonly string[]
  readonly strong?: boolean
}

/**
 * A piece of a report, in reading order. Levels of headings start at 1 under the title and are
 * never skipped. `caption` is secondary text (sources, notes). `finding` is a strength, an area
 * for improvement or a plain statement, with its label in words.
 */
export type ReportNode =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | {
      readonly kind: 'paragraph'
      readonly tone: 'normal' | 'lead' | 'caption' | 'motivation'
      readonly runs: readonly TextRun[]
    }
  | {
      readonly kind: 'list'
      readonly ordered: boolean
      readonly items: readonly (readonly TextRun[])[]
    }
  | { readonly kind: 'quotation'; readonly quotation: Quotation }
  | {
      readonly kind: 'finding'
      readonly tone: 'strength' | 'improvement' | 'plain'
      readonly label: string
      readonly runs: readonly TextRun[]
      readonly quotations: readonly Quotation[]
      readonly source: string | null
    }
  | {
      readonly kind: 'table'
      readonly caption: string
      readonly columns: readonly TableColumn[]
      readonly rows: readonly TableRow[]
    }
  | { readonly kind: 'figure'; readonly figure: Figure }
  | { readonly kind: 'notice'; readonly title: string; readonly runs: readonly TextRun[] }
  | { readonly kind: 'pageBreak' }

/** A line of the cover: what is said, and its value. */
export interface CoverFact {
  readonly label: string
  readonly value: string
}

/**
 * A whole report as a value, before it is HTML, PDF or Word.
 *
 * `genre`: what it is ("Konsensusrapport"). `marks`: short statements that must be seen first
 * (status, example data). `facts`: the cover's lines, in order. `language` decides hyphenation,
 * quotation marks and what a screen reader speaks. `contents`: the heading over a list of links to
 * the parts and sections (levels 1 and 2), for a document that is read on a screen; none without it.
 */
export interface ReportDocument {
  readonly title: string
  readonly genre: string
  readonly language: 'sv-SE' | 'en-GB'
  readonly status: 'draft' | 'final'
  readonly marks: readonly string[]
  readonly facts: readonly CoverFact[]
  readonly contents?: string
  readonly nodes: readonly ReportNode[]
}

/**
 * A run of plain text.
 *
 * @example plain('Medianen är 50.')
 */
export function plain(text: string): TextRun {
  return { kind: 'text', text }
}

/**
 * A run of strong text.
 *
 * @example strong('Styrka')
 */
export function strong(text: string): TextRun {
  return { kind: 'strong', text }
}

/**
 * A paragraph of plain text.
 *
 * @param tone normal unless told.
 * @example paragraph('Laget är enigt.', 'caption')
 */
export function paragraph(
  text: string,
  tone: 'normal' | 'lead' | 'caption' | 'motivation' = 'normal',
): ReportNode {
  return { kind: 'paragraph', tone, runs: [plain(text)] }
}

/**
 * The words of a text written by a person, one node per paragraph of it; line breaks part paragraphs.
 *
 * @returns nothing for a text without words.
 * @example writtenText('Ett.\n\nTvå.') // → two paragraphs
 */
export function writtenText(text: string): readonly ReportNode[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => paragraph(line))
}

/**
 * A heading.
 *
 * @param level 1 for a part of the report, 2 for a section, 3 below.
 * @example heading(1, 'Sammanställning')
 */
export function heading(level: 1 | 2 | 3, text: string): ReportNode {
  return { kind: 'heading', level, text }
}

/**
 * The quotation marks of the report's language around a text.
 *
 * @example quoted('Klagomål tas emot.', 'sv-SE') // → '”Klagomål tas emot.”'
 */
export function quoted(text: string, language: ReportDocument['language']): string {
  return language === 'sv-SE' ? `”${text}”` : `‘${text}’`
}
