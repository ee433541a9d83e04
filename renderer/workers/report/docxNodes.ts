import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  ImageRun,
  Paragraph,
  TextRun,
  type Table,
} from 'docx'
import {
  quoted,
  type Quotation,
  type ReportDocument,
  type ReportNode,
  type TextRun as ReportRun,
} from '#shared/report/documentTree'
import { legalText, svgText, type Figure } from '#shared/report/svg'
import { dataTable } from './docxTables'
import {
  IMPROVEMENT,
  INK_SECONDARY,
  LINE_STRONG,
  lines,
  rule,
  SANS,
  STRENGTH,
  twips,
} from './docxStyles'

/** What the nodes of one document share. `pictures`: PNG copies of the figures, for programs that do not show SVG. `figureNumbers`: ids that are the same at every writing. */
export interface DocxContext {
  readonly language: ReportDocument['language']
  readonly pictures: ReadonlyMap<Figure, Uint8Array>
  readonly figureNumbers: ReadonlyMap<Figure, number>
}

const HEADINGS = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
} as const

const TONES = { normal: 'Normal', lead: 'Lead', caption: 'Note', motivation: 'Motivation' } as const

const EDGES = {
  strength: { color: STRENGTH, style: BorderStyle.SINGLE, size: 24 },
  improvement: { color: IMPROVEMENT, style: BorderStyle.DOUBLE, size: 12 },
  plain: { color: LINE_STRONG, style: BorderStyle.SINGLE, size: 24 },
} as const

const FRAME = { ...rule(LINE_STRONG, 6), space: 6 }

/** 635 drawing units are the width of the text on A4 with the report's margins. */
const WIDEST = 635

/** A transparent point for programs that cannot show SVG; the alternative text still speaks. */
const BLANK_PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII='

/** One node of the report as Word paragraphs and tables. `startsPage`: a page break stands before it. */
export function docxNode(
  node: ReportNode,
  context: DocxContext,
  startsPage: boolean,
): readonly (Paragraph | Table)[] {
  switch (node.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: HEADINGS[node.level],
          pageBreakBefore: startsPage,
          text: legalText(node.text),
        }),
      ]
    case 'paragraph':
      return [new Paragraph({ style: TONES[node.tone], children: runs(node.runs) })]
    case 'list':
      return node.items.map(
        (item) =>
          new Paragraph({
            numbering: { reference: node.ordered ? 'numbers' : 'bullets', level: 0 },
            children: runs(item),
          }),
      )
    case 'quotation':
      return [quotation(node.quotation, 'plain', context, true)]
    case 'finding':
      return finding(node, context)
    case 'table':
      return [
        new Paragraph({ style: 'Caption', text: legalText(node.caption) }),
        dataTable(node),
        new Paragraph({ style: 'Cell' }),
      ]
    case 'figure':
      return [drawing(node.figure, context)]
    case 'notice':
      return [
        new Paragraph({
          border: {
            top: FRAME,
            bottom: FRAME,
            left: FRAME,
            right: FRAME,
          },
          children: [
            run(node.title, { bold: true }),
            ...(node.runs.length === 0 ? [] : [run(' ')]),
            ...runs(node.runs),
          ],
        }),
      ]
    default:
      return []
  }
}

/** A run of text that XML can carry. */
export function run(
  text: string,
  more: { bold?: boolean; italics?: boolean; color?: string; size?: number } = {},
): TextRun {
  return new TextRun({ text: legalText(text), ...more })
}

function runs(parts: readonly ReportRun[]): TextRun[] {
  return parts.map(({ kind, text }) =>
    run(text, kind === 'strong' ? { bold: true } : kind === 'emphasis' ? { italics: true } : {}),
  )
}

function edged(tone: keyof typeof EDGES) {
  return { border: { left: { ...EDGES[tone], space: 8 } }, indent: { left: twips(4) } }
}

function finding(
  node: Extract<ReportNode, { kind: 'finding' }>,
  context: DocxContext,
): readonly Paragraph[] {
  const source =
    node.source === null ? [] : [run(`   ${node.source}`, { color: INK_SECONDARY, size: 19 })]
  const color = EDGES[node.tone].color
  const last = node.quotations.length - 1
  return [
    new Paragraph({
      ...edged(node.tone),
      keepNext: true,
      spacing: { before: 120, after: 0 },
      children: [run(node.label, { bold: true, color, size: 19 }), ...source],
    }),
    new Paragraph({
      ...edged(node.tone),
      keepNext: last >= 0,
      keepLines: true,
      spacing: { after: last >= 0 ? 0 : 160 },
      children: runs(node.runs),
    }),
    ...node.quotations.map((one, index) => quotation(one, node.tone, context, index === last)),
  ]
}

function quotation(
  { text, page, letter }: Quotation,
  tone: keyof typeof EDGES,
  { language }: DocxContext,
  isLast: boolean,
): Paragraph {
  return new Paragraph({
    style: 'Quotation',
    ...edged(tone),
    keepLines: true,
    spacing: { after: isLast ? 160 : 0 },
    children: [
      ...(letter === null ? [] : [letterRun(letter), run(' ')]),
      run(quoted(text, language)),
      ...(page === null
        ? []
        : [
            new TextRun({
              text: ` ${legalText(page)}`,
              italics: false,
              font: SANS,
              size: 19,
              color: INK_SECONDARY,
            }),
          ]),
    ],
  })
}

function letterRun(letter: string): TextRun {
  return new TextRun({
    text: `\u00a0${legalText(letter)}\u00a0`,
    bold: true,
    italics: false,
    font: SANS,
    size: 18,
    shading: { fill: 'F7E7A8' },
  })
}

function drawing(figure: Figure, context: DocxContext): Paragraph {
  const scale = Math.min(1, WIDEST / figure.width)
  const size = {
    width: Math.round(figure.width * scale),
    height: Math.round(figure.height * scale),
  }
  return new Paragraph({
    alignment: AlignmentType.LEFT,
    spacing: { before: 80, after: 80, ...lines(240) },
    children: [
      new ImageRun({
        type: 'svg',
        data: new TextEncoder().encode(svgText(figure.svg)),
        transformation: size,
        fallback: { type: 'png', data: context.pictures.get(figure) ?? BLANK_PNG },
        altText: {
          id: String(context.figureNumbers.get(figure) ?? 1),
          name: legalText(figure.title),
          title: legalText(figure.title),
          description: legalText(`${figure.title}. ${figure.description}`),
        },
      }),
    ],
  })
}
