import { mkdir } from 'node:fs/promises'
import type { JournalLine } from '#shared/ipc/contract'
import { syncFolder, type Disk } from './durableWrite'
import { Snapshots } from './snapshots'

/** One verified copy in a folder of its own, while the window's store is wiped and made anew. */
export class MovingCopy {
  readonly #disk: Disk
  readonly #folder: string
  readonly #now: () => string
  readonly #copies: Snapshots

  constructor(disk: Disk, folder: string, now: () => string) {
    this.#disk = disk
    this.#folder = folder
    this.#now = now
    this.#copies = new Snapshots(disk, folder)
  }

  /** Takes the place of an earlier one. Throws the system's error, or `EIO` if it does not prove itself. */
  async write(lines: readonly JournalLine[]): Promise<void> {
    await this.remove()
    await this.#copies.write(lines, 1, this.#now())
  }

  /** Every line, or `EIO` when the copy is damaged, `ENOENT` when there is none. */
  async read(): Promise<readonly JournalLine[]> {
    await this.#prepare()
    const [name] = await this.#copies.names()
    if (name === undefined) throw Object.assign(new Error('no copy'), { code: 'ENOENT' })
    const { info, lines } = await this.#copies.read(name)
    if (!info.ok) throw Object.assign(new Error('a damaged copy'), { code: 'EIO' })
    return lines
  }

  async remove(): Promise<void> {
    await this.#prepare()
    for (const name of await this.#copies.names()) await this.#copies.remove(name)
    await syncFolder(this.#disk, this.#folder)
  }

  async #prepare(): Promise<void> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 })
  }
}
