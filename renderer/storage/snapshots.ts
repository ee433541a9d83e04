import type { IpcProblem, SnapshotInfo } from '#shared/ipc/contract'
import { fail, type Result } from '#shared/kernel/result'
import { ask } from '../desktop/desk'
import { whenIdle } from '../desktop/whenIdle'
import { allLines, countRecords } from './copies'
import type { DeskStore } from './deskStore'
import { diskRoom } from './diskRoom'
import { sealLines } from './sealing/sealedLines'

const LOOK_EVERY_MS = 5 * 60 * 1000
const TURNS_AN_HOUR = 12

/** Why there is no new copy. `no-room`: none was tried, so that the disk does not become full. */
export type CopyFailure = IpcProblem | { readonly kind: 'no-room' }

/** Writes a verified copy of everything outside the browser's store. */
export async function writeSnapshot(store: DeskStore): Promise<Result<SnapshotInfo, IpcProblem>> {
  try {
    await store.writers.flushAll()
    const lines = await sealLines(await allLines(store.db))
    return await ask('snapshot:write', { lines: [...lines] })
  } catch (error) {
    return fail({ kind: 'failed', reason: error instanceof Error ? error.name : 'unknown' })
  }
}

async function writeIfRoom(store: DeskStore): Promise<Result<SnapshotInfo, CopyFailure>> {
  const facts = await ask('app:facts', {})
  if (facts.ok && diskRoom(facts.value.freeBytes) === 'too-little') return fail({ kind: 'no-room' })
  return writeSnapshot(store)
}

/**
 * Keeps writing copies by itself: as soon as the program has a quiet moment, then one an hour while it
 * is open. As long as there is nothing to copy, or a copy failed, it looks again every five minutes.
 * Returns its own undoing.
 */
export function keepSnapshots(
  store: DeskStore,
  told: (outcome: Result<SnapshotInfo, CopyFailure>) => void,
): () => void {
  let turnsLeft = 0
  const run = async (): Promise<void> => {
    if (turnsLeft > 0) {
      turnsLeft -= 1
      return
    }
    if ((await countRecords(store.db).catch(() => 1)) === 0) return
    const written = await writeIfRoom(store)
    if (written.ok) turnsLeft = TURNS_AN_HOUR - 1
    told(written)
  }
  const timer = setInterval(() => void run(), LOOK_EVERY_MS)
  const cancel = whenIdle(() => void run())
  return () => {
    cancel()
    clearInterval(timer)
  }
}
