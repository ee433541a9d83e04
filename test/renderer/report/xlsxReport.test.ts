// @vitest-environment node
import { beforeAll, describe, expect, it } from 'vitest'
import { consensusSheets } from '#shared/report/consensusSheets'
import type { Workbook } from '#shared/report/sheet'
import { xlsxReport } from '../../../renderer/workers/report/xlsxReport'
import { consensusFixture } from '../../support/consensusFixture'
import { EXCLUDED_TEXT } from '../../support/lindenHandIns'
import { partsOf, throughLibreOffice } from '../../support/office'
import { textsIn } from '../../support/reportTexts'

const at = '2026-10-21T10:00:00.000Z'
let workbook: Workbook
let bytes: Uint8Array

// Field separator 59 (;), text in quotes, UTF-8, every sheet alone: -1 writes them all to files.
const asCsv = (file: Uint8Array, sheet: number) =>
  throughLibreOffice(
    file,
    'xlsx',
    `csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,false,false,${sheet}`,
  )

beforeAll(async () => {
  workbook = consensusSheets(consensusFixture(), await textsIn('sv'))
  bytes = xlsxReport(workbook, { at })
})

function sheetOf(rows: Workbook['sheets'][number]['rows']): Workbook {
  const columns = [{ header: 'Text', width: 20, wraps: true }]
  return { title: 'Prov', language: 'sv-SE', sheets: [{ name: 'Blad', columns, rows }] }
}

describe('a workbook', () => {
  it('has its five sheets, header rows that stay and no merged cells', () => {
    const parts = partsOf(bytes)
    const names = [...(parts.get('xl/workbook.xml') ?? '').matchAll(/<sheet [^>]*name="([^"]+)"/g)]
    expect(names.map(([, name]) => name)).toEqual([
      'Om rapporten',
      'Lång tabell',
      'Bred tabell',
      'Styrkor och förbättringar',
      'Kodbok',
    ])
    expect(parts.get('xl/worksheets/sheet1.xml')).toContain('state="frozen"')
    expect([...parts.values()].join('')).not.toMatch(/<mergeCell|<f>/)
  })

  it('says title and language and no person’s name in its properties', () => {
    const parts = partsOf(bytes)
    expect(parts.get('docProps/core.xml')).toContain('<dc:language>sv-SE</dc:language>')
    expect(parts.get('[Content_Types].xml')).toContain('/docProps/core.xml')
    expect(parts.get('_rels/.rels')).toContain('docProps/core.xml')
  })

  it('is the same to the byte when written again', () => {
    expect(Buffer.compare(xlsxReport(workbook, { at }), bytes)).toBe(0)
  })

  it('opens in LibreOffice with numbers as numbers and Swedish letters as they are', () => {
    const csv = asCsv(bytes, 2).toString('utf8')
    expect(csv).toContain('Sofia Ångström')
    expect(csv).toMatch(/Maria Ek;1\.3;Dialog;40;70;60;50;-20/)
    expect(csv).not.toContain('Johan')
  })

  it('keeps formula-like text as text in LibreOffice, guarded', () => {
    const csv = asCsv(bytes, 4).toString('utf8')
    expect(csv).toContain(
      "'=SUMMA(A1:A9) <b>Det framgår inte</b> hur klagomål åtgärdas & följs upp.",
    )
    expect(csv).toContain('Vårdnadshavarrådet går igenom målen')
    expect(csv).not.toContain(EXCLUDED_TEXT)
  })

  it('makes every sheet with rows a table whose columns have names of their own', () => {
    const columns = ['Maria Ek', 'Maria Ek'].map((header) => ({ header, width: 9, wraps: false }))
    const sheets = [
      { name: 'Full', columns, rows: [[1, 2]] },
      { name: 'Tom', columns, rows: [] },
    ]
    const parts = partsOf(xlsxReport({ title: 'Prov', language: 'sv-SE', sheets }, { at }))
    const table = parts.get('xl/tables/table1.xml') ?? ''
    expect(table).toContain('ref="A1:B2"')
    expect(table).toContain('name="Maria Ek"')
    expect(table).toContain('name="Maria Ek (2)"')
    expect(parts.has('xl/tables/table2.xml')).toBe(false)
  })

  it('shortens only what no cell can hold, and shows that it did', () => {
    const rows = [['x'.repeat(40_000)], ['\u0000y 😀'], [null]]
    const text = partsOf(xlsxReport(sheetOf(rows), { at })).get('xl/worksheets/sheet1.xml') ?? ''
    expect(text).toContain(`${'x'.repeat(32_766)}…<`)
    expect(text).toContain('\ufffdy 😀')
    expect(text).toContain('<row r="4"></row>')
  })
})
