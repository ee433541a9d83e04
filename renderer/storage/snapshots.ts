import type { IpcProblem, SnapshotInfo } from '#shared/ipc/contract'
import { fail, type Result } from '#shared/kernel/result'
import { ask } from '../desktop/desk'
import { allLines } from './copies'
import type { DeskStore } from './deskStore'

const EVERY_MS = 60 * 60 * 1000

/** Writes a verified copy of everything outside the browser's store. */
export async function writeSnapshot(store: DeskStore): Promise<Result<SnapshotInfo, IpcProblem>> {
  try {
    await store.writers.flushAll()
    return await ask('snapshot:write', { lines: [...(await allLines(store.db))] })
  } catch (error) {
    return fail({ kind: 'failed', reason: error instanceof Error ? error.name : 'unknown' })
  }
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
