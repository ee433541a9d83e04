import type { Chance } from './chance'
import type { Steps } from './steps'
import { NASTY_TEXTS } from './nastyValues'
import { mutateBytes, mutateZip } from './zipMutations'
import { part, zipBytes, zipOf } from './zipParts'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

const p = (text: string, style = ''): string =>
  `<w:p>${style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t>${text}</w:t></w:r></w:p>`
const item = (text: string): string =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`
const table = (cell: string): string =>
  `<w:tbl><w:tr><w:tc>${cell}</w:tc><w:tc>${p('42')}</w:tc></w:tr></w:tbl>`

const BODY = [
  p('Bidrag från en påhittad enhet', 'Title'),
  p('3.1 Arbetssätt', 'Heading1'),
  p('Vi lyssnar på brukarna varje vecka och skriver ned vad de säger.'),
  item('Vi följer upp.'),
  '<w:p><w:r><w:br w:type="page"/></w:r></w:p>',
  table(p('Nöjda brukare')),
  '<w:p><w:hyperlink r:id="rId9"><w:r><w:t>en länk</w:t></w:r></w:hyperlink></w:p>',
  '<w:p><w:r><w:t>Not</w:t><w:footnoteReference w:id="1"/></w:r></w:p>',
  p('3.2 Resultat', 'Heading1'),
  p('Andelen nöjda steg från 71 till 84 procent.'),
].join('')

const style = (id: string, name: string, more = ''): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`
const basedOn = (id: string): string => `<w:basedOn w:val="${id}"/>`

type Files = Map<string, string | Uint8Array>

