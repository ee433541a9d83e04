import { sentencesOf } from './paperText'

/** A chosen stretch of one block: UTF-16 offsets in the block's text, end exclusive. */
export interface PaperSpan {
  readonly blockId: string
  readonly start: number
  readonly end: number
}

/** A place in a block. */
export interface PaperPlace {
  readonly blockId: string
  readonly offset: number
}

/** A choice that may go on over several blocks, from one place to another in reading order. */
export interface PaperChoice {
  readonly from: PaperPlace
  readonly to: PaperPlace
}

function offsetIn(holder: Element, node: Node, offset: number): number {
  const range = document.createRange()
  range.selectNodeContents(holder)
  range.setEnd(node, offset)
  return range.toString().length
}

function holderOf(node: Node): HTMLElement | null {
  const element = node instanceof Element ? node : node.parentElement
  return element?.closest<HTMLElement>('[data-offset]') ?? null
}

function placeOf(node: Node, offset: number): PaperPlace | null {
  const holder = holderOf(node)
  const block = holder?.closest<HTMLElement>('[data-block]')
  if (holder === null || block === null || block === undefined) return null
  const base = Number(holder.dataset['offset'] ?? '0')
  return { blockId: block.dataset['block'] ?? '', offset: base + offsetIn(holder, node, offset) }
}

function wholeSpan(block: HTMLElement): { readonly start: number; readonly end: number } {
  const holders = block.matches('[data-offset]')
    ? [block]
    : [...block.querySelectorAll<HTMLElement>('[data-offset]')]
  const last = holders.at(-1)
  const end = Number(last?.dataset['offset'] ?? '0') + (last?.textContent?.length ?? 0)
  return { start: 0, end }
}

/** What is selected on the paper, one span a block, in reading order; empty when nothing is. */
export function selectedSpans(paper: HTMLElement): readonly PaperSpan[] {
  const selection = window.getSelection()
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return []
  const range = selection.getRangeAt(0)
  if (!paper.contains(range.commonAncestorContainer)) return []
  const first = placeOf(range.startContainer, range.startOffset)
  const last = placeOf(range.endContainer, range.endOffset)
  return [...paper.querySelectorAll<HTMLElement>('[data-block]')]
    .filter((block) => range.intersectsNode(block))
    .map((block) => {
      const blockId = block.dataset['block'] ?? ''
      const whole = wholeSpan(block)
      return {
        blockId,
        start: first?.blockId === blockId ? first.offset : whole.start,
        end: last?.blockId === blockId ? last.offset : whole.end,
      }
    })
    .filter((span) => span.end > span.start)
}

function pointIn(block: HTMLElement, offset: number): { node: Node; offset: number } | null {
  const holders = block.matches('[data-offset]')
    ? [block]
    : [...block.querySelectorAll<HTMLElement>('[data-offset]')]
  const holder = holders.findLast((part) => Number(part.dataset['offset']) <= offset)
  if (holder === undefined) return null
  let left = offset - Number(holder.dataset['offset'])
  const walker = document.createTreeWalker(holder, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0
    if (left <= length) return { node, offset: left }
    left -= length
  }
  return { node: holder, offset: holder.childNodes.length }
}

/** The block element with an id, if it is on the paper. */
export function blockElement(paper: HTMLElement, blockId: string): HTMLElement | null {
  return paper.querySelector<HTMLElement>(`[data-block="${CSS.escape(blockId)}"]`)
}

/** Selects from one place to another, as the mouse would; the end is brought into view. */
export function selectChoice(paper: HTMLElement, { from, to }: PaperChoice): void {
  const first = blockElement(paper, from.blockId)
  const last = blockElement(paper, to.blockId)
  if (first === null || last === null) return
  const start = pointIn(first, from.offset)
  const end = pointIn(last, to.offset)
  if (start === null || end === null) return
  const range = document.createRange()
  range.setStart(start.node, start.offset)
  range.setEnd(end.node, end.offset)
  const selection = window.getSelection()
  selection?.removeAllRanges()
  selection?.addRange(range)
  last.scrollIntoView({ block: 'nearest' })
}

/** A stretch of one block as a choice. */
export function choiceOf({ blockId, start, end }: PaperSpan): PaperChoice {
  return { from: { blockId, offset: start }, to: { blockId, offset: end } }
}

/** How a key changes the choice of sentences. */
export type SentenceMove = 'next' | 'previous' | 'extend' | 'shrink' | 'nextBlock' | 'previousBlock'

interface TextBlock {
  readonly id: string
  readonly text: string
}

/**
 * The next choice of sentences for a key press. `spans`: what is chosen now, one a block. Without a
 * choice, the first sentence of the first block in view is chosen. Extending goes on into the next
 * block, and shrinking comes back.
 */
export function moveSentence(
  blocks: readonly TextBlock[],
  spans: readonly PaperSpan[],
  move: SentenceMove,
  firstInView: string | null,
): PaperChoice | null {
  const readable = blocks.filter((block) => sentencesOf(block.text).length > 0)
  const indexOf = (id: string | null): number => readable.findIndex((block) => block.id === id)
  const first = spans[0]
  const last = spans.at(-1)
  if (first === undefined || last === undefined) {
    return chosen(sentencesIn(readable[Math.max(indexOf(firstInView), 0)])[0])
  }
  const current: PaperChoice = { from: choiceOf(first).from, to: choiceOf(last).to }
  const goesOn = move === 'next' || move === 'nextBlock' || move === 'extend'
  // Where the choice begins one goes back from, where it ends one goes on from.
  const edge = goesOn || move === 'shrink' ? last : first
  const index = indexOf(edge.blockId)
  const inBlock = sentencesIn(readable[index])
  const before = inBlock.findLast((sentence) => sentence.end <= edge.start)
  const after = inBlock.find((sentence) => sentence.start >= edge.end)
  const above = sentencesIn(readable[index - 1])
  const below = sentencesIn(readable[index + 1])
  switch (move) {
    case 'extend':
      return { ...current, to: (chosen(after ?? below[0]) ?? current).to }
    case 'shrink': {
      const touched = inBlock.filter(({ start, end }) => start < edge.end && end > edge.start)
      const kept = touched.at(-2) ?? (spans.length > 1 ? above.at(-1) : undefined)
      return { ...current, to: (chosen(kept) ?? current).to }
    }
    case 'next':
      return chosen(after ?? below[0]) ?? current
    case 'previous':
      return chosen(before ?? above.at(-1)) ?? current
    case 'nextBlock':
      return chosen(below[0]) ?? current
    default:
      return chosen(above[0]) ?? current
  }
}

function sentencesIn(block: TextBlock | undefined): readonly PaperSpan[] {
  return block === undefined
    ? []
    : sentencesOf(block.text).map(({ start, end }) => ({ blockId: block.id, start, end }))
}

function chosen(sentence: PaperSpan | undefined): PaperChoice | null {
  return sentence === undefined ? null : choiceOf(sentence)
}
