import type { DeskStore } from './deskStore'

/**
 * Another connection wants a newer database: what is typed is written first, then the window lets go
 * and starts anew. Without this the database would be closed under the person's hands.
 *
 * @param startAnew reloads the window; only tests give another.
 */
export function yieldToOthers(
  store: DeskStore,
  startAnew: () => void = () => window.location.reload(),
): void {
  const leave = async (): Promise<void> => {
    await store.writers.flushAll().catch(() => false)
    store.db.close()
    startAnew()
  }
  store.db.on('versionchange', () => {
    void leave()
    return false
  })
}
