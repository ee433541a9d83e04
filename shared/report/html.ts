import {
  quoted,
  type Quotation,
  type ReportDocument,
  type ReportNode,
  type TableColumn,
  type TextRun,
} from './documentTree'
import { reportStyle, type FontFace } from './reportStyle'
import { escapeMarkup, svgText } from './svg'

/**
 * A report as one complete HTML text: what is previewed, and what is printed to PDF. It carries its
 * own style element (with the placeholder for the start's nonce), no scripts, no style attributes
 * and no links out. Text from people is escaped everywhere. There is no `figure` element, since
 * Chromium turns one into a second, nameless figure of the PDF.
 *
 * @param fonts the faces to use, addresses included; without any, a system serif and sans serif.
 * @returns HTML from doctype to `</html>`; the same document always gives the same text.
 * @source lessons.md E3 (what Chromium's tagged PDF keeps).
 * @example reportHtml(consensusReport(facts, t), fonts)
 */
export function reportHtml(document: ReportDocument, fonts: readonly FontFace[]): string {
  const title = `${document.genre}: ${document.title}`
  return [
    '<!doctype html>',
    `<html lang="${document.language}">`,
    '<head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeMarkup(title)}</title>`,
    `<style nonce="__CSP_NONCE__">${reportStyle(fonts)}</style>`,
    `</head><body class="${document.status}"><main>`,
    coverHtml(document),
    contentsHtml(document),
    ...document.nodes.map((node, place) =>
      node.kind === 'heading' && isListed(node, document)
        ? headingHtml(node, ` id="${anchorAt(place)}"`)
        : nodeHtml(node, document.language),
    ),
    '</main></body></html>',
  ].join('\n')
}

/** Tables of at most this many rows stay on one page. */
const SHORT = 12

function coverHtml(document: ReportDocument): string {
  const marks = document.marks.map((mark) => `<li>${escapeMarkup(mark)}</li>`).join('')
  const facts = document.facts
    .map(
      ({ label, value }) =>
        `<tr><th scope="row">${escapeMarkup(label)}</th><td>${escapeMarkup(value)}</td></tr>`,
    )
    .join('\n')
  return [
    '<header>',
    `<p class="genre">${escapeMarkup(document.genre)}</p>`,
    `<h1>${escapeMarkup(document.title)}</h1>`,
    ...(marks === '' ? [] : [`<ul class="marks">${marks}</ul>`]),
    ...(facts === '' ? [] : [`<table class="facts"><tbody>${facts}</tbody></table>`]),
    '</header>',
  ].join('\n')
}

type Heading = Extract<ReportNode, { kind: 'heading' }>

const anchorAt = (place: number): string => `part-${String(place)}`

const isListed = ({ level }: Heading, { contents }: ReportDocument): boolean =>
  contents !== undefined && level < 3

function headingHtml({ level, text }: Heading, id = ''): string {
  const tag = `h${level + 1}`
  return `<${tag}${id}>${escapeMarkup(text)}</${tag}>`
}

/** A list of links to the parts and, under each, to its sections. */
function contentsHtml(document: ReportDocument): string {
  const { contents, nodes } = document
  if (contents === undefined) return ''
  const links = nodes.flatMap((node, place) =>
    node.kind === 'heading' && isListed(node, document)
      ? [
          `<li class="level-${node.level}"><a href="#${anchorAt(place)}">${escapeMarkup(node.text)}</a></li>`,
        ]
      : [],
  )
  if (links.length === 0) return ''
  return [
    '<nav class="contents" aria-labelledby="contents">',
    `<h2 id="contents">${escapeMarkup(contents)}</h2>`,
    `<ul>${links.join('\n')}</ul>`,
    '</nav>',
  ].join('\n')
}

function nodeHtml(node: ReportNode, language: ReportDocument['language']): string {
  switch (node.kind) {
    case 'heading':
      return headingHtml(node)
    case 'paragraph':
      return `<p class="${node.tone}">${runsHtml(node.runs)}</p>`
    case 'list': {
      const tag = node.ordered ? 'ol' : 'ul'
      return `<${tag}>${node.items.map((item) => `<li>${runsHtml(item)}</li>`).join('')}</${tag}>`
    }
    case 'quotation':
      return quotationHtml(node.quotation, language)
    case 'finding':
      return findingHtml(node, language)
    case 'table':
      return tableHtml(node)
    case 'figure':
      return `<div class="drawing">${svgText(node.figure.svg)}</div>`
    case 'notice':
      return `<div class="notice"><p><strong>${escapeMarkup(node.title)}</strong></p>${
        node.runs.length === 0 ? '' : `<p>${runsHtml(node.runs)}</p>`
      }</div>`
    default:
      return '<div class="page-break"></div>'
  }
}

function runsHtml(runs: readonly TextRun[]): string {
  return runs
    .map(({ kind, text }) => {
      const escaped = escapeMarkup(text)
      if (kind === 'strong') return `<strong>${escaped}</strong>`
      return kind === 'emphasis' ? `<em>${escaped}</em>` : escaped
    })
    .join('')
}

function quotationHtml(quotation: Quotation, language: ReportDocument['language']): string {
  const letter =
    quotation.letter === null ? '' : `<b class="letter">${escapeMarkup(quotation.letter)}</b> `
  const page =
    quotation.page === null ? '' : ` <span class="page">${escapeMarkup(quotation.page)}</span>`
  const words = escapeMarkup(quoted(quotation.text, language))
  return `<blockquote><p>${letter}<span class="words">${words}</span>${page}</p></blockquote>`
}

function findingHtml(
  node: Extract<ReportNode, { kind: 'finding' }>,
  language: ReportDocument['language'],
): string {
  const source =
    node.source === null ? '' : ` <span class="source">${escapeMarkup(node.source)}</span>`
  return [
    `<div class="finding ${node.tone}">`,
    `<p class="label"><strong>${escapeMarkup(node.label)}</strong>${source}</p>`,
    `<p>${runsHtml(node.runs)}</p>`,
    ...node.quotations.map((quotation) => quotationHtml(quotation, language)),
    '</div>',
  ].join('')
}

function tableHtml(node: Extract<ReportNode, { kind: 'table' }>): string {
  const whole = node.columns.reduce((sum, { share }) => sum + share, 0)
  const widths = node.columns
    .map(({ share }) => `<col width="${Math.round((1000 * share) / whole) / 10}%">`)
    .join('')
  const heads = node.columns
    .map((column) => `<th scope="col"${alignment(column)}>${escapeMarkup(column.header)}</th>`)
    .join('')
  const rows = node.rows.map((row) => {
    const cells = row.cells
      .map((cell, index) => `<td${alignment(node.columns[index + 1])}>${escapeMarkup(cell)}</td>`)
      .join('')
    const strong = row.strong === true ? ' class="strong"' : ''
    return `<tr${strong}><th scope="row">${escapeMarkup(row.header)}</th>${cells}</tr>`
  })
  return [
    `<table${node.rows.length <= SHORT ? ' class="short"' : ''}><caption>${escapeMarkup(node.caption)}</caption>`,
    `<colgroup>${widths}</colgroup>`,
    `<thead><tr>${heads}</tr></thead>`,
    `<tbody>${rows.join('\n')}</tbody></table>`,
  ].join('\n')
}

function alignment(column: TableColumn | undefined): string {
  return column?.align === 'end' ? ' class="end"' : ''
}
