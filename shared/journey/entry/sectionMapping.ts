import type { EntrySection } from '#shared/criteria/criteriaSet'
import type { DraftBlock } from './paragraphs'
import { sectionScorer } from './sectionNames'

/** The section of text that belongs to none of the criteria set's. */
export const OTHER_SECTION = 'other'

/**
 * What a heading is thought to open. `sectionKey`: one of the set's sections, `other`, or
 * `inherit` (the text stays with the section before). `confidence` 0–1: 1 the section's own name,
 * 0 nothing known. `how` says why. `alternatives`: other sections that were near, best first.
 */
export interface HeadingMapping {
  readonly blockIndex: number
  readonly heading: string
  readonly sectionKey: string
  readonly confidence: number
  readonly how: 'name' | 'spelling' | 'contains' | 'inline' | 'none' | 'corrected'
  readonly alternatives: readonly string[]
}

/**
 * The whole proposal. `headings` in reading order; `uncertainFirst` gives the order to show them.
 * `leadingKey`: the section of text before the first mapped heading.
 */
export interface Mapping {
  readonly headings: readonly HeadingMapping[]
  readonly leadingKey: string
}

/**
 * The user's word about one block. A heading can be given another section, be made part of the
 * section before (`inherit`) or be no heading at all (`notHeading`). A paragraph can be made the
 * beginning of a section, for a text whose headings were lost.
 */
export interface MappingCorrection {
  readonly blockIndex: number
  readonly sectionKey: string
}

const LEAST_SCORE = 0.45

type Scorer = ReturnType<typeof sectionScorer>

function readsAsHeading(block: DraftBlock, score: Scorer): boolean {
  if (block.kind === 'heading') return true
  if (block.kind !== 'paragraph' || block.text.length > 120) return false
  return (score(block.text)[0]?.score ?? 0) >= 0.8
}

/**
 * Proposes which section of the criteria set each heading opens. Names are compared with the
 * sections' titles and aliases without numbering, colon and case, and with one or two slips of the
 * pen allowed. A heading nobody knows stays with the section before when it is of a lower level,
 * else opens `other`. A short paragraph that is a section's name counts as a heading.
 *
 * @param blocks the draft's blocks; indexes in the result are positions here.
 * @param start first block of the entry; headings before it are not mapped.
 * @returns one mapping per heading; text before the first one belongs to `leadingKey`, the set's
 *          first section, so that nothing depends on headings alone.
 * @source award-practice.md 9 T, traps 145–147.
 * @example proposeMapping(blocks, set.sections).headings[0]?.sectionKey // → 'approach'
 */
export function proposeMapping(
  blocks: readonly DraftBlock[],
  sections: readonly EntrySection[],
  start = 0,
): Mapping {
  const score = sectionScorer(sections)
  const headings: HeadingMapping[] = []
  let openLevel = 0
  for (const [blockIndex, block] of blocks.entries()) {
    if (blockIndex < start || !readsAsHeading(block, score)) continue
    const scored = score(block.text)
    const best = (scored[0]?.score ?? 0) >= LEAST_SCORE ? scored[0] : undefined
    const others = best === undefined ? scored : scored.slice(1)
    const level = block.level ?? 2
    const unknownKey = openLevel > 0 && level > openLevel ? 'inherit' : OTHER_SECTION
    const sectionKey =
      best?.key ?? (headings.length === 0 && openLevel === 0 ? 'inherit' : unknownKey)
    if (sectionKey !== 'inherit') openLevel = level
    const sure = block.inline ? Math.min(best?.score ?? 0, 0.55) : (best?.score ?? 0)
    headings.push({
      blockIndex,
      heading: block.text,
      sectionKey,
      confidence: sure,
      how: block.inline ? 'inline' : (best?.how ?? 'none'),
      alternatives: others.map((other) => other.key),
    })
  }
  return { headings, leadingKey: sections[0]?.key ?? OTHER_SECTION }
}

/**
 * The mapping with the user's corrections in it.
 *
 * @param corrections later ones win over earlier ones for the same block; unknown section keys and
 *        blocks outside the draft are left out.
 * @returns headings in reading order; corrected ones have confidence 1 and `how: 'corrected'`.
 * @example applyCorrections(mapping, [{ blockIndex: 4, sectionKey: 'results' }], blocks, sections)
 */
export function applyCorrections(
  mapping: Mapping,
  corrections: readonly MappingCorrection[],
  blocks: readonly DraftBlock[],
  sections: readonly EntrySection[],
): Mapping {
  const allowed = new Set([...sections.map((section) => section.key), OTHER_SECTION, 'inherit'])
  const byBlock = new Map(mapping.headings.map((heading) => [heading.blockIndex, heading]))
  for (const { blockIndex, sectionKey } of corrections) {
    const block = blocks[blockIndex]
    if (block === undefined) continue
    if (sectionKey === 'notHeading') byBlock.delete(blockIndex)
    else if (allowed.has(sectionKey)) {
      byBlock.set(blockIndex, {
        blockIndex,
        heading: block.text,
        sectionKey,
        confidence: 1,
        how: 'corrected',
        alternatives: byBlock.get(blockIndex)?.alternatives ?? [],
      })
    }
  }
  const headings = [...byBlock.values()].toSorted((a, b) => a.blockIndex - b.blockIndex)
  return { ...mapping, headings }
}

/**
 * The headings in the order a user should look at them.
 *
 * @returns lowest confidence first, reading order among equals.
 * @example uncertainFirst(draft.mapping)[0] // the heading most in need of an eye
 */
export function uncertainFirst(mapping: Mapping): readonly HeadingMapping[] {
  return mapping.headings.toSorted(
    (a, b) => a.confidence - b.confidence || a.blockIndex - b.blockIndex,
  )
}
