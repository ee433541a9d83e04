import type { EntrySection } from '#shared/criteria/criteriaSet'
import { fail, type Result } from '#shared/kernel/result'
import {
  type ImportDraft,
  type ImportRefusal,
  importText,
  isReadableText,
} from '#shared/journey/entry/importDocument'
import { decodeText } from './decodeText'
import { readDocx } from './docxReader'
import { htmlLines } from './htmlLines'

/** A file to read. `restored`: keys of removed pieces that the user wants kept in the text. */
export interface SourceFile {
  readonly name: string
  readonly bytes: Uint8Array
  readonly sections: readonly EntrySection[]
  readonly restored: readonly string[]
}

/** How far the reading has come: the file is opened, its text is put in order. */
export type ImportStep = 'opening' | 'ordering'

const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b

/**
 * Reads a file into a draft entry. What the file is, is told by its first bytes; the name decides
 * only between text and HTML.
 *
 * @param onStep told as each step begins.
 * @returns the draft or a named refusal.
 * @example await readSource({ name: 'bidrag.docx', bytes, sections, restored: [] }, () => {})
 */
export async function readSource(
  file: SourceFile,
  onStep: (step: ImportStep) => void,
): Promise<Result<ImportDraft, ImportRefusal>> {
  const { name, bytes, sections, restored } = file
  const facts = { sourceName: name, sections, restored }
  onStep('opening')
  if (bytes.length === 0) return fail({ kind: 'empty' })
  if (isZip(bytes) || /\.docx$/iu.test(name)) {
    const lines = await readDocx(bytes)
    if (!lines.ok) return lines
    onStep('ordering')
    return importText({ ...facts, lines: lines.value })
  }
  const text = decodeText(bytes)
  if (!isReadableText(text) || text.startsWith('{\\rtf')) return fail({ kind: 'not-text' })
  onStep('ordering')
  const isHtml =
    /\.html?$/iu.test(name) || /^\s*(?:<!doctype html|<html[\s>])/iu.test(text.slice(0, 500))
  return importText(isHtml ? { ...facts, lines: htmlLines(text) } : { ...facts, text })
}
