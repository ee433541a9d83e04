import { useLiveQuery } from 'dexie-react-hooks'
import { Sha256 } from '#shared/kernel/identifiers'
import { useDeskStore } from './deskStore'

/** Somebody whose key is remembered. `firstSeenAt`: when their first file with it was taken in. */
export interface KnownSender {
  readonly name: string
  readonly fingerprint: Sha256
  readonly firstSeenAt: string
}

/** One's own key, null before the first file is written, and everybody else's, by name. */
export interface KnownKeys {
  readonly own: Sha256 | null
  readonly others: readonly KnownSender[]
}

const NONE: KnownKeys = { own: null, others: [] }

/** The keys that are remembered, live. A person known in several capacities is told of once. */
export function useKnownKeys(): KnownKeys {
  const { db } = useDeskStore()
  const keys = useLiveQuery(async (): Promise<KnownKeys> => {
    const senders = new Map<string, KnownSender>()
    let own: Sha256 | null = null
    for (const { owner, name, fingerprint: text, firstSeenAt } of await db.keys.toArray()) {
      const fingerprint = Sha256.safeParse(text).data
      if (fingerprint === undefined) continue
      if (owner === 'self') own = fingerprint
      const known = senders.get(`${name} ${fingerprint}`)
      const isFirst = known === undefined || firstSeenAt < known.firstSeenAt
      if (owner === 'other' && isFirst) {
        senders.set(`${name} ${fingerprint}`, { name, fingerprint, firstSeenAt })
      }
    }
    const byName = [...senders.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'sv'))
    return { own, others: byName }
  }, [db])
  return keys ?? NONE
}
