import type { CriteriaSet } from '#shared/criteria/criteriaSet'
import { buildEntry } from '#shared/journey/entry/buildEntry'
import type { Section } from '#shared/journey/entry/entry'
import type { ImportDraft } from '#shared/journey/entry/importDocument'
import {
  applyCorrections,
  type HeadingMapping,
  proposeMapping,
  uncertainFirst,
} from '#shared/journey/entry/sectionMapping'
import { BlockId, EntryId, RoundId, Sha256, UnitId } from '#shared/kernel/identifiers'
import type { DraftChoices } from './importSlice'

const PREVIEW = 'block_preview'

const PREVIEW_FACTS = {
  id: EntryId.parse('entry_preview0'),
  roundId: RoundId.parse('round_preview0'),
  unitId: UnitId.parse('unit_preview0'),
  sourceHash: Sha256.parse('0'.repeat(64)),
  title: '…',
  className: '',
  isExample: false,
} as const

/** The entry's sections as they would be stored; empty when the choices leave nothing. */
export function previewSections(draft: ImportDraft, choices: DraftChoices): readonly Section[] {
  const built = buildEntry(draft, {
    ...PREVIEW_FACTS,
    newBlockId: (index) => BlockId.parse(`${PREVIEW}${index}`),
    start: choices.start,
    corrections: choices.corrections,
  })
  return built.ok ? built.value.sections : []
}

/** The draft's block behind a block of the preview. */
export function draftIndexOf(previewBlockId: string, start: number): number {
  return start + Number(previewBlockId.slice(PREVIEW.length))
}

/** A heading of the draft with what is proposed for it and what stands. */
export interface HeadingRow {
  readonly proposed: HeadingMapping
  readonly page: number | null
  readonly value: string
  readonly sureness: 'high' | 'middle' | 'low' | 'none' | 'corrected'
}

function surenessOf(heading: HeadingMapping): HeadingRow['sureness'] {
  if (heading.confidence === 0) return 'none'
  if (heading.confidence < 0.6) return 'low'
  return heading.confidence < 1 ? 'middle' : 'high'
}

/**
 * The headings to look at: those the person has pointed out herself, then the least certain proposals. A row keeps its place when it is
 * corrected, so that nothing moves under the hand.
 */
export function headingRows(draft: ImportDraft, choices: DraftChoices): readonly HeadingRow[] {
  const { blocks, sections } = draft
  const proposed = proposeMapping(blocks, sections, choices.start)
  const inside = choices.corrections.filter((row) => row.blockIndex >= choices.start)
  const added = inside.filter(
    (row) => !proposed.headings.some((heading) => heading.blockIndex === row.blockIndex),
  )
  const all = applyCorrections(proposed, added, blocks, sections)
  const isAdded = (heading: HeadingMapping) =>
    added.some((row) => row.blockIndex === heading.blockIndex)
  const byNeed = uncertainFirst(all)
  const ordered = [...byNeed.filter(isAdded), ...byNeed.filter((heading) => !isAdded(heading))]
  return ordered.map((heading) => {
    const corrected = inside.findLast((row) => row.blockIndex === heading.blockIndex)
    return {
      proposed: heading,
      page: blocks[heading.blockIndex]?.page ?? null,
      value: corrected?.sectionKey ?? heading.sectionKey,
      sureness: corrected === undefined ? surenessOf(heading) : 'corrected',
    }
  })
}

/** The choices with one heading's section set. */
export function corrected(
  choices: DraftChoices,
  blockIndex: number,
  sectionKey: string,
): DraftChoices {
  const others = choices.corrections.filter((row) => row.blockIndex !== blockIndex)
  return { ...choices, corrections: [...others, { blockIndex, sectionKey }] }
}

function placesOf(draft: ImportDraft): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>()
  for (const [index, block] of draft.blocks.entries()) {
    const known = places.get(block.text)
    if (known === undefined) places.set(block.text, [index])
    else known.push(index)
  }
  return places
}

/**
 * The choices carried over to the same source read anew with other pieces put back: a block is
 * known again by its text and by how many like it come before. What cannot be found is let go.
 */
export function carryChoices(
  before: ImportDraft,
  after: ImportDraft,
  choices: DraftChoices,
  restored: readonly string[],
): DraftChoices {
  const was = placesOf(before)
  const is = placesOf(after)
  const moved = (index: number): number | undefined => {
    const text = before.blocks[index]?.text ?? ''
    return is.get(text)?.[was.get(text)?.indexOf(index) ?? -1]
  }
  return {
    start: moved(choices.start) ?? after.start.index,
    corrections: choices.corrections.flatMap((row) => {
      const blockIndex = moved(row.blockIndex)
      return blockIndex === undefined ? [] : [{ ...row, blockIndex }]
    }),
    restored,
  }
}

/** What a section is called: the criteria set's word for it, else the given word for the rest. */
export function sectionTitle(
  set: Pick<CriteriaSet, 'sections'>,
  key: string,
  language: 'sv' | 'en',
  other: string,
): string {
  return set.sections.find((section) => section.key === key)?.title[language] ?? other
}

/** The words of a text. */
export function countWords(blocks: readonly { readonly text: string }[]): number {
  return blocks.reduce((sum, block) => sum + (block.text.match(/\S+/gu)?.length ?? 0), 0)
}
