import { guardedText, type Cell } from './sheet'

function cellText(value: Cell): string {
  if (value === null) return ''
  return typeof value === 'number' ? String(value) : `"${guardedText(value).replaceAll('"', '""')}"`
}

/**
 * Rows as a .csv text: semicolons and a byte order mark, as a Swedish spreadsheet expects, every text
 * in quotes and none that could be taken for a formula.
 *
 * @example csvText([['Nummer', 'Vem'], [1, 'Maria Ek']]) // → '\uFEFF"Nummer";"Vem"\r\n1;"Maria Ek"\r\n'
 */
export function csvText(rows: readonly (readonly Cell[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cellText).join(';')}\r\n`).join('')}`
}
