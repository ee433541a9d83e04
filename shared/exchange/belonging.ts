import { checkCriteriaSet, type CriteriaProblem } from '#shared/criteria/criteriaChecks'
import type { CriteriaSet } from '#shared/criteria/criteriaSet'
import type { Assessment } from '#shared/journey/assessment/assessment'
import type { Consensus } from '#shared/journey/consensus/consensus'
import type { Contents } from './contents'
import { badRecord, type Refusal } from './refusals'

const foreign = (record: string, field: string): Refusal =>
  badRecord(record, field, 'not-belonging')

/** Whether two lists hold the same texts, in any order, none twice. */
function sameSet(a: readonly string[], b: readonly string[]): boolean {
  const known = new Set(b)
  return a.length === b.length && new Set(a).size === a.length && a.every((one) => known.has(one))
}

/** Where in a criteria set each problem lies, as the set itself names the place. */
const PLACES: Readonly<Record<CriteriaProblem['kind'], string>> = {
  'scale-ends': 'scale',
  'scale-step': 'scale.step',
  'tolerance-too-wide': 'tolerance',
  'band-number': 'scale.bands',
  'band-ends': 'scale.bands',
  'band-off-step': 'scale.bands',
  'band-gap': 'scale.bands',
  'band-overlap': 'scale.bands',
  'band-sentences': 'criteria.items.bands',
  'repeated-identity': 'id',
  'unknown-section': 'sections',
  'unknown-item': 'goalChain.items',
  'shared-heading': 'sections.aliases',
}

/**
 * Whether the parts of a criteria set fit each other: a round made with it could not be judged
 * otherwise, and its copy is frozen.
 *
 * @example criteriaFault(contents) // → { kind: 'bad-record', field: 'scale.bands', … }
 */
export function criteriaFault({ criteriaSets }: Contents): Refusal | null {
  for (const set of criteriaSets) {
    const place = faultPlace(set)
    if (place !== null) return badRecord(set.id, place, 'not-belonging')
  }
  return null
}

/** The place of a set's first problem; nothing when all fits. */
function faultPlace(set: CriteriaSet): string | null {
  const checked = checkCriteriaSet(set)
  const problem = checked.ok ? undefined : checked.error[0]
  return problem === undefined ? null : PLACES[problem.kind]
}

/**
 * Whether the parts of the round's own criteria fit each other, and every entry belongs to the
 * file's round and to a unit of it.
 *
 * @example roundFault(contents) // → { kind: 'bad-record', record: 'entry_…', field: 'roundId', … }
 */
export function roundFault({ rounds, entries }: Contents): Refusal | null {
  const [round] = rounds
  const place = round === undefined ? null : faultPlace(round.criteria)
  if (round !== undefined && place !== null) return foreign(round.id, `criteria.${place}`)
  const units = new Set(round?.units.map((unit) => unit.id))
  for (const entry of entries) {
    if (entry.roundId !== round?.id) return foreign(entry.id, 'roundId')
    if (!units.has(entry.unitId)) return foreign(entry.id, 'unitId')
  }
  return null
}

/**
 * Whether a team's package names nobody and nothing but the team, its members, its entries and
 * their units.
 *
 * @example teamPackageFault(contents) // → null
 */
export function teamPackageFault({ rounds, entries }: Contents): Refusal | null {
  const [round] = rounds
  const [team] = round?.teams ?? []
  if (round === undefined || team === undefined || round.teams.length > 1) {
    return badRecord(round?.id ?? '', 'teams', 'wrong-count')
  }
  const entryIds = entries.map((entry) => entry.id)
  const unitIds = [...new Set(entries.map((entry) => entry.unitId))]
  if (!sameSet(ids(round.examiners), team.memberIds)) return foreign(round.id, 'examiners')
  if (!sameSet(ids(round.units), unitIds)) return foreign(round.id, 'units')
  const isOwn = round.assignments.every((one) => one.teamId === team.id)
  const assigned = round.assignments.map((one) => one.entryId)
  return isOwn && sameSet(assigned, entryIds) ? null : foreign(round.id, 'assignments')
}

