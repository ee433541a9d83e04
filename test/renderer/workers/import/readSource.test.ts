// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { threeFoci2016 } from '#shared/criteria/editions/threeFoci2016'
import { readSource } from '../../../../renderer/workers/import/readSource'
import { htmlLines } from '../../../../renderer/workers/import/htmlLines'

const sections = threeFoci2016.sections
const utf8 = (text: string) => new TextEncoder().encode(text)

async function firstText(name: string, bytes: Uint8Array): Promise<string> {
  const read = await readSource({ name, bytes, sections, restored: [] }, () => {})
  return read.ok ? (read.value.blocks[0]?.text ?? '') : read.error.kind
}

describe('a text file', () => {
  test('is read whatever its encoding: UTF-8, UTF-16 with or without mark, Windows-1252', async () => {
    const text = 'Vår förskola når målen – varje år.'
    const wide = new Uint8Array(text.length * 2)
    for (let at = 0; at < text.length; at += 1) {
      wide[at * 2] = text.charCodeAt(at) % 256
      wide[at * 2 + 1] = Math.floor(text.charCodeAt(at) / 256)
    }
    expect(await firstText('a.txt', utf8(text))).toBe(text)
    expect(await firstText('a.txt', utf8(`\uFEFF${text}`))).toBe(text)
    expect(await firstText('a.txt', new Uint8Array([0xff, 0xfe, ...wide]))).toBe(text)
    expect(await firstText('a.txt', wide)).toBe(text)
    const old = Uint8Array.from(text, (letter) => (letter === '–' ? 0x96 : letter.charCodeAt(0)))
    expect(await firstText('a.txt', old)).toBe(text)
  })

  test('that is something else is refused by name', async () => {
    expect(await firstText('a.txt', new Uint8Array())).toBe('empty')
    expect(await firstText('a.txt', utf8(' \n\n '))).toBe('empty')
    expect(await firstText('a.pdf', utf8('%PDF-1.7 stream'))).toBe('not-text')
    expect(await firstText('a.bin', new Uint8Array([0, 1, 2, 3, 0, 0, 9, 200]))).toBe('not-text')
    expect(await firstText('a.rtf', utf8('{\\rtf1 hej}'))).toBe('not-text')
    expect(await firstText('a.docx', utf8('Vanlig text'))).toBe('not-a-docx')
  })
})

describe('an HTML file', () => {
  test('gives headings, paragraphs, lists and tables, and nothing of its scripts', async () => {
    const html =
      '<!doctype html><head><title>x</title></head><h2>Arbetss&auml;tt</h2><p>Vi <b>lyssnar</b>.' +
      '<script>alert("<p>nej</p>")</script><ul><li>ett<li>två</ul><table><tr><th>A<th>B<tr><td>C<td>D<table><tr><td>E</table></table>slut'
    expect(await firstText('a.html', utf8(html))).toBe('Arbetssätt')
    const lines = htmlLines(html).filter((line) => line.kind !== 'blank')
    expect(lines.map((line) => `${line.kind}:${line.text}`)).toEqual([
      'heading:Arbetssätt',
      'paragraph:Vi lyssnar.',
      'listItem:ett',
      'listItem:två',
      'tableRow:A\tB',
      'tableRow:C\tD E',
      'paragraph:slut',
    ])
  })

  test('that is broken still gives its text', () => {
    const text = htmlLines('<p>Ett <b <i>två</p></td></tr><p>&#xD800; & &okänd; tre')
      .map((line) => line.text)
      .join(' ')
    expect(text).toContain('Ett')
    expect(text).toContain('& &okänd; tre')
  })
})
