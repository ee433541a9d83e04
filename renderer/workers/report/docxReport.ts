import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  PageNumber,
  Packer,
  Paragraph,
  TextRun,
  type Table,
} from 'docx'
import type { ReportDocument } from '#shared/report/documentTree'
import { escapeMarkup, legalText, type Figure } from '#shared/report/svg'
import { docxNode, type DocxContext } from './docxNodes'
import { INK_SECONDARY, LISTS, reportStyles, twips } from './docxStyles'
import { factTable } from './docxTables'
import { corePropertiesXml } from './officeProperties'
import { partText, repack, setPartText } from './packedParts'

/** `at`: a moment in UTC that stands as created and changed. `pictures`: PNG copies of figures, if any. */
export interface DocxOptions {
  readonly at: string
  readonly pictures?: ReadonlyMap<Figure, Uint8Array>
}

/**
 * A report as a Word file: real headings, repeated table headers, alternative texts, language and
 * title. The same document and moment always give the same bytes.
 */
export async function docxReport(
  report: ReportDocument,
  options: DocxOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const title = `${report.genre}: ${report.title}`
  const file = new Document({
    title: legalText(title),
    creator: 'Examinator',
    lastModifiedBy: 'Examinator',
    styles: reportStyles(report.language),
    numbering: LISTS,
    features: { updateFields: false },
    sections: [
      {
        properties: {
          page: {
            size: { width: twips(210), height: twips(297) },
            margin: { top: twips(22), bottom: twips(24), left: twips(21), right: twips(21) },
          },
        },
        footers: { default: pageFooter(title) },
        children: body(report, contextOf(report, options)),
      },
    ],
  })
  const packed = await Packer.pack(file, 'uint8array')
  return repack(packed, (parts) => {
    const facts = { title, language: report.language, at: options.at }
    setPartText(parts, 'docProps/core.xml', corePropertiesXml(facts))
    const xml = partText(parts, 'word/document.xml')
    setPartText(parts, 'word/document.xml', nameTables(xml, tableNames(report)))
  })
}

function contextOf(report: ReportDocument, options: DocxOptions): DocxContext {
  const figures = report.nodes.flatMap((node) => (node.kind === 'figure' ? [node.figure] : []))
  return {
    language: report.language,
    pictures: options.pictures ?? new Map(),
    figureNumbers: new Map(figures.map((figure, index): [Figure, number] => [figure, index + 1])),
  }
}

function body(report: ReportDocument, context: DocxContext): readonly (Paragraph | Table)[] {
  const cover = [
    new Paragraph({ style: 'Genre', text: legalText(report.genre) }),
    new Paragraph({ heading: HeadingLevel.TITLE, text: legalText(report.title) }),
    ...report.marks.map((mark) => new Paragraph({ style: 'Mark', text: legalText(mark) })),
    ...(report.facts.length === 0
      ? []
      : [new Paragraph({ style: 'Cell' }), factTable(report.facts)]),
  ]
  const nodes = report.nodes.flatMap((node, index) =>
    docxNode(node, context, report.nodes[index - 1]?.kind === 'pageBreak'),
  )
  return [...cover, ...nodes]
}

function pageFooter(title: string): Footer {
  const small = { size: 17, color: INK_SECONDARY }
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.LEFT,
        tabStops: [{ type: 'right', position: twips(168) }],
        children: [
          new TextRun({ text: legalText(title), ...small }),
          new TextRun({
            children: ['\t', PageNumber.CURRENT, ' (', PageNumber.TOTAL_PAGES, ')'],
            ...small,
          }),
        ],
      }),
    ],
  })
}

function tableNames(report: ReportDocument): readonly string[] {
  const captions = report.nodes.flatMap((node) => (node.kind === 'table' ? [node.caption] : []))
  return report.facts.length === 0 ? captions : [report.genre, ...captions]
}

// The library has no place for a table's alternative text, which screen readers announce.
function nameTables(xml: string, names: readonly string[]): string {
  let index = 0
  return xml.replaceAll('</w:tblPr>', () => {
    const name = names[index] ?? ''
    index += 1
    return `<w:tblCaption w:val="${escapeMarkup(name)}"/></w:tblPr>`
  })
}
