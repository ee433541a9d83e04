import { STAGES, type Stage } from '#shared/journey/order'
import type { Round } from '#shared/journey/round/round'
import type { CivilDate } from '#shared/kernel/calendar'
import type { EntryId } from '#shared/kernel/identifiers'
import { entrySteps, type EntryStep, type OverviewFacts } from './entrySteps'

/** What a stage says of itself in the rail: a kind and its numbers, put into words by the window. */
export type StageSummary =
  | { readonly kind: 'noRound' | 'assessmentDone' | 'assessmentNone' | 'nothingYet' }
  | { readonly kind: 'round'; readonly title: string }
  | { readonly kind: 'entries'; readonly count: number }
  | { readonly kind: 'assessmentDeclare' | 'assessmentHandIn'; readonly entryId: EntryId }
  | {
      readonly kind: 'assessment'
      readonly entryId: EntryId
      readonly scored: number
      readonly total: number
    }
  | { readonly kind: 'consensusGathering'; readonly count: number }
  | { readonly kind: 'consensusMeeting'; readonly agreed: number; readonly total: number }
  | { readonly kind: 'consensusReady' | 'consensusAgreed' | 'consensusNone' }
  | { readonly kind: 'feedbackHeld'; readonly until: CivilDate }

/**
 * One stage in the rail. `count`: how many things there are to do in it, for entries how many there
 * are. `lastDay`: of the stage's step in the calendar; `isLate`: it has passed and the stage is not done.
 */
export interface StageOverview {
  readonly stage: Stage
  readonly state: 'done' | 'now' | 'waiting' | 'none'
  readonly count: number
  readonly summary: StageSummary
  readonly lastDay: CivilDate | null
  readonly isLate: boolean
}

type Standing = Pick<StageOverview, 'state' | 'count' | 'summary'>

const NOTHING: Standing = { state: 'none', count: 0, summary: { kind: 'nothingYet' } }

/** Most pressing first. What is shared with others in the room comes before what one does alone. */
const URGENCY: readonly EntryStep['kind'][] = [
  'continue-meeting',
  'close-meeting',
  'hand-in',
  'assess',
  'declare',
  'open-meeting',
  'finish',
  'wait-for-team',
  'wait-for-meeting',
  'not-assigned',
  'conflict',
  'done',
]

/** What has been begun is finished before the next is begun, and a conflict is asked about before that. */
function urgency(step: EntryStep): number {
  const notBegun = step.kind === 'assess' && !step.isBegun
  return notBegun ? URGENCY.indexOf('declare') + 0.5 : URGENCY.indexOf(step.kind)
}

const byUrgency = (steps: readonly EntryStep[]): readonly EntryStep[] =>
  steps.toSorted((a, b) => urgency(a) - urgency(b))

const ofKinds = (steps: readonly EntryStep[], kinds: readonly EntryStep['kind'][]) =>
  byUrgency(steps).filter((step) => kinds.includes(step.kind))

function assessmentStanding(steps: readonly EntryStep[]): Standing {
  const concerned = steps.filter((step) => step.hasPart && step.kind !== 'conflict')
  if (concerned.length === 0) return { ...NOTHING, summary: { kind: 'assessmentNone' } }
  const left = ofKinds(concerned, ['hand-in', 'assess', 'declare'])
  const [first] = left
  if (first === undefined) return { state: 'done', count: 0, summary: { kind: 'assessmentDone' } }
  const { entryId } = first
  const standing = { state: 'now', count: left.length } as const
  if (first.kind === 'assess') {
    const { scored, total } = first
    return { ...standing, summary: { kind: 'assessment', entryId, scored, total } }
  }
  const kind = first.kind === 'hand-in' ? 'assessmentHandIn' : 'assessmentDeclare'
  return { ...standing, summary: { kind, entryId } }
}

function consensusSummary(step: EntryStep): StageSummary {
  switch (step.kind) {
    case 'continue-meeting':
      return { kind: 'consensusMeeting', agreed: step.agreed, total: step.total }
    case 'wait-for-team':
      return { kind: 'consensusGathering', count: step.missing.length }
    case 'close-meeting':
    case 'open-meeting':
    case 'wait-for-meeting':
      return { kind: 'consensusReady' }
    default:
      return { kind: 'consensusAgreed' }
  }
}

const TO_DO: readonly EntryStep['kind'][] = [
  'continue-meeting',
  'close-meeting',
  'open-meeting',
  'finish',
]
const IN_CONSENSUS: readonly EntryStep['kind'][] = [
  ...TO_DO,
  'wait-for-team',
  'wait-for-meeting',
  'done',
]

