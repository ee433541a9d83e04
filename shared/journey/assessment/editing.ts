import type { CriteriaSet } from '#shared/criteria/criteriaSet'
import type { EvidenceId, FindingId, ItemId, QuestionId } from '#shared/kernel/identifiers'
import { ok } from '#shared/kernel/result'
import {
  MOST_SECONDS,
  type Assessment,
  type Evidence,
  type Finding,
  type RequirementAnswer,
  type SiteVisitQuestion,
} from './assessment'
import {
  editFinding,
  editItem,
  editRequirement,
  refused,
  withEvidence,
  withQuestions,
  type Edit,
} from './edit'
import { bandNumbers, bandOf, isOnScale } from './scale'

export type { Edit, EditProblem } from './edit'
export { emptyFinding } from './emptyAssessment'

/** What of a finding its writer can change. */
export type FindingChange = Partial<
  Pick<Finding, 'kind' | 'text' | 'keyTheme' | 'goodExample' | 'silencedHints'>
>

/** What of a site-visit question its writer can change. */
export type QuestionChange = Partial<Omit<SiteVisitQuestion, 'id'>>

/**
 * Adds a finding last in its item. A finding that is already there is left as it is.
 *
 * @example addFinding(assessment, itemId, emptyFinding(id, 'strength'))
 */
export function addFinding(assessment: Assessment, itemId: ItemId, finding: Finding): Edit {
  return editItem(assessment, itemId, (item) =>
    item.findings.some((known) => known.id === finding.id)
      ? item
      : { ...item, findings: [...item.findings, finding] },
  )
}

/**
 * Changes a finding's text, kind, marks or silenced hints; what is not named stays.
 *
 * @example updateFinding(assessment, itemId, findingId, { text: 'Målen är mätbara.' })
 */
export function updateFinding(
  assessment: Assessment,
  itemId: ItemId,
  findingId: FindingId,
  change: FindingChange,
): Edit {
  return editFinding(assessment, itemId, findingId, (finding) => ({ ...finding, ...change }))
}

/**
 * Takes a finding away with its quotations.
 *
 * @example removeFinding(assessment, itemId, findingId)
 */
export function removeFinding(assessment: Assessment, itemId: ItemId, findingId: FindingId): Edit {
  return editItem(assessment, itemId, (item) =>
    item.findings.some((finding) => finding.id === findingId)
      ? { ...item, findings: item.findings.filter((finding) => finding.id !== findingId) }
      : 'unknown-finding',
  )
}

/**
 * Moves a finding to another place, or to the item it belongs under. Nothing of it is lost.
 *
 * @param toIndex place among the target item's findings, from 0; beyond the last is last.
 * @example moveFinding(assessment, item11, findingId, 0, item12)
 */
export function moveFinding(
  assessment: Assessment,
  itemId: ItemId,
  findingId: FindingId,
  toIndex: number,
  toItemId: ItemId = itemId,
): Edit {
  const finding = assessment.items
    .find((item) => item.itemId === itemId)
    ?.findings.find((candidate) => candidate.id === findingId)
  const without = removeFinding(assessment, itemId, findingId)
  if (!without.ok || finding === undefined) return without
  return editItem(without.value, toItemId, (item) => ({
    ...item,
    findings: item.findings.toSpliced(Math.max(0, toIndex), 0, finding),
  }))
}

/**
 * Adds a quotation to a finding. The same span twice is one quotation.
 *
 * @example addEvidence(assessment, itemId, findingId, evidence)
 */
export function addEvidence(
  assessment: Assessment,
  itemId: ItemId,
  findingId: FindingId,
  evidence: Evidence,
): Edit {
  return editFinding(assessment, itemId, findingId, (finding) => ({
    ...finding,
    evidence: withEvidence(finding.evidence, evidence),
  }))
}

/**
 * Takes a quotation away from a finding.
 *
 * @example removeEvidence(assessment, itemId, findingId, evidenceId)
 */
export function removeEvidence(
  assessment: Assessment,
  itemId: ItemId,
  findingId: FindingId,
  evidenceId: EvidenceId,
): Edit {
  return editFinding(assessment, itemId, findingId, (finding) => {
    const evidence = finding.evidence.filter((one) => one.id !== evidenceId)
    return evidence.length === finding.evidence.length
      ? 'unknown-finding'
      : { ...finding, evidence }
  })
}

/**
 * Chooses the level in words. A score outside the level is cleared, never moved into it:
 * the step is a choice of its own, and is not made for the examiner even where there is only one.
 *
 * @param bandNumber the band's number, or null to take level and score back.
 * @example chooseBand(assessment, itemId, 4, set) // band 4, percent null until a step is chosen
 */
export function chooseBand(
  assessment: Assessment,
  itemId: ItemId,
  bandNumber: number | null,
  set: CriteriaSet,
): Edit {
  return editItem(assessment, itemId, (item) => {
    if (bandNumber === null) return { ...item, band: null, percent: null }
    if (!bandNumbers(set.scale).includes(bandNumber)) return 'off-scale'
    const stays = item.percent !== null && bandOf(set.scale, item.percent)?.number === bandNumber
    return { ...item, band: bandNumber, percent: stays ? item.percent : null }
  })
}

