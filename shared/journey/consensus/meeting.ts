import type { CriteriaSet } from '#shared/criteria/criteriaSet'
import type { Assessment } from '#shared/journey/assessment/assessment'
import { isOnScale } from '#shared/journey/assessment/scale'
import type { Moment } from '#shared/kernel/calendar'
import type { ExaminerId, ItemId } from '#shared/kernel/identifiers'
import { fail, ok } from '#shared/kernel/result'
import { agenda, type AgendaRow } from './agenda'
import { Consensus, type ConsensusInput, type ConsensusItem } from './consensus'
import { hasOpenVote, isPresent, lockedInputs, stepItem, TEXT_OPEN, type Step } from './step'

export type { MeetingProblem, Step } from './step'
export { cancelVote, startVote } from './voting'

/** What a meeting is locked to when it opens. `tolerance`: percentage units, 1–100. */
export interface MeetingLock {
  readonly inputs: readonly ConsensusInput[]
  readonly excluded: readonly ExaminerId[]
  readonly tolerance: number
  readonly at: Moment
}

/**
 * Opens the meeting: hand-ins (by content hash), who is excluded and the tolerance are locked, and
 * nobody can take a hand-in back any more. An excluded examiner's hand-in is left out even if it is
 * among the inputs, and nobody is counted twice.
 *
 * @returns `not-gathering` when it has opened before, `nobody-counted` without a hand-in.
 * @source product.md C2; domain.md section 2, rules 4 and 7.
 * @example openMeeting(consensus, { inputs, excluded: [], tolerance: 20, at })
 */
export function openMeeting(consensus: Consensus, lock: MeetingLock): Step {
  if (consensus.state !== 'gathering') return fail({ kind: 'not-gathering' })
  const byExaminer = new Map<ExaminerId, ConsensusInput>()
  for (const input of lock.inputs) {
    if (!lock.excluded.includes(input.examinerId)) byExaminer.set(input.examinerId, input)
  }
  if (byExaminer.size === 0) return fail({ kind: 'nobody-counted' })
  const opened = {
    ...consensus,
    state: 'meeting' as const,
    tolerance: lock.tolerance,
    inputs: [...byExaminer.values()],
    excluded: [...new Set(lock.excluded)],
    openedAt: lock.at,
  }
  return Consensus.safeParse(opened).success ? ok(opened) : fail({ kind: 'too-much' })
}

/**
 * Whether a hand-in to this consensus may still be taken back: until the meeting has opened.
 *
 * @param consensus the entry's consensus, null when there is none yet.
 * @example mayTakeBack(null) // → true
 */
export function mayTakeBack(consensus: Pick<Consensus, 'state'> | null): boolean {
  return consensus === null || consensus.state === 'gathering'
}

/**
 * Starts, or takes up again, the talk about an item.
 *
 * @example startTalk(consensus, itemId)
 */
export function startTalk(consensus: Consensus, itemId: ItemId): Step {
  return stepItem(consensus, itemId, (item) =>
    item.agenda === 'agreed' ? { kind: 'already-agreed' } : { ...item, agenda: 'talking' },
  )
}

/**
 * Puts an item off till later in the meeting. A vote that is going on is ended first.
 *
 * @example postpone(consensus, itemId)
 */
export function postpone(consensus: Consensus, itemId: ItemId): Step {
  return stepItem(consensus, itemId, (item) => {
    if (item.agenda === 'agreed') return { kind: 'already-agreed' }
    return hasOpenVote(item) ? { kind: 'vote-open' } : { ...item, agenda: 'later' }
  })
}

/** Why an agreed score has to be explained. */
export type ReasonNeed = 'outside-range' | 'after-talk'

/**
 * Whether an agreed score needs a reason, and why: it lies outside what the examiners gave (or none
 * of them gave any), or the item has been talked or voted about, or had to be.
 *
 * @param percent the score about to be agreed.
 * @source domain.md section 2, rule 5.
 * @example reasonNeed(80, { verdict: 'agree', range: { lowest: 50, highest: 60 } }, item) // → 'outside-range'
 */
export function reasonNeed(
  percent: number,
  row: Pick<AgendaRow, 'range' | 'verdict'>,
  item: Pick<ConsensusItem, 'agenda' | 'voteRounds'>,
): ReasonNeed | null {
  const { range } = row
  if (range === null || percent < range.lowest || percent > range.highest) return 'outside-range'
  const talkedAbout = item.agenda === 'talking' || item.agenda === 'later'
  return row.verdict === 'talk' || talkedAbout || item.voteRounds.length > 0 ? 'after-talk' : null
}

/** What agreeing rests on besides the consensus: examiners' hand-ins and the round's set. */
export interface AgreeContext {
  readonly inputs: readonly Assessment[]
  readonly set: CriteriaSet
}

/**
 * Sets the team's score of an item. It is always a choice: nothing is averaged into it.
 *
 * @param percent a step of the scale.
 * @param reason may be blank where `reasonNeed` is null.
 * @returns refused while a vote is hidden, and on an item already agreed.
 * @example agree(consensus, itemId, 50, 'Dialogen är fast, men klagomål följs inte upp.', { inputs, set })
 */
