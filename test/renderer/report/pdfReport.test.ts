// @vitest-environment node
import { PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { describe, expect, it, vi } from 'vitest'
import { consensusReport } from '#shared/report/consensusReport'
import { fail, ok } from '#shared/kernel/result'
import { pdfWithMetadata } from '../../../renderer/workers/report/pdfMetadata'
import { pdfReport } from '../../../renderer/workers/report/pdfReport'
import type { ReportClient } from '../../../renderer/workers/report/reportClient'
import { consensusFixture } from '../../support/consensusFixture'
import { textsIn } from '../../support/reportTexts'

vi.mock('../../../renderer/workers/report/reportFonts', () => ({ reportFonts: () => [] }))

const at = '2026-10-21T10:00:00.000Z'

async function taggedPdf(): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  document.addPage([595, 842])
  const { context, catalog } = document
  catalog.set(
    PDFName.of('StructTreeRoot'),
    context.register(context.obj({ Type: 'StructTreeRoot' })),
  )
  catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }))
  return document.save()
}

describe('a printed report', () => {
  it('gets title, language and XMP, and keeps its tags', async () => {
    const facts = { title: 'Konsensusrapport: Å & Ö', language: 'sv-SE' as const, at }
    const bytes = await pdfWithMetadata(await taggedPdf(), facts)
    const { catalog, context } = await PDFDocument.load(bytes, { updateMetadata: false })
    const xmp = Buffer.from(bytes).toString('utf8')
    expect(xmp).toContain('<rdf:li xml:lang="x-default">Konsensusrapport: Å &amp; Ö</rdf:li>')
    expect(xmp).toContain('<rdf:li>sv-SE</rdf:li>')
    expect(xmp).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(String(catalog.get(PDFName.of('Lang')))).toBe('(sv-SE)')
    expect(catalog.has(PDFName.of('StructTreeRoot'))).toBe(true)
    expect(String(context.lookup(catalog.get(PDFName.of('MarkInfo'))))).toContain('true')
    expect(String(context.lookup(catalog.get(PDFName.of('ViewerPreferences'))))).toContain(
      'DisplayDocTitle true',
    )
  })

  it('is the same to the byte when written again', async () => {
    const pdf = await taggedPdf()
    const facts = { title: 'A', language: 'en-GB' as const, at }
    const once = await pdfWithMetadata(pdf, facts)
    expect(Buffer.compare(await pdfWithMetadata(pdf, facts), once)).toBe(0)
  })

  it('is printed from the previewed HTML, with what it is and its status in the footer', async () => {
    const document = consensusReport(consensusFixture(), await textsIn('sv'))
    const pages: { html: string; footer: string }[] = []
    const client = {
      write: vi.fn<ReportClient['write']>(async () => ok(new Uint8Array([1]))),
      close: vi.fn<() => void>(),
    }
    const print = async (page: { html: string; footer: string }) => {
      pages.push(page)
      return ok({ pdf: new Uint8Array([2]) })
    }
    const result = await pdfReport(document, at, { print, client })
    expect(result).toEqual(ok(new Uint8Array([1])))
    expect(pages[0]?.footer).toBe('Konsensusrapport: Förskolan Linden · Färdigställd')
    expect(pages[0]?.html).toContain('<h1>Förskolan Linden</h1>')
    expect(client.write).toHaveBeenCalledWith(expect.objectContaining({ kind: 'pdfMetadata' }), {})
  })

  it('tells why when the desktop cannot print', async () => {
    const document = consensusReport(consensusFixture(), await textsIn('sv'))
    const problem = { kind: 'failed' as const, reason: 'printing took too long' }
    const client = {
      write: vi.fn<ReportClient['write']>(async () => ok(new Uint8Array())),
      close: vi.fn<() => void>(),
    }
    const result = await pdfReport(document, at, { print: async () => fail(problem), client })
    expect(result).toEqual(fail(problem))
    expect(client.write).not.toHaveBeenCalled()
  })
})
