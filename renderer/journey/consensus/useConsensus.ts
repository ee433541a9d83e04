import { useCallback, useMemo } from 'react'
import type { Assessment } from '#shared/journey/assessment/assessment'
import { secrecyOf, type Secrecy } from '#shared/journey/assessment/secrecy'
import type { Consensus } from '#shared/journey/consensus/consensus'
import { gathering, type Gathering } from '#shared/journey/consensus/gathering'
import type { MeetingProblem, Step } from '#shared/journey/consensus/step'
import type { ExaminerId } from '#shared/kernel/identifiers'
import type { RecordOf } from '#shared/records/recordTables'
import type { EntryHead } from '../../storage/entryHeads'
import { useEntryHeads, useLiveOfEntry } from '../../storage/liveRecords'
import { useOpenRecord } from '../../storage/useRecord'

/** Takes a step of the meeting; says why when it is refused. */
export type TakeStep = (
  step: (consensus: Consensus) => Step,
  isStructure?: boolean,
) => MeetingProblem | null

/** Everything the team's work on one entry stands on, live. */
export interface ConsensusFactsLive {
  readonly head: EntryHead
  readonly secrecy: Secrecy
  readonly team: RecordOf<'rounds'>['teams'][number] | null
  readonly gathered: Gathering
  readonly declarations: readonly RecordOf<'declarations'>[]
  readonly assessments: readonly RecordOf<'assessments'>[]
  /** The hand-ins the meeting rests on, once it has opened; before that the counted ones. */
  readonly inputs: readonly Assessment[]
  readonly consensus: RecordOf<'consensuses'> | null
  readonly take: TakeStep
}

/** Reads the team's work on an entry; undefined while reading. */
export function useConsensus(
  round: RecordOf<'rounds'>,
  entryId: string,
  examinerId: ExaminerId,
  isOffice: boolean,
): ConsensusFactsLive | undefined {
  const heads = useEntryHeads(round.id)
  const declarations = useLiveOfEntry('declarations', entryId)
  const assessments = useLiveOfEntry('assessments', entryId)
  const consensuses = useLiveOfEntry('consensuses', entryId)
  const standing = consensuses?.[0]
  const open = useOpenRecord('consensuses', standing?.id ?? null)
  const take = useCallback<TakeStep>(
    (step, isStructure = true) => {
      if (open === null || open === undefined) return { kind: 'not-in-meeting' }
      const next = step(open.latest())
      if (!next.ok) return next.error
      open.change({ ...open.latest(), ...next.value }, isStructure ? 'structure' : 'pause')
      return null
    },
    [open],
  )
  return useMemo(() => {
    const head = heads?.find((one) => one.id === entryId)
    if (!head || !declarations || !assessments || !consensuses) return undefined
    if (standing !== undefined && (open === undefined || open === null)) return undefined
    const teamId = round.assignments.find((row) => row.entryId === head.id)?.teamId
    const team = round.teams.find((row) => row.id === teamId) ?? null
    const own = assessments.find((row) => row.examinerId === examinerId) ?? null
    const declaration = declarations.find((row) => row.examinerId === examinerId) ?? null
    const isAssigned = team?.memberIds.includes(examinerId) ?? false
    const secrecy = secrecyOf(own, { declaration, isAssigned, isOffice })
    const gathered =
      team === null
        ? { counted: [], missing: [], excluded: [], wrongCriteria: [] }
        : gathering({ round, teamId: team.id, entryId: head.id, declarations, assessments })
    const consensus = standing === undefined || !open ? null : open.record
    const inputs =
      consensus === null || consensus.state === 'gathering'
        ? gathered.counted
        : consensus.inputs.flatMap(
            (input) => assessments.find((row) => row.id === input.assessmentId) ?? [],
          )
    return { head, secrecy, team, gathered, declarations, assessments, inputs, consensus, take }
  }, [
    heads,
    declarations,
    assessments,
    consensuses,
    standing,
    open,
    round,
    entryId,
    examinerId,
    isOffice,
    take,
  ])
}
