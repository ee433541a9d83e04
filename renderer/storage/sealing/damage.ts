/** A stored row does not open: changed on disk, moved to another id, or sealed with another key. */
export class SealBroken extends Error {
  override readonly name = 'SealBroken'
  constructor(table: string, id: string) {
    super(`${table} ${id}`)
  }
}

const broken = new Set<string>()
const listeners = new Set<() => void>()

/** Notes the damage and gives the error to throw. Found by a screen or at the start, it is never silent. */
export function damageAt(table: string, id: string): SealBroken {
  const error = new SealBroken(table, id)
  if (!broken.has(error.message)) {
    broken.add(error.message)
    for (const listener of listeners) listener()
  }
  return error
}

/** How many rows have been found not to open since the store was opened. */
export function damageCount(): number {
  return broken.size
}

/** For `useSyncExternalStore`. */
export function subscribeDamage(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** A store is opened anew. */
export function forgetDamage(): void {
  broken.clear()
}
