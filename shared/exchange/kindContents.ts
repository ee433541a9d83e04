import type { CriteriaSet } from '#shared/criteria/criteriaSet'
import type { TeamId } from '#shared/kernel/identifiers'
import { fail, ok, type Result } from '#shared/kernel/result'
import type { AssessmentRecord } from '#shared/records/assessmentRecord'
import type { ConsensusRecord } from '#shared/records/consensusRecord'
import { criteriaSetRecord } from '#shared/records/criteriaSetRecord'
import type { DeclarationRecord } from '#shared/records/declarationRecord'
import type { EntryRecord } from '#shared/records/entryRecord'
import type { LogEventRecord } from '#shared/records/logEventRecord'
import type { RoundRecord } from '#shared/records/roundRecord'
import { NO_CONTENTS, type Contents } from './contents'
import { trimRoundForTeam, type UnknownTeam } from './trimRound'

/**
 * The contents of a criteria file: the set and nothing of the round that judges by it.
 *
 * @example criteriaContents(round.criteria)
 */
export function criteriaContents(set: CriteriaSet): Contents {
  return { ...NO_CONTENTS, criteriaSets: [criteriaSetRecord(set)] }
}

/**
 * The contents of a whole round, for a colleague at the office or the jury's secretary.
 *
 * @param entries any; those of other rounds are left out.
 * @example roundContents(round, entries)
 */
export function roundContents(round: RoundRecord, entries: readonly EntryRecord[]): Contents {
  const own = entries.filter((entry) => entry.roundId === round.id)
  return { ...NO_CONTENTS, rounds: [round], entries: own }
}

/**
 * The contents of a team's package: the round trimmed to the team, and the team's entries.
 *
 * @param entries all entries of the round.
 * @source product.md R8
 * @example teamPackageContents(round, entries, teamId)
 */
export function teamPackageContents(
  round: RoundRecord,
  entries: readonly EntryRecord[],
  teamId: TeamId,
): Result<Contents, UnknownTeam> {
  const trimmed = trimRoundForTeam(round, entries, teamId)
  if (!trimmed.ok) return trimmed
  const assigned = new Set(trimmed.value.assignments.map((one) => one.entryId))
  const own = entries.filter((entry) => assigned.has(entry.id))
  return ok({ ...NO_CONTENTS, rounds: [trimmed.value], entries: own })
}

/** Why a hand-in cannot be put together. */
export interface HandInGap {
  readonly kind: 'not-handed-in' | 'not-declared'
}

/**
 * The contents of a hand-in: the assessment and the same examiner's declaration, and nothing else.
 *
 * @param declarations any; only the examiner's own for the entry is taken.
 * @returns `not-handed-in` for a draft, `not-declared` without a declaration of no conflict.
 * @source product.md A8; lessons.md B 2.
 * @example handInContents(assessment, declarations)
 */
export function handInContents(
  assessment: AssessmentRecord,
  declarations: readonly DeclarationRecord[],
): Result<Contents, HandInGap> {
  if (assessment.state !== 'handedIn') return fail({ kind: 'not-handed-in' })
  const own = declarations.find(
    (one) =>
      one.roundId === assessment.roundId &&
      one.entryId === assessment.entryId &&
      one.examinerId === assessment.examinerId,
  )
  return own?.answer === 'none'
    ? ok({ ...NO_CONTENTS, assessments: [assessment], declarations: [own] })
    : fail({ kind: 'not-declared' })
}

/** An assessment the consensus pins is not among those given. */
export interface MissingInput {
  readonly kind: 'missing-input'
  readonly assessmentId: string
}

/**
 * The contents of a consensus: it, exactly the assessments it pins, a reference to its entry, and
 * what the log tells of it. Votes that were never shown stay behind.
 *
 * @param assessments any; only the pinned ones are taken.
 * @param logEvents   any; only those about this consensus are taken, in the order of the log.
 * @example consensusContents(consensus, assessments, entry, events)
 */
export function consensusContents(
  consensus: ConsensusRecord,
  assessments: readonly AssessmentRecord[],
  entry: EntryRecord,
  logEvents: readonly LogEventRecord[] = [],
): Result<Contents, MissingInput> {
  const pinned: AssessmentRecord[] = []
  for (const { assessmentId } of consensus.inputs) {
    const found = assessments.find((one) => one.id === assessmentId)
    if (found === undefined) return fail({ kind: 'missing-input', assessmentId })
    pinned.push(found)
  }
  const items = consensus.items.map((item) => ({
    ...item,
    voteRounds: item.voteRounds.filter((round) => round.shown),
  }))
  const { id, unitId, title, className, sourceHash, revision } = entry
  const reference = {
    id,
    unitId,
    title,
    className,
    sourceHash,
    revision,
    schemaVersion: 1 as const,
  }
  return ok({
    ...NO_CONTENTS,
    consensuses: [{ ...consensus, items }],
    assessments: pinned,
    entryReferences: [reference],
    logEvents: logEvents.filter((event) => event.recordId === consensus.id),
  })
}

/**
 * The contents of a backup: everything of the profile, drafts and internal notes included. It is for
 * the same person only.
 *
 * @param everything tables of the database; those not given are empty.
 * @example backupContents({ profiles: [profile], rounds, entries })
 */
export function backupContents(everything: Partial<Omit<Contents, 'entryReferences'>>): Contents {
  return { ...NO_CONTENTS, ...everything }
}
