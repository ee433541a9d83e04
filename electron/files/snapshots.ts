import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import * as z from 'zod'
import { Moment } from '#shared/kernel/calendar'
import type { JournalLine, SnapshotInfo } from '#shared/ipc/contract'
import { durableWrite, type Disk } from './durableWrite'
import { lineJson, parseLine, sha256 } from './journalLines'

/** Parsed in a few milliseconds. */
const AT_ONCE_CHARACTERS = 512 * 1024

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
    if (!NAME.test(name)) throw Object.assign(new Error('no such snapshot'), { code: 'ENOENT' })
    const bytes = await this.#disk.readFile(join(this.#folder, name))
    const text = Buffer.from(bytes).toString('utf8')
    const end = text.indexOf('\n') + 1
    const header = readHeader(text.slice(0, Math.max(0, end - 1)))
    const body = text.slice(end)
    const written = body.split('\n').slice(0, -1)
    const lines = await parseLines(written)
    const ok =
      header !== null &&
      header.sha256 === sha256(body) &&
      header.records === lines.length &&
      lines.length === written.length
    const info: SnapshotInfo = {
      name,
      bytes: bytes.byteLength,
      writtenAt: header?.writtenAt ?? timeIn(name),
      ok,
      records: lines.length,
    }
    return { info, journal: journalOf(name), lines }
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

/** Parses lines with breaks between, so that the window gets its files while a large copy is read. */
async function parseLines(written: readonly string[]): Promise<readonly JournalLine[]> {
  const lines: JournalLine[] = []
  let characters = 0
  for (const json of written) {
    const line = parseLine(json)
    if (line !== null) lines.push(line)
    characters += json.length
    if (characters < AT_ONCE_CHARACTERS) continue
    characters = 0
    await setImmediate()
  }
  return lines
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
