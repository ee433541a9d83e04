import { isDeepStrictEqual } from 'node:util'
import type { JournalLine } from '#shared/ipc/contract'
import { isOnScale, bandOf } from '#shared/journey/assessment/scale'
import { itemsOf } from '#shared/criteria/criteriaSet'
import { ProfileId } from '#shared/kernel/identifiers'
import { ok } from '#shared/kernel/result'
import {
  RECORD_SCHEMAS,
  RECORD_TABLES,
  readRecord,
  type RecordOf,
} from '#shared/records/recordTables'
import { DeskDatabase } from '../../../renderer/storage/database'
import type { DeskStore } from '../../../renderer/storage/deskStore'
import { flushJournal } from '../../../renderer/storage/journalFeed'
import { OpenWriters } from '../../../renderer/storage/openWriters'
import {
  assessments,
  declarations,
  entries,
  entry,
  internalNotes,
  profile,
  round,
} from '../../shared/exchange/exchangeCase'
import { secrecyHere } from '../../support/secrecyHere'
import { Violation } from './guards'

/** Who sits at the machine that is handed the file. */
export const PERSONS = ['nobody', 'with a draft', 'handed in', 'office'] as const
export type Person = (typeof PERSONS)[number]

const journal = new Map<string, JournalLine>()
const notes = new Map<string, string>()
let writes = 0

const ask = async (channel: string, request: { lines?: readonly JournalLine[] }) => {
  if (channel !== 'journal:append') return ok({ lines: [...journal.values()], damagedLines: 0 })
  for (const line of request.lines ?? []) journal.set(`${line.table}:${line.id}`, line)
  writes += 1
  return ok({})
}

/** Stands where the window's journal, small store and database are, and counts every write. */
export function installDesk(): void {
  const small = {
    getItem: (key: string) => notes.get(key) ?? null,
    setItem: (key: string, text: string) => void (notes.set(key, text), (writes += 1)),
    removeItem: (key: string) => void (notes.delete(key), (writes += 1)),
  }
  const desk = { ask, on: () => () => undefined }
  Object.assign(globalThis, { window: globalThis, desk, localStorage: small })
  for (const name of ['put', 'add', 'delete', 'clear'] as const)
    countWrites(IDBObjectStore.prototype, name)
  for (const name of ['update', 'delete'] as const) countWrites(IDBCursor.prototype, name)
}

function countWrites(holder: object, name: string): void {
  const real: unknown = Reflect.get(holder, name)
  if (typeof real !== 'function') throw new Error(`no ${name} to count`)
  Reflect.set(holder, name, function (this: unknown, ...given: unknown[]): unknown {
    writes += 1
    return Reflect.apply(real, this, given)
  })
}

/** How many writes there have been so far, of any kind, whether they stood or not. */
export const writesSoFar = (): number => writes

const ownProfileId = ProfileId.parse('profile_fuzzdesk01')
const own = assessments.filter((one) => one.entryId === entry.id)[1]

function recordsOf(person: Person) {
  const isOffice = person === 'office'
  const examinerId = isOffice ? null : (own?.examinerId ?? null)
  const identities = [{ roundId: round.id, examinerId, isOffice }]
  const draft = own && { ...own, state: 'draft' as const, handedInAt: null }
  const mine = own && person === 'handed in' ? own : draft
  const isExaminer = person === 'with a draft' || person === 'handed in'
  return {
    profiles: person === 'nobody' ? [] : [{ ...profile, id: ownProfileId, identities }],
    rounds: person === 'nobody' ? [] : [round],
    entries: person === 'nobody' ? [] : entries,
    declarations: isExaminer ? declarations.filter((one) => one.answer === 'none') : [],
    assessments: isExaminer && mine ? [mine] : [],
    internalNotes: isExaminer ? internalNotes.filter((one) => one.examinerId === examinerId) : [],
    consensuses: [],
    logEvents: [],
  }
}

/** A desk that is filled anew after every file that was taken in. */
export class FuzzDesk {
  readonly store: DeskStore
  readonly person: Person
  #before: unknown = null

