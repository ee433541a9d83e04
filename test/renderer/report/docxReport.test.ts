// @vitest-environment node
import { beforeAll, describe, expect, it } from 'vitest'
import { consensusReport } from '#shared/report/consensusReport'
import type { ReportDocument } from '#shared/report/documentTree'
import { docxReport } from '../../../renderer/workers/report/docxReport'
import { consensusFixture, INTERNAL_NOTE, UNSHOWN_VOTE } from '../../support/consensusFixture'
import { EXCLUDED_TEXT } from '../../support/lindenHandIns'
import { partsOf, pdfWords, throughLibreOffice } from '../../support/office'
import { textsIn } from '../../support/reportTexts'

const at = '2026-10-21T10:00:00.000Z'
let report: ReportDocument
let bytes: Uint8Array
let parts: ReadonlyMap<string, string>

const part = (name: string) => parts.get(name) ?? ''
const count = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].length

beforeAll(async () => {
  report = consensusReport(consensusFixture(), await textsIn('sv'))
  bytes = await docxReport(report, { at })
  parts = partsOf(bytes)
})

describe('a report as a Word file', () => {
  it('has Word’s own heading styles, one for every heading', () => {
    const document = part('word/document.xml')
    for (const level of [1, 2, 3] as const) {
      const wanted = report.nodes.filter((node) => node.kind === 'heading' && node.level === level)
      expect(count(document, new RegExp(`w:pStyle w:val="Heading${level}"`, 'g'))).toBe(
        wanted.length,
      )
    }
    expect(count(document, /w:pStyle w:val="Title"/g)).toBe(1)
    expect(part('word/styles.xml')).toMatch(/w:name w:val="heading 1"/i)
  })

  it('repeats header rows, splits no row and names every table', () => {
    const document = part('word/document.xml')
    const tables = report.nodes.filter((node) => node.kind === 'table').length
    expect(count(document, /<w:tblHeader\/>/g)).toBe(tables)
    expect(count(document, /<w:cantSplit\/>/g)).toBe(count(document, /<w:tr>/g))
    expect(count(document, /<w:tblCaption w:val="[^"]+"\/>/g)).toBe(tables + 1)
  })

  it('describes every picture in words, also for programs that cannot show it', () => {
    const document = part('word/document.xml')
    const figures = report.nodes.filter((node) => node.kind === 'figure').length
    const described = [...document.matchAll(/<wp:docPr id="(\d+)"[^>]* descr="[^"]{20,}"/g)]
    expect(described).toHaveLength(figures)
    expect(new Set(described.map(([, id]) => id)).size).toBe(figures)
    expect(document).toContain('asvg:svgBlip')
  })

  it('says its language and title, and no person’s name, in its properties', () => {
    const core = part('docProps/core.xml')
    expect(part('word/styles.xml')).toContain('<w:lang w:val="sv-SE"')
    expect(core).toContain('<dc:title>Konsensusrapport: Förskolan Linden</dc:title>')
    expect(core).toContain('<dc:language>sv-SE</dc:language>')
    expect(core).toContain('<cp:lastModifiedBy>Examinator</cp:lastModifiedBy>')
    expect(core).toContain('2026-10-21T10:00:00Z')
    expect(core).not.toContain('Maria')
  })

  it('is the same to the byte when written again', async () => {
    expect(Buffer.compare(await docxReport(report, { at }), bytes)).toBe(0)
  })

  it('uses the picture it is given where SVG cannot be shown', async () => {
    const figure = report.nodes.find((node) => node.kind === 'figure')?.figure
    if (figure === undefined) throw new Error('the report has a figure')
    const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 1, 2, 3])
    const withPicture = await docxReport(report, { at, pictures: new Map([[figure, picture]]) })
    const media = [...partsOf(withPicture)].filter(([name]) => name.endsWith('.png'))
    expect(media.some(([, content]) => content.length === picture.length)).toBe(true)
  })

  it('survives what XML forbids in a text a person pasted', async () => {
    const nodes: ReportDocument['nodes'] = [
      { kind: 'heading', level: 1, text: 'A\u0000B' },
      { kind: 'notice', title: 'C\ud800', runs: [{ kind: 'text', text: '\u0007' }] },
      { kind: 'list', ordered: true, items: [[{ kind: 'emphasis', text: '\ufffe' }]] },
      { kind: 'quotation', quotation: { text: '<x>', page: null, letter: null } },
    ]
    const file = await docxReport({ ...report, facts: [], nodes }, { at })
    const xml = partsOf(file).get('word/document.xml') ?? ''
    expect(xml).toContain('A\ufffdB')
    expect(xml).toContain('”&lt;x&gt;”')
    // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
    expect(xml).not.toMatch(/[\u0000-\u0008\ufffe]/)
  })

  it('opens in LibreOffice with quotations, scores and names where they belong', () => {
    const words = pdfWords(throughLibreOffice(bytes, 'docx', 'pdf'))
    expect(words).toContain('Förskolan Linden')
    expect(words).toContain('Laget bedömer bidraget till 197 av 360 poäng.')
    expect(words).toMatch(/A\s+[”“]Vårdnadshavarrådet går igenom målen i mars/)
    expect(words).toMatch(/Styrka\s+ur Maria, Erik/)
    expect(words).toMatch(/Maria Ek\s+70\s+60\s+−20/)
    expect(words).toMatch(/Sofia Ångström\s+30\s+45\s+\+20/)
    expect(words).toContain('<b>Det framgår inte</b>')
    expect(words).toMatch(/1 \(\d+\)/)
    expect(words).not.toContain(INTERNAL_NOTE)
    expect(words).not.toContain(EXCLUDED_TEXT)
    expect(words).not.toContain('Johan')
    expect(words).not.toMatch(new RegExp(`Maria Ek\\s+70\\s+60\\s+${UNSHOWN_VOTE}`))
  })
})
