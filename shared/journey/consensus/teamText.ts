import type { Finding, SiteVisitQuestion } from '#shared/journey/assessment/assessment'
import type { ItemId } from '#shared/kernel/identifiers'
import { fail, ok } from '#shared/kernel/result'
import { Consensus } from './consensus'
import { stepItem, TEXT_OPEN, type Step } from './step'

/**
 * Puts the team's findings of an item in place of those before: merged, split, reordered or rewritten.
 *
 * @param findings from `mergeFindings`, or written by the team.
 * @returns refused before the meeting has opened and when the consensus is final.
 * @example setTeamFindings(consensus, itemId, [...item.findings, merged])
 */
export function setTeamFindings(
  consensus: Consensus,
  itemId: ItemId,
  findings: readonly Finding[],
): Step {
  return stepItem(consensus, itemId, (item) => ({ ...item, findings: [...findings] }), TEXT_OPEN)
}

/**
 * Puts the team's questions for the site visit in place of those before.
 *
 * @returns refused before the meeting has opened and when the consensus is final.
 * @example setTeamQuestions(consensus, [...consensus.siteVisitQuestions, question])
 */
export function setTeamQuestions(
  consensus: Consensus,
  questions: readonly SiteVisitQuestion[],
): Step {
  if (!TEXT_OPEN.includes(consensus.state)) return fail({ kind: 'not-in-meeting' })
  const siteVisitQuestions = [...questions]
  const fits = Consensus.shape.siteVisitQuestions.safeParse(siteVisitQuestions).success
  return fits ? ok({ ...consensus, siteVisitQuestions }) : fail({ kind: 'too-much' })
}

/**
 * Keeps the reason for an item while it is being written, before the team's value is set. `agree`
 * is what demands it; an agreed item's reason changes only by opening the item again.
 *
 * @example setReasonDraft(consensus, itemId, 'Dialogen är fast')
 */
export function setReasonDraft(consensus: Consensus, itemId: ItemId, reason: string): Step {
  return stepItem(consensus, itemId, (item) =>
    item.agenda === 'agreed' ? { kind: 'already-agreed' } : { ...item, reason },
  )
}
