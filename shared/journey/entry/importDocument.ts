import type { EntrySection } from '#shared/criteria/criteriaSet'
import { fail, ok, type Result } from '#shared/kernel/result'
import { MAX_ENTRY_CHARACTERS } from './entry'
import { splitInlineHeadings } from './inlineHeadings'
import { findPageMarks, type RemovedPiece } from './pageMarks'
import { type DraftBlock, joinParagraphs } from './paragraphs'
import { proposeMapping, type Mapping } from './sectionMapping'
import { proposeStart, type ProposedStart } from './sideMatter'
import { readPlainText, type SourceLine } from './sourceText'

/**
 * Why a source is refused; nothing is stored. `too-long` says how long and what is allowed
 * (UTF-16 units). `not-a-docx` and `docx-damaged` are the docx reader's.
 */
export type ImportRefusal =
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-long'; readonly characters: number; readonly limit: number }
  | { readonly kind: 'not-text' }
  | { readonly kind: 'not-a-docx' }
  | { readonly kind: 'docx-damaged' }

/**
 * Something worth the user's eye that stops nothing. `side-matter`: text before the proposed start;
 * `no-headings`: no heading was mapped to a section; `no-pages`: no page to refer to;
 * `unreadable-characters`: letters the source had lost (U+FFFD). `count` in blocks or characters.
 */
export interface ImportWarning {
  readonly kind: 'side-matter' | 'no-headings' | 'no-pages' | 'unreadable-characters'
  readonly count: number
}

/**
 * A read source before anything is stored. `blocks` in order, side matter included; `start` is
 * where the entry is thought to begin; `removed` what was taken out and can be put back;
 * `words` and `characters` (UTF-16 units) count all blocks.
 */
export interface ImportDraft {
  readonly sourceName: string
  readonly blocks: readonly DraftBlock[]
  readonly removed: readonly RemovedPiece[]
  readonly start: ProposedStart
  readonly mapping: Mapping
  readonly sections: readonly EntrySection[]
  readonly warnings: readonly ImportWarning[]
  readonly words: number
  readonly characters: number
}

/**
 * A source to read: `text` (.txt, Markdown, the clipboard) or `lines` (from a docx or html reader).
 * `sections`: the criteria set's. `restored`: keys of removed pieces to leave in the text.
 */
export type ImportSource = {
  readonly sourceName: string
  readonly sections: readonly EntrySection[]
  readonly restored?: readonly string[]
} & ({ readonly text: string } | { readonly lines: readonly SourceLine[] })

/**
 * Tells whether decoded text is really a binary file: a NUL, or control characters and lost letters
 * (U+FFFD) above one in a hundred.
 *
 * @returns true for text a person could have written.
 * @example isReadableText('%PDF-1.7 \u0000\u0001') // → false
 */
export function isReadableText(text: string): boolean {
  if (text.includes('\u0000') || text.startsWith('%PDF-')) return false
  const odd = text.match(/(?![\t\n\f\r\v])\p{Cc}|\uFFFD/gu)?.length ?? 0
  return odd <= text.length / 100
}

const countWords = (blocks: readonly DraftBlock[]) =>
  blocks.reduce((sum, block) => sum + (block.text.match(/\S+/gu)?.length ?? 0), 0)

function warningsFor(draft: Omit<ImportDraft, 'warnings'>): readonly ImportWarning[] {
  const warnings: ImportWarning[] = []
  if (draft.start.index > 0) warnings.push({ kind: 'side-matter', count: draft.start.index })
  if (!draft.mapping.headings.some((heading) => heading.confidence > 0)) {
    warnings.push({ kind: 'no-headings', count: draft.mapping.headings.length })
  }
  if (draft.blocks.every((block) => block.page === null))
    warnings.push({ kind: 'no-pages', count: 0 })
  const lost = draft.blocks.reduce((sum, block) => sum + block.text.split('\uFFFD').length - 1, 0)
  if (lost > 0) warnings.push({ kind: 'unreadable-characters', count: lost })
  return warnings
}

/**
 * Reads a source into a draft entry: page marks and running lines out, wrapped lines joined,
 * headings mapped to sections, a start proposed. Every word of the source is in `blocks` or in
 * `removed`. Besides markup only page marks, soft hyphens, hyphens at the end of a line (see
 * `endOfLineJoin`) and line breaks differ from the source.
 *
 * @returns the draft, or a refusal of kind `empty`, `too-long` or `not-text`; a text is never cut.
 * @source award-practice.md 9 T, traps 145–152.
 * @example importText({ sourceName: 'bidrag.txt', text, sections: set.sections })
 */
export function importText(source: ImportSource): Result<ImportDraft, ImportRefusal> {
  const size =
    'text' in source
      ? source.text.length
      : source.lines.reduce((sum, line) => sum + line.text.length, 0)
  if (size > MAX_ENTRY_CHARACTERS) {
    return fail({ kind: 'too-long', characters: size, limit: MAX_ENTRY_CHARACTERS })
  }
  if ('text' in source && !isReadableText(source.text)) return fail({ kind: 'not-text' })
  const lines = 'text' in source ? readPlainText(source.text) : source.lines
  const marked = findPageMarks(lines, new Set(source.restored))
  const blocks = splitInlineHeadings(joinParagraphs(marked), source.sections)
  if (!blocks.some((block) => /[\p{L}\p{N}]/u.test(block.text))) return fail({ kind: 'empty' })
  const start = proposeStart(blocks)
  const draft = {
    sourceName: source.sourceName,
    blocks,
    removed: marked.removed,
    start,
    mapping: proposeMapping(blocks, source.sections, start.index),
    sections: source.sections,
    words: countWords(blocks),
    characters: blocks.reduce((sum, block) => sum + block.text.length, 0),
  }
  return ok({ ...draft, warnings: warningsFor(draft) })
}
