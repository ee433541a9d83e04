import { webcrypto } from 'node:crypto'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import * as z from 'zod'
import { Moment } from '#shared/kernel/calendar'
import type { JournalLine, SnapshotInfo } from '#shared/ipc/contract'
import { durableWrite, type Disk } from './durableWrite'
import { lineJson, parseLine, sha256, type LineHead } from './journalLines'

/** Read in a few milliseconds. */
const AT_ONCE_BYTES = 128 * 1024

const BREAK = 0x0a
const QUOTE = 0x22

/** Where a line's text begins. It cannot stand in a name: its quotes would be escaped there. */
const TEXT_BEGINS = ',"json":"'

const NAME = /^snapshot-(\d{6,})-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z\.jsonl$/

const Header = z.strictObject({
  format: z.literal('examinator-snapshot'),
  version: z.literal(1),
  writtenAt: Moment,
  records: z.int().min(0),
  sha256: z.string(),
})

/** A snapshot that was read: trusted only if `info.ok`. `journal` is the first journal after it. */
export interface ReadSnapshot {
  readonly info: SnapshotInfo
  readonly journal: number
  readonly lines: readonly JournalLine[]
}

/** What a snapshot that proved itself holds. `journal` is the first journal after it. */
export interface HeldSnapshot {
  readonly journal: number
  readonly heads: readonly LineHead[]
}

interface OpenedSnapshot {
  readonly bytes: Buffer
  /** Where the body begins. */
  readonly start: number
  readonly header: z.infer<typeof Header> | null
  /** The body is the one that was written. */
  readonly isWhole: boolean
}

/**
 * Full copies as plain JSON lines, `snapshot-<journal>-<time>.jsonl`: a header with count and hash,
 * then a record per line. The number in the name, not the clock, says which is newer.
 */
export class Snapshots {
  readonly #disk: Disk
  readonly #folder: string
  /** Facts about files already checked, by name, size and time of change. */
  readonly #checked = new Map<string, SnapshotInfo>()

  constructor(disk: Disk, folder: string) {
    this.#disk = disk
    this.#folder = folder
  }

