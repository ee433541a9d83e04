import { itemsOf, type CriteriaSet } from '#shared/criteria/criteriaSet'
import type {
  AssessmentId,
  EntryId,
  ExaminerId,
  FindingId,
  ItemId,
  RoundId,
  Sha256,
} from '#shared/kernel/identifiers'
import type { Assessment, Finding, ItemAssessment } from './assessment'

/** What names a new assessment. `criteriaHash` is the round's. */
export interface NewAssessment {
  readonly id: AssessmentId
  readonly roundId: RoundId
  readonly entryId: EntryId
  readonly examinerId: ExaminerId
  readonly criteriaHash: Sha256
  readonly set: CriteriaSet
}

function emptyItem(itemId: ItemId): ItemAssessment {
  return { itemId, findings: [], band: null, percent: null, reason: '', notShown: false }
}

/**
 * A draft with every item and requirement of the set in order, and nothing said of any of them.
 *
 * @example emptyAssessment({ id, roundId, entryId, examinerId, criteriaHash, set })
 */
export function emptyAssessment({ set, ...names }: NewAssessment): Assessment {
  return {
    ...names,
    state: 'draft',
    items: itemsOf(set).map(({ id }) => emptyItem(id)),
    coverage: set.requirements.map(({ id }) => ({ requirementId: id, answer: null, evidence: [] })),
    siteVisitQuestions: [],
    secondsSpent: 0,
    handedInAt: null,
  }
}

/**
 * A finding with nothing written yet, ready for `addFinding`.
 *
 * @example emptyFinding(id, 'strength').text // → ''
 */
export function emptyFinding(id: FindingId, kind: Finding['kind']): Finding {
  const marks = { keyTheme: false, goodExample: false, sources: [], silencedHints: [] }
  return { id, kind, text: '', evidence: [], ...marks }
}
