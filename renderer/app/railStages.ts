import { STAGES, type Stage } from '#shared/journey/order'
import type { Translate } from '#shared/i18n/translate'
import type { RecordOf } from '#shared/records/recordTables'
import type { RailStage } from './JourneyRail'
import type { EntryOverview } from './useOverview'

interface RailFacts {
  readonly round: RecordOf<'rounds'> | null
  readonly own: readonly EntryOverview[]
  readonly entryCount: number
}

function assessmentRow(facts: RailFacts, t: Translate): Omit<RailStage, 'stage'> {
  const open = facts.own.filter((row) => row.state !== 'handedIn' && row.state !== 'conflict')
  const current = open.find((row) => row.state === 'begun') ?? open[0]
  if (current === undefined) {
    const isDone = facts.own.length > 0
    return {
      state: isDone ? 'done' : 'none',
      count: null,
      text: t(isDone ? 'app.rail.assessmentDone' : 'app.rail.assessmentNone'),
    }
  }
  const unit = current.head.title
  const text =
    current.progress === null
      ? t('app.rail.assessmentDeclare', { unit })
      : t('app.rail.assessment', {
          unit,
          scored: current.progress.scored,
          total: current.progress.total,
        })
  return { state: 'now', count: open.length, text }
}

function consensusRow(facts: RailFacts, t: Translate): Omit<RailStage, 'stage'> {
  const open = facts.own.filter((row) => row.state === 'handedIn')
  const meeting = open.find((row) => row.consensus?.state === 'meeting')
  if (meeting !== undefined)
    return { state: 'now', count: open.length, text: t('app.rail.consensusMeeting') }
  const waiting = open.find((row) => row.consensus === null || row.consensus.state === 'gathering')
  if (waiting !== undefined) {
    const missing = waiting.expected - waiting.handedIn
    const text =
      missing > 0
        ? t('app.rail.consensusGathering', { count: missing })
        : t('app.rail.consensusReady')
    return { state: 'waiting', count: open.length, text }
  }
  if (open.length === 0) return { state: 'waiting', count: null, text: t('app.rail.consensusNone') }
  return { state: 'done', count: open.length, text: t('app.rail.consensusAgreed') }
}

/** The rail's rows, in the journey's order; a stage without a row has no page in this version. */
export function railStages(facts: RailFacts, t: Translate): readonly RailStage[] {
  const rows: Readonly<Partial<Record<Stage, Omit<RailStage, 'stage'>>>> = {
    round: {
      state: facts.round === null ? 'none' : 'done',
      count: null,
      text: facts.round?.title ?? t('app.rail.noRound'),
    },
    entry: {
      state: facts.entryCount > 0 ? 'done' : 'none',
      count: facts.entryCount > 0 ? facts.entryCount : null,
      text: t('app.rail.entries', { count: facts.entryCount }),
    },
    assessment: assessmentRow(facts, t),
    consensus: consensusRow(facts, t),
  }
  return STAGES.flatMap((stage) => {
    const row = rows[stage]
    return row === undefined ? [] : [{ stage, ...row }]
  })
}
