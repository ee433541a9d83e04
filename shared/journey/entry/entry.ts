import * as z from 'zod'
import { BlockId, EntryId, RoundId, Sha256, UnitId } from '#shared/kernel/identifiers'

/** The most an entry may hold of each: characters in UTF-16 units, the rest in number. */
export const ENTRY_LIMITS = {
  sections: 200,
  blocks: 20_000,
  pageMarks: 2000,
  page: 10_000,
  level: 6,
  blockCharacters: 5_000_000,
  sectionKeyCharacters: 40,
  headingCharacters: 500,
} as const

/** What a block can be in its source. */
export const BLOCK_KINDS = ['heading', 'paragraph', 'listItem', 'tableRow'] as const

/**
 * A place inside a block where a new page of the source begins: the page mark itself ("SID 2 (8)")
 * is taken out of the text, the place is kept. `offset` in UTF-16 units, 0 … text length.
 */
export const PageMark = z.strictObject({
  offset: z.int().min(0),
  page: z.int().min(1).max(ENTRY_LIMITS.page),
})
export type PageMark = z.infer<typeof PageMark>

/**
 * The smallest piece of an entry that evidence is anchored in.
 *
 * `text` is never edited after release. A table row's text is its cells joined with a tab.
 * `page`: the source's page at the block's start, null where the source has no page marks.
 */
export const Block = z.strictObject({
  id: BlockId,
  kind: z.enum(BLOCK_KINDS),
  level: z.int().min(1).max(ENTRY_LIMITS.level).nullable(),
  text: z.string().max(ENTRY_LIMITS.blockCharacters),
  page: z.int().min(1).max(ENTRY_LIMITS.page).nullable(),
  pageMarks: z.array(PageMark).max(ENTRY_LIMITS.pageMarks),
})
export type Block = z.infer<typeof Block>

/** A section of an entry; `key` is one of the criteria set's sections, or `other`. */
export const Section = z.strictObject({
  key: z.string().max(ENTRY_LIMITS.sectionKeyCharacters),
  heading: z.string().max(ENTRY_LIMITS.headingCharacters),
  blocks: z.array(Block).max(ENTRY_LIMITS.blocks),
})
export type Section = z.infer<typeof Section>

/** One measured value of an indicator; `value` null where the source shows none ("-"). */
export const IndicatorValue = z.strictObject({
  period: z.string().max(40),
  value: z.number().nullable(),
})

/** An indicator with target and values over time, read from the entry's tables. */
export const Indicator = z.strictObject({
  name: z.string().min(1).max(300),
  unit: z.string().max(40),
  target: z.number().nullable(),
  values: z.array(IndicatorValue).max(100),
  blockId: BlockId.nullable(),
})
export type Indicator = z.infer<typeof Indicator>

/**
 * An entry (bidrag). `sourceHash` is the SHA-256 of the imported file's bytes: the same text under
 * another name is the same entry. At most 5 million characters in all.
 */
export const Entry = z.strictObject({
  id: EntryId,
  roundId: RoundId,
  unitId: UnitId,
  title: z.string().min(1).max(300),
  className: z.string().max(200),
  sections: z.array(Section).max(ENTRY_LIMITS.sections),
  indicators: z.array(Indicator).max(500),
  sourceName: z.string().max(300),
  sourceHash: Sha256,
  isExample: z.boolean(),
})
export type Entry = z.infer<typeof Entry>

/**
 * The most characters (UTF-16 units) an entry may hold; a longer one is refused, never cut.
 * About 1,600 pages: far above any real entry, low enough to stay responsive.
 */
export const MAX_ENTRY_CHARACTERS = 5_000_000

/**
 * All blocks of an entry in reading order.
 *
 * @returns blocks of every section; empty for an entry without text.
 * @example blocksOf(entry).find((block) => block.id === evidence.blockId)
 */
export function blocksOf(entry: Pick<Entry, 'sections'>): readonly Block[] {
  return entry.sections.flatMap((section) => section.blocks)
}
