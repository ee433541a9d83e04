import type { PublicKey } from '#shared/exchange/manifest'
import { examinerOfSender, officePlace } from '#shared/exchange/senderName'
import { Sha256 } from '#shared/kernel/identifiers'
import type { RecordOf } from '#shared/records/recordTables'
import type { DeskDatabase, KeyRow } from './database'
import { randomId } from './randomId'

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

/** The stored keys: one's own, once there is one, and those that files have brought. */
interface KeyRows {
  readonly own: KeyRow | undefined
  readonly others: readonly KeyRow[]
}

const OTHER = 'other:'

/** What a key is remembered under. It was the row's id once, but ids lie in clear in a locked profile. */
const nameIn = (row: KeyRow): string => row.sender ?? row.id.slice(OTHER.length)

/** A round may have several office keys: the first, and those accepted beside it. */
const officePrefix = (office: string): string => `${office} `

const parsed = (fingerprint: string | undefined): Sha256 | null =>
  Sha256.safeParse(fingerprint).data ?? null

/** The keys that are remembered at one moment, and those that files have brought since. */
export class SenderKeys {
  readonly #own: Sha256 | null
  readonly #ownOffices: ReadonlySet<string>
  readonly #rows: Map<string, KeyRow>

  /** `profile`: the person here, who may be some rounds' office. */
  constructor({ own, others }: KeyRows, profile: RecordOf<'profiles'> | undefined) {
    const offices = profile?.identities.filter((one) => one.isOffice) ?? []
    this.#own = parsed(own?.fingerprint)
    this.#ownOffices = new Set(offices.map((one) => officePlace(one.roundId)))
    this.#rows = new Map(others.map((row) => [nameIn(row), row]))
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
      .flatMap((row) => examinerOfSender(nameIn(row)) ?? [])
    return {
      rememberedKey: isOwnKey ? fingerprint : parsed(this.#rows.get(sender)?.fingerprint),
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
    const rows = [sender, ...places]
      .filter((place) => this.#rows.get(place)?.fingerprint !== fingerprint)
      .map((place) => {
        const id = this.#rows.get(place)?.id ?? randomId('key')
        return Object.assign({ id, sender: place, privateKey: null }, facts)
      })
    for (const row of rows) this.#rows.set(row.sender, row)
    return rows
  }

  /** The key that a sender's is accepted in place of, or beside; null when there is none. */
  before(key: Pick<SenderKey, 'sender' | 'office' | 'fingerprint'>): Sha256 | null {
    const { rememberedKey, isOwnKey, officeKeys } = this.of(key)
    if (isOwnKey) return null
    if (rememberedKey !== null && rememberedKey !== key.fingerprint) return rememberedKey
    return officeKeys.includes(key.fingerprint) ? null : (officeKeys[0] ?? null)
  }

  /** One's own key last: whoever made the round has no other, whoever got it knows from whom. */
  #officeKeys(office: string): readonly Sha256[] {
    const others = [...this.#rows.values()]
      .filter((row) => nameIn(row).startsWith(officePrefix(office)))
      .toSorted((a, b) => (a.firstSeenAt < b.firstSeenAt ? -1 : 1))
      .flatMap((row) => parsed(row.fingerprint) ?? [])
    const isOwn = this.#own !== null && this.#ownOffices.has(office)
    return isOwn ? [...others, this.#own] : others
  }
}

/** Reads the keys that are remembered. Joins the transaction it is called in. */
export async function readKeyRows(db: DeskDatabase): Promise<KeyRows> {
  const [own, others] = await Promise.all([
    db.keys.where('owner').equals('self').first(),
    db.keys.where('owner').equals('other').toArray(),
  ])
  return { own, others }
}
