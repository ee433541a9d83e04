import type { FindingId, ItemId } from '#shared/kernel/identifiers'
import { fail, ok, type Result } from '#shared/kernel/result'
import {
  Assessment,
  ItemAssessment,
  MOST_FINDINGS,
  RequirementAnswer,
  type Evidence,
  type Finding,
  type SiteVisitQuestion,
} from './assessment'

/**
 * Why an edit was refused. Nothing has changed when it is.
 * `handed-in`: take it back first. `unknown-item`: no such item, requirement or question here.
 * `unknown-finding`: no such finding, or quotation in it. `off-scale`: no such band or step.
 * `too-much`: longer or more than the record can hold; never cut.
 */
export interface EditProblem {
  readonly kind: 'handed-in' | 'unknown-item' | 'unknown-finding' | 'off-scale' | 'too-much'
}

/** An assessment after an edit, or why there was none. The one before is never touched. */
export type Edit = Result<Assessment, EditProblem>

/** A change of one part of an assessment: the part after it, or why not. */
export type Change<Part> = (part: Part) => Part | EditProblem['kind']

/**
 * A refused edit.
 *
 * @example refused('off-scale') // → { ok: false, error: { kind: 'off-scale' } }
 */
export const refused = (kind: EditProblem['kind']): Result<never, EditProblem> => fail({ kind })

/**
 * Whether two quotations are of the very same place in the entry.
 *
 * @example sameSpan(evidence, { ...evidence, id: other }) // → true
 */
export const sameSpan = (a: Evidence, b: Evidence): boolean =>
  a.entryId === b.entryId && a.blockId === b.blockId && a.start === b.start && a.end === b.end

/**
 * A list of quotations with one more, once per span.
 *
 * @example withEvidence([a], a) // → [a]
 */
export const withEvidence = (all: readonly Evidence[], one: Evidence): Evidence[] =>
  all.some((known) => known.id === one.id || sameSpan(known, one)) ? [...all] : [...all, one]

/** Whether the record can hold an item; findings that stood in it before have been asked about already. */
function fits(before: ItemAssessment, next: ItemAssessment): boolean {
  if (next.findings.length > MOST_FINDINGS) return false
  const known = new Set(before.findings)
  const findings = next.findings.filter((finding) => !known.has(finding))
  return ItemAssessment.safeParse({ ...next, findings }).success
}

/**
 * Changes one item of a draft; what the record cannot hold is refused, not cut.
 *
 * @example editItem(assessment, itemId, (item) => ({ ...item, reason: 'Målen följs upp.' }))
 */
export function editItem(
  assessment: Assessment,
  itemId: ItemId,
  change: Change<ItemAssessment>,
): Edit {
  if (assessment.state === 'handedIn') return refused('handed-in')
  const item = assessment.items.find((candidate) => candidate.itemId === itemId)
  if (item === undefined) return refused('unknown-item')
  const next = change(item)
  if (typeof next === 'string') return refused(next)
  if (!fits(item, next)) return refused('too-much')
  return ok({ ...assessment, items: assessment.items.map((one) => (one === item ? next : one)) })
}

/**
 * Changes one finding of a draft.
 *
 * @example editFinding(assessment, itemId, findingId, (finding) => ({ ...finding, text }))
 */
export function editFinding(
  assessment: Assessment,
  itemId: ItemId,
  findingId: FindingId,
  change: Change<Finding>,
): Edit {
  return editItem(assessment, itemId, (item) => {
    const finding = item.findings.find((candidate) => candidate.id === findingId)
    const next = finding === undefined ? 'unknown-finding' : change(finding)
    if (typeof next === 'string') return next
    return { ...item, findings: item.findings.map((one) => (one === finding ? next : one)) }
  })
}

/**
 * Changes the answer to one requirement of a draft.
 *
 * @example editRequirement(assessment, 'r3', (before) => ({ ...before, answer: 'yes' }))
 */
export function editRequirement(
  assessment: Assessment,
  requirementId: string,
  change: (before: RequirementAnswer) => RequirementAnswer,
): Edit {
  if (assessment.state === 'handedIn') return refused('handed-in')
  const before = assessment.coverage.find((one) => one.requirementId === requirementId)
  if (before === undefined) return refused('unknown-item')
  const next = change(before)
  if (!RequirementAnswer.safeParse(next).success) return refused('too-much')
  const coverage = assessment.coverage.map((one) => (one === before ? next : one))
  return ok({ ...assessment, coverage })
}

const Questions = Assessment.shape.siteVisitQuestions

/**
 * Puts a new list of site-visit questions into a draft.
 *
 * @example withQuestions(assessment, [])
 */
export function withQuestions(
  assessment: Assessment,
  siteVisitQuestions: SiteVisitQuestion[],
): Edit {
  if (assessment.state === 'handedIn') return refused('handed-in')
  const fits = Questions.safeParse(siteVisitQuestions).success
  return fits ? ok({ ...assessment, siteVisitQuestions }) : refused('too-much')
}
