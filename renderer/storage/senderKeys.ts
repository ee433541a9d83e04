import type { PublicKey } from '#shared/exchange/manifest'
import { examinerOfSender } from '#shared/exchange/senderName'
import { Sha256 } from '#shared/kernel/identifiers'
import type { DeskDatabase } from './database'

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

async function ownFingerprint(db: DeskDatabase): Promise<Sha256 | null> {
  const own = Sha256.safeParse((await db.keys.where('owner').equals('self').first())?.fingerprint)
  return own.success ? own.data : null
}

async function officeKeys(db: DeskDatabase, office: string | null): Promise<readonly Sha256[]> {
  if (office === null) return []
  const rows = await db.keys.where('id').startsWith(officePrefix(office)).toArray()
  return rows
    .toSorted((a, b) => (a.firstSeenAt < b.firstSeenAt ? -1 : 1))
    .flatMap((row) => Sha256.safeParse(row.fingerprint).data ?? [])
}

/**
 * What is remembered of a sender. What was signed with one's own key comes from oneself, whatever
 * capacity it was written in.
 */
export async function senderKnowledge(
  db: DeskDatabase,
  { sender, office, fingerprint }: Pick<SenderKey, 'sender' | 'office' | 'fingerprint'>,
): Promise<SenderKnowledge> {
  const isOwnKey = (await ownFingerprint(db)) === fingerprint
  const known = Sha256.safeParse((await db.keys.get(rowId(sender)))?.fingerprint)
  const others = await db.keys.where('owner').equals('other').toArray()
  const holders = others
    .filter((row) => row.fingerprint === fingerprint)
    .flatMap((row) => examinerOfSender(row.id.slice(OTHER.length)) ?? [])
  const remembered = known.success ? known.data : null
  return {
    rememberedKey: isOwnKey ? fingerprint : remembered,
    isOwnKey,
    keyHolders: new Set(holders),
    officeKeys: await officeKeys(db, office),
  }
}

/**
 * Remembers the key of a sender, the first time or after the person has accepted another one. Joins
 * the transaction it is called in.
 */
export async function rememberKey(db: DeskDatabase, key: SenderKey): Promise<void> {
  const { sender, office, fingerprint } = key
  if ((await ownFingerprint(db)) === fingerprint) return
  await remember(db, rowId(sender), key)
  if (office !== null) await remember(db, `${officePrefix(office)}${fingerprint}`, key)
}

async function remember(db: DeskDatabase, id: string, key: SenderKey): Promise<void> {
  const { name, fingerprint, publicKey } = key
  if ((await db.keys.get(id))?.fingerprint === fingerprint) return
  const firstSeenAt = new Date().toISOString()
  const row = { id, owner: 'other', name, fingerprint, publicKey, firstSeenAt } as const
  await db.keys.put({ ...row, privateKey: null })
}
