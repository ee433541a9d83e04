import type { Assessment, Declaration } from '#shared/journey/assessment/assessment'
import type { Round } from '#shared/journey/round/round'
import type { EntryId, ExaminerId, TeamId } from '#shared/kernel/identifiers'

/** What is gathered for one team and entry. Unordered lists in, any order. */
export interface GatheringFacts {
  readonly round: Pick<Round, 'id' | 'criteriaHash' | 'teams'>
  readonly teamId: TeamId
  readonly entryId: EntryId
  readonly declarations: readonly Declaration[]
  readonly assessments: readonly Assessment[]
}

/**
 * Where the team's hand-ins stand. Every member is in exactly one of the four, in the team's order.
 * `excluded`: has a conflict of interest, and nothing of theirs is here. `wrongCriteria`: handed in
 * under other criteria than the round's, so the scores do not mean the same.
 */
export interface Gathering {
  readonly counted: readonly Assessment[]
  readonly missing: readonly ExaminerId[]
  readonly excluded: readonly ExaminerId[]
  readonly wrongCriteria: readonly ExaminerId[]
}

/**
 * Who of a team has handed in, is missing, is excluded or used other criteria. Drafts, other entries,
 * other rounds and examiners outside the team are not counted, and nobody is counted twice.
 *
 * @returns all empty for a team the round does not have.
 * @source product.md C1; domain.md section 2, rule 7.
 * @example gathering({ round, teamId, entryId, declarations, assessments }).missing // → [erik]
 */
export function gathering(facts: GatheringFacts): Gathering {
  const { round, entryId } = facts
  const members = round.teams.find((team) => team.id === facts.teamId)?.memberIds ?? []
  const inConflict = new Set(
    facts.declarations
      .filter((one) => one.entryId === entryId && one.answer === 'conflict')
      .map((one) => one.examinerId),
  )
  const handedIn = facts.assessments
    .filter(
      (one) => one.state === 'handedIn' && one.entryId === entryId && one.roundId === round.id,
    )
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const counted: Assessment[] = []
  const missing: ExaminerId[] = []
  const excluded: ExaminerId[] = []
  const wrongCriteria: ExaminerId[] = []
  for (const examinerId of new Set(members)) {
    const own = handedIn.filter((one) => one.examinerId === examinerId)
    const valid = own.find((one) => one.criteriaHash === round.criteriaHash)
    if (inConflict.has(examinerId)) excluded.push(examinerId)
    else if (valid !== undefined) counted.push(valid)
    else (own.length > 0 ? wrongCriteria : missing).push(examinerId)
  }
  return { counted, missing, excluded, wrongCriteria }
}
