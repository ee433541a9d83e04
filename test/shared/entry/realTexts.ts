import { readFileSync } from 'node:fs'
import { threeFoci2011 } from '#shared/criteria/editions/threeFoci2011'
import { type ImportDraft, importText } from '#shared/journey/entry/importDocument'

/** The five municipal documents, letter for letter. */
export const REAL_TEXTS = {
  programme2011: '000_e16165400e55f2e9.txt',
  programme2016: '001_aee20d55af03c287.txt',
  consultation: '002_819b9b9be72a0c1d.txt',
  guarantees: '003_f686929ecb8acb50.txt',
  programme2011Wrapped: '004_e033c7d114f4c313.txt',
} as const

export type RealText = keyof typeof REAL_TEXTS

export function realText(name: RealText): string {
  return readFileSync(new URL(`../../support/real/${REAL_TEXTS[name]}`, import.meta.url), 'utf8')
}

export function draftOf(text: string, restored: readonly string[] = []): ImportDraft {
  const read = importText({ sourceName: 'a.txt', text, sections: threeFoci2011.sections, restored })
  if (!read.ok) throw new Error(read.error.kind)
  return read.value
}

export const realDraft = (name: RealText) => draftOf(realText(name))

export const wordsOf = (text: string): readonly string[] => text.match(/\S+/gu) ?? []
