import type { Seal } from './seal'

/** The bytes of rows that are kept at hand, open and sealed, and of one row at most. */
const MOST_BYTES = 4_000_000
const MOST_OF_ONE = 1_000_000

interface KnownRow {
  readonly sealed: Uint8Array
  readonly plain: Uint8Array
}

/** A seal that knows again what it sealed or opened a moment ago. */
export interface RememberingSeal extends Seal {
  /** What these very bytes hold, if they were sealed or opened lately for this place. */
  readonly recall: (sealed: Uint8Array, place: string) => Uint8Array | null
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false
  for (let at = 0; at < one.length; at += 1) if (one[at] !== other[at]) return false
  return true
}

const sizeOf = ({ sealed, plain }: KnownRow): number => sealed.length + plain.length

/** The latest rows: at each place what stands and what is about to, and the oldest make room. */
class KnownRows {
  readonly #rows = new Map<string, readonly KnownRow[]>()
  #bytes = 0

  note<Sealed extends Uint8Array>(place: string, sealed: Sealed, plain: Uint8Array): Sealed {
    const row = { sealed, plain }
    if (sizeOf(row) > MOST_OF_ONE) return sealed
    const [before] = this.#take(place)
    this.#put(place, before === undefined ? [row] : [row, before])
    for (const [oldest] of this.#rows) {
      if (this.#bytes <= MOST_BYTES) break
      this.#take(oldest)
    }
    return sealed
  }

  recall(place: string, sealed: Uint8Array): Uint8Array | null {
    return this.#rows.get(place)?.find((known) => isSame(known.sealed, sealed))?.plain ?? null
  }

  #put(place: string, rows: readonly KnownRow[]): void {
    this.#rows.set(place, rows)
    for (const row of rows) this.#bytes += sizeOf(row)
  }

  #take(place: string): readonly KnownRow[] {
    const rows = this.#rows.get(place) ?? []
    this.#rows.delete(place)
    for (const row of rows) this.#bytes -= sizeOf(row)
    return rows
  }
}

/**
 * While somebody writes, the same row is read after every write by all that show it. Bytes that are
 * the very same for the same place say the same, and need not be opened again; a row in which one
 * bit differs is opened as any other, and refused.
 */
export function rememberingSeal(seal: Seal): RememberingSeal {
  const rows = new KnownRows()
  const noted = <Plain extends Uint8Array | null>(
    place: string,
    sealed: Uint8Array,
    plain: Plain,
  ): Plain => {
    if (plain !== null) rows.note(place, sealed, plain)
    return plain
  }
  return {
    native: seal.native,
    recall: (sealed, place) => rows.recall(place, sealed),
    seal: (plain, place) => rows.note(place, seal.seal(plain, place), plain),
    sealLater: async (plain, place) => rows.note(place, await seal.sealLater(plain, place), plain),
    open: (sealed, place) =>
      rows.recall(place, sealed) ?? noted(place, sealed, seal.open(sealed, place)),
    openLater: async (sealed, place) =>
      rows.recall(place, sealed) ?? noted(place, sealed, await seal.openLater(sealed, place)),
  }
}
