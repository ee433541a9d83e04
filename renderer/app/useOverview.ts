import { useMemo } from 'react'
import { itemsOf } from '#shared/criteria/criteriaSet'
import { assessmentProgress, type AssessmentProgress } from '#shared/journey/assessment/progress'
import type { ExaminerId } from '#shared/kernel/identifiers'
import type { RecordOf } from '#shared/records/recordTables'
import { useEntryHeads, type EntryHead } from '../storage/entryHeads'
import { useLiveTable } from '../storage/liveRecords'

/** One entry that concerns the person, with how far she has come. */
export interface EntryOverview {
  readonly head: EntryHead
  readonly state: 'declare' | 'conflict' | 'notBegun' | 'begun' | 'handedIn'
  readonly progress: AssessmentProgress | null
  readonly nextItemId: string | null
  readonly team: RecordOf<'rounds'>['teams'][number] | null
  readonly handedIn: number
  readonly expected: number
  readonly consensus: RecordOf<'consensuses'> | null
}

interface Tables {
  readonly declarations: readonly RecordOf<'declarations'>[]
  readonly assessments: readonly RecordOf<'assessments'>[]
  readonly consensuses: readonly RecordOf<'consensuses'>[]
}

function overviewOf(
  head: EntryHead,
  round: RecordOf<'rounds'>,
  examinerId: ExaminerId,
  tables: Tables,
): EntryOverview {
  const declarations = tables.declarations.filter((row) => row.entryId === head.id)
  const assessments = tables.assessments.filter((row) => row.entryId === head.id)
  const own = assessments.find((row) => row.examinerId === examinerId) ?? null
  const declared = declarations.find((row) => row.examinerId === examinerId)
  const teamId = round.assignments.find((row) => row.entryId === head.id)?.teamId
  const team = round.teams.find((row) => row.id === teamId) ?? null
  const excluded = declarations.filter((row) => row.answer === 'conflict').length
  const progress = own === null ? null : assessmentProgress(own, round.criteria)
  const next = progress?.items.find((item) => item.state !== 'scored')
  const state =
    declared?.answer === 'conflict'
      ? 'conflict'
      : own?.state === 'handedIn'
        ? 'handedIn'
        : declared === undefined
          ? 'declare'
          : own === null
            ? 'notBegun'
            : 'begun'
  return {
    head,
    state,
    progress,
    nextItemId: next?.itemId ?? itemsOf(round.criteria)[0]?.id ?? null,
    team,
    handedIn: assessments.filter((row) => row.state === 'handedIn').length,
    expected: (team?.memberIds.length ?? 1) - excluded,
    consensus: tables.consensuses.find((row) => row.entryId === head.id) ?? null,
  }
}

/** The entries the person is to assess; undefined while reading. */
export function useOverview(
  round: RecordOf<'rounds'> | null,
  examinerId: ExaminerId | null,
): { readonly own: readonly EntryOverview[]; readonly heads: readonly EntryHead[] } | undefined {
  const heads = useEntryHeads(round?.id ?? null)
  const declarations = useLiveTable('declarations')
  const assessments = useLiveTable('assessments')
  const consensuses = useLiveTable('consensuses')
  return useMemo(() => {
    if (!heads || !declarations || !assessments || !consensuses) return undefined
    if (round === null || examinerId === null) return { own: [], heads }
    const teams = new Set(
      round.teams.filter((team) => team.memberIds.includes(examinerId)).map((team) => team.id),
    )
    const mine = new Set(
      round.assignments.filter((row) => teams.has(row.teamId)).map((row) => row.entryId),
    )
    const own = heads
      .filter((head) => mine.has(head.id))
      .map((head) =>
        overviewOf(head, round, examinerId, { declarations, assessments, consensuses }),
      )
    return { own, heads }
  }, [heads, declarations, assessments, consensuses, round, examinerId])
}
