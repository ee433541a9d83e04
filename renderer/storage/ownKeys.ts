import { PublicKey } from '#shared/exchange/manifest'
import { Sha256 } from '#shared/kernel/identifiers'
import type { DeskDatabase, KeyRow } from './database'
import { randomId } from './randomId'

/** The keys of the person at this machine, as the exchange needs them. */
export interface OwnKeys {
  readonly publicKey: PublicKey
  readonly privateKey: CryptoKey
  readonly fingerprint: Sha256
}

function keysOf(row: KeyRow | undefined): OwnKeys | null {
  const publicKey = PublicKey.safeParse(row?.publicKey)
  const fingerprint = Sha256.safeParse(row?.fingerprint)
  const privateKey = row?.privateKey ?? null
  return publicKey.success && fingerprint.success && privateKey !== null
    ? { publicKey: publicKey.data, privateKey, fingerprint: fingerprint.data }
    : null
}

/**
 * One's own keys, made at the first file and kept from then on. Two screens asking at once get the
 * same pair.
 *
 * @param create makes a pair; the exchange's `createKeyPair`.
 */
export async function ownKeys(
  db: DeskDatabase,
  name: string,
  create: () => Promise<OwnKeys>,
): Promise<OwnKeys> {
  const standing = keysOf(await db.keys.where('owner').equals('self').first())
  if (standing !== null) return standing
  const made = await create()
  return db.transaction('rw', db.keys, async () => {
    const earlier = keysOf(await db.keys.where('owner').equals('self').first())
    if (earlier !== null) return earlier
    await db.keys.add({
      id: randomId('key'),
      owner: 'self',
      name,
      firstSeenAt: new Date().toISOString(),
      ...made,
    })
    return made
  })
}
