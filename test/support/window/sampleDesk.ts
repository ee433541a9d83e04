import { fireEvent } from '@testing-library/react'
import type { RecordOf, RecordTable } from '#shared/records/recordTables'
import { lagFour } from '#shared/sample/sampleExaminers'
import { sampleRoundId } from '#shared/sample/sampleRound'
import { loadSample } from '../../../renderer/app/loadSample'
import { useAssessmentView } from '../../../renderer/journey/assessment/assessmentSlice'
import { useDeclarationView } from '../../../renderer/journey/assessment/declarationSlice'
import { useConsensusView } from '../../../renderer/journey/consensus/consensusSlice'
import type { DeskStore } from '../../../renderer/storage/deskStore'
import { identify } from '../../../renderer/storage/profile'
import { newDesk } from '../stageScreen'
import { freshWindow } from './freshWindow'

/** The sample's entries, by what Lag 4 has done with them. */
export const ENTRIES = {
  handedInByAll: 'entry_linden2026',
  withConflict: 'entry_appellunden2026',
  notBegun: 'entry_ljungbacken2026',
} as const

/** A desk with the sample round on it, Maria before it, and nothing looked at yet. */
export async function sampleDesk(): Promise<DeskStore> {
  freshWindow()
  useAssessmentView.setState(useAssessmentView.getInitialState(), true)
  useDeclarationView.setState(useDeclarationView.getInitialState(), true)
  useConsensusView.setState(useConsensusView.getInitialState(), true)
  const store = await newDesk()
  if (!(await loadSample(store))) throw new Error('the sample round could not be built')
  return store
}

/** Sits another person down at the desk. */
export async function become(
  { db }: DeskStore,
  who: keyof typeof lagFour | null,
  isOffice = false,
): Promise<void> {
  await identify(db, sampleRoundId, who === null ? null : lagFour[who].id, isOffice)
}

/** A record on the desk as the disk has it; a missing one fails the test. */
export async function stored<Name extends RecordTable>(
  { db }: DeskStore,
  table: Name,
  fits: (record: RecordOf<Name>) => boolean,
): Promise<RecordOf<Name>> {
  const found = (await db.records(table).toArray()).find(fits)
  if (found === undefined) throw new Error(`nothing such in ${table}`)
  return found
}

/** Changes a record on disk, as an import would. */
export async function rewrite<Name extends RecordTable>(
  store: DeskStore,
  table: Name,
  fits: (record: RecordOf<Name>) => boolean,
  change: (record: RecordOf<Name>) => RecordOf<Name>,
): Promise<void> {
  const record = await stored(store, table, fits)
  await store.db.records(table).put({ ...change(record), revision: record.revision + 1 })
}

/** Chooses text in an element as the mouse does, from the first place the words stand to their end. */
export function chooseText(within: Element, words: string): void {
  const walker = document.createTreeWalker(within, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const start = node.textContent?.indexOf(words) ?? -1
    if (start < 0) continue
    const range = document.createRange()
    range.setStart(node, start)
    range.setEnd(node, start + words.length)
    window.getSelection()?.removeAllRanges()
    window.getSelection()?.addRange(range)
    fireEvent(document, new Event('selectionchange'))
    return
  }
  throw new Error(`the text does not say ${words}`)
}