  /** Names, newest first. */
  async names(): Promise<readonly string[]> {
    const names = await readdir(this.#folder)
    return names
      .filter((name) => NAME.test(name))
      .toSorted((a, b) => journalOf(b) - journalOf(a) || (a < b ? 1 : -1))
  }

  /** Writes and reads back; throws the system's error, or `EIO` if the copy does not prove itself. */
  async write(
    lines: readonly JournalLine[],
    journal: number,
    writtenAt: string,
  ): Promise<SnapshotInfo> {
    return this.rewrite(nameFor(journal, writtenAt), lines, writtenAt)
  }

  /** Writes one anew under a name it has had: other lines, the same time. Throws as `write` does. */
  async rewrite(
    name: string,
    lines: readonly JournalLine[],
    writtenAt: string,
  ): Promise<SnapshotInfo> {
    const body = lines.map((line) => `${lineJson(line)}\n`).join('')
    const header = JSON.stringify({
      format: 'examinator-snapshot',
      version: 1,
      writtenAt,
      records: lines.length,
      sha256: sha256(body),
    } satisfies z.infer<typeof Header>)
    return this.put(name, Buffer.from(`${header}\n${body}`))
  }

  /** Writes a snapshot's bytes as they are under its name; throws as `write` does. */
  async put(name: string, bytes: Uint8Array): Promise<SnapshotInfo> {
    await durableWrite(this.#disk, join(this.#folder, name), bytes, 0o600)
    const { info } = await this.read(name)
    if (!info.ok) throw Object.assign(new Error('the snapshot does not read back'), { code: 'EIO' })
    return info
  }

  /** A snapshot's bytes, unchecked. */
  bytesOf(name: string): Promise<Uint8Array> {
    return this.#disk.readFile(join(this.#folder, name))
  }

  /** Reads one whole and checks it. Damage is told in `info.ok`; only a missing file throws. */
  async read(name: string): Promise<ReadSnapshot> {
    const { bytes, start, header, isWhole } = await this.#opened(name)
    const { lines, written } = await readLines(bytes, start)
    const info: SnapshotInfo = {
      name,
      bytes: bytes.byteLength,
      writtenAt: header?.writtenAt ?? timeIn(name),
      ok: isWhole && header?.records === lines.length && lines.length === written,
      records: lines.length,
    }
    return { info, journal: journalOf(name), lines }
  }

  /** Which records one holds and in which revision, their texts left unread; null unless it proves itself. */
  async held(name: string): Promise<HeldSnapshot | null> {
    const { bytes, start, header, isWhole } = await this.#opened(name)
    const heads = isWhole ? readHeads(bytes, start) : null
    if (heads === null || heads.length !== header?.records) return null
    return { journal: journalOf(name), heads }
  }

  async #opened(name: string): Promise<OpenedSnapshot> {
    if (!NAME.test(name)) throw Object.assign(new Error('no such snapshot'), { code: 'ENOENT' })
    const read = await this.#disk.readFile(join(this.#folder, name))
    const bytes = Buffer.from(read.buffer, read.byteOffset, read.byteLength)
    const start = bytes.indexOf(BREAK) + 1
    const header = readHeader(bytes.toString('utf8', 0, Math.max(0, start - 1)))
    // The digest of a large copy is taken beside the work of the window.
    const digest = await webcrypto.subtle.digest('SHA-256', bytes.subarray(start))
    const isWhole = header !== null && header.sha256 === Buffer.from(digest).toString('hex')
    return { bytes, start, header, isWhole }
  }

  /** Facts about every snapshot, newest first; a file that has not changed is not read again. */
  async list(): Promise<SnapshotInfo[]> {
    const infos: SnapshotInfo[] = []
    for (const name of await this.names()) {
      const facts = await stat(join(this.#folder, name))
      const version = `${name} ${String(facts.size)} ${String(facts.mtimeMs)}`
      const info = this.#checked.get(version) ?? (await this.read(name)).info
      this.#checked.set(version, info)
      infos.push(info)
    }
    return infos
  }

  async remove(name: string): Promise<void> {
    await this.#disk.rm(join(this.#folder, name), { force: true })
  }
}

interface ReadBody {
  readonly lines: readonly JournalLine[]
  /** How many lines stand there, trusted or not. */
  readonly written: number
}

/** Reads line by line with breaks between, so that the window gets its answers while a large copy is read. */
async function readLines(bytes: Buffer, start: number): Promise<ReadBody> {
  const lines: JournalLine[] = []
  let written = 0
  let restedAt = start
  for (const { at, end } of linesIn(bytes, start)) {
    const line = parseLine(bytes.toString('utf8', at, end))
    if (line !== null) lines.push(line)
    written += 1
    if (end - restedAt < AT_ONCE_BYTES) continue
    restedAt = end
    await setImmediate()
  }
  return { lines, written }
}

/** What stands before the text of each line; null if one is no line of a record. */
function readHeads(bytes: Buffer, start: number): readonly LineHead[] | null {
  const heads: LineHead[] = []
  for (const { at, end } of linesIn(bytes, start)) {
    const before = bytes.subarray(at, end).indexOf(TEXT_BEGINS)
    const line =
      before < 0 ? null : parseLine(`${bytes.toString('utf8', at, at + before)},"json":""}`)
    if (line === null) return null
    const isEmpty = bytes[at + before + TEXT_BEGINS.length] === QUOTE
    heads.push({ table: line.table, id: line.id, revision: line.revision, removed: isEmpty })
  }
  return heads
}

function* linesIn(bytes: Buffer, start: number): Iterable<{ at: number; end: number }> {
  let at = start
  for (let end = bytes.indexOf(BREAK, at); end >= 0; end = bytes.indexOf(BREAK, at)) {
    yield { at, end }
    at = end + 1
  }
}

/** The first journal file that came after the snapshot of this name. */
export function journalOf(name: string): number {
  return Number(NAME.exec(name)?.[1] ?? 0)
}

/** The time in a snapshot's name, as UTC text. */
export function timeIn(name: string): string {
  const [, , day = '1970-01-01', hour = '00', minute = '00', second = '00', milli = '000'] =
    NAME.exec(name) ?? []
  return `${day}T${hour}:${minute}:${second}.${milli}Z`
}

function nameFor(journal: number, writtenAt: string): string {
  const time = new Date(writtenAt).toISOString().replaceAll(/[:.]/g, '-')
  return `snapshot-${String(journal).padStart(6, '0')}-${time}.jsonl`
}

function readHeader(json: string): z.infer<typeof Header> | null {
  try {
    const header = Header.safeParse(JSON.parse(json))
    return header.success ? header.data : null
  } catch {
    return null
  }
}
