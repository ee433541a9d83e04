import type { PublicKey } from '#shared/exchange/manifest'
import { examinerOfSender } from '#shared/exchange/senderName'
import { Sha256 } from '#shared/kernel/identifiers'
import type { DeskDatabase, KeyRow } from './database'

/**
 * A sender as the exchange names it (`senderOf`), and the key its file was signed with. `office`: the
 * round the file makes it the office of (`officeOf`), or null.
 */
export interface SenderKey {
  readonly sender: string
  readonly office: string | null
  readonly name: string
  readonly fingerprint: Sha256
  readonly publicKey: PublicKey
}

/** What is known of the one who signed a file, as a merge asks it. */
export interface SenderKnowledge {
  readonly rememberedKey: Sha256 | null
  readonly isOwnKey: boolean
  readonly keyHolders: ReadonlySet<string>
  readonly officeKeys: readonly Sha256[]
}

const OTHER = 'other:'

const rowId = (sender: string): string => `${OTHER}${sender}`

/** A round may have several office keys: the first, and those accepted beside it. */
const officePrefix = (office: string): string => `${OTHER}${office} `

const parsed = (fingerprint: string | undefined): Sha256 | null =>
  Sha256.safeParse(fingerprint).data ?? null

/** The keys that are remembered at one moment, and those that files have brought since. */
export class SenderKeys {
  readonly #own: Sha256 | null
  readonly #rows: Map<string, KeyRow>

  constructor(own: Sha256 | null, rows: readonly KeyRow[]) {
    this.#own = own
    this.#rows = new Map(rows.map((row) => [row.id, row]))
  }

  /**
   * What is remembered of a sender. What was signed with one's own key comes from oneself, whatever
   * capacity it was written in.
   */
  of({
    sender,
    office,
    fingerprint,
  }: Pick<SenderKey, 'sender' | 'office' | 'fingerprint'>): SenderKnowledge {
    const isOwnKey = this.#own === fingerprint
    const holders = [...this.#rows.values()]
      .filter((row) => row.fingerprint === fingerprint)
      .flatMap((row) => examinerOfSender(row.id.slice(OTHER.length)) ?? [])
    return {
      rememberedKey: isOwnKey ? fingerprint : parsed(this.#rows.get(rowId(sender))?.fingerprint),
      isOwnKey,
      keyHolders: new Set(holders),
      officeKeys: office === null ? [] : this.#officeKeys(office),
    }
  }

  /**
   * Remembers the key of a sender, the first time or after the person has accepted another one.
   *
   * @returns the rows to be written; none when it is known already or one's own.
   */
  remember(key: SenderKey): readonly KeyRow[] {
    const { sender, office, name, fingerprint, publicKey } = key
    if (this.#own === fingerprint) return []
    const places = office === null ? [] : [`${officePrefix(office)}${fingerprint}`]
    const firstSeenAt = new Date().toISOString()
    const facts = { owner: 'other', name, fingerprint, publicKey, firstSeenAt } as const
    const rows = [rowId(sender), ...places]
      .filter((id) => this.#rows.get(id)?.fingerprint !== fingerprint)
      .map((id) => Object.assign({ id, privateKey: null }, facts))
    for (const row of rows) this.#rows.set(row.id, row)
    return rows
  }

  #officeKeys(office: string): readonly Sha256[] {
    return [...this.#rows.values()]
      .filter((row) => row.id.startsWith(officePrefix(office)))
      .toSorted((a, b) => (a.firstSeenAt < b.firstSeenAt ? -1 : 1))
      .flatMap((row) => parsed(row.fingerprint) ?? [])
  }
}

/** Reads the keys that are remembered. Joins the transaction it is called in. */
export async function readSenderKeys(db: DeskDatabase): Promise<SenderKeys> {
  const [own, others] = await Promise.all([
    db.keys.where('owner').equals('self').first(),
    db.keys.where('owner').equals('other').toArray(),
  ])
  return new SenderKeys(parsed(own?.fingerprint), others)
}
