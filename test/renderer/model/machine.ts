import { setImmediate } from 'node:timers'
import { Dexie } from 'dexie'
import { vi } from 'vitest'
import type { ReadFile } from '#shared/exchange/readFile'
import type { Edit } from '#shared/journey/assessment/edit'
import type { Assessment } from '#shared/journey/assessment/assessment'
import type { Consensus } from '#shared/journey/consensus/consensus'
import type { Step } from '#shared/journey/consensus/step'
import { EntryId } from '#shared/kernel/identifiers'
import { ok } from '#shared/kernel/result'
import type { RecordOf, RecordTable } from '#shared/records/recordTables'
import { lagFour } from '#shared/sample/sampleExaminers'
import { applyMerge } from '../../../renderer/storage/applyMerge'
import { DATABASE_NAME } from '../../../renderer/storage/database'
import type { DeskStore } from '../../../renderer/storage/deskStore'
import { flushJournal } from '../../../renderer/storage/journalFeed'
import { openStore } from '../../../renderer/storage/openStore'
import { planFile } from '../../../renderer/storage/planFile'
import type { RecordWriter } from '../../../renderer/storage/recordWriter'
import { FakeDesk } from '../../support/fakeDesk'
import { sample } from '../../support/travellingFiles'
import { packageOfTeam } from './teamMail'

export const LINDEN = EntryId.parse('entry_linden2026')
export const MARIA = lagFour.maria.id

/** The one that a failing run may have left open. */
let running: Machine | null = null

/** Maria Ek's machine, with everything that survives it and everything that does not. */
export class Machine {
  desk = new FakeDesk()
  store: DeskStore
  /** Everything she has typed and that must be found again, each text with a mark of its own. */
  readonly typed = new Set<string>()
  /** Of these, what was written over before it had been saved: a process that dies may take it along. */
  readonly fragile = new Set<string>()
  /** The highest revision seen of each record, by `table:id`. */
  readonly revisions = new Map<string, number>()
  /** Revisions that have been read strictly. */
  readonly looked = new Set<string>()
  hasHandedIn = false
  #texts = 0

  private constructor(store: DeskStore) {
    this.store = store
  }

  /** A machine with the team's package on it. */
  static async start(): Promise<Machine> {
    running?.store.db.close()
    await loseJournal()
    localStorage.clear()
    await Dexie.delete(DATABASE_NAME)
    const desk = new FakeDesk().install()
    const machine = new Machine(await opened())
    machine.desk = desk
    running = machine
    const { round } = await sample()
    const identity = { roundId: round.id, examinerId: MARIA, isOffice: false }
    await machine.takeIn(await packageOfTeam(), [], identity)
    return machine
  }

