import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { CoverFact, ReportNode } from '#shared/report/documentTree'
import { legalText } from '#shared/report/svg'
import { INK_SECONDARY, LINE, LINE_STRONG, NO_RULE, rule, TEXT_WIDTH_MM, twips } from './docxStyles'

const WHOLE = twips(TEXT_WIDTH_MM)
/** Tables of at most this many rows stay on one page. */
const SHORT = 12

const NO_EDGES = {
  top: NO_RULE,
  bottom: NO_RULE,
  left: NO_RULE,
  right: NO_RULE,
  insideHorizontal: NO_RULE,
  insideVertical: NO_RULE,
}
const LOOK = {
  firstRow: true,
  firstColumn: true,
  lastRow: false,
  lastColumn: false,
  noHBand: true,
  noVBand: true,
}

interface CellLook {
  readonly bold: boolean
  readonly color?: string
  readonly align: 'start' | 'end'
  readonly under: { style: 'single' | 'none'; size: number; color: string }
}

/** A table with a header row that repeats and rows that do not split. */
export function dataTable(node: Extract<ReportNode, { kind: 'table' }>): Table {
  const whole = node.columns.reduce((sum, { share }) => sum + share, 0)
  const widths = node.columns.map(({ share }) => Math.round((WHOLE * share) / whole))
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    keepNext: true,
    children: node.columns.map((column, index) =>
      cell(column.header, widths[index], {
        bold: true,
        color: INK_SECONDARY,
        align: column.align,
        under: rule(LINE_STRONG, 8),
      }),
    ),
  })
  const rows = node.rows.map(
    (row, place) =>
      new TableRow({
        cantSplit: true,
        keepNext: node.rows.length <= SHORT && place < node.rows.length - 1,
        children: [row.header, ...row.cells].map((text, index) =>
          cell(text, widths[index], {
            bold: row.strong === true,
            align: node.columns[index]?.align ?? 'start',
            under: rule(LINE),
          }),
        ),
      }),
  )
  return table([header, ...rows], widths, LOOK)
}

/** The cover's facts: names to the left, values to the right. */
export function factTable(facts: readonly CoverFact[]): Table {
  const widths = [twips(40), WHOLE - twips(40)]
  const rows = facts.map(
    ({ label, value }) =>
      new TableRow({
        cantSplit: true,
        children: [
          cell(label, widths[0], {
            bold: false,
            color: INK_SECONDARY,
            align: 'start',
            under: rule(LINE),
          }),
          cell(value, widths[1], { bold: false, align: 'start', under: rule(LINE) }),
        ],
      }),
  )
  return table(rows, widths, { ...LOOK, firstRow: false })
}

function table(rows: readonly TableRow[], widths: readonly number[], look: typeof LOOK): Table {
  return new Table({
    rows,
    columnWidths: widths,
    width: { size: WHOLE, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: NO_EDGES,
    tableLook: look,
  })
}

function cell(text: string, width: number | undefined, look: CellLook): TableCell {
  const run = new TextRun({
    text: legalText(text),
    bold: look.bold,
    ...(look.color === undefined ? {} : { color: look.color }),
  })
  return new TableCell({
    width: { size: width ?? 0, type: WidthType.DXA },
    margins: { top: 50, bottom: 50, left: 0, right: 110 },
    borders: { top: NO_RULE, left: NO_RULE, right: NO_RULE, bottom: look.under },
    children: [
      new Paragraph({
        style: 'Cell',
        alignment: look.align === 'end' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        children: [run],
      }),
    ],
  })
}
