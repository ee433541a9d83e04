import type { DraftBlock } from './paragraphs'

/**
 * Where an entry is thought to begin. `index`: first block of the entry. `transcript-mark`: after a
 * line such as "Transkript:"; `side-titles`: after a long run of titles; `top`: at the first block.
 */
export interface ProposedStart {
  readonly index: number
  readonly reason: 'transcript-mark' | 'side-titles' | 'top'
}

const TRANSCRIPT = /^(?:transkript|transkription|transcript|avskrift)\s*:?$/iu
const LONG_PARAGRAPH = 300
const FEWEST_TITLES = 30
const TITLE_CHARACTERS = 200

function firstLong(blocks: readonly DraftBlock[], from: number): number {
  return blocks.findIndex((block, at) => at >= from && block.text.length >= LONG_PARAGRAPH)
}

/**
 * Proposes where the entry begins in a text with something else before it, such as a web page's
 * list of other documents. Only a proposal: the user sees it and can move it, and nothing is
 * removed from the draft.
 *
 * @returns index 0 … blocks.length − 1; 0 with reason `top` where nothing speaks against the top.
 * @source award-practice.md 9 T, trap 148 (about 90 titles before the text). The least number of
 *         titles, 30, is the program's own.
 * @example proposeStart(draft.blocks).reason // → 'transcript-mark'
 */
export function proposeStart(blocks: readonly DraftBlock[]): ProposedStart {
  const marked = blocks.findIndex((block) => TRANSCRIPT.test(block.text.trim()))
  if (marked >= 0 && marked + 1 < blocks.length && firstLong(blocks, marked + 1) >= 0) {
    return { index: marked + 1, reason: 'transcript-mark' }
  }
  const long = firstLong(blocks, 0)
  const before = blocks.slice(0, Math.max(0, long))
  const titles = before.filter(
    (block) => block.text.length <= TITLE_CHARACTERS && !/[.!?:]$/u.test(block.text),
  )
  if (titles.length < FEWEST_TITLES || titles.length < before.length * 0.8) {
    return { index: 0, reason: 'top' }
  }
  // The last title may be the text's own heading: rather one title too many than a heading lost.
  const heading = blocks[long - 1]?.kind === 'heading' ? long - 1 : long
  return { index: heading, reason: 'side-titles' }
}