function ids(records: readonly { readonly id: string }[]): readonly string[] {
  return records.map((record) => record.id)
}

/** Whether an assessment is handed in and quotes nothing but its own entry. */
function assessmentFault(assessment: Assessment): Refusal | null {
  if (assessment.state !== 'handedIn') return badRecord(assessment.id, 'state', 'draft')
  if (assessment.handedInAt === null) return badRecord(assessment.id, 'handedInAt', 'missing')
  const evidence = [
    ...assessment.items.flatMap((item) => item.findings.flatMap((finding) => finding.evidence)),
    ...assessment.coverage.flatMap((answer) => answer.evidence),
  ]
  return evidence.every((one) => one.entryId === assessment.entryId)
    ? null
    : foreign(assessment.id, 'evidence')
}

/**
 * Whether a hand-in is one assessment handed in, and the same examiner's declaration for the same
 * entry that there is no conflict of interest.
 *
 * @example handInFault(contents) // → { kind: 'bad-record', record: 'assessment_…', field: 'state', reason: 'draft' }
 */
export function handInFault({ assessments, declarations }: Contents): Refusal | null {
  const [assessment] = assessments
  const [declaration] = declarations
  if (assessment === undefined || declaration === undefined) return null
  const fault = assessmentFault(assessment)
  if (fault !== null) return fault
  for (const field of ['roundId', 'entryId', 'examinerId'] as const) {
    if (declaration[field] !== assessment[field]) return foreign(declaration.id, field)
  }
  return declaration.answer === 'none' ? null : badRecord(declaration.id, 'answer', 'not-allowed')
}

/** Whether a consensus is past its meeting, with no vote that was never shown. */
function consensusStateFault(consensus: Consensus): Refusal | null {
  if (consensus.state === 'gathering' || consensus.state === 'meeting') {
    return badRecord(consensus.id, 'state', 'draft')
  }
  const votes = consensus.items.flatMap((item) => item.voteRounds)
  if (votes.some((round) => !round.shown)) {
    return badRecord(consensus.id, 'voteRounds', 'not-allowed')
  }
  const findings = consensus.items.flatMap((item) => item.findings)
  const isForeign = findings.some((finding) =>
    finding.evidence.some((one) => one.entryId !== consensus.entryId),
  )
  return isForeign ? foreign(consensus.id, 'evidence') : null
}

/** Whether an assessment is one the consensus rests on. */
function inputFault(consensus: Consensus, assessment: Assessment): Refusal | null {
  const input = consensus.inputs.find((one) => one.assessmentId === assessment.id)
  if (input?.examinerId !== assessment.examinerId) return foreign(assessment.id, 'examinerId')
  if (consensus.excluded.includes(assessment.examinerId)) {
    return badRecord(assessment.id, 'examinerId', 'not-allowed')
  }
  if (assessment.entryId !== consensus.entryId) return foreign(assessment.id, 'entryId')
  return assessment.roundId === consensus.roundId ? null : foreign(assessment.id, 'roundId')
}

/**
 * Whether a consensus is past its meeting and travels with exactly the assessments it pins, all
 * handed in, none by an examiner with a conflict of interest, with the reference of its entry, and
 * with no event of the log about anything else.
 *
 * @example consensusFault(contents) // → null
 */
export function consensusFault(contents: Contents): Refusal | null {
  const [consensus] = contents.consensuses
  const [reference] = contents.entryReferences
  if (consensus === undefined || reference === undefined) return null
  if (reference.id !== consensus.entryId) return foreign(reference.id, 'id')
  const pinned = consensus.inputs.map((input) => input.assessmentId)
  if (!sameSet(ids(contents.assessments), pinned)) return foreign(consensus.id, 'inputs')
  const untold = contents.logEvents.find((event) => event.recordId !== consensus.id)
  if (untold !== undefined) return foreign(untold.id, 'recordId')
  const faults = contents.assessments.map(
    (assessment) => assessmentFault(assessment) ?? inputFault(consensus, assessment),
  )
  return consensusStateFault(consensus) ?? faults.find((fault) => fault !== null) ?? null
}
