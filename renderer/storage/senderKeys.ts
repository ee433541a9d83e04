import type { PublicKey } from '#shared/exchange/manifest'
import { Sha256 } from '#shared/kernel/identifiers'
import type { DeskDatabase } from './database'

/** A sender as the exchange names it (`senderOf`), and the key its file was signed with. */
export interface SenderKey {
  readonly sender: string
  readonly name: string
  readonly fingerprint: Sha256
  readonly publicKey: PublicKey
}

const rowId = (sender: string): string => `other:${sender}`

/**
 * The fingerprint remembered of a sender, null for a new one. What was signed with one's own key
 * comes from oneself, whatever capacity it was written in.
 */
export async function knownKey(
  db: DeskDatabase,
  { sender, fingerprint }: Pick<SenderKey, 'sender' | 'fingerprint'>,
): Promise<Sha256 | null> {
  const own = await db.keys.where('owner').equals('self').first()
  if (own?.fingerprint === fingerprint) return fingerprint
  const known = Sha256.safeParse((await db.keys.get(rowId(sender)))?.fingerprint)
  return known.success ? known.data : null
}

/**
 * Remembers the key of a sender, the first time or after the person has accepted another one. Joins
 * the transaction it is called in.
 */
export async function rememberKey(db: DeskDatabase, key: SenderKey): Promise<void> {
  const id = rowId(key.sender)
  const standing = await db.keys.get(id)
  const own = await db.keys.where('owner').equals('self').first()
  if ([standing, own].some((row) => row?.fingerprint === key.fingerprint)) return
  const { name, fingerprint, publicKey } = key
  const firstSeenAt = new Date().toISOString()
  await db.keys.put({
    id,
    owner: 'other',
    name,
    fingerprint,
    publicKey,
    privateKey: null,
    firstSeenAt,
  })
}
