import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'
import { escapeMarkup } from '#shared/report/svg'

/** What the PDF says of itself; `at` a moment in UTC. */
export interface PdfFacts {
  readonly title: string
  readonly language: 'sv-SE' | 'en-GB'
  readonly at: string
}

/**
 * Adds what Chromium leaves out of a tagged PDF: XMP metadata with title and language, and the same
 * moment as created and changed. Pages are never copied or merged, since that drops every tag.
 */
export async function pdfWithMetadata(
  pdf: Uint8Array,
  facts: PdfFacts,
): Promise<Uint8Array<ArrayBuffer>> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false })
  const moment = new Date(facts.at)
  document.setTitle(facts.title, { showInWindowTitleBar: true })
  document.setCreator('Examinator')
  document.setProducer('Examinator')
  document.setCreationDate(moment)
  document.setModificationDate(moment)
  document.catalog.set(PDFName.of('Lang'), PDFString.of(facts.language))
  const stream = document.context.stream(new TextEncoder().encode(xmp(facts)), {
    Type: 'Metadata',
    Subtype: 'XML',
  })
  document.catalog.set(PDFName.of('Metadata'), document.context.register(stream))
  const bytes = await document.save({ updateFieldAppearances: false })
  return new Uint8Array(bytes)
}

// pdfuaid says which rules the file is written for; the program's own texts claim only "taggad PDF".
function xmp({ title, language, at }: PdfFacts): string {
  const second = `${at.slice(0, 19)}Z`
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeMarkup(title)}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>${language}</rdf:li></rdf:Bag></dc:language>
<dc:format>application/pdf</dc:format>
<xmp:CreatorTool>Examinator</xmp:CreatorTool>
<xmp:CreateDate>${second}</xmp:CreateDate>
<xmp:ModifyDate>${second}</xmp:ModifyDate>
<pdf:Producer>Examinator</pdf:Producer>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`
}