/** A Word document made by hand, without any of the program's own code. */
function soundDocument(): Files {
  const relationship = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${TYPES}/${type}" Target="${target}"/>`
  const namespace = 'xmlns="http://schemas.openxmlformats.org/package/2006'
  return new Map<string, string | Uint8Array>([
    [
      '[Content_Types].xml',
      `${HEAD}<Types ${namespace}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ],
    [
      '_rels/.rels',
      `${HEAD}<Relationships ${namespace}/relationships">${relationship('rId1', 'officeDocument', 'word/document.xml')}</Relationships>`,
    ],
    [
      'word/_rels/document.xml.rels',
      `${HEAD}<Relationships ${namespace}/relationships">${relationship('rId1', 'styles', 'styles.xml')}${relationship('rId2', 'numbering', 'numbering.xml')}${relationship('rId3', 'footnotes', 'footnotes.xml')}<Relationship Id="rId9" Type="${TYPES}/hyperlink" Target="https://example.invalid/" TargetMode="External"/></Relationships>`,
    ],
    ['word/document.xml', `${HEAD}<w:document ${W} ${R}><w:body>${BODY}</w:body></w:document>`],
    [
      'word/styles.xml',
      `${HEAD}<w:styles ${W}>${style('Title', 'Title')}${style('Heading1', 'heading 1')}</w:styles>`,
    ],
    [
      'word/numbering.xml',
      `${HEAD}<w:numbering ${W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    ],
    [
      'word/footnotes.xml',
      `${HEAD}<w:footnotes ${W}><w:footnote w:id="1">${p('En not.')}</w:footnote></w:footnotes>`,
    ],
  ])
}

const LAUGHS = `<!DOCTYPE x [<!ENTITY a "ha">${Array.from({ length: 12 }, (_, at) => {
  const from = at === 0 ? 'a' : `e${at - 1}`
  return `<!ENTITY e${at} "${`&${from};`.repeat(10)}">`
}).join('')}]>`
const XXE = '<!DOCTYPE x [<!ENTITY xxe SYSTEM "file:///etc/passwd">]>'

type Mutate = (files: Files, chance: Chance) => void

const XML_PARTS = [
  'word/document.xml',
  'word/document.xml',
  'word/document.xml',
  'word/styles.xml',
  'word/numbering.xml',
  'word/footnotes.xml',
  'word/_rels/document.xml.rels',
  '_rels/.rels',
  '[Content_Types].xml',
] as const

const textIn = (files: Files, name: string): string => {
  const found = files.get(name)
  return typeof found === 'string' ? found : new TextDecoder().decode(found)
}

function inBody(files: Files, more: string): void {
  const text = textIn(files, 'word/document.xml')
  files.set(
    'word/document.xml',
    text.replace('</w:body>', () => `${more}</w:body>`),
  )
}

const entities: Mutate = (files, chance) => {
  const name = chance.of(XML_PARTS)
  const [declared, used] = chance.of([
    [LAUGHS, '&e11;'],
    [XXE, '&xxe;'],
    [XXE.replace('DOCTYPE', 'doctype'), '&xxe;'],
    ['', '&#x0;&#xD800;&#99999999;&unknown;'],
  ] as const)
  const text = textIn(files, name).replace('?>', () => `?>${declared}`)
  files.set(
    name,
    text.replace(/<\/w:t>|<\/w:style>|\/>/u, (end) => `${used}${end}`),
  )
}

const external: Mutate = (files, chance) => {
  const target = chance.of([
    'file:///etc/passwd',
    'https://198.51.100.1/x',
    '//198.51.100.1/x',
    '../../../../etc/passwd',
    'javascript:globalThis.hacked=1',
  ])
  const type = chance.of([
    'image',
    'styles',
    'footnotes',
    'attachedTemplate',
    'subDocument',
    'frame',
  ])
  const name = 'word/_rels/document.xml.rels'
  const one = `<Relationship Id="rId77" Type="${TYPES}/${type}" Target="${target}" TargetMode="External"/>`
  files.set(
    name,
    textIn(files, name).replace('</Relationships>', () => `${one}</Relationships>`),
  )
  inBody(
    files,
    '<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:link="rId77" r:embed="rId77"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>',
  )
}

const missing: Mutate = (files, chance) => {
  files.delete(chance.of(XML_PARTS))
}

const nests: Mutate = (files, chance) => {
  const depth = chance.of([3, 40, 700, 4000])
  const [open, close] = chance.of([
    ['<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>'],
    ['<w:sdt><w:sdtContent>', '</w:sdtContent></w:sdt>'],
    ['<w:ins>', '</w:ins>'],
    ['<w:p><w:r><w:txbxContent>', '</w:txbxContent></w:r></w:p>'],
  ] as const)
  inBody(files, open.repeat(depth) + p('innerst') + close.repeat(depth))
}

const repeats: Mutate = (files, chance) => {
  const [one, times] = chance.of([
    [p('Samma mening en gång till.'), 4000],
    [table(p('cell')), 1500],
    [item('punkt'), 4000],
    [p('x'.repeat(200_000)), 6],
    [p('3.1 Arbetssätt', 'Heading1'), 900],
    [`<w:tbl><w:tr>${`<w:tc>${p('1')}</w:tc>`.repeat(2000)}</w:tr></w:tbl>`, 2],
    ['<w:p><w:r><w:lastRenderedPageBreak/><w:t>sida</w:t></w:r></w:p>', 3000],
  ] as const)
  inBody(files, one.repeat(times))
}

const huge: Mutate = (files, chance) => {
  const name = chance.of(XML_PARTS)
  const value = chance.of(['1000000000', '-1', '1e9', 'x', '', '99999999999999999999'])
  const text = textIn(files, name)
  files.set(name, text.replaceAll(/w:(?:ilvl|val|id|numId)="\d+"/gu, `w:val="${value}"`))
  inBody(
    files,
    `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="${value}"/><w:vMerge/></w:tcPr>${p('bred')}</w:tc></w:tr></w:tbl>`,
  )
}

const circles: Mutate = (files) => {
  const styles = textIn(files, 'word/styles.xml')
  files.set(
    'word/styles.xml',
    styles.replace(
      '</w:styles>',
      () => `${style('A', 'A', basedOn('B'))}${style('B', 'B', basedOn('A'))}</w:styles>`,
    ),
  )
  const note = `<w:footnote w:id="2"><w:p><w:r><w:footnoteReference w:id="2"/></w:r></w:p></w:footnote>`
  const notes = textIn(files, 'word/footnotes.xml')
  files.set(
    'word/footnotes.xml',
    notes.replace('</w:footnotes>', () => `${note}</w:footnotes>`),
  )
  inBody(files, `${p('rund', 'A')}<w:p><w:r><w:footnoteReference w:id="2"/></w:r></w:p>`)
}

const nastyText: Mutate = (files, chance) => {
  const text = chance.of(NASTY_TEXTS).replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  inBody(files, p(text, chance.of(['', 'Heading1', 'Title'])))
}

const brokenBytes: Mutate = (files, chance) => {
  const name = chance.of(XML_PARTS)
  const found = files.get(name) ?? ''
  const bytes = typeof found === 'string' ? new TextEncoder().encode(found) : found
  files.set(name, mutateBytes(bytes, chance))
}

const encodings: Mutate = (files, chance) => {
  const name = chance.of(XML_PARTS)
  const text = textIn(files, name)
  const wide = Buffer.from(`\uFEFF${text}`, 'utf16le')
  const latin = Buffer.from(text.replace('UTF-8', 'ISO-8859-1'), 'latin1')
  files.set(name, new Uint8Array(chance.of([wide, latin, Buffer.from(`\uFEFF${text}`)])))
}

const MUTATIONS: readonly Mutate[] = [
  entities,
  entities,
  external,
  missing,
  nests,
  repeats,
  huge,
  circles,
  nastyText,
  brokenBytes,
  brokenBytes,
  encodings,
]

/** A Word document with something wrong in its parts, and now and then in its zip. */
export function spoiltDocument(steps: Steps): Uint8Array {
  const files = soundDocument()
  steps.run(files, (all, chance) => {
    chance.of(MUTATIONS)(all, chance)
    return all
  })
  const parts = [...files].map(([name, found]) =>
    part(name, typeof found === 'string' ? new TextEncoder().encode(found) : found, false),
  )
  const zip = zipOf(parts)
  if (steps.chance.inHundred(20)) mutateZip(zip, steps.chance)
  return zipBytes(zip)
}
