import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { JournalLine, SnapshotInfo } from '#shared/ipc/contract'
import { syncFolder, type Disk } from './durableWrite'
import { both, countHeld, eraseFromJournal, eraseFromSnapshots, type Erased } from './eraseLines'
import { Journal } from './journal'
import { headOf, isRemoval, latestLines, lineKey, type ReadLines } from './journalLines'
import { note, removalOf, type Known } from './knownRecords'
import { keptSnapshots } from './snapshotRotation'
import { journalOf, Snapshots, timeIn, type ReadSnapshot } from './snapshots'

/**
 * The second copy of everything, outside the browser's store: a journal of changes and rotating
 * snapshots in one folder. Calls are served one after the other. Failures are thrown system errors.
 */
export class Vault {
  readonly #disk: Disk
  readonly #folder: string
  readonly #now: () => string
  readonly #journal: Journal
  readonly #snapshots: Snapshots
  #known: Map<string, Known> | null = null
  #current: number | null = null
  #last: Promise<unknown> = Promise.resolve()

  /** `now` gives UTC text; it is shown and written in names, never compared. */
  constructor(disk: Disk, folder: string, now: () => string) {
    this.#disk = disk
    this.#folder = folder
    this.#now = now
    this.#journal = new Journal(disk, folder)
    this.#snapshots = new Snapshots(disk, folder)
  }

