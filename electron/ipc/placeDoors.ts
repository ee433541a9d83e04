import { join } from 'node:path'
import { dialog, type BrowserWindow } from 'electron'
import type { Doors } from '#shared/ipc/contract'
import { fail, ok } from '#shared/kernel/result'
import { placeIn, refusalOf } from '../files/choosePlace'
import type { Disk } from '../files/durableWrite'
import { freeBytes } from '../files/freeBytes'
import { lineKey } from '../files/journalLines'
import { PlaceMemory } from '../files/placeMemory'
import { profileLock } from '../files/lockCopies'
import { placeLock, SecondPlace } from '../files/secondPlace'
import { Snapshots } from '../files/snapshots'
import type { Vault } from '../files/vault'

type PlaceDoors = Pick<
  Doors,
  Extract<keyof Doors, `place:${string}` | `copies:${string}` | 'snapshot:keepOnly'>
>

interface Ways {
  readonly window: BrowserWindow
  readonly disk: Disk
  readonly vault: Vault
  readonly profileFolder: string
  /** The title of the folder dialog. */
  readonly title: () => string
}

/** Folders are chosen in the system's own dialog; a page can neither name one nor read another. */
export function createPlaceDoors({ window, disk, vault, profileFolder, title }: Ways): PlaceDoors {
  const memory = new PlaceMemory(disk, join(profileFolder, 'second-place.json'))
  const lock = async () => (await profileLock(disk, profileFolder).read()).lock
  const place = new SecondPlace({ disk, memory, profileFolder, freeBytes, lock })
  let lookedAt: string | null = null
  const write = () => place.write(() => vault.newestWhole())
  const chooseFolder = async (): Promise<string | null> => {
    const { canceled, filePaths } = await dialog.showOpenDialog(window, {
      title: title(),
      properties: ['openDirectory', 'createDirectory'],
    })
    return canceled ? null : (filePaths[0] ?? null)
  }
  return {
    'snapshot:keepOnly': async ({ name }) => {
      await vault.keepOnly(name)
      await place.keepOnlyNewest(() => vault.newestWhole())
      return ok({})
    },
    'copies:erase': async ({ records }) => {
      const keys = new Set(records.map(lineKey))
      const erased = await vault.erase(keys)
      return ok({ ...erased, place: await place.erase(keys) })
    },
    'place:status': async () => ok(place.status()),
    'place:choose': async () => {
      const chosen = await chooseFolder()
      if (chosen === null) return ok({ refused: null, status: place.status() })
      const found = await placeIn(chosen, memory.current.profile, profileFolder)
      if (!found.ok) return ok({ refused: found.error, status: place.status() })
      const { folder, isMarked } = found.value
      try {
        if (!isMarked) await place.mark(folder)
      } catch (error) {
        return ok({ refused: refusalOf(error), status: place.status() })
      }
      await place.take(folder)
      return ok({ refused: null, status: await write() })
    },
    'place:leave': async () => ok(await place.leave()),
    'place:write': async () => ok(await write()),
    'place:look': async ({ chosen }) => {
      const folder = chosen ? await chooseFolder() : memory.current.folder
      if (folder === null) return ok({ found: null })
      lookedAt = folder
      const snapshots = await new Snapshots(disk, folder).list()
      const { lock: beside } = await placeLock(disk, folder).read()
      return ok({ found: { folder, snapshots, lock: beside } })
    },
    'place:read': async ({ name }) => {
      if (lookedAt === null) return fail({ kind: 'refused', reason: 'no folder was looked at' })
      const { lines } = await new Snapshots(disk, lookedAt).read(name)
      return ok({ lines: [...lines] })
    },
  }
}
