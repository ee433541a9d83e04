import { ask } from '../../desktop/desk'
import type { DeskStore } from '../deskStore'

const PATIENCE_MS = 3000

/**
 * Locks the window: what is typed is written first, within a bounded time, since its sealed note is
 * there anyway. Then the window starts anew, and the key and all it has shown are gone with it.
 *
 * @param startAnew reloads the window; only tests give another.
 */
export async function lockNow(
  { writers }: DeskStore,
  startAnew: () => void = () => window.location.reload(),
): Promise<void> {
  const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))
  await Promise.race([writers.flushAll().catch(() => false), patience])
  await ask('lock:locked', {})
  startAnew()
}
