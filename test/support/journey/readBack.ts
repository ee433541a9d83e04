import { execFileSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { expect } from '@playwright/test'
import { partsOf, throughLibreOffice } from '../office'

/** One blank between words, whatever the line breaks of a page. */
export function inOneLine(text: string): string {
  return text.replace(/[\s\u00a0]+/g, ' ').trim()
}

/** A written PDF as another program reads it. */
export interface ReadPdf {
  readonly words: string
  /** The tags as an outline, one line each, as poppler prints them. */
  readonly structure: string
  readonly info: string
  /** Everything in the file as JSON, as qpdf reads it. */
  readonly inside: string
}

const read = (program: string, args: readonly string[], input?: Buffer): string =>
  execFileSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 28, ...(input ? { input } : {}) })

/** Reads a PDF back with poppler and qpdf, none of them ours. */
export function readPdf(file: string): ReadPdf {
  return {
    words: inOneLine(read('pdftotext', ['-enc', 'UTF-8', file, '-'])),
    structure: read('pdfinfo', ['-struct', file]),
    info: read('pdfinfo', [file]),
    inside: read('qpdf', ['--json', file]),
  }
}

/** The words of a PDF's first page. */
export function firstPageOf(file: string): string {
  return inOneLine(read('pdftotext', ['-enc', 'UTF-8', '-l', '1', file, '-']))
}

/** A Word file's words, as LibreOffice reads it. */
export async function readDocx(file: string): Promise<string> {
  const text = throughLibreOffice(await readFile(file), 'docx', 'txt:Text (encoded):UTF8')
  return inOneLine(text.toString('utf8'))
}

const quoteOnlyText = 'csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,true,false,false,false,'

/** One sheet of a workbook, as LibreOffice reads it: its rows, cells parted by tabs. */
export async function readSheet(file: string, number: number): Promise<readonly string[]> {
  const text = throughLibreOffice(await readFile(file), 'xlsx', `${quoteOnlyText}${number}`)
  return text.toString('utf8').split(/\r?\n/)
}

/** Every word of a file that is a zip (an exchange file, a Word or Excel file), its names included. */
export async function everythingIn(file: string): Promise<string> {
  const parts = partsOf(await readFile(file))
  return [...parts].map(([name, text]) => `${name}\n${text}`).join('\n')
}

/** What makes a PDF usable by those who do not see it. */
export function expectAccessible(pdf: ReadPdf, title: string): void {
  expect(pdf.info).toMatch(new RegExp(`^Title:\\s+${title}`, 'm'))
  expect(pdf.info).toMatch(/^Tagged:\s+yes/m)
  const catalog = pdf.inside
  expect(catalog).toMatch(/"\/Lang": "u:sv-SE"/)
  expect(catalog).toMatch(/"\/Marked": true/)
  expect(catalog).toMatch(/"\/DisplayDocTitle": true/)
  expect(catalog).toContain('"/Outlines"')
  for (const tag of ['H1', 'H2', 'H3', 'Table', 'TH', 'TD', 'Figure']) {
    expect(pdf.structure).toMatch(new RegExp(`^\\s*${tag}\\b`, 'm'))
  }
  const levels = [...pdf.structure.matchAll(/^\s*H([1-6])\b/gm)].map(([, level]) => Number(level))
  const leaps = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)
  expect(leaps, 'headings that skip a level').toEqual([])
}
