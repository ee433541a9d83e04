import type { Assessment } from '#shared/journey/assessment/assessment'

/**
 * Everything of an assessment that the overview depends on: whose it is, its state, its scores and
 * which parts are begun; not the words. Two states of an assessment with the same key give the
 * same overview, so that writing a finding need not work it out again.
 *
 * @returns a text to be compared with another; nothing else can be done with it.
 * @source `entrySteps`, `overview` and `gathering`, which read these facts and no others.
 * @example overviewKey(draft) === overviewKey({ ...draft, siteVisitQuestions: [] }) // → true
 */
export function overviewKey(assessment: Assessment): string {
  const { id, roundId, entryId, examinerId, criteriaHash, state, secondsSpent } = assessment
  const items = assessment.items.map((item) => [
    item.itemId,
    item.band,
    item.percent,
    item.notShown,
    item.reason.trim() === '',
    item.findings.map(({ evidence }) => evidence.length),
  ])
  const answers = assessment.coverage.map(({ requirementId, answer }) => [requirementId, answer])
  return JSON.stringify([
    [id, roundId, entryId, examinerId, criteriaHash, state, secondsSpent],
    items,
    answers,
  ])
}
