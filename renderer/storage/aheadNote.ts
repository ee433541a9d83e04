import { sealPlace } from '#shared/sealing/sealedText'
import {
  asBase,
  baseKeys,
  basePlace,
  changeOf,
  type AheadBase,
  type AheadChange,
} from './aheadBase'
import { sealText, sealTextLater, type Seal } from './sealing/seal'

/** A record up to so many characters is noted whole at every key press: nothing shorter is worth its trouble. */
const LONGEST_WHOLE = 2048

/** A change longer than this makes a new base. */
const LONGEST_CHANGE = 2048

/**
 * In a locked profile a base of up to so many characters is sealed while the key is still down. A
 * longer one would be felt in the typing: it is sealed on another thread, some milliseconds later.
 */
const LONGEST_AT_ONCE = 32_768

/** What is noted of a record: what it was based on, which write it follows on, and the record as text. */
export interface Noted {
  readonly basedOn: number
  readonly follows: string | null
  readonly text: string
}

function keep(key: string, text: string): boolean {
  try {
    localStorage.setItem(key, text)
    return true
  } catch {
    return false
  }
}

const headOf = ({ basedOn, follows }: Noted): string =>
  `"basedOn":${basedOn},"follows":${JSON.stringify(follows)}`

/**
 * The note of one record's last keys in the browser's small store. A short record is noted whole. Of
 * a long one a base lies there whole, and the note tells what has changed since, so that a key press
 * writes, and in a locked profile seals, some words and not the whole record. A base is laid before
 * the first note that names it and removed after the last, so that at no moment a note lies there
 * without its base.
 */
export class AheadNote {
  readonly seal: Seal | null
  readonly #key: string
  #latest: Noted | null = null
  #base: AheadBase | null = null
  /** Earlier bases, until no note can name them. */
  readonly #left = new Set<string>()
  #isSealing = false
  #isGone = false

  constructor(key: string, seal: Seal | null) {
    this.#key = key
    this.seal = seal
  }

  /** False when the small store is full; an earlier note then stays. */
  note(noted: Noted): boolean {
    this.#latest = noted
    const { text } = noted
    const { seal } = this
    if (text.length <= LONGEST_WHOLE) return this.#keep(`{${headOf(noted)},"record":${text}}`)
    const change = this.#base === null ? null : changeOf(this.#base, text)
    if (this.#base !== null && change !== null && change[2].length <= LONGEST_CHANGE)
      return this.#keepChange(noted, this.#base, change)
    if (seal !== null && text.length > LONGEST_AT_ONCE) {
      void this.#layBaseLater(seal, text)
      return true
    }
    const base = asBase(this.#key, text)
    const stored = seal === null ? text : sealText(seal, text, basePlace(base.key))
    return this.#layBase(base, stored) && this.#keepChange(noted, base, changeOf(base, text))
  }

  /** The disk has what was noted. The base stays for the next key. */
  settle(): void {
    this.#latest = null
    localStorage.removeItem(this.#key)
  }

  /** Nobody writes here any more for now. */
  rest(): void {
    if (this.#latest === null) this.forget()
  }

  /** Nothing of the record stays in the small store, nor comes there late. */
  forget(): void {
    this.#isGone = true
    localStorage.removeItem(this.#key)
    for (const key of baseKeys(this.#key)) localStorage.removeItem(key)
  }

  get isGone(): boolean {
    return this.#isGone
  }

  #keep(note: string): boolean {
    const { seal } = this
    return keep(
      this.#key,
      seal === null ? note : sealText(seal, note, sealPlace('ahead', this.#key)),
    )
  }

  #keepChange(noted: Noted, base: AheadBase, change: AheadChange): boolean {
    const facts = `"base":${JSON.stringify(base.mark)},"change":${JSON.stringify(change)}`
    if (!this.#keep(`{${headOf(noted)},${facts}}`)) return false
    for (const key of this.#left) if (key !== base.key) localStorage.removeItem(key)
    this.#left.clear()
    return true
  }

  #layBase(base: AheadBase, stored: string): boolean {
    if (!keep(base.key, stored)) return false
    if (this.#base !== null) this.#left.add(this.#base.key)
    this.#base = base
    return true
  }

  /** One at a time; what is typed meanwhile is noted when it lies there. */
  async #layBaseLater(seal: Seal, text: string): Promise<void> {
    if (this.#isSealing) return
    this.#isSealing = true
    const base = asBase(this.#key, text)
    const stored = await sealTextLater(seal, text, basePlace(base.key))
    this.#isSealing = false
    if (this.#isGone || !this.#layBase(base, stored)) return
    if (this.#latest !== null) this.note(this.#latest)
  }
}
