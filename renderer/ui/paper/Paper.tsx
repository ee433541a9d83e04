import {
  useCallback,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
  type KeyboardEvent,
  type Ref,
} from 'react'
import { PaperSection } from './PaperSection'
import {
  blockElement,
  choiceOf,
  moveSentence,
  selectChoice,
  selectedSpans,
  type PaperSpan,
  type SentenceMove,
} from './paperSelection'
import type { PaperMark, PaperSectionText } from './paperText'
import styles from './Paper.module.css'
import { useMountedInSteps } from '../useMountedInSteps'

/** What a screen may ask of the paper. */
export interface PaperHandle {
  readonly reveal: (blockId: string, markId?: string) => void
  readonly select: (span: PaperSpan) => void
  readonly focus: () => void
}

interface PaperProps {
  readonly label: string
  readonly sections: readonly PaperSectionText[]
  readonly marks: ReadonlyMap<string, readonly PaperMark[]>
  readonly pageLabel: (page: number) => string
  readonly sectionLabel: (index: number, count: number) => string
  /** A single key pressed while text is chosen on the paper. Return true when it was used. */
  readonly onKey?: (key: string, spans: readonly PaperSpan[]) => boolean
  readonly onSelect?: (spans: readonly PaperSpan[]) => void
  readonly onMark?: (markId: string) => void
  readonly handle?: Ref<PaperHandle>
}

const BLOCKS = { first: 40, more: 400 }
const MOVES: Readonly<Record<string, SentenceMove>> = {
  ArrowRight: 'next',
  ArrowLeft: 'previous',
  ArrowDown: 'nextBlock',
  ArrowUp: 'previousBlock',
}

function moveFor(event: KeyboardEvent): SentenceMove | null {
  if (event.ctrlKey || event.altKey || event.metaKey) return null
  if (event.shiftKey) {
    if (event.key === 'ArrowRight' || event.key === 'ArrowDown') return 'extend'
    return event.key === 'ArrowLeft' || event.key === 'ArrowUp' ? 'shrink' : null
  }
  return MOVES[event.key] ?? null
}

/** How many blocks stand before each section. */
function startsOf(sections: readonly PaperSectionText[]): readonly number[] {
  const starts: number[] = []
  let before = 0
  for (const section of sections) {
    starts.push(before)
    before += section.blocks.length
  }
  return starts
}

function firstVisible(paper: HTMLElement): string | null {
  const top = paper.getBoundingClientRect().top
  const block = [...paper.querySelectorAll<HTMLElement>('[data-block]')].find(
    (element) => element.getBoundingClientRect().bottom > top + 8,
  )
  return block?.dataset['block'] ?? null
}

/**
 * The reading surface. Text is chosen with the mouse, or by sentence with the arrow keys (Shift
 * extends); one key then makes evidence of it. The document stays whole: it can be searched,
 * selected and read by a screen reader from end to end.
 */
export function Paper(props: PaperProps) {
  const paper = useRef<HTMLDivElement>(null)
  const { sections, onSelect, onKey, onMark } = props
  const blocks = useMemo(() => sections.flatMap((section) => section.blocks), [sections])
  const [mounted, mountAll] = useMountedInSteps(blocks.length, BLOCKS)
  const pending = useRef<(() => void) | null>(null)
  useEffect(() => {
    if (mounted < blocks.length) return
    pending.current?.()
    pending.current = null
  })
  const whenMounted = useCallback(
    (blockId: string, act: () => void) => {
      if (paper.current !== null && blockElement(paper.current, blockId) !== null) return act()
      pending.current = act
      mountAll()
    },
    [mountAll],
  )
  useImperativeHandle(props.handle, () => ({
    reveal: (blockId, markId) =>
      whenMounted(blockId, () => {
        const block = paper.current === null ? null : blockElement(paper.current, blockId)
        const mark = block?.querySelector(`[data-mark~="${CSS.escape(markId ?? '')}"]`)
        ;(mark ?? block)?.scrollIntoView({ block: 'center' })
      }),
    select: (span) =>
      whenMounted(span.blockId, () => {
        if (paper.current !== null) selectChoice(paper.current, choiceOf(span))
      }),
    focus: () => paper.current?.focus(),
  }))

  useEffect(() => {
    const tell = (): void => {
      if (paper.current !== null) onSelect?.(selectedSpans(paper.current))
    }
    document.addEventListener('selectionchange', tell)
    return () => document.removeEventListener('selectionchange', tell)
  }, [onSelect])

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (paper.current === null || event.target !== paper.current) return
    const spans = selectedSpans(paper.current)
    const move = moveFor(event)
    if (move !== null) {
      const next = moveSentence(blocks, spans, move, firstVisible(paper.current))
      if (next !== null)
        whenMounted(next.to.blockId, () => paper.current && selectChoice(paper.current, next))
      event.preventDefault()
      return
    }
    if (event.ctrlKey || event.altKey || event.metaKey) return
    if (onKey?.(event.key, spans) === true) event.preventDefault()
  }

  const starts = useMemo(() => startsOf(sections), [sections])
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a document takes reading keys, as its role says
    <div
      ref={paper}
      className={styles['paper']}
      role="document"
      aria-label={props.label}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it must take the focus to take keys
      tabIndex={0}
      onKeyDown={onKeyDown}
      onClick={(event) => {
        const mark = event.target instanceof Element ? event.target.closest('[data-mark]') : null
        if (mark !== null && window.getSelection()?.isCollapsed === true) {
          onMark?.(mark.getAttribute('data-mark')?.split(' ').at(-1) ?? '')
        }
      }}
    >
      {sections.map((section, index) => {
        const room = mounted - (starts[index] ?? 0)
        return (
          <PaperSection
            key={section.blocks[0]?.id ?? section.key}
            section={section}
            room={Math.min(Math.max(room, 0), section.blocks.length)}
            isFirst={index === 0}
            caption={props.sectionLabel(index, sections.length)}
            marks={props.marks}
            pageLabel={props.pageLabel}
          />
        )
      })}
    </div>
  )
}
