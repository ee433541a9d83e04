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

/** Selects a stretch of one block, as the mouse would. */
export function selectSpan(paper: HTMLElement, span: PaperSpan): void {
  const block = blockElement(paper, span.blockId)
  if (block === null) return
  const start = pointIn(block, span.start)
  const end = pointIn(block, span.end)
  if (start === null || end === null) return
  const range = document.createRange()
  range.setStart(start.node, start.offset)
  range.setEnd(end.node, end.offset)
  const selection = window.getSelection()
  selection?.removeAllRanges()
  selection?.addRange(range)
  block.scrollIntoView({ block: 'nearest' })
}

/** How a key changes the choice of sentences. */
export type SentenceMove = 'next' | 'previous' | 'extend' | 'shrink' | 'nextBlock' | 'previousBlock'

/**
 * The next choice of sentences for a key press. Without a choice, the first sentence of the first
 * block in view is chosen.
 */
export function moveSentence(
  blocks: readonly { readonly id: string; readonly text: string }[],
  current: PaperSpan | null,
  move: SentenceMove,
  firstInView: string | null,
): PaperSpan | null {
  const readable = blocks.filter((block) => sentencesOf(block.text).length > 0)
  const index = readable.findIndex((block) => block.id === (current?.blockId ?? firstInView))
  const block = readable[Math.max(index, 0)]
  if (block === undefined) return null
  const sentences = sentencesOf(block.text)
  if (current === null) return spanAt(block.id, sentences[0])
  const first = sentences.findIndex((sentence) => sentence.end > current.start)
  const last = sentences.findLastIndex((sentence) => sentence.start < current.end)
  if (move === 'extend') {
    return { ...current, end: sentences[last + 1]?.end ?? current.end }
  }
  if (move === 'shrink') {
    return last > first ? { ...current, end: sentences[last - 1]?.end ?? current.end } : current
  }
  if (move === 'next' && sentences[last + 1] !== undefined)
    return spanAt(block.id, sentences[last + 1])
  if (move === 'previous' && sentences[first - 1] !== undefined)
    return spanAt(block.id, sentences[first - 1])
  const step = move === 'next' || move === 'nextBlock' ? 1 : -1
  const neighbour = readable[index + step]
  if (neighbour === undefined) return current
  const others = sentencesOf(neighbour.text)
  return spanAt(neighbour.id, move === 'previous' ? others.at(-1) : others[0])
}

function spanAt(
  blockId: string,
  sentence: { readonly start: number; readonly end: number } | undefined,
): PaperSpan | null {
  return sentence === undefined ? null : { blockId, ...sentence }
}
