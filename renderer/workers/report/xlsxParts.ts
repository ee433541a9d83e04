import { guardedText, type Cell, type Sheet } from '#shared/report/sheet'
import { escapeMarkup } from '#shared/report/svg'

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'
const MOST_CHARACTERS = 32_767

/** The styles of `stylesXml`, by their place in it. */
const STYLE = { header: 1, plain: 2, wrapped: 3 } as const

/** A sheet's cells, with a header row that stays in sight. `table`: the part that makes it a named table. */
export function sheetXml(sheet: Sheet, hasTable: boolean): string {
  const columns = sheet.columns
    .map(({ width }, index) => {
      const place = index + 1
      return `<col min="${place}" max="${place}" width="${width}" customWidth="1"/>`
    })
    .join('')
  const header = uniqueHeaders(sheet).map((text, index) => textCell(text, 0, index, STYLE.header))
  const rows = sheet.rows.map((row, index) => {
    const cells = row.map((value, place) => cell(value, index + 1, place, sheet))
    return `<row r="${index + 2}">${cells.join('')}</row>`
  })
  return (
    `${DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${RELATION}">` +
    '<sheetViews><sheetView workbookViewId="0">' +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' +
    '</sheetView></sheetViews>' +
    `<cols>${columns}</cols>` +
    `<sheetData><row r="1">${header.join('')}</row>${rows.join('')}</sheetData>` +
    (hasTable ? '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>' : '') +
    '</worksheet>'
  )
}

/** A real table over the sheet, so that a screen reader and a filter know the header row. */
export function tableXml(sheet: Sheet, number: number): string {
  const area = `A1:${columnLetters(sheet.columns.length - 1)}${sheet.rows.length + 1}`
  const columns = uniqueHeaders(sheet).map(
    (text, index) => `<tableColumn id="${index + 1}" name="${escapeMarkup(cellText(text))}"/>`,
  )
  const name = `Rapport${number}`
  return (
    `${DECLARATION}<table xmlns="${MAIN}" id="${number}" name="${name}" displayName="${name}" ref="${area}">` +
    `<autoFilter ref="${area}"/>` +
    `<tableColumns count="${columns.length}">${columns.join('')}</tableColumns></table>`
  )
}

/** The list of sheets. */
export function workbookXml(names: readonly string[]): string {
  const sheets = names
    .map((name, index) => {
      const number = index + 1
      return `<sheet name="${escapeMarkup(name)}" sheetId="${number}" r:id="rId${number}"/>`
    })
    .join('')
  return `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATION}"><sheets>${sheets}</sheets></workbook>`
}

const font = (bold: string) => `<font>${bold}<sz val="11"/><name val="Calibri"/></font>`

const look = (fontId: number, borderId: number, wrap: number) =>
  `<xf numFmtId="0" fontId="${fontId}" fillId="0" borderId="${borderId}" xfId="0" applyFont="1" applyBorder="1" applyAlignment="1">` +
  `<alignment vertical="top" wrapText="${wrap}"/></xf>`

/** Three looks: header, text on one line, text that breaks; all at the top of their row. */
export function stylesXml(): string {
  const border = '<border><left/><right/><top/><bottom/><diagonal/></border>'
  const under =
    '<border><left/><right/><top/><bottom style="thin"><color rgb="FF8F897B"/></bottom><diagonal/></border>'
  return (
    `${DECLARATION}<styleSheet xmlns="${MAIN}">` +
    `<fonts count="2">${font('')}${font('<b/>')}</fonts>` +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    `<borders count="2">${border}${under}</borders>` +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${look(1, 1, 1)}${look(0, 0, 0)}${look(0, 0, 1)}</cellXfs>` +
    '</styleSheet>'
  )
}

/** A relationships part: id, kind (the last words of its address) and target. */
export function relationsXml(
  relations: readonly { readonly id: string; readonly kind: string; readonly target: string }[],
): string {
  const inside = relations
    .map(({ id, kind, target }) => {
      const type =
        kind === 'core-properties' ? `${PACKAGE}/metadata/${kind}` : `${RELATION}/${kind}`
      return `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`
    })
    .join('')
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}">${inside}</Relationships>`
}

/** What kind of part stands at each path. */
export function contentTypesXml(parts: readonly (readonly [path: string, type: string])[]): string {
  const overrides = parts
    .map(([path, type]) => `<Override PartName="/${path}" ContentType="${type}"/>`)
    .join('')
  return (
    `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${overrides}</Types>`
  )
}

function cell(value: Cell, row: number, column: number, sheet: Sheet): string {
  if (value === null) return ''
  const wraps = sheet.columns[column]?.wraps === true
  if (typeof value === 'string') {
    return textCell(value, row, column, wraps ? STYLE.wrapped : STYLE.plain)
  }
  return `<c r="${columnLetters(column)}${row + 1}" s="${STYLE.plain}"><v>${value}</v></c>`
}

function textCell(text: string, row: number, column: number, style: number): string {
  const place = `${columnLetters(column)}${row + 1}`
  const words = escapeMarkup(cellText(text))
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${words}</t></is></c>`
}

// A cell holds no more in any spreadsheet program; a longer text would make the file unreadable.
function cellText(text: string): string {
  const guarded = guardedText(text)
  return guarded.length <= MOST_CHARACTERS ? guarded : `${guarded.slice(0, MOST_CHARACTERS - 1)}…`
}

// Two examiners may share a name, but two columns of a table may not.
function uniqueHeaders(sheet: Sheet): readonly string[] {
  const seen = new Map<string, number>()
  return sheet.columns.map(({ header }) => {
    const times = (seen.get(header) ?? 0) + 1
    seen.set(header, times)
    return times === 1 ? header : `${header} (${times})`
  })
}

function columnLetters(index: number): string {
  const own = String.fromCodePoint(65 + (index % 26))
  return index < 26 ? own : columnLetters(Math.floor(index / 26) - 1) + own
}
