import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import * as z from 'zod'
import { SnapshotInfo } from '#shared/ipc/contract'
import { durableWrite, type Disk } from './durableWrite'

const Remembered = z.strictObject({
  profile: z.string().max(100),
  folder: z.string().nullable(),
  last: SnapshotInfo.nullable(),
  /** Records whose copies are to be erased there when the place can be reached. */
  toErase: z.array(z.string().max(200)).max(200_000).default([]),
  /** Every copy but the newest is to be removed there: they lie in clear while the profile is locked. */
  mustClear: z.boolean().default(false),
})

/** Who this profile is to a folder of copies, which folder was chosen, and the last copy proved there. */
export type Remembered = z.infer<typeof Remembered>

/** Kept in one small file in the profile. Unreadable, it means that no place is chosen. */
export class PlaceMemory {
  readonly #disk: Disk
  readonly #path: string
  #now: Remembered

  constructor(disk: Disk, path: string) {
    this.#disk = disk
    this.#path = path
    this.#now = read(path) ?? {
      profile: randomUUID(),
      folder: null,
      last: null,
      toErase: [],
      mustClear: false,
    }
  }

  get current(): Remembered {
    return this.#now
  }

  /** On the disk when it answers; throws the system's error. */
  async change(part: Partial<Omit<Remembered, 'profile'>>): Promise<void> {
    this.#now = { ...this.#now, ...part }
    await durableWrite(this.#disk, this.#path, Buffer.from(JSON.stringify(this.#now)), 0o600)
  }
}

function read(path: string): Remembered | null {
  try {
    const stored = Remembered.safeParse(JSON.parse(readFileSync(path, 'utf8')))
    return stored.success ? stored.data : null
  } catch {
    return null
  }
}
