import writeXlsxFile, { type CellObject, type Feature } from 'write-excel-file/universal'
import {
  guardedText,
  type Cell,
  type Sheet,
  type SheetColumn,
  type Workbook,
} from '#shared/report/sheet'
import { legalText } from '#shared/report/svg'
import { corePropertiesXml } from './officeProperties'
import { partText, repack, setPartText, type Parts } from './packedParts'

const MOST_CHARACTERS = 32_767
const NEVER_ASYNC = 100_000

/**
 * A workbook as .xlsx: a bold header row that stays in sight, numbers as numbers, and every text
 * as text even where it looks like a formula. The same workbook and moment give the same bytes.
 */
export async function xlsxReport(
  workbook: Workbook,
  options: { readonly at: string },
): Promise<Uint8Array<ArrayBuffer>> {
  const held: Record<string, string> = {}
  const file = writeXlsxFile(
    workbook.sheets.map((sheet) => ({
      sheet: sheet.name,
      data: [sheet.columns.map(headerCell), ...sheet.rows.map((row) => rowCells(row, sheet))],
      columns: sheet.columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
    })),
    {
      fontFamily: 'Calibri',
      fontSize: 11,
      features: [holdLargeParts(held, workbook.sheets.length)],
    },
  )
  const blob = await file.toBlob()
  return repack(new Uint8Array(await blob.arrayBuffer()), (parts) => {
    for (const [path, text] of Object.entries(held)) setPartText(parts, path, text)
    addProperties(parts, workbook, options.at)
  })
}

function headerCell({ header, wraps }: SheetColumn): CellObject {
  return {
    type: String,
    value: cellText(header),
    fontWeight: 'bold',
    alignVertical: 'top',
    wrap: wraps,
    bottomBorderStyle: 'thin',
    bottomBorderColor: '#8f897b',
  }
}

function rowCells(row: readonly Cell[], sheet: Sheet): (CellObject | null)[] {
  return row.map((value, index) => {
    if (value === null) return null
    if (typeof value === 'number') return { type: Number, value, alignVertical: 'top' }
    const wrap = sheet.columns[index]?.wraps === true
    return { type: String, value: cellText(value), alignVertical: 'top', wrap }
  })
}

// A cell holds no more in any spreadsheet program; a longer text would make the file unreadable.
function cellText(text: string): string {
  const guarded = legalText(guardedText(text))
  return guarded.length <= MOST_CHARACTERS ? guarded : `${guarded.slice(0, MOST_CHARACTERS - 1)}…`
}

/**
 * The library zips large parts in workers of its own, made from blobs, which the content policy
 * forbids. So large parts are handed to it empty and put back when the file is packed anew.
 */
function holdLargeParts(held: Record<string, string>, sheets: number): Feature<Blob> {
  const paths = [
    'xl/sharedStrings.xml',
    ...Array.from({ length: sheets }, (_, index) => `xl/worksheets/sheet${index + 1}.xml`),
  ]
  return {
    files: {
      write: {
        files: (_options, file) => {
          for (const path of paths) {
            const text = file.read(path)
            if (typeof text === 'string' && text.length > NEVER_ASYNC / 3) held[path] = text
          }
          return Object.fromEntries(Object.keys(held).map((path) => [path, '']))
        },
      },
    },
  }
}

function addProperties(parts: Parts, workbook: Workbook, at: string): void {
  const { title, language } = workbook
  setPartText(parts, 'docProps/core.xml', corePropertiesXml({ title, language, at }))
  const types = partText(parts, '[Content_Types].xml')
  if (!types.includes('core-properties+xml')) {
    const type = 'application/vnd.openxmlformats-package.core-properties+xml'
    const override = `<Override PartName="/docProps/core.xml" ContentType="${type}"/>`
    setPartText(parts, '[Content_Types].xml', types.replace('</Types>', `${override}</Types>`))
  }
  const relations = partText(parts, '_rels/.rels')
  if (!relations.includes('core-properties')) {
    const type =
      'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties'
    const relation = `<Relationship Id="rIdCore" Type="${type}" Target="docProps/core.xml"/>`
    setPartText(
      parts,
      '_rels/.rels',
      relations.replace('</Relationships>', `${relation}</Relationships>`),
    )
  }
}
