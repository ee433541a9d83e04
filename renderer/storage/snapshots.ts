import type { SnapshotInfo } from '#shared/ipc/contract'
import type { Result } from '#shared/kernel/result'
import type { IpcProblem } from '#shared/ipc/contract'
import { ask } from '../desktop/desk'
import type { DeskStore } from './deskStore'
import { allLines } from './recovery'

const EVERY_MS = 60 * 60 * 1000

/** Writes a verified copy of everything outside the browser's store. */
export async function writeSnapshot(store: DeskStore): Promise<Result<SnapshotInfo, IpcProblem>> {
  await store.writers.flushAll()
  return ask('snapshot:write', { lines: [...(await allLines(store.db))] })
}

/** Keeps writing copies by itself, one an hour while the program is open. Returns its own undoing. */
export function keepSnapshots(
  store: DeskStore,
  told: (info: SnapshotInfo | null) => void,
): () => void {
  const run = async (): Promise<void> => {
    const written = await writeSnapshot(store)
    told(written.ok ? written.value : null)
  }
  const timer = setInterval(() => void run(), EVERY_MS)
  void run()
  return () => clearInterval(timer)
}
