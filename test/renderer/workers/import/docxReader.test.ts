// @vitest-environment node
import { readFileSync } from 'node:fs'
import {
  Document,
  HeadingLevel,
  Packer,
  PageBreak,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { threeFoci2016 } from '#shared/criteria/editions/threeFoci2016'
import { importText } from '#shared/journey/entry/importDocument'
import { readDocx } from '../../../../renderer/workers/import/docxReader'

const sections = threeFoci2016.sections
const seed = readFileSync('test/support/real/001_aee20d55af03c287.txt', 'utf8')
const pages = seed.split('\n').filter((line) => /^Sida \d+ \(12\)/u.test(line))
const wordsOf = (text: string) => text.match(/\S+/gu) ?? []

async function docx(children: (Paragraph | Table)[]): Promise<Uint8Array> {
  const made = await Packer.toBuffer(new Document({ sections: [{ children }] }))
  return new Uint8Array(made)
}

async function readLines(bytes: Uint8Array) {
  const read = await readDocx(bytes)
  if (!read.ok) throw new Error(read.error.kind)
  return read.value.filter((line) => line.kind !== 'blank')
}

const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] })

const refusal = async (bytes: Uint8Array) => {
  const read = await readDocx(bytes)
  return read.ok ? 'read' : read.error.kind
}

describe('a Word document', () => {
  test('made of the 2016 programme keeps every word and its page marks become pages (trap 149)', async () => {
    const bytes = await docx(pages.map((text) => new Paragraph({ text })))
    const read = await readDocx(bytes)
    if (!read.ok) throw new Error(read.error.kind)
    const draft = importText({ sourceName: 'program.docx', lines: read.value, sections })
    if (!draft.ok) throw new Error(draft.error.kind)
    const expected = wordsOf(pages.join(' ').replace(/Sida \d+ \(12\)/gu, ''))
    expect(wordsOf(draft.value.blocks.map((block) => block.text).join(' '))).toEqual(expected)
    expect(new Set(draft.value.blocks.map((block) => block.page))).toEqual(
      new Set([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]),
    )
  })

  test('keeps headings with their level, lists and tables apart', async () => {
    const bytes = await docx([
      new Paragraph({ text: 'Vårt bidrag', heading: HeadingLevel.TITLE }),
      new Paragraph({ text: '3.1 Arbetssätt', heading: HeadingLevel.HEADING_2 }),
      new Paragraph('Vi lyssnar på alla.'),
      new Paragraph({ text: 'på morgonen', bullet: { level: 0 } }),
      new Paragraph({ text: 'på kvällen', bullet: { level: 1 } }),
      new Table({
        rows: [
          new TableRow({ children: [cell('Indikator'), cell('Årsmål')] }),
          new TableRow({ children: [cell('Nöjda brukare'), cell('88 %')] }),
        ],
      }),
    ])
    expect(await readLines(bytes)).toMatchObject([
      { kind: 'heading', level: 1, text: 'Vårt bidrag' },
      { kind: 'heading', level: 2, text: '3.1 Arbetssätt' },
      { kind: 'paragraph', text: 'Vi lyssnar på alla.' },
      { kind: 'listItem', level: 1, text: 'på morgonen' },
      { kind: 'listItem', level: 2, text: 'på kvällen' },
      { kind: 'tableRow', text: 'Indikator\tÅrsmål' },
      { kind: 'tableRow', text: 'Nöjda brukare\t88 %' },
    ])
  })

  test('with a page break inside a paragraph stays one paragraph with a page mark in it', async () => {
    const runs = [new TextRun('Vi når våra'), new PageBreak(), new TextRun(' mål varje år.')]
    const read = await readDocx(
      await docx([new Paragraph('Först.'), new Paragraph({ children: runs })]),
    )
    if (!read.ok) throw new Error(read.error.kind)
    const draft = importText({ sourceName: 'a.docx', lines: read.value, sections })
    if (!draft.ok) throw new Error(draft.error.kind)
    expect(
      draft.value.blocks.map(({ text, page, pageMarks }) => ({ text, page, pageMarks })),
    ).toEqual([
      { text: 'Först.', page: 1, pageMarks: [] },
      { text: 'Vi når våra mål varje år.', page: 1, pageMarks: [{ offset: 12, page: 2 }] },
    ])
  })

  test('where Word drew its pages counts those and not the writer’s own breaks twice', async () => {
    const made = await docx([
      new Paragraph({ children: [new TextRun('Sida ett.'), new PageBreak()] }),
      new Paragraph('MÄRKE Sida två.'),
    ])
    const members = unzipSync(made)
    const xml = new TextDecoder().decode(members['word/document.xml'])
    const drawn = xml.replace(/(<w:r>)(<w:t[^>]*>)MÄRKE /u, '$1<w:lastRenderedPageBreak/>$2')
    expect(drawn).not.toBe(xml)
    const lines = await readLines(zipSync({ ...members, 'word/document.xml': strToU8(drawn) }))
    expect(lines.map((line) => line.text).join('|')).toBe('Sida ett.|\fSida två.')
  })

  test('is never run as markup: what looks like HTML in it is text', async () => {
    const text = '<script>alert(1)</script> & <b>fet</b>'
    expect((await readLines(await docx([new Paragraph(text)])))[0]?.text).toBe(text)
  })
})

describe('a file that is no sound Word document', () => {
  test('is refused as not a docx when it is no zip or a zip of something else', async () => {
    expect(await refusal(strToU8('Vanlig text'))).toBe('not-a-docx')
    expect(await refusal(zipSync({ 'xl/workbook.xml': strToU8('<a/>') }))).toBe('not-a-docx')
  })

  test('is refused as damaged when cut short or without sound XML', async () => {
    const whole = await docx([new Paragraph('Text')])
    expect(await refusal(whole.slice(0, whole.length / 2))).toBe('docx-damaged')
    expect(await refusal(zipSync({ 'word/document.xml': strToU8('<w:document>') }))).toBe(
      'docx-damaged',
    )
  })

  test('is refused as damaged when it swells like a bomb, before it is inflated', async () => {
    const swollen = zipSync({ 'word/document.xml': new Uint8Array(4 * 1024 * 1024) }, { level: 9 })
    expect(await refusal(swollen)).toBe('docx-damaged')
  })

  test('is refused as damaged when it declares entities', async () => {
    const members = unzipSync(await docx([new Paragraph('Text')]))
    const xml = new TextDecoder().decode(members['word/document.xml'])
    const evil = xml.replace('?>', '?><!DOCTYPE w [<!ENTITY a "b">]>')
    expect(await refusal(zipSync({ ...members, 'word/document.xml': strToU8(evil) }))).toBe(
      'docx-damaged',
    )
  })
})
