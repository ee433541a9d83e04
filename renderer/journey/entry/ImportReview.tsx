import { useCallback, useMemo, useRef, useState } from 'react'
import { searchBlocks } from '#shared/journey/entry/search'
import { useSetting } from '../../storage/settings'
import { Button } from '../../ui/Button'
import type { PaperHandle } from '../../ui/paper/Paper'
import type { PaperSpan } from '../../ui/paper/paperSelection'
import { ReadingPane } from '../../ui/paper/ReadingPane'
import { SplitView } from '../../ui/SplitView'
import type { StageProps } from '../../ui/stageProps'
import { useLanguage, useTranslate } from '../../ui/useTranslate'
import { DraftCounts } from './DraftCounts'
import { corrected, draftIndexOf, previewSections, sectionTitle } from './draftChoices'
import { EntryFactsForm } from './EntryFactsForm'
import { HeadingMappings } from './HeadingMappings'
import styles from './Import.module.css'
import { type ImportJob, type ReadyState, useImportView } from './importSlice'
import { RemovedPieces } from './RemovedPieces'
import { StartList } from './StartList'
import { useAddEntry } from './useAddEntry'

interface ImportReviewProps extends StageProps {
  readonly job: ImportJob
  readonly ready: ReadyState
  readonly restore: (restored: readonly string[]) => void
}

const NO_MARKS: ReadonlyMap<string, readonly never[]> = new Map()

function usePreview(ready: ReadyState, round: StageProps['round']) {
  const t = useTranslate()
  const language = useLanguage()
  const { draft, choices } = ready
  const sections = useMemo(() => previewSections(draft, choices), [draft, choices])
  const shown = useMemo(
    () =>
      sections.map((section) => ({
        ...section,
        heading: sectionTitle(round.criteria, section.key, language, t('entry.sections.other')),
      })),
    [sections, round.criteria, language, t],
  )
  const blocks = useMemo(() => sections.flatMap((section) => section.blocks), [sections])
  const search = useCallback((query: string) => searchBlocks(blocks, query), [blocks])
  return { sections, shown, search }
}

/** The draft on paper as it would become, and beside it everything that can be corrected. */
export function ImportReview(props: ImportReviewProps) {
  const t = useTranslate()
  const { round, job, ready, restore } = props
  const { draft, choices } = ready
  const paper = useRef<PaperHandle>(null)
  const [share, setShare] = useSetting('paperShare')
  const [selected, setSelected] = useState<PaperSpan | null>(null)
  const choose = useImportView((view) => view.choose)
  const { sections, shown, search } = usePreview(ready, round)
  const { add, problem } = useAddEntry(round, job, ready)
  const onSelect = useCallback((spans: readonly PaperSpan[]) => {
    const first = spans[0]
    if (first !== undefined) setSelected(first)
  }, [])
  const atSelection = (act: (index: number) => void): void => {
    if (selected !== null) act(draftIndexOf(selected.blockId, choices.start))
    setSelected(null)
  }
  if (share === undefined) return null
  const firstKey = round.criteria.sections[0]?.key ?? 'other'
  return (
    <SplitView
      label={t('entry.import.bar')}
      place="beside"
      share={share}
      onShare={setShare}
      first={
        <ReadingPane
          label={t('entry.import.preview')}
          sections={shown}
          marks={NO_MARKS}
          search={search}
          onSelect={onSelect}
          handle={paper}
          tools={
            <>
              <Button
                small
                isDisabled={selected === null}
                onPress={() => atSelection((start) => choose(job.id, { start }))}
              >
                {t('entry.import.startHere')}
              </Button>
              <Button
                small
                isDisabled={selected === null}
                onPress={() =>
                  atSelection((index) => choose(job.id, corrected(choices, index, firstKey)))
                }
              >
                {t('entry.import.sectionHere')}
              </Button>
            </>
          }
        />
      }
      second={
        <div className={styles['instrument']}>
          <h1 className={styles['title']}>{job.name}</h1>
          <p className={styles['small']}>{t('entry.import.lead')}</p>
          <StartList
            draft={draft}
            start={choices.start}
            onChange={(start) => choose(job.id, { start })}
          />
          <HeadingMappings
            draft={draft}
            choices={choices}
            onChange={(next) => choose(job.id, next)}
            onLook={(blockIndex) =>
              paper.current?.reveal(`block_preview${blockIndex - choices.start}`)
            }
          />
          <RemovedPieces pieces={ready.pieces} restored={choices.restored} onChange={restore} />
          <DraftCounts
            draft={draft}
            sections={sections}
            start={choices.start}
            criteria={round.criteria}
          />
          <EntryFactsForm round={round} job={job} ready={ready} onAdd={add} problem={problem} />
        </div>
      }
    />
  )
}
