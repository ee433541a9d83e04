import { recordKey } from '#shared/exchange/contents'
import type { ReadFile } from '#shared/exchange/readFile'
import { standingOf, touchedBy, type Standing } from '#shared/exchange/standing'
import type { TabledRecord } from '#shared/exchange/tabledRecords'
import type { Assessment } from '#shared/journey/assessment/assessment'
import { EntryId, type ExaminerId } from '#shared/kernel/identifiers'
import type { RecordOf, RecordTable } from '#shared/records/recordTables'
import type { DeskDatabase } from './database'
import { readRemovals } from './removals'
import { readKeyRows, SenderKeys } from './senderKeys'

/** Everyone the person with this profile is, in any round. */
export function ownExaminerIds(profile: RecordOf<'profiles'> | undefined): ReadonlySet<ExaminerId> {
  const ids = profile?.identities.map((one) => one.examinerId) ?? []
  return new Set(ids.filter((id) => id !== null))
}

/**
 * What stands in the database at one moment, as far as some files touch it, and what the files
 * themselves have changed since. `removals`: the revision each removed record went away with.
 */
export class DeskView {
  readonly removals: ReadonlyMap<string, number>
  readonly keys: SenderKeys
  readonly #records: Map<string, TabledRecord>
  readonly #entryIds: ReadonlySet<EntryId>
  #standing: Standing | null = null

  constructor(
    records: readonly TabledRecord[],
    entryIds: ReadonlySet<EntryId>,
    beside: Pick<DeskView, 'removals' | 'keys'>,
  ) {
    this.#records = new Map(records.map((one) => [recordKey(one.table, one.record.id), one]))
    this.#entryIds = entryIds
    this.removals = beside.removals
    this.keys = beside.keys
  }

  /** Arranged as the exchange's rules ask for it. */
  get standing(): Standing {
    this.#standing ??= standingOf([...this.#records.values()], this.#entryIds)
    return this.#standing
  }

