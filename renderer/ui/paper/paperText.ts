/** A stretch of a block's text that carries a mark: evidence with its letter, or a search hit. */
export interface PaperMark {
  readonly id: string
  readonly start: number
  readonly end: number
  readonly letter: string
  readonly tone: 'own' | 'improve' | 'hit' | 'hitNow'
  readonly label: string
}

/** A block as the paper shows it; the furniture knows no entry, only text with places in it. */
export interface PaperBlockText {
  readonly id: string
  readonly kind: 'heading' | 'paragraph' | 'listItem' | 'tableRow'
  readonly level: number | null
  readonly text: string
  readonly page: number | null
  readonly pageMarks: readonly { readonly offset: number; readonly page: number }[]
}

/** A section of the paper with its heading. */
export interface PaperSectionText {
  readonly key: string
  readonly heading: string
  readonly blocks: readonly PaperBlockText[]
}

/** A piece of text between two borders, with the marks that cover all of it. */
export interface Piece {
  readonly start: number
  readonly text: string
  readonly marks: readonly PaperMark[]
  readonly endsMarks: readonly PaperMark[]
  readonly newPage: number | null
}

/**
 * Cuts a stretch of text at every border of a mark or page, so that overlapping marks can be drawn
 * as nested pieces in plain order.
 */
export function piecesOf(
  block: PaperBlockText,
  marks: readonly PaperMark[],
  from: number,
  to: number,
): readonly Piece[] {
  const borders = new Set([from, to])
  for (const mark of marks) {
    if (mark.end <= from || mark.start >= to) continue
    borders.add(Math.max(mark.start, from))
    borders.add(Math.min(mark.end, to))
  }
  for (const mark of block.pageMarks) {
    if (mark.offset > from && mark.offset < to) borders.add(mark.offset)
  }
  const sorted = [...borders].toSorted((a, b) => a - b)
  return sorted.slice(0, -1).map((start, index) => {
    const end = sorted[index + 1] ?? to
    const covering = marks.filter((mark) => mark.start <= start && mark.end >= end)
    return {
      start,
      text: block.text.slice(start, end),
      marks: covering,
      endsMarks: covering.filter((mark) => Math.min(mark.end, to) === end),
      newPage: block.pageMarks.find((mark) => mark.offset === start)?.page ?? null,
    }
  })
}

/**
 * The sentences of a block as spans, for choosing text by keyboard. A full stop, question mark or
 * exclamation mark followed by white space ends a sentence; a table row is one sentence.
 */
export function sentencesOf(
  text: string,
): readonly { readonly start: number; readonly end: number }[] {
  const spans: { start: number; end: number }[] = []
  const ends = /[.!?…]["”’)]?(?=\s|$)|$/g
  let start = 0
  for (const match of text.matchAll(ends)) {
    const end = match.index + match[0].length
    const first = start + (text.slice(start, end).match(/^\s*/)?.[0].length ?? 0)
    if (end > first) spans.push({ start: first, end })
    start = end
  }
  return spans
}

/** Blocks that belong together on paper: a list, a table, or a single block. */
export interface PaperGroup {
  readonly kind: 'list' | 'table' | 'single'
  readonly blocks: readonly PaperBlockText[]
}

/** Gathers neighbouring list items and table rows. */
export function groupsOf(blocks: readonly PaperBlockText[]): readonly PaperGroup[] {
  const groups: { kind: PaperGroup['kind']; blocks: PaperBlockText[] }[] = []
  for (const block of blocks) {
    const kind = block.kind === 'listItem' ? 'list' : block.kind === 'tableRow' ? 'table' : 'single'
    const last = groups.at(-1)
    if (last !== undefined && last.kind === kind && kind !== 'single') last.blocks.push(block)
    else groups.push({ kind, blocks: [block] })
  }
  return groups
}
