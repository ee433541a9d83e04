import type { Translate } from '#shared/i18n/translate'
import type { StageOverview, StageSummary } from '#shared/overview/overview'
import type { EntryHead } from '../storage/entryHeads'
import type { RailStage } from './JourneyRail'
import { isBuilt } from './stagePages'

function summaryText(summary: StageSummary, heads: readonly EntryHead[], t: Translate): string {
  const unit =
    'entryId' in summary ? (heads.find((head) => head.id === summary.entryId)?.title ?? '') : ''
  switch (summary.kind) {
    case 'round':
      return summary.title
    case 'entries':
      return t('app.rail.entries', { count: summary.count })
    case 'assessment':
      return t('app.rail.assessment', { unit, scored: summary.scored, total: summary.total })
    case 'assessmentDeclare':
    case 'assessmentHandIn':
      return t(`app.rail.${summary.kind}`, { unit })
    case 'consensusGathering':
      return t('app.rail.consensusGathering', { count: summary.count })
    case 'consensusMeeting':
      return t('app.rail.consensusMeeting', { agreed: summary.agreed, total: summary.total })
    case 'feedbackHeld':
      return t('app.rail.feedbackHeld', { date: summary.until })
    default:
      return t(`app.rail.${summary.kind}`)
  }
}

/** The rail's rows in the journey's order, in words. */
export function railStages(
  stages: readonly StageOverview[],
  heads: readonly EntryHead[],
  t: Translate,
): readonly RailStage[] {
  return stages
    .filter((row) => isBuilt(row.stage))
    .map((row) => ({
      stage: row.stage,
      state: row.state,
      count: row.count > 0 ? row.count : null,
      text: summaryText(row.summary, heads, t),
    }))
}
