/** A cell: text, a number, or nothing. Nothing is not zero and not an empty text. */
export type Cell = string | number | null

/** A column of a sheet: its header, its width in characters, and whether its text may break into lines. */
export interface SheetColumn {
  readonly header: string
  readonly width: number
  readonly wraps: boolean
}

/** A sheet as rows: one header row, no merged cells, no meaning in colour. `name` at most 31 characters. */
export interface Sheet {
  readonly name: string
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly (readonly Cell[])[]
}

/** A workbook, with what its file says of itself. */
export interface Workbook {
  readonly title: string
  readonly language: 'sv-SE' | 'en-GB'
  readonly sheets: readonly Sheet[]
}

/**
 * A text as it may stand in a spreadsheet: one that a program could take for a formula gets an
 * apostrophe before it. Numbers are cells of their own kind and need none.
 *
 * @returns the text itself, or the text after an apostrophe when it begins with = + - @, a tab or
 *          a carriage return, also in their full-width forms.
 * @source OWASP, CSV Injection; quality.md "Security".
 * @example guardedText('=SUMMA(A1)') // → "'=SUMMA(A1)"
 */
export function guardedText(text: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text
}
