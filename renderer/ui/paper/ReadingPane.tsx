import { ChevronDown, ChevronUp } from 'lucide-react'
import {
  useCallback,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
  type ReactNode,
  type Ref,
} from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { useTranslate } from '../useTranslate'
import { Paper, type PaperHandle } from './Paper'
import type { PaperSpan } from './paperSelection'
import type { PaperMark, PaperSectionText } from './paperText'
import styles from './ReadingPane.module.css'

interface ReadingPaneProps {
  readonly label: string
  readonly sections: readonly PaperSectionText[]
  readonly marks: ReadonlyMap<string, readonly PaperMark[]>
  /** Finds a text in the entry, tolerant of spelling; the rule is the stage's own. */
  readonly search: (query: string) => readonly PaperSpan[]
  readonly tools?: ReactNode
  readonly onKey?: (key: string, spans: readonly PaperSpan[]) => boolean
  readonly onSelect?: (spans: readonly PaperSpan[]) => void
  readonly onMark?: (markId: string) => void
  readonly handle?: Ref<PaperHandle>
}

function withHits(
  marks: ReadonlyMap<string, readonly PaperMark[]>,
  hits: readonly PaperSpan[],
  current: number,
): ReadonlyMap<string, readonly PaperMark[]> {
  if (hits.length === 0) return marks
  const all = new Map([...marks].map(([id, list]) => [id, [...list]]))
  hits.forEach((hit, index) => {
    const list = all.get(hit.blockId) ?? []
    const tone = index === current ? 'hitNow' : 'hit'
    list.push({ id: `hit-${index}`, start: hit.start, end: hit.end, letter: '', tone, label: '' })
    all.set(hit.blockId, list)
  })
  return all
}

/** The paper with its two aids: go to a section, and search. */
export function ReadingPane(props: ReadingPaneProps) {
  const t = useTranslate()
  const paper = useRef<PaperHandle>(null)
  const field = useRef<HTMLInputElement>(null)
  const [query, setQuery] = useState('')
  const [current, setCurrent] = useState(0)
  const { search, marks, sections } = props
  const hits = useMemo(() => (query.trim().length < 2 ? [] : search(query)), [query, search])
  const shown = useMemo(() => withHits(marks, hits, current), [marks, hits, current])
  // The same functions from one key press to the next, or every section would be drawn again.
  const pageLabel = useCallback((page: number) => t('entry.reader.page', { page }), [t])
  const sectionLabel = useCallback(
    (index: number, count: number) => t('entry.reader.section', { number: index + 1, count }),
    [t],
  )
  useImperativeHandle(props.handle, () => ({
    reveal: (blockId, markId) => paper.current?.reveal(blockId, markId),
    select: (span) => paper.current?.select(span),
    focus: () => paper.current?.focus(),
  }))
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'f') return
      field.current?.focus()
      field.current?.select()
      event.preventDefault()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
  const goTo = (index: number): void => {
    if (hits.length === 0) return
    const next = (index + hits.length) % hits.length
    setCurrent(next)
    const hit = hits[next]
    if (hit !== undefined) paper.current?.reveal(hit.blockId)
  }
  return (
    <div className={styles['pane']}>
      <div className={styles['tools']}>
        <select
          className={styles['jump']}
          aria-label={t('entry.reader.goToSection')}
          value=""
          onChange={(event) => {
            const first = sections[Number(event.target.value)]?.blocks[0]
            if (first !== undefined) paper.current?.reveal(first.id)
          }}
        >
          <option value="">{t('entry.reader.goToSection')}</option>
          {sections.map((section, index) => (
            <option key={section.blocks[0]?.id ?? section.key} value={index}>
              {section.heading}
            </option>
          ))}
        </select>
        <div role="search" className={styles['search']}>
          <input
            ref={field}
            type="search"
            className={styles['field']}
            aria-label={t('entry.reader.search')}
            placeholder={t('entry.reader.search')}
            value={query}
            onChange={(event) => {
              setQuery(event.target.value)
              setCurrent(0)
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter')
                goTo(event.shiftKey ? current - 1 : current + (hits.length > 1 ? 1 : 0))
              if (event.key === 'Escape') setQuery('')
            }}
          />
          <span role="status" className={styles['count']}>
            {query.trim().length < 2
              ? ''
              : t('entry.reader.hits', {
                  current: hits.length === 0 ? 0 : current + 1,
                  count: hits.length,
                })}
          </span>
          {hits.length > 0 && (
            <>
              <AriaButton
                className={styles['step'] ?? ''}
                aria-label={t('entry.reader.previousHit')}
                onPress={() => goTo(current - 1)}
              >
                <ChevronUp size={16} aria-hidden="true" />
              </AriaButton>
              <AriaButton
                className={styles['step'] ?? ''}
                aria-label={t('entry.reader.nextHit')}
                onPress={() => goTo(current + 1)}
              >
                <ChevronDown size={16} aria-hidden="true" />
              </AriaButton>
            </>
          )}
        </div>
        {props.tools}
      </div>
      <div className={styles['paper']}>
        <Paper
          label={props.label}
          sections={sections}
          marks={shown}
          pageLabel={pageLabel}
          sectionLabel={sectionLabel}
          handle={paper}
          {...(props.onKey === undefined ? {} : { onKey: props.onKey })}
          {...(props.onSelect === undefined ? {} : { onSelect: props.onSelect })}
          {...(props.onMark === undefined ? {} : { onMark: props.onMark })}
        />
      </div>
    </div>
  )
}