function consensusStanding(steps: readonly EntryStep[]): Standing {
  const [first] = ofKinds(steps, IN_CONSENSUS)
  const before = ofKinds(steps, ['hand-in', 'assess', 'declare']).length
  if (first === undefined) {
    const state = before > 0 ? 'waiting' : 'none'
    return { state, count: 0, summary: { kind: 'consensusNone' } }
  }
  const count = ofKinds(steps, TO_DO).length
  const isDone = first.kind === 'done' && before === 0
  const state = isDone ? 'done' : count > 0 ? 'now' : 'waiting'
  return { state, count, summary: consensusSummary(first) }
}

function standingOf(
  stage: Stage,
  steps: readonly EntryStep[],
  round: Round,
  today: CivilDate,
): Standing {
  if (stage === 'round') {
    return { state: 'done', count: 0, summary: { kind: 'round', title: round.title } }
  }
  if (stage === 'entry') {
    const undeclared = steps.some((step) => step.kind === 'declare')
    const state = steps.length === 0 ? 'waiting' : undeclared ? 'now' : 'done'
    return { state, count: steps.length, summary: { kind: 'entries', count: steps.length } }
  }
  if (stage === 'assessment') return assessmentStanding(steps)
  if (stage === 'consensus') return consensusStanding(steps)
  if (stage === 'feedback' && today < round.ceremonyDay) {
    return {
      state: 'waiting',
      count: 0,
      summary: { kind: 'feedbackHeld', until: round.ceremonyDay },
    }
  }
  return NOTHING
}

function lastDayOf(stage: Stage, round: Round): CivilDate | null {
  const days = round.calendar.filter((step) => step.step === stage).map((step) => step.to)
  return days.toSorted().at(-1) ?? null
}

function withoutRound(stage: Stage): StageOverview {
  const summary = { kind: stage === 'round' ? 'noRound' : 'nothingYet' } as const
  return { stage, state: 'none', count: 0, summary, lastDay: null, isLate: false }
}

function inRound(stage: Stage, standing: Standing, round: Round, today: CivilDate): StageOverview {
  const lastDay = lastDayOf(stage, round)
  const isOpen = standing.state === 'now' || standing.state === 'waiting'
  return { stage, ...standing, lastDay, isLate: isOpen && lastDay !== null && lastDay < today }
}

/**
 * Where every stage of the award's year stands for one person: what is done, late, and next.
 *
 * @param steps of the same facts, where they are known already.
 * @returns one per stage, in the order of the journey. Without a round every stage is `none`.
 * @source product.md section 2; design.md, "One frame".
 * @example overview(facts).find(({ stage }) => stage === 'assessment')
 *          // → { state: 'now', count: 1, summary: { kind: 'assessment', entryId, scored: 5, total: 8 }, … }
 */
export function overview(
  facts: OverviewFacts,
  steps: readonly EntryStep[] = entrySteps(facts),
): readonly StageOverview[] {
  const { round, today } = facts
  if (round === null) return STAGES.map((stage) => withoutRound(stage))
  return STAGES.map((stage) => inRound(stage, standingOf(stage, steps, round, today), round, today))
}

/** What the start page offers first. `daysLeft`: whole days to the assessment's or consensus' last day, negative when late. */
export type NextStep =
  | { readonly kind: 'open-round' }
  | { readonly kind: 'nothing' }
  | (EntryStep & { readonly lastDay: CivilDate | null; readonly daysLeft: number | null })

const MILLISECONDS_PER_DAY = 86_400_000

/**
 * The one thing to do next, for the start page's first card: a meeting under way, then what is ready
 * to hand in, what has been begun, what has not, and last what one waits for.
 *
 * @param steps of the same facts, where they are known already.
 * @returns `nothing` when no entry concerns the person or all is done or closed by a conflict.
 * @example nextStep(facts) // → { kind: 'assess', entryId, itemId, scored: 5, total: 8, daysLeft: 4, … }
 */
export function nextStep(
  facts: OverviewFacts,
  steps: readonly EntryStep[] = entrySteps(facts),
): NextStep {
  if (facts.round === null) return { kind: 'open-round' }
  const [first] = byUrgency(steps)
  if (first === undefined || ['not-assigned', 'conflict', 'done'].includes(first.kind)) {
    return { kind: 'nothing' }
  }
  const isAlone = ['hand-in', 'assess', 'declare'].includes(first.kind)
  const lastDay = lastDayOf(isAlone ? 'assessment' : 'consensus', facts.round)
  const milliseconds = lastDay === null ? null : Date.parse(lastDay) - Date.parse(facts.today)
  const daysLeft = milliseconds === null ? null : Math.round(milliseconds / MILLISECONDS_PER_DAY)
  return { ...first, lastDay, daysLeft }
}
