import { useMemo } from 'react'
import { overviewKey } from '#shared/overview/overviewKey'
import { entrySteps, type EntryStep, type OverviewFacts } from '#shared/overview/entrySteps'
import { nextStep, overview, type NextStep, type StageOverview } from '#shared/overview/overview'
import type { ExaminerId } from '#shared/kernel/identifiers'
import type { RecordOf } from '#shared/records/recordTables'
import type { EntryHead } from '../storage/entryHeads'
import { useEntryHeads, useLiveTable } from '../storage/liveRecords'
import { today } from '../ui/dateText'

/** Where everything stands for the person, and the entries it is about. */
export interface OverviewLive {
  readonly stages: readonly StageOverview[]
  readonly steps: readonly EntryStep[]
  readonly next: NextStep
  readonly heads: readonly EntryHead[]
}

/** What is done, late and next; undefined while reading. Not worked out again for words that are written. */
export function useOverview(
  round: RecordOf<'rounds'> | null,
  examinerId: ExaminerId | null,
  isOffice: boolean,
): OverviewLive | undefined {
  const heads = useEntryHeads(round?.id ?? null)
  const declarations = useLiveTable('declarations')
  const assessments = useLiveTable('assessments', overviewKey)
  const consensuses = useLiveTable('consensuses')
  return useMemo(() => {
    if (!heads || !declarations || !assessments || !consensuses) return undefined
    const facts: OverviewFacts = {
      round,
      examinerId,
      isOffice,
      entries: heads,
      declarations,
      assessments,
      consensuses,
      today: today(),
    }
    const steps = entrySteps(facts)
    return { stages: overview(facts, steps), steps, next: nextStep(facts, steps), heads }
  }, [heads, declarations, assessments, consensuses, round, examinerId, isOffice])
}
