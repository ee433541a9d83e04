import { Dexie } from 'dexie'
import { actsOf, subjectOf } from '#shared/log/actsOf'
import { appendEvent, type ChainHead } from '#shared/log/chain'
import { NO_FACTS, type LogEvent, type LogFacts } from '#shared/log/logEvent'
import { LogOrigin, type Sha256 } from '#shared/kernel/identifiers'
import type { RecordOf, RecordTable } from '#shared/records/recordTables'
import type { DeskDatabase } from './database'
import { digestNow } from './digestNow'
import { randomId } from './randomId'
import { feedWhenWritten } from './whenWritten'

/** Under what name the installation's own origin is remembered. */
export const ORIGIN = 'logOrigin'

/** What is told; who and when is filled in here. What does not apply is left out. */
export type ToldEvent = Pick<LogFacts, 'act'> &
  Partial<Omit<LogFacts, 'act' | 'at' | 'profileId' | 'examinerId'>>

async function ownOrigin(db: DeskDatabase): Promise<LogOrigin> {
  const known = LogOrigin.safeParse((await db.settings.get(ORIGIN))?.value)
  if (known.success) return known.data
  const origin = LogOrigin.parse(randomId('log'))
  await db.settings.put({ key: ORIGIN, value: origin })
  return origin
}

/** The ends that new events of an origin follow on, told forward while they are made. */
class Ends {
  readonly #threads = new Map<string, Sha256 | null>()
  #last: ChainHead['last']

  private constructor(last: ChainHead['last']) {
    this.#last = last
  }

  static async of(
    db: DeskDatabase,
    origin: LogOrigin,
    recordIds: readonly string[],
  ): Promise<Ends> {
    const last = await db.logEvents
      .where('[origin+number]')
      .between([origin, Dexie.minKey], [origin, Dexie.maxKey])
      .last()
    const ends = new Ends(last ?? null)
    const threads = recordIds.map(async (id) => {
      const end = await db.logEvents
        .where('[origin+recordId+number]')
        .between([origin, id, Dexie.minKey], [origin, id, Dexie.maxKey])
        .last()
      ends.#threads.set(id, end?.hash ?? null)
    })
    await Promise.all(threads)
    return ends
  }

  append(origin: LogOrigin, facts: LogFacts): LogEvent {
    const thread = facts.recordId === null ? null : (this.#threads.get(facts.recordId) ?? null)
    const event = appendEvent(origin, { last: this.#last, thread }, facts, digestNow)
    this.#last = event
    if (facts.recordId !== null) this.#threads.set(facts.recordId, event.hash)
    return event
  }
}

function whoIsHere(
  profile: RecordOf<'profiles'> | undefined,
  roundId: LogFacts['roundId'],
): Pick<LogFacts, 'profileId' | 'examinerId'> {
  const identity = profile?.identities.find((one) => one.roundId === roundId)
  return { profileId: profile?.id ?? null, examinerId: identity?.examinerId ?? null }
}

/** The journal hears of an event when the disk has it. */
function tellWhenWritten(record: RecordOf<'logEvents'>): void {
  const { id, revision } = record
  feedWhenWritten({ table: 'logEvents', id, revision, json: JSON.stringify(record) })
}

/** The tables that a transaction which tells of its act has to name, besides its own. */
export const LOG_TABLES = ['logEvents', 'profiles', 'settings'] as const

/**
 * Adds events to the end of this installation's chain, in their order. Called inside the transaction
 * of the acts they tell of (which names `LOG_TABLES`), so that neither is there without the other.
 */
export async function logEvents(db: DeskDatabase, told: readonly ToldEvent[]): Promise<void> {
  if (told.length === 0) return
  await db.transaction('rw', [...LOG_TABLES], async () => {
    const origin = await ownOrigin(db)
    const profile = await db.profiles.toCollection().first()
    const recordIds = new Set(told.flatMap((one) => one.recordId ?? []))
    const ends = await Ends.of(db, origin, [...recordIds])
    const at = new Date().toISOString()
    const records = told.map((one) => {
      const facts = { ...NO_FACTS, ...one, ...whoIsHere(profile, one.roundId ?? null), at }
      return { ...ends.append(origin, facts), schemaVersion: 1 as const, revision: 1 }
    })
    await db.logEvents.bulkAdd(records)
    for (const record of records) tellWhenWritten(record)
  })
}

/**
 * Adds one event, in the transaction of the act it tells of.
 *
 * @example await logEvent(db, { act: 'records-deleted', roundId, count: 12 })
 */
export async function logEvent(db: DeskDatabase, told: ToldEvent): Promise<void> {
  await logEvents(db, [told])
}

/**
 * Tells of what a write of a record is, if it is an act; in the transaction of the write.
 *
 * @returns whether others' work may be closed to the person by it.
 */
export async function logActs<Name extends RecordTable>(
  db: DeskDatabase,
  table: Name,
  before: RecordOf<Name> | null,
  after: RecordOf<Name>,
): Promise<boolean> {
  const subject = subjectOf(table, after)
  const acts = actsOf(table, before, after)
  await logEvents(
    db,
    acts.map((told) => Object.assign({}, subject, told)),
  )
  return acts.some(({ act }) => act === 'taken-back' || act === 'declared')
}

/**
 * Keeps events of other installations, or of this one in an earlier life, beside the own chain. They
 * are evidence: added as they are, never changed, never joined with what is written here.
 */
export async function keepEvidence(
  db: DeskDatabase,
  events: readonly RecordOf<'logEvents'>[],
): Promise<void> {
  const known = await db.logEvents.bulkGet(events.map((event) => event.id))
  const fresh = events.filter((_, place) => known[place] === undefined)
  await db.logEvents.bulkAdd([...fresh])
  for (const record of fresh) tellWhenWritten(record)
}