  private constructor(store: DeskStore, person: Person) {
    this.store = store
    this.person = person
  }

  static async of(person: Person): Promise<FuzzDesk> {
    const db = new DeskDatabase(`fuzz ${person}`)
    await db.open()
    const desk = new FuzzDesk({ db, writers: new OpenWriters(db) }, person)
    await desk.fill()
    return desk
  }

  /** Puts the person's own records, and nothing else, on the desk. */
  async fill(): Promise<void> {
    const { db } = this.store
    await flushJournal()
    await Promise.all(db.tables.map((table) => table.clear()))
    const records = recordsOf(this.person)
    for (const table of RECORD_TABLES) await db.table(table).bulkPut([...records[table]])
    journal.clear()
    notes.clear()
    this.#before = await this.#all()
  }

  async #all(): Promise<unknown> {
    const tables = await Promise.all(this.store.db.tables.map((table) => table.toArray()))
    return structuredClone({ tables, journal: [...journal], notes: [...notes] })
  }

  /** After a refusal everything is as it was: database, journal and the notes of the last keys. */
  async demandUnchanged(): Promise<void> {
    await flushJournal()
    if (!isDeepStrictEqual(await this.#all(), this.#before))
      throw new Violation('a refused file left something')
  }

  /** After a file was taken in, everything that stands keeps the program's rules. */
  async demandSound(): Promise<void> {
    await flushJournal()
    const { db } = this.store
    for (const table of RECORD_TABLES) {
      for (const record of await db.table(table).toArray()) this.#demandReadable(table, record)
    }
    await this.#demandSecrecy()
  }

  /** Every record can be read back, also in its next revision, and the journal has just it. */
  #demandReadable(table: (typeof RECORD_TABLES)[number], record: RecordOf<typeof table>): void {
    for (const revision of [record.revision, record.revision + 1]) {
      const read = readRecord(table, { ...record, revision })
      if (!read.ok)
        throw new Violation(
          `${table} cannot be read back: ${read.error.field} ${read.error.reason}`,
        )
    }
    if (!isDeepStrictEqual(RECORD_SCHEMAS[table].parse(record), record))
      throw new Violation(`${table} is changed by reading`)
    const line = journal.get(`${table}:${record.id}`)
    if (line !== undefined && line.json !== JSON.stringify(record))
      throw new Violation(`the journal has another ${table}`)
  }

  async #demandSecrecy(): Promise<void> {
    const { db } = this.store
    // Whoever has put somebody else's copy in place of her own works as that person.
    const here = await db.profiles.toArray()
    if (!here.some((one) => one.id === ownProfileId)) return
    for (const one of await db.assessments.toArray()) {
      if (one.examinerId === own?.examinerId && this.person !== 'office') continue
      if ((await secrecyHere(db, one.entryId)) !== 'open')
        throw new Violation(`${this.person}: another's assessment of ${one.entryId} is here`)
    }
    for (const one of await db.consensuses.toArray()) {
      if ((await secrecyHere(db, one.entryId)) !== 'open')
        throw new Violation(`a consensus on ${one.entryId} is open`)
    }
  }

  /** What others have handed in is on the scale; a backup is one's own, whatever it says. */
  async demandOnScale(): Promise<void> {
    const { db } = this.store
    const rounds = await db.rounds.toArray()
    for (const { roundId, items, id } of await db.assessments.toArray()) {
      const criteria = rounds.find((one) => one.id === roundId)?.criteria
      if (criteria === undefined) throw new Violation(`${id} has no round`)
      const known = itemsOf(criteria).map((item) => item.id)
      if (!isDeepStrictEqual(items.map((item) => item.itemId).toSorted(), known.toSorted()))
        throw new Violation(`${id} has other items than its criteria`)
      for (const { percent, band, itemId } of items) {
        if (percent === null) continue
        const isRight =
          isOnScale(criteria.scale, percent) && bandOf(criteria.scale, percent)?.number === band
        if (!isRight)
          throw new Violation(
            `${id} ${itemId}: ${percent} in band ${String(band)} is not on the scale`,
          )
      }
    }
  }
}
