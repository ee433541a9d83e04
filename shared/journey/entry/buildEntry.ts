import type { BlockId, EntryId, RoundId, Sha256, UnitId } from '#shared/kernel/identifiers'
import { fail, ok, type Result } from '#shared/kernel/result'
import type { Block, Entry, Section } from './entry'
import type { ImportDraft } from './importDocument'
import { readIndicators } from './indicators'
import type { DraftBlock } from './paragraphs'
import {
  applyCorrections,
  type MappingCorrection,
  OTHER_SECTION,
  proposeMapping,
} from './sectionMapping'

/**
 * What a draft needs to become an entry. `newBlockId` is asked once per block with the block's
 * position in the entry (0, 1, 2 …), so that ids can be made the same every time.
 * `start`: first block of the entry, the user's choice or `draft.start.index`.
 */
export interface EntryFacts {
  readonly id: EntryId
  readonly newBlockId: (index: number) => BlockId
  readonly roundId: RoundId
  readonly unitId: UnitId
  readonly title: string
  readonly className: string
  readonly sourceHash: Sha256
  readonly isExample: boolean
  readonly start: number
  readonly corrections: readonly MappingCorrection[]
}

/**
 * Why no entry could be built. `field-too-long` names the field; `too-many-parts`: more headings and
 * paragraphs than an entry can hold; nothing is cut.
 */
export type BuildProblem =
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-many-parts' }
  | { readonly kind: 'start-outside' }
  | { readonly kind: 'title-missing' }
  | { readonly kind: 'field-too-long'; readonly field: 'title' | 'className' | 'sourceName' }

const MOST_SECTIONS = 200
const MOST_BLOCKS = 20_000
const LIMITS = { title: 300, className: 200, sourceName: 300 } as const

interface OpenSection {
  readonly key: string
  readonly heading: string
  readonly blocks: Block[]
}

/** A long heading's label is shortened; its block keeps every letter. */
const label = (text: string) => (text.length <= 500 ? text : `${text.slice(0, 498).trimEnd()}…`)

function toBlock(draft: DraftBlock, id: BlockId, isHeading: boolean): Block {
  const kind = isHeading ? 'heading' : draft.kind === 'heading' ? 'paragraph' : draft.kind
  const level = kind === draft.kind ? draft.level : kind === 'heading' ? 2 : null
  const { text, page, pageMarks } = draft
  return { id, kind, level, text, page, pageMarks: [...pageMarks] }
}

function sectionsOf(draft: ImportDraft, facts: EntryFacts): readonly Section[] {
  const proposed = proposeMapping(draft.blocks, draft.sections, facts.start)
  const mapping = applyCorrections(proposed, facts.corrections, draft.blocks, draft.sections)
  const keys = new Map(mapping.headings.map((heading) => [heading.blockIndex, heading.sectionKey]))
  const notHeadings = new Set(
    facts.corrections.filter((c) => c.sectionKey === 'notHeading').map((c) => c.blockIndex),
  )
  const sections: OpenSection[] = []
  let open: OpenSection = { key: mapping.leadingKey, heading: '', blocks: [] }
  const begin = (key: string, heading: string) => {
    if (sections.length >= MOST_SECTIONS) return
    open = { key, heading, blocks: [] }
    sections.push(open)
  }
  for (let index = facts.start; index < draft.blocks.length; index += 1) {
    const block = draft.blocks[index]
    if (block === undefined) break
    const key = keys.get(index) ?? 'inherit'
    const isHeading =
      !notHeadings.has(index) && (block.kind === 'heading' || isProposedHeading(block, key))
    const isFull = open.blocks.length >= MOST_BLOCKS
    if (key !== 'inherit') begin(key, isHeading ? label(block.text) : '')
    else if (sections.length === 0 || isFull) begin(open.key, isFull ? open.heading : '')
    open.blocks.push(toBlock(block, facts.newBlockId(index - facts.start), isHeading))
  }
  return sections
}

/** A short line that is a section's name is a heading, also when the source did not say so. */
const isProposedHeading = (block: DraftBlock, key: string) =>
  key !== 'inherit' &&
  key !== OTHER_SECTION &&
  block.kind === 'paragraph' &&
  block.text.length <= 120

function problemWith(draft: ImportDraft, facts: EntryFacts): BuildProblem | null {
  if (facts.title.trim() === '') return { kind: 'title-missing' }
  if (facts.title.trim().length > LIMITS.title) return { kind: 'field-too-long', field: 'title' }
  if (facts.className.length > LIMITS.className)
    return { kind: 'field-too-long', field: 'className' }
  if (draft.sourceName.length > LIMITS.sourceName)
    return { kind: 'field-too-long', field: 'sourceName' }
  const { start } = facts
  if (!Number.isInteger(start) || start < 0 || start >= draft.blocks.length)
    return { kind: 'start-outside' }
  const hasWords = draft.blocks.slice(start).some((block) => /[\p{L}\p{N}]/u.test(block.text))
  return hasWords ? null : { kind: 'empty' }
}

/**
 * Makes an entry of a draft: the blocks from `start` on, in the source's order, in sections by the
 * proposed mapping and the user's corrections. A section's first block is its heading, as in the
 * source; `heading` repeats it as a label ('' where the section has none). Blocks before `start`
 * are left out; nothing else is.
 *
 * @returns an entry that fits the schema `Entry`, with the indicators its tables hold.
 * @example buildEntry(draft, { ...facts, start: draft.start.index, corrections: [] })
 */
export function buildEntry(draft: ImportDraft, facts: EntryFacts): Result<Entry, BuildProblem> {
  const problem = problemWith(draft, facts)
  if (problem !== null) return fail(problem)
  const sections = sectionsOf(draft, facts)
  if (sections.some(({ blocks }) => blocks.length > MOST_BLOCKS)) {
    return fail({ kind: 'too-many-parts' })
  }
  return ok({
    id: facts.id,
    roundId: facts.roundId,
    unitId: facts.unitId,
    title: facts.title.trim(),
    className: facts.className,
    sections: [...sections],
    indicators: [...readIndicators(sections.flatMap((section) => section.blocks))],
    sourceName: draft.sourceName,
    sourceHash: facts.sourceHash,
    isExample: facts.isExample,
  })
}
