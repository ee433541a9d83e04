import type { CriteriaSet } from '#shared/criteria/criteriaSet'
import type { Moment } from '#shared/kernel/calendar'
import { fail, ok, type Result } from '#shared/kernel/result'
import type { Assessment, Declaration } from './assessment'
import { handInBlockers, isBlocked, type Blocker } from './progress'

/** Why an assessment could not be handed in; remarks are in the list too, marked not blocking. */
export interface HandInBlocked {
  readonly kind: 'blocked'
  readonly blockers: readonly Blocker[]
}

/**
 * Hands an assessment in: from now on it cannot be edited, and may be shown to the team.
 *
 * @param declaration the examiner's answer about conflict of interest for this entry.
 * @param at shown to people; decides nothing.
 * @returns the assessment with state `handedIn`, otherwise as it was.
 * @example handIn(assessment, set, declaration, '2026-09-18T12:02:00.000Z')
 */
export function handIn(
  assessment: Assessment,
  set: CriteriaSet,
  declaration: Declaration | null,
  at: Moment,
): Result<Assessment, HandInBlocked> {
  const blockers = handInBlockers(assessment, set, declaration)
  return isBlocked(blockers)
    ? fail({ kind: 'blocked', blockers })
    : ok({ ...assessment, state: 'handedIn', handedInAt: at })
}

/** Why a hand-in could not be taken back. */
export interface TakeBackProblem {
  readonly kind: 'meeting-opened' | 'not-handed-in'
}

/**
 * Takes a hand-in back, so that it can be edited again. Others' assessments are closed to the
 * examiner from then on (`maySeeOthers`).
 *
 * @param meetingOpened whether the team's consensus meeting on the entry has opened (`mayTakeBack`).
 * @example takeBack(handedIn, false) // → ok, state 'draft'
 */
export function takeBack(
  assessment: Assessment,
  meetingOpened: boolean,
): Result<Assessment, TakeBackProblem> {
  if (assessment.state !== 'handedIn') return fail({ kind: 'not-handed-in' })
  if (meetingOpened) return fail({ kind: 'meeting-opened' })
  return ok({ ...assessment, state: 'draft', handedInAt: null })
}
