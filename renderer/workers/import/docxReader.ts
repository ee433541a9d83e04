import { unzipSync, zipSync } from 'fflate'
import mammoth from 'mammoth'
import { fail, ok, type Result } from '#shared/kernel/result'
import type { ImportRefusal } from '#shared/journey/entry/importDocument'
import { cleanText, type SourceLine } from '#shared/journey/entry/sourceText'
import { htmlLines } from './htmlLines'

const MOST_INFLATED = 64 * 1024 * 1024
const RATIO_FROM = 1024 * 1024
const MOST_RATIO = 200
const MOST_MEMBERS = 2000
const BODY = 'word/document.xml'
/** What holds text and its structure; pictures, fonts and macros are never inflated. */
const NEEDED =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/[^/]+\.xml|word\/_rels\/[^/]+\.rels)$/u
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Titel'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  ...[1, 2, 3, 4, 5, 6].map((level) => `p[style-name='Rubrik ${level}'] => h${level}:fresh`),
]

type Members = Record<string, Uint8Array>

function unzip(bytes: Uint8Array): Result<Members, ImportRefusal> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04
  if (!isZip) return fail({ kind: 'not-a-docx' })
  let total = 0
  let count = 0
  let isBomb = false
  try {
    const members = unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        count += 1
        total += originalSize
        const swells = originalSize > RATIO_FROM && originalSize > size * MOST_RATIO
        isBomb ||= swells || total > MOST_INFLATED || count > MOST_MEMBERS
        return !isBomb && NEEDED.test(name)
      },
    })
    if (isBomb) return fail({ kind: 'docx-damaged' })
    return members[BODY] === undefined ? fail({ kind: 'not-a-docx' }) : ok(members)
  } catch {
    return fail({ kind: 'docx-damaged' })
  }
}

/** A character the document does not use, to stand for "a page ended here" through the conversion. */
function unusedCharacter(xml: string): string {
  for (let code = 0xe000; code < 0xf8ff; code += 1) {
    const character = String.fromCharCode(code)
    if (!xml.includes(character)) return character
  }
  return ''
}

/** Word writes both its own break and where it last drew the page; only one of them may count. */
function markPages(xml: string, mark: string): string {
  if (mark === '') return xml
  const drawn = /<w:lastRenderedPageBreak\s*\/>/gu
  const explicit = /<w:br\b[^>]*\bw:type="page"[^>]*\/>/gu
  return xml.replace(
    /<w:lastRenderedPageBreak\b/u.test(xml) ? drawn : explicit,
    `<w:t>${mark}</w:t>`,
  )
}

async function convert(members: Members): Promise<Result<readonly SourceLine[], ImportRefusal>> {
  const xml = new TextDecoder('utf-8').decode(members[BODY])
  if (/<!(?:DOCTYPE|ENTITY)/iu.test(xml)) return fail({ kind: 'docx-damaged' })
  const mark = unusedCharacter(xml)
  const body = new TextEncoder().encode(markPages(xml, mark))
  const packed = zipSync({ ...members, [BODY]: body }, { level: 0 })
  const buffer = packed.slice().buffer
  // The window's build of the library reads `arrayBuffer`, Node's reads `buffer`.
  const input = { arrayBuffer: buffer, buffer }
  const converted = await mammoth.convertToHtml(input, {
    styleMap: STYLES,
    convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
    externalFileAccess: false,
  })
  const html = converted.value.replace(/<a href="#(?:foot|end)note-ref-[^"]*">↑<\/a>/gu, '')
  const lines = htmlLines(html).map((line) => {
    const text = cleanText(mark === '' ? line.text : line.text.replaceAll(mark, '\f'))
    const { kind, level, certain } = line
    return { kind, level, certain, text }
  })
  return ok(lines)
}

/**
 * Reads a Word document (.docx) into neutral lines: headings, lists, tables, and form feeds where
 * Word last drew a page break, or where the writer put one. Pictures, headers, footers, comments
 * and deleted text are left out; footnotes come last, as list items.
 *
 * @param bytes the file's bytes; they are not changed.
 * @returns lines for `importText`, or `not-a-docx` (no zip, or a zip that is no Word document) or
 *          `docx-damaged` (cannot be read, swells above 200:1 or 64 MiB, or declares entities).
 * @example const lines = await readDocx(bytes)
 */
export async function readDocx(
  bytes: Uint8Array,
): Promise<Result<readonly SourceLine[], ImportRefusal>> {
  const members = unzip(bytes)
  if (!members.ok) return members
  try {
    return await convert(members.value)
  } catch {
    return fail({ kind: 'docx-damaged' })
  }
}
