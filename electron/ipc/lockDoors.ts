import { join } from 'node:path'
import { app, type Session } from 'electron'
import type { Doors } from '#shared/ipc/contract'
import { fail, ok } from '#shared/kernel/result'
import { delayLeft } from '#shared/sealing/unlockDelay'
import { theDisk } from '../files/durableWrite'
import { profileLock } from '../files/lockCopies'
import { MovingCopy } from '../files/movingCopy'
import { KeyStore } from '../keyStore'
import type { SettingsFile } from '../settings'

type LockDoor = Extract<keyof Doors, `lock:${string}` | `move:${string}` | `store:${string}`>

const NONE = { failures: 0, lastAt: 0 }

/** The doors to the profile's lock: its file, the wait after wrong passphrases, the computer's key store. */
export function createLockDoors(settings: SettingsFile, session: Session): Pick<Doors, LockDoor> {
  const folder = app.getPath('userData')
  const copies = profileLock(theDisk, folder)
  const moving = new MovingCopy(theDisk, join(folder, 'moving'), () => new Date().toISOString())
  const keys = new KeyStore(settings)
  let isLockedByHand = false
  const waitMs = (): number => {
    const { failures, lastAt } = settings.current.unlocking ?? NONE
    return Math.ceil(delayLeft(failures, Date.now() - lastAt))
  }
  return {
    'lock:read': async () =>
      ok({
        ...(await copies.read()),
        waitMs: waitMs(),
        hasKeyStore: keys.isThere(),
        isRemembered: keys.holdsKey(),
      }),
    'lock:write': async ({ lock }) => {
      await (lock === null ? copies.remove() : copies.write(lock))
      if (lock === null) keys.keep(null)
      return ok({})
    },
    'lock:try': async () => {
      const left = waitMs()
      if (left > 0) return ok({ waitMs: left })
      const failures = (settings.current.unlocking ?? NONE).failures + 1
      settings.change({ unlocking: { failures, lastAt: Date.now() } })
      return ok({ waitMs: 0 })
    },
    'lock:opened': async () => {
      settings.change({ unlocking: NONE })
      isLockedByHand = false
      return ok({})
    },
    'lock:locked': async () => {
      isLockedByHand = true
      return ok({})
    },
    'lock:remember': async ({ key }) => {
      if (key !== null && !keys.isThere()) return fail({ kind: 'refused', reason: 'no key store' })
      keys.keep(key)
      return ok({})
    },
    'lock:remembered': async () => ok({ key: isLockedByHand ? null : keys.take() }),
    'move:write': async ({ lines }) => {
      await moving.write(lines)
      return ok({})
    },
    'move:read': async () => ok({ lines: [...(await moving.read())] }),
    'move:remove': async () => {
      await moving.remove()
      return ok({})
    },
    'store:wipe': async () => {
      await session.clearStorageData({ storages: ['indexdb', 'localstorage'] })
      return ok({})
    },
  }
}
