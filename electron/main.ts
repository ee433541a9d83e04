import './quietZod'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { app, Menu, session } from 'electron'
import * as z from 'zod'
import { Appearance } from './appearance'
import { surviveCrashes } from './crashes'
import { LARGEST_EXAMINATOR_BYTES, readWhole } from './files/readWhole'
import { filesAmong, isExaminatorFile, WaitingFiles } from './files/waitingFiles'
import { forbidNetwork, hardenContents, hardenSession } from './hardening'
import { claimIdentity } from './identity'
import { createDoors } from './ipc/doors'
import { isOurWindow } from './ipc/isOurWindow'
import { serve } from './ipc/serve'
import { showContextMenu, showMenu } from './menu'
import { ReportPrinter } from './print/printReport'
import { tellWhenLeft } from './lockSignals'
import { declareScheme, prepareToServe, serveWindowFiles } from './protocol'
import { QuitHandshake } from './quitHandshake'
import { SettingsFile } from './settings'
import { isWritable, refuseToOpen } from './unwritableProfile'
import { createWindow, focusWindow, loadWindow } from './window'

const SecondStart = z.strictObject({ files: z.array(z.string().max(4096)).max(50) })

const waiting = new WaitingFiles((path) => readWhole(path, LARGEST_EXAMINATOR_BYTES))

function main(): void {
  claimIdentity()
  const files = filesAmong(process.argv, process.cwd()).slice(0, 50)
  const profile = app.getPath('userData')
  const settings = new SettingsFile(join(profile, 'desktop.json'))
  if (!app.requestSingleInstanceLock({ files })) {
    // Where nothing can be written there is no lock to get either, and no other program to go to.
    if (isWritable(profile)) app.exit(0)
    else void refuseToOpen(profile, settings)
    return
  }
  app.commandLine.appendSwitch('lang', settings.current.language)
  app.enableSandbox()
  // Or one that nobody sees is made first.
  Menu.setApplicationMenu(null)
  // The window's scripts are compiled whole at the first start and kept: no later start compiles anything.
  app.commandLine.appendSwitch('js-flags', '--no-lazy')
  forbidNetwork()
  hardenContents()
  declareScheme()
  waiting.add(files)
  app.on('open-file', (event, path) => {
    event.preventDefault()
    if (isExaminatorFile(path)) waiting.add([path])
  })
  app.on('window-all-closed', () => {
    app.quit()
  })
  void app.whenReady().then(() => openProgram(settings))
}

async function openProgram(settings: SettingsFile): Promise<void> {
  const nonce = randomBytes(18).toString('base64')
  const files = join(import.meta.dirname, '..', 'renderer')
  hardenSession(session.defaultSession)
  serveWindowFiles(session.defaultSession, files, nonce)

  const window = createWindow(join(import.meta.dirname, 'preload.cjs'), settings, !app.isPackaged)
  const quit = new QuitHandshake(window, settings)
  const printer = new ReportPrinter(files, nonce)
  const appearance = new Appearance(window, settings)
  serve(createDoors({ window, settings, waiting, quit, appearance, printer }), (event) =>
    isOurWindow(event, window.webContents),
  )
  surviveCrashes(window, settings)
  const loading = loadWindow(window)
  // What nobody can reach before the page stands is made while it loads.
  prepareToServe()
  showMenu(window, settings)
  showContextMenu(window, settings)
  tellWhenLeft(window)
  app.on('second-instance', (_event, _argv, _folder, passed) => {
    const start = SecondStart.safeParse(passed)
    if (start.success) waiting.add(start.data.files.filter(isExaminatorFile))
    focusWindow(window)
  })
  await loading
}

main()
