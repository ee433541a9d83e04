import { join } from 'node:path'
import { app, type BrowserWindow } from 'electron'
import type { Doors } from '#shared/ipc/contract'
import { ok } from '#shared/kernel/result'
import { desktopText } from '../desktopText'
import { cloudService } from '../files/cloudService'
import { theDisk } from '../files/durableWrite'
import { freeBytes } from '../files/freeBytes'
import { openFiles } from '../files/openFiles'
import { saveFile } from '../files/saveFile'
import { Vault } from '../files/vault'
import type { Appearance } from '../appearance'
import type { WaitingFiles } from '../files/waitingFiles'
import { showMenu } from '../menu'
import type { ReportPrinter } from '../print/printReport'
import type { QuitHandshake } from '../quitHandshake'
import type { SettingsFile } from '../settings'
import { createLockDoors } from './lockDoors'
import { createPlaceDoors } from './placeDoors'

/** What the doors lead to. */
export interface Desktop {
  readonly window: BrowserWindow
  readonly settings: SettingsFile
  readonly waiting: WaitingFiles
  readonly quit: QuitHandshake
  readonly appearance: Appearance
  readonly printer: ReportPrinter
}

/** Every door's handler. Thrown system errors become `disk` values in `serve`. */
export function createDoors(desktop: Desktop): Doors {
  const { window, settings, waiting, quit, appearance, printer } = desktop
  const profileFolder = app.getPath('userData')
  const vault = new Vault(theDisk, join(profileFolder, 'vault'), () => new Date().toISOString())
  // The window asks for it first of all: it is read while the window loads. A failure is told then.
  vault.countRecords().catch(() => {})
  const words = () => desktopText(settings.current.language)
  return {
    'app:facts': async () => {
      const journalRecords = await vault.countRecords()
      return ok({
        version: app.getVersion(),
        language: settings.current.language,
        profileFolder,
        journalRecords,
        journalRevisions: await vault.sumRevisions(),
        journalDamage: journalRecords === 0 ? await vault.countDamage() : 0,
        lastSnapshotAt: await vault.lastSnapshotAt(),
        journalWrittenAt: await vault.lastWrittenAt(),
        freeBytes: await freeBytes(profileFolder),
        cloudService: cloudService(profileFolder),
      })
    },
    'app:room': async () => ok({ freeBytes: await freeBytes(profileFolder) }),
    'app:drawn': async () => {
      appearance.appear()
      return ok({})
    },
    'app:ready': async () => {
      quit.windowIsReady()
      waiting.onWaiting(() => {
        window.webContents.send('desk:fileWaiting', null)
      })
      return ok({})
    },
    'app:flushed': async ({ everythingSaved }) => {
      quit.flushed(everythingSaved)
      return ok({})
    },
    'app:language': async ({ language }) => {
      // Told at every start too, when the menu is as it should be.
      if (language === settings.current.language) return ok({})
      settings.change({ language })
      showMenu(window, settings)
      return ok({})
    },
    'file:open': (request) => openFiles(window, words().dialog, request),
    'file:takeWaiting': () => waiting.take(),
    'file:save': (request) => saveFile(window, request),
    'journal:append': async ({ lines }) => {
      await vault.append(lines)
      return ok({})
    },
    'journal:read': async () => ok(await vault.read()),
    'journal:damaged': async () => ok({ lines: [...(await vault.damagedLines())] }),
    'snapshot:write': async ({ lines }) => ok(await vault.writeSnapshot(lines)),
    'snapshot:list': async () => ok({ snapshots: await vault.listSnapshots() }),
    'snapshot:read': async ({ name }) => {
      const { lines } = await vault.readSnapshot(name)
      return ok({ lines: [...lines] })
    },
    ...createPlaceDoors({
      window,
      disk: theDisk,
      vault,
      profileFolder,
      title: () => words().dialog.copiesFolder,
    }),
    ...createLockDoors(settings, window.webContents.session),
    'report:print': (report) => printer.print(report, words().print.page),
  }
}
