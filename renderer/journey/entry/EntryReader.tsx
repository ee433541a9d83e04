import { useCallback, useMemo, useRef } from 'react'
import { blocksOf } from '#shared/journey/entry/entry'
import { searchBlocks } from '#shared/journey/entry/search'
import type { RecordOf } from '#shared/records/recordTables'
import { useSetting } from '../../storage/settings'
import type { PaperHandle } from '../../ui/paper/Paper'
import { ReadingPane } from '../../ui/paper/ReadingPane'
import { SelectField } from '../../ui/SelectField'
import { SplitView } from '../../ui/SplitView'
import type { StageProps } from '../../ui/stageProps'
import { useTranslate } from '../../ui/useTranslate'
import { EntryPanel } from './EntryPanel'
import { useOwnMarks } from './useOwnMarks'

interface EntryReaderProps extends StageProps {
  readonly entry: RecordOf<'entries'>
}

const LAYOUTS = ['beside', 'under', 'first'] as const
type Layout = (typeof LAYOUTS)[number]

/** The entry to read, with what the program can show about it at its side. */
export function EntryReader(props: EntryReaderProps) {
  const t = useTranslate()
  const { entry, examinerId } = props
  const paper = useRef<PaperHandle>(null)
  const [share, setShare] = useSetting('paperShare')
  const [wanted, setWanted] = useSetting('paperPlace')
  const own = useOwnMarks(entry, examinerId)
  const blocks = useMemo(() => blocksOf(entry), [entry])
  const search = useCallback((query: string) => searchBlocks(blocks, query), [blocks])
  const show = useCallback(
    (blockId: string) => {
      const block = blocks.find((one) => one.id === blockId)
      if (block === undefined) return
      paper.current?.reveal(blockId)
      paper.current?.select({ blockId, start: 0, end: block.text.length })
    },
    [blocks],
  )
  if (share === undefined) return null
  const layout: Layout = LAYOUTS.find((one) => one === wanted) ?? 'beside'
  return (
    <SplitView
      label={t('entry.panel.bar')}
      place={layout}
      share={share}
      onShare={setShare}
      first={
        <ReadingPane
          label={entry.title}
          sections={entry.sections}
          marks={own.marks}
          search={search}
          handle={paper}
          tools={
            <SelectField
              label={t('entry.panel.layout')}
              hideLabel
              small
              value={layout}
              options={LAYOUTS.map((value) => ({ value, text: t(`entry.panel.${value}`) }))}
              onChange={setWanted}
            />
          }
        />
      }
      second={<EntryPanel {...props} counts={own.counts} show={show} />}
    />
  )
}