  /** The person at this machine. */
  get profile(): RecordOf<'profiles'> | undefined {
    for (const one of this.#records.values()) if (one.table === 'profiles') return one.record
    return undefined
  }

  /** What stands under a record's id. */
  at({ table, record }: TabledRecord): TabledRecord | undefined {
    return this.#records.get(recordKey(table, record.id))
  }

  /** An entry that the files bring too, or that no round assigns to anybody. */
  entry(id: EntryId): RecordOf<'entries'> | undefined {
    const found = this.#records.get(recordKey('entries', id))
    return found?.table === 'entries' ? found.record : undefined
  }

  /** An examiner's assessment of an entry, whatever its id. */
  assessmentBy({
    entryId,
    examinerId,
  }: Pick<Assessment, 'entryId' | 'examinerId'>): RecordOf<'assessments'> | undefined {
    return this.standing.assessments.find(
      (one) => one.entryId === entryId && one.examinerId === examinerId,
    )
  }

  /** From now on a record stands. */
  put(one: TabledRecord): void {
    this.#records.set(recordKey(one.table, one.record.id), one)
    this.#standing = null
  }

  /** From now on a record is gone. */
  remove({ table, record }: TabledRecord): void {
    this.#records.delete(recordKey(table, record.id))
    this.#standing = null
  }
}

type Read = Pick<ReadFile, 'manifest' | 'contents'>

const tabled = <Name extends RecordTable>(table: Name, records: readonly RecordOf<Name>[]) =>
  records.map((record) => ({ table, record }))

const unique = <Value>(values: readonly Value[]): readonly Value[] => [...new Set(values)]

/** What lies under the ids the files bring, in one table; what is not there costs nothing more. */
async function underIds<Name extends RecordTable>(
  db: DeskDatabase,
  table: Name,
  ids: readonly string[],
): Promise<readonly RecordOf<Name>[]> {
  if (ids.length === 0) return []
  return (await db.records(table).bulkGet([...new Set(ids)])).filter((one) => one !== undefined)
}

/** All rows of some entries; asked for side by side, since a cursor would wait for each step. */
async function ofEntries<Name extends 'declarations' | 'consensuses' | 'assessments'>(
  db: DeskDatabase,
  table: Name,
  entryIds: readonly EntryId[],
): Promise<readonly RecordOf<Name>[]> {
  const rows = entryIds.map((id) => db.records(table).where('entryId').equals(id).toArray())
  return (await Promise.all(rows)).flat()
}

async function byPlaces(
  db: DeskDatabase,
  places: readonly (readonly [EntryId, ExaminerId])[],
): Promise<readonly RecordOf<'assessments'>[]> {
  const found = unique(places.map((place) => place.join(' '))).map((place) =>
    db.assessments.where('[entryId+examinerId]').equals(place.split(' ')).toArray(),
  )
  return (await Promise.all(found)).flat()
}

/** Assessments of the entries whose round would get other criteria: they were made by the old ones. */
async function underOtherCriteria(
  db: DeskDatabase,
  reads: readonly Read[],
  rounds: readonly RecordOf<'rounds'>[],
): Promise<readonly RecordOf<'assessments'>[]> {
  const hashes = new Map(rounds.map((round) => [round.id, round.criteriaHash]))
  const changed = reads
    .flatMap(({ contents }) => contents.rounds)
    .filter(({ id, criteriaHash }) => (hashes.get(id) ?? criteriaHash) !== criteriaHash)
  const touched = changed.flatMap((round) => round.assignments.map((one) => one.entryId))
  const brought = changed.length === 0 ? [] : reads.flatMap(({ contents }) => contents.entries)
  return ofEntries(db, 'assessments', unique([...touched, ...brought.map((entry) => entry.id)]))
}

/** The tables a view is read from. */
export function viewTables(db: DeskDatabase) {
  return [
    db.profiles,
    db.rounds,
    db.entries,
    db.declarations,
    db.assessments,
    db.internalNotes,
    db.consensuses,
    db.settings,
    db.keys,
  ]
}

async function storedEntryIds(db: DeskDatabase): Promise<ReadonlySet<EntryId>> {
  const ids = await db.entries.toCollection().primaryKeys()
  return new Set(ids.flatMap((id) => EntryId.safeParse(id).data ?? []))
}

/** What is small or asked about by every file: who one is, the rounds, which entries there are. */
async function readGround(db: DeskDatabase) {
  const [profiles, rounds, stored, removals, keyRows] = await Promise.all([
    db.profiles.toArray(),
    db.rounds.toArray(),
    storedEntryIds(db),
    readRemovals(db),
    readKeyRows(db),
  ])
  return { profiles, rounds, stored, removals, keys: new SenderKeys(keyRows, profiles[0]) }
}

type Ground = Awaited<ReturnType<typeof readGround>>

/** Entries to be compared with those brought, and those whose round only they themselves name. */
function comparedEntries(
  reads: readonly Read[],
  entryIds: readonly EntryId[],
  { rounds, stored }: Ground,
): readonly EntryId[] {
  const brought = reads.flatMap(({ contents }) => contents.entries.map(({ id }) => id))
  const assigned = new Set(rounds.flatMap((round) => round.assignments.map((one) => one.entryId)))
  const unassigned = entryIds.filter((id) => !assigned.has(id))
  return [...brought, ...unassigned].filter((id) => stored.has(id))
}

/** Whose assessments matter: the examiners' of the files, and one's own of the same entries. */
function placesOf(
  reads: readonly Read[],
  entryIds: readonly EntryId[],
  { profiles }: Ground,
): readonly (readonly [EntryId, ExaminerId])[] {
  const own = [...ownExaminerIds(profiles[0])]
  const brought = reads.flatMap(({ contents }) => contents.assessments)
  return [
    ...brought.map((one) => [one.entryId, one.examinerId] as const),
    ...entryIds.flatMap((entryId) => own.map((examinerId) => [entryId, examinerId] as const)),
  ]
}

/**
 * Reads what some files touch, with as few questions as possible: rounds once for all of them, and
 * of the entries only those that the files bring too. Joins the transaction it is called in.
 */
export async function readDesk(db: DeskDatabase, reads: readonly Read[]): Promise<DeskView> {
  const idsOf = (table: RecordTable): readonly string[] =>
    reads.flatMap(({ contents }) => contents[table].map((record) => record.id))
  const entryIds = unique(reads.flatMap((read) => [...touchedBy(read).entryIds]))
  const ground = await readGround(db)
  const [entries, ...rows] = await Promise.all([
    underIds(db, 'entries', comparedEntries(reads, entryIds, ground)),
    underIds(db, 'declarations', idsOf('declarations')),
    ofEntries(db, 'declarations', entryIds),
    underIds(db, 'assessments', idsOf('assessments')),
    byPlaces(db, placesOf(reads, entryIds, ground)),
    underOtherCriteria(db, reads, ground.rounds),
    underIds(db, 'internalNotes', idsOf('internalNotes')),
    underIds(db, 'consensuses', idsOf('consensuses')),
    ofEntries(db, 'consensuses', entryIds),
  ])
  const [declared, declaredHere, assessed, placed, earlier, notes, agreed, agreedHere] = rows
  const records = [
    ...tabled('profiles', ground.profiles),
    ...tabled('rounds', ground.rounds),
    ...tabled('entries', entries),
    ...tabled('declarations', [...declared, ...declaredHere]),
    ...tabled('assessments', [...assessed, ...placed, ...earlier]),
    ...tabled('internalNotes', notes),
    ...tabled('consensuses', [...agreed, ...agreedHere]),
  ]
  return new DeskView(records, ground.stored, ground)
}