export function agree(
  consensus: Consensus,
  itemId: ItemId,
  percent: number,
  reason: string,
  context: AgreeContext,
): Step {
  const locked = lockedInputs(consensus, context.inputs)
  return stepItem(consensus, itemId, (item) => {
    if (item.agenda === 'agreed') return { kind: 'already-agreed' }
    if (hasOpenVote(item)) return { kind: 'vote-open' }
    if (!isOnScale(context.set.scale, percent)) return { kind: 'off-scale' }
    if (!locked.ok) return locked.error
    const row = rowsOf(consensus, locked.value, context.set).find((one) => one.itemId === itemId)
    if (row === undefined) return { kind: 'unknown-item' }
    if (reason.trim() === '' && reasonNeed(percent, row, item) !== null) {
      return { kind: 'reason-required' }
    }
    return { ...item, agenda: 'agreed', agreedPercent: percent, acceptedMedian: false, reason }
  })
}

function rowsOf(consensus: Consensus, inputs: readonly Assessment[], set: CriteriaSet) {
  return agenda(inputs, set, consensus.tolerance, consensus.items, consensus.excluded)
}

/**
 * Which items `acceptMedians` would settle, and at what score: shown with their number before the act.
 *
 * @returns rows within tolerance that still wait, in the agenda's order.
 * @example acceptableMedians(consensus, inputs, set).length // → 3
 */
export function acceptableMedians(
  consensus: Consensus,
  inputs: readonly Assessment[],
  set: CriteriaSet,
): readonly AgendaRow[] {
  const locked = lockedInputs(consensus, inputs)
  if (!locked.ok) return []
  return rowsOf(consensus, locked.value, set).filter(
    (row) => row.verdict === 'agree' && row.state === 'waiting' && row.median !== null,
  )
}

/**
 * Accepts the median for every item within tolerance that still waits, in one act. Items that must
 * be talked through, that only one examiner scored, or that have been taken up, are left alone.
 *
 * @example acceptMedians(consensus, inputs, set)
 */
export function acceptMedians(
  consensus: Consensus,
  inputs: readonly Assessment[],
  set: CriteriaSet,
): Step {
  if (consensus.state !== 'meeting') return fail({ kind: 'not-in-meeting' })
  const locked = lockedInputs(consensus, inputs)
  if (!locked.ok) return locked
  const medians = new Map(
    acceptableMedians(consensus, inputs, set).map((row) => [row.itemId, row.median]),
  )
  const items = consensus.items.map((item): ConsensusItem => {
    const agreedPercent = medians.get(item.itemId) ?? null
    if (agreedPercent === null) return item
    return { ...item, agenda: 'agreed', agreedPercent, acceptedMedian: true }
  })
  return ok({ ...consensus, items })
}

/**
 * Takes an agreed item up again. Its score is cleared, its reason and votes stay, and it can no
 * longer be accepted with the others.
 *
 * @example reopenItem(consensus, itemId)
 */
export function reopenItem(consensus: Consensus, itemId: ItemId): Step {
  return stepItem(consensus, itemId, (item) =>
    item.agenda === 'agreed'
      ? { ...item, agenda: 'talking', agreedPercent: null, acceptedMedian: false }
      : { kind: 'not-agreed' },
  )
}

/**
 * Writes what was said about an item.
 *
 * @example setMinutes(consensus, itemId, 'Ali visade på sidan 5.')
 */
export function setMinutes(consensus: Consensus, itemId: ItemId, minutes: string): Step {
  return stepItem(consensus, itemId, (item) => ({ ...item, minutes }), TEXT_OPEN)
}

/**
 * Keeps an examiner's dissenting opinion (avvikande mening), by name. A second one by the same
 * examiner replaces the first.
 *
 * @param text must say something.
 * @example addReservation(consensus, itemId, examinerId, 'Jag står fast vid 30 procent.')
 */
export function addReservation(
  consensus: Consensus,
  itemId: ItemId,
  examinerId: ExaminerId,
  text: string,
): Step {
  const change = (item: ConsensusItem): ReturnType<Parameters<typeof stepItem>[2]> => {
    if (!isPresent(consensus, examinerId)) return { kind: 'not-present' }
    if (text.trim() === '') return { kind: 'reason-required' }
    const others = item.reservations.filter((one) => one.examinerId !== examinerId)
    return { ...item, reservations: [...others, { examinerId, text }] }
  }
  return stepItem(consensus, itemId, change, TEXT_OPEN)
}

/**
 * Takes a dissenting opinion back; none to take back changes nothing.
 *
 * @example removeReservation(consensus, itemId, examinerId)
 */
export function removeReservation(
  consensus: Consensus,
  itemId: ItemId,
  examinerId: ExaminerId,
): Step {
  const keep = (item: ConsensusItem): ConsensusItem => ({
    ...item,
    reservations: item.reservations.filter((one) => one.examinerId !== examinerId),
  })
  return stepItem(consensus, itemId, keep, TEXT_OPEN)
}

/**
 * Closes the meeting when every item has an agreed score. From now on no score can be changed.
 *
 * @param at shown to people; decides nothing.
 * @returns `items-open` with those not agreed, in the set's order.
 * @example closeMeeting(consensus, at)
 */
export function closeMeeting(consensus: Consensus, at: Moment): Step {
  if (consensus.state !== 'meeting') return fail({ kind: 'not-in-meeting' })
  const open = consensus.items.filter(
    (item) => item.agenda !== 'agreed' || item.agreedPercent === null,
  )
  return open.length > 0
    ? fail({ kind: 'items-open', itemIds: open.map((item) => item.itemId) })
    : ok({ ...consensus, state: 'agreed', agreedAt: at })
}
