import { fail, ok, type Result } from './result'

/** What an anchor needs of a block; an entry's `Block` fits. Offsets are UTF-16 units. */
export interface AnchorableBlock<Id extends string> {
  readonly id: Id
  readonly text: string
  readonly page: number | null
  readonly pageMarks: readonly { readonly offset: number; readonly page: number }[]
}

/**
 * A quoted span: W3C Web Annotation text position selector (`start`, `end`, end exclusive) and
 * text quote selector (`quote`, up to 32 characters `before` and `after`), with the pages where
 * the quote begins and ends. The fields of `Evidence` without its own and the entry's id.
 */
export interface TextAnchor<Id extends string> {
  readonly blockId: Id
  readonly start: number
  readonly end: number
  readonly quote: string
  readonly before: string
  readonly after: string
  readonly page: number | null
  readonly pageEnd: number | null
}

/** Why a selection cannot be quoted. `too-long`: more than `MAX_QUOTE_CHARACTERS`. */
export type AnchorProblem = { readonly kind: 'empty' | 'outside' | 'too-long' }

/** Characters (UTF-16 units) of context kept on each side of a quote. */
export const CONTEXT_CHARACTERS = 32

/** The longest quote that can be kept, UTF-16 units. */
export const MAX_QUOTE_CHARACTERS = 20_000

const isSpace = (unit: string | undefined) => unit !== undefined && /\s/u.test(unit)
const isLow = (code: number) => code >= 0xdc00 && code <= 0xdfff
const splitsPair = (text: string, offset: number) =>
  offset > 0 &&
  offset < text.length &&
  isLow(text.charCodeAt(offset)) &&
  !isLow(text.charCodeAt(offset - 1)) &&
  text.charCodeAt(offset - 1) >= 0xd800 &&
  text.charCodeAt(offset - 1) <= 0xdbff

/**
 * The page of the source at an offset of a block.
 *
 * @param offset UTF-16 units, 0 … text length; a mark at the offset itself counts.
 * @returns page number ≥ 1, or null where the source has no page marks.
 * @example pageAt({ id: 'b', text: 'a b', page: 1, pageMarks: [{ offset: 2, page: 2 }] }, 2) // → 2
 */
export function pageAt(
  block: Pick<AnchorableBlock<string>, 'page' | 'pageMarks'>,
  offset: number,
): number | null {
  let page = block.page
  for (const mark of block.pageMarks) if (mark.offset <= offset) page = mark.page
  return page
}

/**
 * Makes a selection in a block into an anchor. White space round the selection is left out, and a
 * selection that would split a surrogate pair is widened to the whole character.
 *
 * @param start UTF-16 offset of the first selected unit.
 * @param end UTF-16 offset after the last selected unit.
 * @returns the anchor; `quote` is exactly `block.text.slice(start, end)` of the anchor's offsets.
 *          Fails `outside` for offsets that are not whole, reversed or beyond the text, `empty`
 *          for nothing but white space, `too-long` above `MAX_QUOTE_CHARACTERS`.
 * @source W3C Web Annotation Data Model, 4.2.4 Text Quote Selector and 4.2.5 Text Position Selector.
 * @example anchorAt({ id: 'b', text: 'Vi följer upp.', page: 3, pageMarks: [] }, 3, 14)
 */
export function anchorAt<Id extends string>(
  block: AnchorableBlock<Id>,
  start: number,
  end: number,
): Result<TextAnchor<Id>, AnchorProblem> {
  const { text } = block
  const whole = Number.isInteger(start) && Number.isInteger(end)
  if (!whole || start < 0 || end < start || end > text.length) return fail({ kind: 'outside' })
  let from = splitsPair(text, start) ? start - 1 : start
  let to = splitsPair(text, end) ? end + 1 : end
  while (from < to && isSpace(text[from])) from += 1
  while (to > from && isSpace(text[to - 1])) to -= 1
  if (from === to) return fail({ kind: 'empty' })
  if (to - from > MAX_QUOTE_CHARACTERS) return fail({ kind: 'too-long' })
  const before = Math.max(0, from - CONTEXT_CHARACTERS)
  const after = Math.min(text.length, to + CONTEXT_CHARACTERS)
  return ok({
    blockId: block.id,
    start: from,
    end: to,
    quote: text.slice(from, to),
    before: text.slice(splitsPair(text, before) ? before + 1 : before, from),
    after: text.slice(to, splitsPair(text, after) ? after - 1 : after),
    page: pageAt(block, from),
    pageEnd: pageAt(block, to - 1),
  })
}

