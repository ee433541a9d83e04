import { Dexie } from 'dexie'
import type { Doors, JournalLine } from '#shared/ipc/contract'
import type { LockFile } from '#shared/ipc/lockFile'
import { fail, ok } from '#shared/kernel/result'

type LockDoor = Extract<
  keyof Doors,
  `lock:${string}` | `move:${string}` | `store:${string}` | 'snapshot:keepOnly'
>

/** The profile's lock as the desktop keeps it, in memory. */
export class FakeLock {
  lock: LockFile | null = null
  isDamaged = false
  hasKeyStore = false
  waitMs = 0
  failures = 0
  isLockedByHand = false
  remembered: Uint8Array<ArrayBuffer> | null = null
  moving: readonly JournalLine[] | null = null
}

interface Copies {
  readonly journal: Map<string, JournalLine>
  snapshots: readonly { readonly name: string; readonly lines: readonly JournalLine[] }[]
}

/** The doors to it. Keeping one copy only leaves its lines and nothing else in the journal. */
export function lockDoors(
  held: FakeLock,
  copies: { snapshots: Copies['snapshots'][number][] & unknown[]; journal: Copies['journal'] },
): Pick<Doors, LockDoor> {
  return {
    'lock:read': async () =>
      ok({
        lock: held.lock,
        isDamaged: held.isDamaged,
        waitMs: held.waitMs,
        hasKeyStore: held.hasKeyStore,
        isRemembered: held.remembered !== null,
      }),
    'lock:write': async ({ lock }) => {
      held.lock = lock
      return ok({})
    },
    'lock:try': async () => {
      if (held.waitMs === 0) held.failures += 1
      return ok({ waitMs: held.waitMs })
    },
    'lock:opened': async () => {
      held.failures = 0
      held.isLockedByHand = false
      return ok({})
    },
    'lock:locked': async () => {
      held.isLockedByHand = true
      return ok({})
    },
    'lock:remember': async ({ key }) => {
      held.remembered = key
      return ok({})
    },
    'lock:remembered': async () => ok({ key: held.isLockedByHand ? null : held.remembered }),
    'move:write': async ({ lines }) => {
      held.moving = [...lines]
      return ok({})
    },
    'move:read': async () =>
      held.moving === null
        ? fail({ kind: 'disk', code: 'ENOENT' })
        : ok({ lines: [...held.moving] }),
    'move:remove': async () => {
      held.moving = null
      return ok({})
    },
    'store:wipe': async () => {
      for (const name of ['examinator', 'examinator-sealed']) await Dexie.delete(name)
      localStorage.clear()
      return ok({})
    },
    'snapshot:keepOnly': async ({ name }) => {
      const kept = copies.snapshots.find((one) => one.name === name)
      if (kept === undefined) return fail({ kind: 'disk', code: 'ENOENT' })
      copies.snapshots.splice(0, copies.snapshots.length, kept)
      for (const line of kept.lines) copies.journal.set(`${line.table}:${line.id}`, line)
      return ok({})
    },
  }
}