  /** A text like no other, long enough to be worth a version. */
  text(): string {
    this.#texts += 1
    const words = Array.from({ length: 9 }, (_, at) =>
      (this.#texts * 7919 + at * 104_729).toString(36),
    )
    return `~${this.#texts}~ ${words.join(' ')}`
  }

  async takeIn(
    read: ReadFile,
    takes: readonly string[],
    identity: Parameters<typeof applyMerge>[1]['identity'] = null,
  ): Promise<string> {
    const { db, writers } = this.store
    await writers.flushAll()
    const plan = await planFile(db, read, null)
    if (!plan.ok) return plan.error.kind
    const facts = {
      name: 'Maria Ek (påhittad)',
      administration: '',
      email: 'maria@exempel.example',
    }
    const taken = await applyMerge(this.store, {
      read,
      plan: plan.value,
      takes: new Set(takes),
      facts: identity === null ? null : facts,
      identity,
      fileName: 'fil.examinator',
      detail: '',
    })
    return taken.ok ? 'taken in' : taken.error.kind
  }

  /** A record as a screen opens it: its one writer, told of what stands. Null where there is none. */
  async open<Name extends RecordTable>(
    table: Name,
    id: string | undefined,
  ): Promise<RecordWriter<Name> | null> {
    const stored = id === undefined ? undefined : await this.store.db.records(table).get(id)
    if (stored === undefined) return null
    const writer = this.store.writers.of(table, stored)
    writer.adopt(stored)
    return writer
  }

  async round(): Promise<RecordOf<'rounds'>> {
    const [round] = await this.store.db.rounds.toArray()
    if (round === undefined) throw new Error('the round is gone')
    return round
  }

  async own(): Promise<RecordWriter<'assessments'> | null> {
    const place = this.store.db.assessments.where('[entryId+examinerId]').equals([LINDEN, MARIA])
    return this.open('assessments', (await place.first())?.id)
  }

  async consensus(): Promise<RecordWriter<'consensuses'> | null> {
    const all = this.store.db.consensuses.where('entryId').equals(LINDEN)
    return this.open('consensuses', (await all.first())?.id)
  }

  /** An edit of her own assessment, as the screen makes it. False when it is refused. */
  async edit(change: (assessment: Assessment) => Edit, isStructure = false): Promise<boolean> {
    const writer = await this.own()
    const edited = writer && change(writer.snapshot())
    if (writer === null || !edited?.ok) return false
    const next = { ...writer.snapshot(), ...edited.value }
    await this.#noteFragile(JSON.stringify(writer.snapshot()), JSON.stringify(next))
    writer.change(next, isStructure ? 'structure' : 'pause')
    return true
  }

  async #noteFragile(before: string, after: string): Promise<void> {
    const gone = [...this.typed].filter((text) => before.includes(text) && !after.includes(text))
    if (gone.length === 0) return
    const saved = JSON.stringify(await this.store.db.assessments.toArray())
    for (const text of gone) if (!saved.includes(text)) this.fragile.add(text)
  }

  /** A step of the meeting, as the screen takes it. False when it is refused. */
  async step(change: (consensus: Consensus) => Step, isStructure = true): Promise<boolean> {
    const writer = await this.consensus()
    const stepped = writer && change(writer.snapshot())
    if (writer === null || !stepped?.ok) return false
    const next = { ...writer.snapshot(), ...stepped.value }
    writer.change(next, isStructure ? 'structure' : 'pause')
    return true
  }

  /** Time goes by; what waits for it happens. */
  async wait(milliseconds: number): Promise<void> {
    await vi.advanceTimersByTimeAsync(milliseconds)
    await turns(60)
    if (await this.store.writers.flushAll()) this.fragile.clear()
  }

  /** The program is closed in good order and opened again. */
  async restart(): Promise<void> {
    if (await this.store.writers.flushAll()) this.fragile.clear()
    await this.#reopen()
  }

  /** The process dies: what the disk and the small store have is all there is. */
  async kill(afterTurns: number, isWriteLost: boolean): Promise<void> {
    const lost = isWriteLost ? loseWrites() : null
    void this.store.writers.flushAll().catch(() => false)
    await turns(afterTurns)
    vi.clearAllTimers()
    this.store.db.close()
    await turns(60)
    await loseJournal()
    lost?.()
    for (const text of this.fragile) this.typed.delete(text)
    this.fragile.clear()
    await this.#reopen()
  }

  async #reopen(): Promise<void> {
    this.store.db.close()
    vi.clearAllTimers()
    this.desk.install()
    this.store = await opened()
  }
}

async function opened(): Promise<DeskStore> {
  const store = await openStore()
  if (store.kind === 'rescue') throw new Error(`rescue: ${JSON.stringify(store.cause)}`)
  return store.store
}

const nowhere = async () => ok({})

/** What waits for the journal dies with the process. */
async function loseJournal(): Promise<void> {
  vi.stubGlobal('desk', { ask: nowhere, on: () => () => undefined })
  await flushJournal()
  vi.clearAllTimers()
}

/** Lets what does not wait for a clock go on a while. */
async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) {
    await new Promise<void>((resolve) => {
      setImmediate(resolve)
    })
  }
}

/** From now on no write of a record reaches the disk. Gives back its own undoing. */
function loseWrites(): () => void {
  const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('the process is dying', 'AbortError')
  })
  return () => spy.mockRestore()
}