/**
 * Chooses the score, and with it the level it lies in.
 *
 * @param percent a step of the scale, or null to take the score back and keep the level.
 * @example choosePercent(assessment, itemId, 60, set) // band 4, percent 60
 */
export function choosePercent(
  assessment: Assessment,
  itemId: ItemId,
  percent: number | null,
  set: CriteriaSet,
): Edit {
  return editItem(assessment, itemId, (item) => {
    if (percent === null) return { ...item, percent: null }
    const band = bandOf(set.scale, percent)
    if (band === null || !isOnScale(set.scale, percent)) return 'off-scale'
    return { ...item, band: band.number, percent }
  })
}

/**
 * Writes why the item has its score.
 *
 * @example setReason(assessment, itemId, 'Arbetssättet är genomfört men inte uppföljt.')
 */
export function setReason(assessment: Assessment, itemId: ItemId, reason: string): Edit {
  return editItem(assessment, itemId, (item) => ({ ...item, reason }))
}

/**
 * Says, or takes back, that the entry does not show this ("framgår ej av bidraget").
 * Findings and score stay as they are.
 *
 * @example setNotShown(assessment, itemId, true)
 */
export function setNotShown(assessment: Assessment, itemId: ItemId, notShown: boolean): Edit {
  return editItem(assessment, itemId, (item) => ({ ...item, notShown }))
}

/**
 * Answers one of the requirements on every unit; null takes the answer back.
 *
 * @example answerRequirement(assessment, 'r3', 'partly')
 */
export function answerRequirement(
  assessment: Assessment,
  requirementId: string,
  answer: RequirementAnswer['answer'],
): Edit {
  return editRequirement(assessment, requirementId, (before) => ({ ...before, answer }))
}

/**
 * Adds a quotation that shows a requirement. The same span twice is one quotation.
 *
 * @example addRequirementEvidence(assessment, 'r3', evidence)
 */
export function addRequirementEvidence(
  assessment: Assessment,
  requirementId: string,
  evidence: Evidence,
): Edit {
  return editRequirement(assessment, requirementId, (before) => ({
    ...before,
    evidence: withEvidence(before.evidence, evidence),
  }))
}

/**
 * Takes a quotation away from a requirement; one that is not there changes nothing.
 *
 * @example removeRequirementEvidence(assessment, 'r3', evidenceId)
 */
export function removeRequirementEvidence(
  assessment: Assessment,
  requirementId: string,
  evidenceId: EvidenceId,
): Edit {
  return editRequirement(assessment, requirementId, (before) => ({
    ...before,
    evidence: before.evidence.filter((one) => one.id !== evidenceId),
  }))
}

/**
 * Adds a question for the site visit, last. One that is already there is left as it is.
 *
 * @example addQuestion(assessment, { id, itemId, text: 'Hur följs klagomål upp?', askWhom: 'staff' })
 */
export function addQuestion(assessment: Assessment, question: SiteVisitQuestion): Edit {
  const questions = assessment.siteVisitQuestions
  const known = questions.some((one) => one.id === question.id)
  return withQuestions(assessment, known ? questions : [...questions, question])
}

/**
 * Changes a question's text, item or whom to ask.
 *
 * @example updateQuestion(assessment, questionId, { askWhom: 'manager' })
 */
export function updateQuestion(
  assessment: Assessment,
  questionId: QuestionId,
  change: QuestionChange,
): Edit {
  const questions = assessment.siteVisitQuestions
  const next = questions.map((one) => (one.id === questionId ? { ...one, ...change } : one))
  const known = questions.some((one) => one.id === questionId)
  return known || assessment.state === 'handedIn'
    ? withQuestions(assessment, next)
    : refused('unknown-item')
}

/**
 * Takes a question away; one that is not there changes nothing.
 *
 * @example removeQuestion(assessment, questionId)
 */
export function removeQuestion(assessment: Assessment, questionId: QuestionId): Edit {
  const questions = assessment.siteVisitQuestions
  return withQuestions(
    assessment,
    questions.filter((one) => one.id !== questionId),
  )
}

/**
 * Adds time with the entry open and in use. Time that runs backwards (a clock set back) counts as none.
 *
 * @param seconds rounded to whole seconds; the sum never exceeds `MOST_SECONDS`.
 * @example addSeconds(assessment, 30)
 */
export function addSeconds(assessment: Assessment, seconds: number): Edit {
  if (assessment.state === 'handedIn') return refused('handed-in')
  const more = Number.isFinite(seconds) ? Math.max(0, Math.round(seconds)) : 0
  const secondsSpent = Math.min(MOST_SECONDS, assessment.secondsSpent + more)
  return ok({ ...assessment, secondsSpent })
}