/** What is needed to find an anchor again. */
export type AnchorToFind<Id extends string> = Pick<
  TextAnchor<Id>,
  'blockId' | 'start' | 'end' | 'quote' | 'before' | 'after'
>

/**
 * Where an anchor is now. `exact`: same block, same place, same words. `moved`: the words stand
 * elsewhere. `lost`: the words are nowhere; the anchor's own block and offsets are handed back.
 */
export interface FoundAnchor<Id extends string> {
  readonly state: 'exact' | 'moved' | 'lost'
  readonly blockId: Id
  readonly start: number
  readonly end: number
}

function sharedEnd(a: string, b: string): number {
  let count = 0
  while (count < a.length && count < b.length && a.at(-1 - count) === b.at(-1 - count)) count += 1
  return count
}

function sharedStart(a: string, b: string): number {
  let count = 0
  while (count < a.length && count < b.length && a[count] === b[count]) count += 1
  return count
}

interface Candidate {
  readonly score: number
  readonly start: number
}

function bestInText(text: string, anchor: AnchorToFind<string>): Candidate | null {
  let best: Candidate | null = null
  for (let at = text.indexOf(anchor.quote); at >= 0; at = text.indexOf(anchor.quote, at + 1)) {
    const end = at + anchor.quote.length
    const before = text.slice(Math.max(0, at - CONTEXT_CHARACTERS), at)
    const after = text.slice(end, end + CONTEXT_CHARACTERS)
    const score = sharedEnd(before, anchor.before) + sharedStart(after, anchor.after)
    const nearer =
      best !== null &&
      score === best.score &&
      Math.abs(at - anchor.start) < Math.abs(best.start - anchor.start)
    if (best === null || score > best.score || nearer) best = { score, start: at }
  }
  return best
}

/**
 * Finds an anchor again in a text that may have changed: first at its place, then by its words in
 * the same block, then in the whole entry. Of several places the one whose surroundings are most
 * like the kept context is chosen; among equals the nearest to the old place, then the first.
 *
 * @param blocks the entry's blocks in reading order.
 * @returns never nothing: a quote that is gone is `lost`, with the anchor's own block and offsets.
 * @example findAnchor(blocks, evidence).state // → 'exact' as long as the block is unchanged
 */
export function findAnchor<Id extends string>(
  blocks: readonly AnchorableBlock<Id>[],
  anchor: AnchorToFind<Id>,
): FoundAnchor<Id> {
  const lost: FoundAnchor<Id> = {
    state: 'lost',
    blockId: anchor.blockId,
    start: anchor.start,
    end: anchor.end,
  }
  if (anchor.quote === '') return lost
  const size = anchor.quote.length
  const home = blocks.find((block) => block.id === anchor.blockId)
  if (home !== undefined) {
    const unmoved =
      anchor.end - anchor.start === size && home.text.startsWith(anchor.quote, anchor.start)
    if (unmoved) return { ...lost, state: 'exact' }
    const near = bestInText(home.text, anchor)
    if (near !== null) {
      return { state: 'moved', blockId: home.id, start: near.start, end: near.start + size }
    }
  }
  let best: { readonly found: Candidate; readonly id: Id } | null = null
  for (const block of blocks) {
    const found = bestInText(block.text, anchor)
    if (found !== null && (best === null || found.score > best.found.score)) {
      best = { found, id: block.id }
    }
  }
  if (best === null) return lost
  const { start } = best.found
  return { state: 'moved', blockId: best.id, start, end: start + size }
}
