import { itemsOf, type CriteriaSet } from '#shared/criteria/criteriaSet'
import type { Assessment } from '#shared/journey/assessment/assessment'
import type { ExaminerId, ItemId } from '#shared/kernel/identifiers'
import type { ConsensusItem } from './consensus'
import { evidenceOverlap } from './evidenceOverlap'
import {
  medianOnScale,
  range,
  spread,
  spreadVerdict,
  type Range,
  type SpreadVerdict,
} from './spread'

/** What one examiner gave an item. `percent` null: no score, with `notShown` said to be missing in the entry. */
export interface IndividualScore {
  readonly examinerId: ExaminerId
  readonly percent: number | null
  readonly notShown: boolean
}

/**
 * One item of the meeting. `percents` in the order of the inputs. `median`: for showing and for
 * accepting within tolerance, never prefilled. `evidenceOverlap`: 0–1. `leaves`: who has to leave
 * the room. `state`: how far the meeting has come with it.
 */
export interface AgendaRow {
  readonly itemId: ItemId
  readonly percents: readonly IndividualScore[]
  readonly spread: number | null
  readonly range: Range | null
  readonly verdict: SpreadVerdict
  readonly median: number | null
  readonly evidenceOverlap: number
  readonly leaves: readonly ExaminerId[]
  readonly state: ConsensusItem['agenda']
}

function scoresOf(inputs: readonly Assessment[], itemId: ItemId): readonly IndividualScore[] {
  return inputs.map(({ examinerId, items }) => {
    const item = items.find((candidate) => candidate.itemId === itemId)
    return { examinerId, percent: item?.percent ?? null, notShown: item?.notShown ?? false }
  })
}

/** Someone who finds nothing to score beside someone who does is a difference no spread can show. */
function verdictOf(scores: readonly IndividualScore[], percents: number[], tolerance: number) {
  const someWithout = percents.length < scores.length
  return someWithout && scores.length > 1 ? 'talk' : spreadVerdict(percents, tolerance)
}

const ORDER: Readonly<Record<SpreadVerdict, number>> = { talk: 0, alone: 1, agree: 2 }

/**
 * The meeting's agenda: what must be talked through first, widest spread first, and among equals
 * where examiners rest on different text; then what nobody can be compared with; last what is
 * within tolerance, each in criteria order. The order does not depend on how far the meeting has come.
 *
 * An item that one examiner scored and another did not ("framgår ej") is always talked through.
 *
 * @param inputs counted hand-ins of one entry; never those of excluded examiners.
 * @param tolerance percentage units, as locked when the meeting opened.
 * @param itemsState the consensus' items; one that is not there is `waiting`.
 * @param excluded examiners who leave the room, on every row: the conflict is with the entry.
 * @returns one row per item of the set.
 * @source product.md C2; domain.md section 2, rules 4 and 7.
 * @example agenda(inputs, set, 20, consensus.items)[0]?.verdict // → 'talk'
 */
export function agenda(
  inputs: readonly Assessment[],
  set: CriteriaSet,
  tolerance: number,
  itemsState: readonly Pick<ConsensusItem, 'itemId' | 'agenda'>[],
  excluded: readonly ExaminerId[] = [],
): readonly AgendaRow[] {
  const present = inputs.filter((one) => !excluded.includes(one.examinerId))
  const stateOf = new Map(itemsState.map((item) => [item.itemId, item.agenda]))
  const rows = itemsOf(set).map(({ id }): AgendaRow => {
    const scores = scoresOf(present, id)
    const percents = scores.flatMap(({ percent }) => (percent === null ? [] : [percent]))
    return {
      itemId: id,
      percents: scores,
      spread: spread(percents),
      range: range(percents),
      verdict: verdictOf(scores, percents, tolerance),
      median: medianOnScale(percents, set.scale),
      evidenceOverlap: evidenceOverlap(present, id),
      leaves: excluded,
      state: stateOf.get(id) ?? 'waiting',
    }
  })
  return rows.toSorted((a, b) => ORDER[a.verdict] - ORDER[b.verdict] || byUrgency(a, b))
}

/** Sorting is stable, so what is equal here stays in criteria order. */
function byUrgency(a: AgendaRow, b: AgendaRow): number {
  if (a.verdict !== 'talk') return 0
  return (b.spread ?? 0) - (a.spread ?? 0) || a.evidenceOverlap - b.evidenceOverlap
}
