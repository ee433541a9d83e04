import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { JournalLine } from '#shared/ipc/contract'
import { durableWrite, syncFolder, type Disk } from './durableWrite'
import { decodeLines, encodeLines, type ReadLines } from './journalLines'

const NAME = /^journal-(\d{6,})\.jsonl$/

/** Append-only files `journal-000001.jsonl` … in one folder; each append is on the disk when it answers. */
export class Journal {
  readonly #disk: Disk
  readonly #folder: string
  /** Files whose end is known to be whole; for others a line break comes first. */
  readonly #whole = new Set<number>()

  constructor(disk: Disk, folder: string) {
    this.#disk = disk
    this.#folder = folder
  }

  /** The files that exist, oldest first. */
  async numbers(): Promise<readonly number[]> {
    const names = await readdir(this.#folder)
    return names
      .flatMap((name) => NAME.exec(name)?.[1] ?? [])
      .map(Number)
      .toSorted((a, b) => a - b)
  }

  /** When each file that holds anything was last written, as UTC text. */
  async writtenAt(): Promise<readonly string[]> {
    const numbers = await this.numbers()
    const facts = await Promise.all(numbers.map((number) => stat(this.#pathOf(number))))
    return facts.filter(({ size }) => size > 0).map(({ mtime }) => mtime.toISOString())
  }

  /** Begins a file, empty, so that the next append finds its place even after a power cut. */
  async begin(number: number): Promise<void> {
    const file = await this.#disk.open(this.#pathOf(number), 'a', 0o600)
    await file.close()
    await syncFolder(this.#disk, this.#folder)
  }

  /** Throws the system's error; lines already written stay readable, a torn last one is skipped. */
  async append(number: number, lines: readonly JournalLine[]): Promise<void> {
    // After a crash or a full disk the last line may be torn: a break keeps it from swallowing the next.
    const text = (this.#whole.has(number) ? '' : '\n') + encodeLines(lines)
    this.#whole.delete(number)
    const file = await this.#disk.open(this.#pathOf(number), 'a', 0o600)
    try {
      await file.writeFile(text)
      await file.sync()
    } finally {
      await file.close()
    }
    this.#whole.add(number)
  }

  async read(number: number): Promise<ReadLines> {
    const bytes = await this.#disk.readFile(this.#pathOf(number))
    return decodeLines(Buffer.from(bytes).toString('utf8'))
  }

  /** Writes a file anew with other lines; what cannot be trusted in it and is to stay is given as it stood. */
  async rewrite(
    number: number,
    lines: readonly JournalLine[],
    damaged: readonly string[],
  ): Promise<void> {
    const text = [...damaged.map((written) => `${written}\n`), encodeLines(lines)].join('')
    await durableWrite(this.#disk, this.#pathOf(number), Buffer.from(text), 0o600)
    this.#whole.add(number)
  }

  async remove(number: number): Promise<void> {
    this.#whole.delete(number)
    await this.#disk.rm(this.#pathOf(number), { force: true })
  }

  #pathOf(number: number): string {
    return join(this.#folder, `journal-${String(number).padStart(6, '0')}.jsonl`)
  }
}
