import { useCallback } from 'react'
import {
  addEvidence,
  addFinding,
  addRequirementEvidence,
  emptyFinding,
} from '#shared/journey/assessment/editing'
import type { Assessment, Evidence, Finding } from '#shared/journey/assessment/assessment'
import { refused, type Edit } from '#shared/journey/assessment/edit'
import { FindingId, type ItemId } from '#shared/kernel/identifiers'
import { ok } from '#shared/kernel/result'
import type { RecordOf } from '#shared/records/recordTables'
import { randomId } from '../../storage/randomId'
import type { PaperSpan } from '../../ui/paper/paperSelection'
import { useTranslate } from '../../ui/useTranslate'
import { useAssessmentView } from './assessmentSlice'
import { evidenceFromSelection } from './evidenceFromSelection'
import type { AssessmentDesk } from './useAssessment'

interface EvidenceKeyFacts {
  readonly entry: RecordOf<'entries'>
  readonly desk: AssessmentDesk
  readonly itemId: ItemId | null
  readonly isCoverage: boolean
}

/** The draft with every chosen quotation in the finding, or the requirement, that was written last; all or none. */
function withQuotes(
  draft: Assessment,
  evidence: readonly Evidence[],
  itemId: ItemId | null,
  isCoverage: boolean,
): Edit {
  const { activeRequirementId, activeFindingId } = useAssessmentView.getState()
  const item = draft.items.find((row) => row.itemId === itemId)
  const target = item?.findings.find((row) => row.id === activeFindingId) ?? item?.findings.at(-1)
  return evidence.reduce<Edit>((edited, one) => {
    if (!edited.ok) return edited
    if (isCoverage)
      return activeRequirementId === null
        ? refused('unknown-item')
        : addRequirementEvidence(edited.value, activeRequirementId, one)
    return target === undefined || itemId === null
      ? refused('unknown-finding')
      : addEvidence(edited.value, itemId, target.id, one)
  }, ok(draft))
}

/** What one key on chosen text does: a new strength, a new area for improvement, or a quotation to the latest. */
export function useEvidenceKeys(
  facts: EvidenceKeyFacts,
): (key: string, spans: readonly PaperSpan[]) => boolean {
  const t = useTranslate()
  const { entry, desk, itemId, isCoverage } = facts
  const { apply } = desk
  const focusFinding = useAssessmentView((view) => view.focusFinding)
  return useCallback(
    (key, spans) => {
      const pressed = key.toLowerCase()
      const evidence = evidenceFromSelection(entry, spans)
      const create = (kind: Finding['kind']): boolean => {
        if (itemId === null) return false
        const finding = emptyFinding(FindingId.parse(randomId('finding')), kind)
        const isAdded = apply(
          (draft) => addFinding(draft, itemId, { ...finding, evidence: [...evidence] }),
          true,
        )
        if (isAdded) focusFinding(finding.id)
        return isAdded
      }
      // A letter without chosen words is a slip of the hand, and makes nothing.
      if (evidence.length === 0) return false
      if (!isCoverage && pressed === t('assessment.keys.strength')) return create('strength')
      if (!isCoverage && pressed === t('assessment.keys.improvement')) return create('improvement')
      return pressed === t('assessment.keys.quote')
        ? apply((draft) => withQuotes(draft, evidence, itemId, isCoverage), true)
        : false
    },
    [t, entry, apply, itemId, isCoverage, focusFinding],
  )
}
