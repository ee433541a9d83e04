import { vi } from 'vitest'
import type { ChannelName } from '#shared/ipc/channels'
import type {
  Desk,
  Doors,
  IpcProblem,
  JournalLine,
  PlaceStatus,
  Reply,
  Request,
} from '#shared/ipc/contract'
import { fail, ok, type Result } from '#shared/kernel/result'

import { FakeLock, lockDoors } from './fakeLock'

const keyOf = ({ table, id }: JournalLine): string => `${table}:${id}`

const NO_PLACE: PlaceStatus = {
  folder: null,
  last: null,
  problem: null,
  isSameDisk: false,
  cloudService: null,
}

interface StoredSnapshot {
  readonly name: string
  readonly writtenAt: string
  readonly lines: readonly JournalLine[]
  readonly ok: boolean
}

/** The desktop as the window sees it, in memory: journal, snapshots and saved files. */
export class FakeDesk {
  /** Latest line per record, removals among them. */
  readonly journal = new Map<string, JournalLine>()
  readonly batches: (readonly JournalLine[])[] = []
  readonly saved: { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }[] = []
  snapshots: StoredSnapshot[] = []
  damaged: readonly string[] = []
  freeBytes: number | null = null
  cloudService: string | null = null
  /** The second place as the person has left it, and what lies there. */
  place: PlaceStatus = NO_PLACE
  /** What the person chooses in the folder dialog; null to cancel. */
  folderToChoose: string | null = null
  refusesFolder: Reply<'place:choose'>['refused'] = null
  /** What the person chooses in the open dialog; null to cancel. */
  fileToOpen: { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> } | null = null
  readonly lock = new FakeLock()
  /** Doors that answer with a problem, by name. */
  readonly problems = new Map<ChannelName, IpcProblem>()
  readonly asked: ChannelName[] = []

  /** Puts it where the window looks for it. */
  install(): this {
    vi.stubGlobal('desk', {
      ask: (channel, request) => this.#ask(channel, request),
      on: () => () => undefined,
    } satisfies Desk)
    return this
  }

  note(line: JournalLine): void {
    const known = this.journal.get(keyOf(line))
    if (known === undefined || line.revision >= known.revision) this.journal.set(keyOf(line), line)
  }

  living(): JournalLine[] {
    return [...this.journal.values()].filter((line) => line.json !== '')
  }

  takeSnapshot(lines: readonly JournalLine[], writtenAt: string, isWhole = true): void {
    const name = `snapshot-${String(this.snapshots.length + 1).padStart(6, '0')}.jsonl`
    this.snapshots = [{ name, writtenAt, lines: [...lines], ok: isWhole }, ...this.snapshots]
  }

  #infoOf({ name, writtenAt, lines, ok: isWhole }: StoredSnapshot) {
    const bytes = JSON.stringify(lines).length
    return { name, writtenAt, bytes, ok: isWhole, records: lines.length }
  }

  /** The newest copy is carried to the place, unless the place has a problem. */
  #carry(): PlaceStatus {
    const [newest] = this.snapshots
    if (this.place.folder !== null && this.place.problem === null && newest !== undefined)
      this.place = { ...this.place, last: this.#infoOf(newest) }
    return this.place
  }

  async #ask<C extends ChannelName>(
    channel: C,
    request: Request<C>,
  ): Promise<Result<Reply<C>, IpcProblem>> {
    this.asked.push(channel)
    const problem = this.problems.get(channel)
    if (problem !== undefined) return fail(problem)
    return this.#doors[channel](request)
  }

  readonly #doors: Doors = {
    ...lockDoors(this.lock, this),
    'app:facts': async () =>
      ok({
        version: '0.1.0',
        language: 'sv',
        profileFolder: '/hem/anna/examinator',
        journalRecords: this.living().length,
        journalDamage: this.living().length === 0 ? this.damaged.length : 0,
        journalRevisions: this.living().reduce((sum, { revision }) => sum + revision, 0),
        lastSnapshotAt: this.snapshots[0]?.writtenAt ?? null,
        journalWrittenAt: this.journal.size === 0 ? null : '2026-09-10T12:02:00.000Z',
        freeBytes: this.freeBytes,
        cloudService: this.cloudService,
      }),
    'app:room': async () => ok({ freeBytes: this.freeBytes }),
    'app:drawn': async () => ok({}),
    'app:ready': async () => ok({}),
    'app:flushed': async () => ok({}),
    'app:language': async () => ok({}),
    'file:open': async () => ok({ files: this.fileToOpen === null ? [] : [this.fileToOpen] }),
    'file:takeWaiting': async () => ok({ files: [] }),
    'file:save': async ({ suggestedName, bytes }) => {
      this.saved.push({ name: suggestedName, bytes: new Uint8Array(bytes) })
      return ok({ savedAs: suggestedName })
    },
    'journal:append': async ({ lines }) => {
      this.batches.push(lines)
      for (const line of lines) this.note(line)
      return ok({})
    },
    'journal:read': async () =>
      ok({
        lines: this.living(),
        damagedLines: this.damaged.length,
        removals: [...this.journal.values()].filter((line) => line.json === ''),
      }),
    'journal:damaged': async () => ok({ lines: [...this.damaged] }),
    'snapshot:write': async ({ lines }) => {
      for (const line of lines) this.note(line)
      this.takeSnapshot(lines, new Date().toISOString())
      const [newest] = this.snapshots
      return newest === undefined
        ? fail({ kind: 'failed', reason: 'no snapshot' })
        : ok(this.#infoOf(newest))
    },
    'snapshot:list': async () => ok({ snapshots: this.snapshots.map((one) => this.#infoOf(one)) }),
    'snapshot:read': async ({ name }) => {
      const found = this.snapshots.find((one) => one.name === name)
      return found === undefined
        ? fail({ kind: 'disk', code: 'ENOENT' })
        : ok({ lines: [...found.lines] })
    },
    'copies:erase': async ({ records }) => {
      const gone = new Set(records.map(({ table, id }) => `${table}:${id}`))
      const isKept = (line: JournalLine): boolean => !gone.has(keyOf(line))
      for (const key of gone) this.journal.delete(key)
      this.snapshots = this.snapshots.map((one) => ({ ...one, lines: one.lines.filter(isKept) }))
      const place = this.place.folder === null ? ('none' as const) : ('done' as const)
      return ok({ files: this.snapshots.length, lines: gone.size, left: 0, place })
    },
    'place:status': async () => ok(this.place),
    'place:choose': async () => {
      const folder = this.folderToChoose
      if (folder !== null && this.refusesFolder === null) this.place = { ...NO_PLACE, folder }
      return ok({ refused: folder === null ? null : this.refusesFolder, status: this.#carry() })
    },
    'place:leave': async () => {
      this.place = NO_PLACE
      return ok(this.place)
    },
    'place:write': async () => ok(this.#carry()),
    'place:look': async ({ chosen }) => {
      const folder = chosen ? this.folderToChoose : this.place.folder
      const snapshots = this.snapshots.map((one) => this.#infoOf(one))
      return ok({ found: folder === null ? null : { folder, snapshots } })
    },
    'place:read': async ({ name }) => this.#doors['snapshot:read']({ name }),
    'report:print': async () => fail({ kind: 'refused', reason: 'no printer' }),
  }
}
