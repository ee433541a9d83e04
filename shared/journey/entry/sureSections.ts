import { identifierPattern } from '#shared/kernel/identifiers'
import { BLOCK_KINDS, ENTRY_LIMITS, type Section } from './entry'

const BLOCK_ID = identifierPattern('block')
const KINDS: ReadonlySet<unknown> = new Set(BLOCK_KINDS)

/** An object's field by its name; undefined where there is none. */
type Fields = Readonly<Record<string, unknown>>

/** Whether a value is an object with so many fields. Which ones is seen when each is looked at. */
function hasFields(value: unknown, count: number): value is Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  return Object.keys(value).length === count
}

const isText = (value: unknown, longest: number): boolean =>
  typeof value === 'string' && value.length <= longest

const isWhole = (value: unknown, least: number, most: number): boolean =>
  Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most

function isEach(value: unknown, most: number, isOne: (one: unknown) => boolean): boolean {
  if (!Array.isArray(value) || value.length > most) return false
  for (const one of value) if (!isOne(one)) return false
  return true
}

function isPageMark(value: unknown): boolean {
  if (!hasFields(value, 2)) return false
  const { offset, page } = value
  return isWhole(offset, 0, Number.MAX_SAFE_INTEGER) && isWhole(page, 1, ENTRY_LIMITS.page)
}

function isBlock(value: unknown): boolean {
  if (!hasFields(value, 6)) return false
  const { id, kind, level, text, page, pageMarks } = value
  if (typeof id !== 'string' || !BLOCK_ID.test(id) || !KINDS.has(kind)) return false
  if (level !== null && !isWhole(level, 1, ENTRY_LIMITS.level)) return false
  if (page !== null && !isWhole(page, 1, ENTRY_LIMITS.page)) return false
  return (
    isText(text, ENTRY_LIMITS.blockCharacters) &&
    isEach(pageMarks, ENTRY_LIMITS.pageMarks, isPageMark)
  )
}

function isSection(value: unknown): boolean {
  if (!hasFields(value, 3)) return false
  const { key, heading, blocks } = value
  return (
    isText(key, ENTRY_LIMITS.sectionKeyCharacters) &&
    isText(heading, ENTRY_LIMITS.headingCharacters) &&
    isEach(blocks, ENTRY_LIMITS.blocks, isBlock)
  )
}

/**
 * Whether a value surely is an entry's sections: what `z.array(Section)` says, told ten times as
 * fast, for rounds of hundreds of long entries. The schema decides and explains every other case.
 *
 * @param value parsed JSON.
 * @returns true only for what the schema takes; false for what it refuses.
 * @example areSurelySections([{ key: 'other', heading: '', blocks: [] }]) // → true
 */
export function areSurelySections(value: unknown): value is Section[] {
  return isEach(value, ENTRY_LIMITS.sections, isSection)
}
