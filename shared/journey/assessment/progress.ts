import { itemsOf, type CriteriaSet } from '#shared/criteria/criteriaSet'
import type { ItemId } from '#shared/kernel/identifiers'
import type { Assessment, Declaration, ItemAssessment } from './assessment'
import { isOnScale } from './scale'
import { mayOpenEntry } from './secrecy'

/** How far one item has come. `scored`: it has a score, or is said not to be shown by the entry. */
export interface ItemProgress {
  readonly itemId: ItemId
  readonly state: 'untouched' | 'begun' | 'scored'
  readonly findings: number
  readonly quotations: number
  readonly withoutEvidence: number
}

/** How far an assessment has come. */
export interface AssessmentProgress {
  readonly items: readonly ItemProgress[]
  readonly scored: number
  readonly total: number
  readonly estimatedSecondsLeft: number | null
}

function itemProgress(itemId: ItemId, item: ItemAssessment | undefined): ItemProgress {
  if (item === undefined) {
    return { itemId, state: 'untouched', findings: 0, quotations: 0, withoutEvidence: 0 }
  }
  const { findings } = item
  const isScored = item.percent !== null || item.notShown
  const isBegun = findings.length > 0 || item.band !== null || item.reason.trim() !== ''
  return {
    itemId,
    state: isScored ? 'scored' : isBegun ? 'begun' : 'untouched',
    findings: findings.length,
    quotations: findings.reduce((sum, finding) => sum + finding.evidence.length, 0),
    withoutEvidence: findings.filter((finding) => finding.evidence.length === 0).length,
  }
}

/**
 * How far an assessment has come, per item and in all.
 *
 * @returns items in the set's order. `estimatedSecondsLeft`: time spent per scored item times items
 *          left, whole seconds; null before the first item is scored, since there is nothing to go by.
 * @example assessmentProgress(assessment, set) // → { items, scored: 5, total: 8, estimatedSecondsLeft: 4800 }
 */
export function assessmentProgress(
  assessment: Pick<Assessment, 'items' | 'secondsSpent'>,
  set: CriteriaSet,
): AssessmentProgress {
  const byId = new Map(assessment.items.map((item) => [item.itemId, item]))
  const items = itemsOf(set).map(({ id }) => itemProgress(id, byId.get(id)))
  const scored = items.filter((item) => item.state === 'scored').length
  const total = items.length
  const estimatedSecondsLeft =
    scored === 0 ? null : Math.round((assessment.secondsSpent / scored) * (total - scored))
  return { items, scored, total, estimatedSecondsLeft }
}

/**
 * What stands before a hand-in. `blocking` ones stop it; the others are remarks the examiner may
 * leave as they are. `not-declared`: no answer about conflict of interest by this examiner for this
 * entry. `item-without-score`: neither a score on the scale nor "not shown".
 */
export type Blocker =
  | { readonly kind: 'already-handed-in'; readonly blocking: true }
  | { readonly kind: 'not-declared'; readonly blocking: true }
  | { readonly kind: 'conflict'; readonly blocking: true }
  | {
      readonly kind: 'item-without-score'
      readonly blocking: true
      readonly itemIds: readonly ItemId[]
    }
  | {
      readonly kind: 'item-without-reason' | 'item-without-finding' | 'finding-without-evidence'
      readonly blocking: false
      readonly itemIds: readonly ItemId[]
    }
  | {
      readonly kind: 'requirement-unanswered'
      readonly blocking: false
      readonly requirementIds: readonly string[]
    }

function declarationBlockers(assessment: Assessment, declaration: Declaration | null): Blocker[] {
  const isAnswer =
    declaration !== null &&
    declaration.entryId === assessment.entryId &&
    declaration.examinerId === assessment.examinerId
  if (!isAnswer) return [{ kind: 'not-declared', blocking: true }]
  return mayOpenEntry(declaration) ? [] : [{ kind: 'conflict', blocking: true }]
}

function itemRemarks(assessment: Assessment, set: CriteriaSet): readonly Blocker[] {
  const inSet = new Set(itemsOf(set).map((item) => item.id))
  const idsWhere = (has: (item: ItemAssessment) => boolean): readonly ItemId[] =>
    assessment.items.filter((item) => inSet.has(item.itemId) && has(item)).map((i) => i.itemId)
  const remarks = {
    'item-without-reason': idsWhere(({ percent, reason }) => percent !== null && !reason.trim()),
    'item-without-finding': idsWhere((item) => !item.notShown && item.findings.length === 0),
    'finding-without-evidence': idsWhere(({ findings }) =>
      findings.some((finding) => finding.evidence.length === 0),
    ),
  }
  const kinds = ['item-without-reason', 'item-without-finding', 'finding-without-evidence'] as const
  return kinds
    .filter((kind) => remarks[kind].length > 0)
    .map((kind) => ({ kind, blocking: false, itemIds: remarks[kind] }))
}

/**
 * What stands before handing in, most serious first.
 *
 * @param declaration the examiner's answer about conflict of interest for this entry, null for none.
 * @returns empty when nothing is left to do or to think of.
 * @source product.md A7 and A8.
 * @example handInBlockers(assessment, set, null)[0] // → { kind: 'not-declared', blocking: true }
 */
export function handInBlockers(
  assessment: Assessment,
  set: CriteriaSet,
  declaration: Declaration | null,
): readonly Blocker[] {
  const blockers: Blocker[] = declarationBlockers(assessment, declaration)
  if (assessment.state === 'handedIn')
    blockers.unshift({ kind: 'already-handed-in', blocking: true })
  const byId = new Map(assessment.items.map((item) => [item.itemId, item]))
  const itemIds = itemsOf(set)
    .map((item) => item.id)
    .filter((id) => {
      const item = byId.get(id)
      if (item === undefined) return true
      return item.percent === null ? !item.notShown : !isOnScale(set.scale, item.percent)
    })
  if (itemIds.length > 0) blockers.push({ kind: 'item-without-score', blocking: true, itemIds })
  blockers.push(...itemRemarks(assessment, set))
  const answered = new Set(
    assessment.coverage.filter((one) => one.answer !== null).map((one) => one.requirementId),
  )
  const requirementIds = set.requirements.map(({ id }) => id).filter((id) => !answered.has(id))
  if (requirementIds.length > 0) {
    blockers.push({ kind: 'requirement-unanswered', blocking: false, requirementIds })
  }
  return blockers
}

/**
 * Whether anything stops the hand-in.
 *
 * @example isBlocked(handInBlockers(assessment, set, declaration)) // → false when only remarks are left
 */
export function isBlocked(blockers: readonly Blocker[]): boolean {
  return blockers.some((blocker) => blocker.blocking)
}
