import type { Workbook } from '#shared/report/sheet'
import { corePropertiesXml } from './officeProperties'
import { pack, setPartText, type Parts } from './packedParts'
import {
  contentTypesXml,
  relationsXml,
  sheetXml,
  stylesXml,
  tableXml,
  workbookXml,
} from './xlsxParts'

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const CORE = 'application/vnd.openxmlformats-package.core-properties+xml'

/**
 * A workbook as .xlsx: every sheet a named table with a header row that stays in sight, numbers as
 * numbers, and every text as text even where it looks like a formula. The same workbook and moment
 * give the same bytes. Written by hand, since the libraries zip large parts in workers made from
 * blobs, which the content policy forbids.
 */
export function xlsxReport(
  workbook: Workbook,
  options: { readonly at: string },
): Uint8Array<ArrayBuffer> {
  const { title, language, sheets } = workbook
  const parts: Parts = {}
  const types: [string, string][] = []
  const add = (path: string, type: string, text: string) => {
    setPartText(parts, path, text)
    types.push([path, type])
  }
  add('docProps/core.xml', CORE, corePropertiesXml({ title, language, at: options.at }))
  add(
    'xl/workbook.xml',
    `${SPREADSHEET}.sheet.main+xml`,
    workbookXml(sheets.map(({ name }) => name)),
  )
  add('xl/styles.xml', `${SPREADSHEET}.styles+xml`, stylesXml())
  for (const [index, sheet] of sheets.entries()) {
    const number = index + 1
    const hasTable = sheet.rows.length > 0
    add(
      `xl/worksheets/sheet${number}.xml`,
      `${SPREADSHEET}.worksheet+xml`,
      sheetXml(sheet, hasTable),
    )
    if (!hasTable) continue
    add(`xl/tables/table${number}.xml`, `${SPREADSHEET}.table+xml`, tableXml(sheet, number))
    const target = `../tables/table${number}.xml`
    const relations = relationsXml([{ id: 'rId1', kind: 'table', target }])
    setPartText(parts, `xl/worksheets/_rels/sheet${number}.xml.rels`, relations)
  }
  addRelations(parts, sheets.length)
  setPartText(parts, '[Content_Types].xml', contentTypesXml(types))
  return pack(parts)
}

function addRelations(parts: Parts, sheets: number): void {
  const toSheets = Array.from({ length: sheets }, (_, index) => ({
    id: `rId${index + 1}`,
    kind: 'worksheet',
    target: `worksheets/sheet${index + 1}.xml`,
  }))
  const toStyles = { id: `rId${sheets + 1}`, kind: 'styles', target: 'styles.xml' }
  setPartText(parts, 'xl/_rels/workbook.xml.rels', relationsXml([...toSheets, toStyles]))
  setPartText(
    parts,
    '_rels/.rels',
    relationsXml([
      { id: 'rId1', kind: 'officeDocument', target: 'xl/workbook.xml' },
      { id: 'rId2', kind: 'core-properties', target: 'docProps/core.xml' },
    ]),
  )
}
