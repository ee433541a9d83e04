import { canonicalJson } from '#shared/kernel/canonicalJson'
import type { RecordOf, RecordTable } from '#shared/records/recordTables'
import type { LogAct, LogFacts } from './logEvent'

/** What a change of a record tells: the act, and the item it is about. */
export type ToldAct = Pick<LogFacts, 'act' | 'itemId'>

const whole = (act: LogAct): ToldAct => ({ act, itemId: null })

const content = (record: object | null): string =>
  canonicalJson(record === null ? null : { ...record, revision: 0 })

function changed(first: LogAct, later: LogAct) {
  return (before: object | null, after: object): readonly ToldAct[] => {
    if (before === null) return [whole(first)]
    return content(before) === content(after) ? [] : [whole(later)]
  }
}

function assessmentActs(
  before: RecordOf<'assessments'> | null,
  after: RecordOf<'assessments'>,
): readonly ToldAct[] {
  const was = before?.state ?? 'draft'
  if (was === after.state) return []
  return [whole(after.state === 'handedIn' ? 'handed-in' : 'taken-back')]
}

type Treatment = RecordOf<'consensuses'>['items'][number]

const shownVotes = (item: Treatment | undefined): number =>
  item?.voteRounds.filter((round) => round.shown).length ?? 0

const reserving = (item: Treatment | undefined): string =>
  canonicalJson(item?.reservations.map((one) => one.examinerId).toSorted() ?? [])

function itemActs(before: Treatment | undefined, after: Treatment): readonly ToldAct[] {
  const acts: LogAct[] = []
  if (shownVotes(after) > shownVotes(before)) acts.push('vote-closed')
  const agreed = before?.agreedPercent ?? null
  if (agreed !== after.agreedPercent) acts.push(agreed === null ? 'score-agreed' : 'score-changed')
  const had = before?.reservations.length ?? 0
  if (reserving(before) !== reserving(after)) {
    acts.push(after.reservations.length < had ? 'reservation-withdrawn' : 'reserved')
  }
  return acts.map((act) => ({ act, itemId: after.itemId }))
}

const STATE_ACTS: Readonly<Record<RecordOf<'consensuses'>['state'], LogAct | null>> = {
  gathering: null,
  meeting: 'meeting-opened',
  agreed: 'consensus-agreed',
  visited: 'site-visited',
  final: 'consensus-final',
}

function consensusActs(
  before: RecordOf<'consensuses'> | null,
  after: RecordOf<'consensuses'>,
): readonly ToldAct[] {
  const items = after.items.flatMap((item) =>
    itemActs(
      before?.items.find((one) => one.itemId === item.itemId),
      item,
    ),
  )
  const act = before?.state === after.state ? null : STATE_ACTS[after.state]
  const state = act === null ? [] : [whole(act)]
  // A meeting opens before anything is agreed in it; every other state closes what was agreed.
  return after.state === 'meeting' ? [...state, ...items] : [...items, ...state]
}

const none = (): readonly ToldAct[] => []

const ACTS: {
  readonly [Table in RecordTable]: (
    before: RecordOf<Table> | null,
    after: RecordOf<Table>,
  ) => readonly ToldAct[]
} = {
  profiles: none,
  rounds: changed('round-created', 'round-changed'),
  entries: changed('entry-imported', 'entry-changed'),
  declarations: changed('declared', 'declared'),
  assessments: assessmentActs,
  internalNotes: none,
  consensuses: consensusActs,
  logEvents: none,
}

/**
 * Which acts a change of a record is, for the log: told from what stood and what is written, so that
 * no way of writing can leave them out. What is only typed is no act.
 *
 * | table | acts |
 * |---|---|
 * | rounds, entries | created or imported, changed |
 * | declarations | declared, whenever the answer or its reason is another |
 * | assessments | handed in, taken back |
 * | consensuses | meeting opened, vote closed, score agreed or changed, reservation, agreed, visited, final |
 *
 * @param before what stood; null when nothing did.
 * @source domain.md sections 1 and 2.
 * @example actsOf('assessments', draft, handedIn) // → [{ act: 'handed-in', itemId: null }]
 */
export function actsOf<Table extends RecordTable>(
  table: Table,
  before: RecordOf<Table> | null,
  after: RecordOf<Table>,
): readonly ToldAct[] {
  return ACTS[table](before, after)
}

/** Where in the award's year a record belongs. */
type Place = Pick<LogFacts, 'roundId' | 'entryId'>

const nowhere = (): Place => ({ roundId: null, entryId: null })

const ofEntry = ({
  roundId,
  entryId,
}: Pick<RecordOf<'assessments'>, 'roundId' | 'entryId'>): Place => ({
  roundId,
  entryId,
})

const PLACES: {
  readonly [Table in RecordTable]: (record: RecordOf<Table>) => Place
} = {
  profiles: nowhere,
  rounds: ({ id }) => ({ roundId: id, entryId: null }),
  entries: ({ id, roundId }) => ({ roundId, entryId: id }),
  declarations: ofEntry,
  assessments: ofEntry,
  internalNotes: nowhere,
  consensuses: ofEntry,
  logEvents: nowhere,
}

/** How an event names a record. */
export type Subject = Place & Pick<LogFacts, 'table' | 'recordId' | 'recordRevision'>

/**
 * How an event names a record of a table.
 *
 * @example subjectOf('rounds', round).recordId // → 'round_2026kvalitet'
 */
export function subjectOf<Table extends RecordTable>(
  table: Table,
  record: RecordOf<Table>,
): Subject {
  const { id: recordId, revision: recordRevision } = record
  return { ...PLACES[table](record), table, recordId, recordRevision }
}