  /** On the disk when it answers. */
  append(lines: readonly JournalLine[]): Promise<void> {
    return this.#inTurn(async () => {
      await this.#journal.append(await this.#openJournal(), lines)
      if (this.#known !== null) note(this.#known, lines.map(headOf))
    })
  }

  /** The latest line of each living record, those of removed ones, and how many could not be trusted. */
  read(): Promise<{ lines: JournalLine[]; damagedLines: number; removals?: JournalLine[] }> {
    return this.#inTurn(async () => {
      const { lines, damaged } = await this.#readAll()
      const living = lines.filter((line) => !isRemoval(line))
      const removals = lines.filter((line) => isRemoval(line))
      return {
        lines: living,
        damagedLines: damaged.length,
        ...(removals.length > 0 ? { removals } : {}),
      }
    })
  }

  /** What stands in the journal and cannot be trusted, as it is. */
  damagedLines(): Promise<readonly string[]> {
    return this.#inTurn(async () => (await this.#readAll()).damaged)
  }

  /** When the journal was last written, or the newest snapshot if that was later; null when there is neither. */
  lastWrittenAt(): Promise<string | null> {
    return this.#inTurn(async () => {
      const newest = (await this.#snapshots.names())[0]
      const times = [
        ...(await this.#journal.writtenAt()),
        ...(newest === undefined ? [] : [timeIn(newest)]),
      ]
      return times.toSorted().at(-1) ?? null
    })
  }

  /** Distinct living records that journal and snapshots know. */
  countRecords(): Promise<number> {
    return this.#inTurn(async () => (await this.#living()).length)
  }

  /** The sum of their revisions: a database with a lower one holds something older. */
  sumRevisions(): Promise<number> {
    return this.#inTurn(async () =>
      (await this.#living()).reduce((sum, { revision }) => sum + revision, 0),
    )
  }

  /** Lines and copies that do not prove themselves: where nothing else is, they say that something was. */
  countDamage(): Promise<number> {
    return this.#inTurn(async () => {
      const copies = await this.#snapshots.list()
      const { damaged } = await this.#readAll()
      return damaged.length + copies.filter(({ ok }) => !ok).length
    })
  }

  /** A full copy, proved by reading it back; only then old copies go and a new journal begins. */
  writeSnapshot(lines: readonly JournalLine[]): Promise<SnapshotInfo> {
    return this.#inTurn(async () => {
      const next = (await this.#openJournal()) + 1
      const known = await this.#knowledge()
      await this.#journal.begin(next)
      await this.#carryOver(lines, known, next)
      const info = await this.#snapshots.write(lines, next, this.#now())
      this.#current = next
      note(known, lines.map(headOf))
      await this.#rotate(info.name)
      return info
    })
  }

  /**
   * Removes every other snapshot and every journal before this one. Only done once the snapshot has
   * proved itself again; otherwise `EIO`, and everything stays.
   */
  keepOnly(name: string): Promise<void> {
    return this.#inTurn(async () => {
      const kept = await this.#snapshots.read(name)
      if (!kept.info.ok) throw Object.assign(new Error('a damaged snapshot'), { code: 'EIO' })
      for (const number of await this.#journal.numbers()) {
        if (number < kept.journal) await this.#journal.remove(number)
      }
      for (const other of await this.#snapshots.names()) {
        if (other !== name) await this.#snapshots.remove(other)
      }
      await syncFolder(this.#disk, this.#folder)
    })
  }

  /**
   * Takes records out of every file of the vault, history included, and reads all of them again.
   * `left`: lines that still hold one, which is 0 unless a disk lies.
   */
  erase(keys: ReadonlySet<string>): Promise<Erased & { readonly left: number }> {
    return this.#inTurn(async () => {
      const known = await this.#knowledge()
      const removals = [...keys].flatMap((key) => removalOf(key, known.get(key)))
      if (removals.length > 0) await this.#journal.append(await this.#openJournal(), removals)
      note(known, removals.map(headOf))
      const fromJournal = await eraseFromJournal(this.#journal, keys)
      const names = await this.#snapshots.names()
      const erased = both(fromJournal, await eraseFromSnapshots(this.#snapshots, names, keys))
      await syncFolder(this.#disk, this.#folder)
      return { ...erased, left: await countHeld(this.#journal, this.#snapshots, keys) }
    })
  }

  listSnapshots(): Promise<SnapshotInfo[]> {
    return this.#inTurn(() => this.#snapshots.list())
  }

  /** The lines of one snapshot; whether it proved itself is told beside them. */
  readSnapshot(name: string): Promise<ReadSnapshot> {
    return this.#inTurn(() => this.#snapshots.read(name))
  }

  /** The newest snapshot that proves itself, with its bytes as they lie; null when there is none. */
  newestWhole(): Promise<{ info: SnapshotInfo; bytes: Uint8Array } | null> {
    return this.#inTurn(async () => {
      const newest = await this.#newestTrusted()
      if (newest === null) return null
      return { info: newest.info, bytes: await this.#snapshots.bytesOf(newest.info.name) }
    })
  }

  /** When the newest snapshot was written, by its name alone. */
  lastSnapshotAt(): Promise<string | null> {
    return this.#inTurn(async () => {
      const newest = (await this.#snapshots.names())[0]
      return newest === undefined ? null : timeIn(newest)
    })
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(async () => {
      await this.#prepare()
      return work()
    })
    this.#last = turn.catch(() => {})
    return turn
  }

  async #prepare(): Promise<void> {
    if (this.#current !== null) return
    await mkdir(this.#folder, { recursive: true, mode: 0o700 })
    for (const name of await readdir(this.#folder)) {
      // Left by a program that was killed while writing; never a finished file.
      if (name.endsWith('.new')) await this.#disk.rm(join(this.#folder, name), { force: true })
    }
  }

  async #openJournal(): Promise<number> {
    if (this.#current === null) {
      const newest = (await this.#snapshots.names()).map(journalOf)
      this.#current = Math.max(1, ...newest, ...(await this.#journal.numbers()))
      await this.#journal.begin(this.#current)
    }
    return this.#current
  }

  async #knowledge(): Promise<Map<string, Known>> {
    if (this.#known !== null) return this.#known
    const known = await this.#readKnown()
    // Only now: what could not be read must not be taken for nothing at the next question.
    this.#known = known
    return known
  }

  async #living(): Promise<readonly Known[]> {
    return [...(await this.#knowledge()).values()].filter(({ removed }) => !removed)
  }

  async #readKnown(): Promise<Map<string, Known>> {
    const snapshot = await firstOf(await this.#snapshots.names(), (name) =>
      this.#snapshots.held(name),
    )
    const known = new Map<string, Known>()
    const numbers = await this.#journal.numbers()
    const isBefore = (number: number): boolean => snapshot !== null && number < snapshot.journal
    const noteAll = async (some: readonly number[]): Promise<void> => {
      for (const number of some) note(known, (await this.#journal.read(number)).lines.map(headOf))
    }
    await noteAll(numbers.filter(isBefore))
    note(known, snapshot?.heads ?? [])
    await noteAll(numbers.filter((one) => !isBefore(one)))
    return known
  }

  async #readAll(): Promise<ReadLines> {
    const snapshot = await this.#newestTrusted()
    const before: JournalLine[] = []
    const after: JournalLine[] = []
    const damaged: string[] = []
    for (const number of await this.#journal.numbers()) {
      const read = await this.#journal.read(number)
      for (const text of read.damaged) damaged.push(text)
      const part = snapshot !== null && number < snapshot.journal ? before : after
      for (const line of read.lines) part.push(line)
    }
    const latest = latestLines([...before, ...(snapshot?.lines ?? []), ...after])
    return { lines: [...latest.values()], damaged }
  }

  async #newestTrusted(except?: string): Promise<ReadSnapshot | null> {
    const names = (await this.#snapshots.names()).filter((name) => name !== except)
    return firstOf(names, async (name) => {
      const snapshot = await this.#snapshots.read(name)
      return snapshot.info.ok ? snapshot : null
    })
  }

  /**
   * What the vault knows better than the coming snapshot goes into the journal after it, so that a
   * window that has lost its database cannot make the vault forget: only a removal removes.
   */
  async #carryOver(
    snapshot: readonly JournalLine[],
    known: ReadonlyMap<string, Known>,
    journal: number,
  ): Promise<void> {
    const given = latestLines(snapshot)
    const better = (key: string, { revision, removed }: Known): boolean => {
      const line = given.get(key)
      return line === undefined ? !removed : line.revision < revision
    }
    const keys = new Set([...known].filter(([key, fact]) => better(key, fact)).map(([key]) => key))
    if (keys.size === 0) return
    const { lines } = await this.#readAll()
    await this.#journal.append(
      journal,
      lines.filter((line) => keys.has(lineKey(line))),
    )
  }

  async #rotate(newest: string): Promise<void> {
    const previous = await this.#newestTrusted(newest)
    for (const number of await this.#journal.numbers()) {
      if (previous !== null && number < previous.journal) await this.#journal.remove(number)
    }
    const names = await this.#snapshots.names()
    const kept = keptSnapshots(names.map((name) => ({ name, writtenAt: timeIn(name) })))
    for (const name of names) {
      if (!kept.has(name)) await this.#snapshots.remove(name)
    }
    await syncFolder(this.#disk, this.#folder)
  }
}

/** The first of what stands behind these names that is one. */
async function firstOf<Found>(
  names: readonly string[],
  find: (name: string) => Promise<Found | null>,
): Promise<Found | null> {
  for (const name of names) {
    const found = await find(name)
    if (found !== null) return found
  }
  return null
}
