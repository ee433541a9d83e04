import { app, dialog, type BrowserWindow } from 'electron'
import { desktopText } from './desktopText'
import type { SettingsFile } from './settings'

const TRIES = 3

/** Reloads a window whose process died, a few times; after that a person decides. */
export function surviveCrashes(window: BrowserWindow, settings: SettingsFile): void {
  let crashes = 0
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit' || window.isDestroyed()) return
    crashes += 1
    if (crashes <= TRIES) {
      window.webContents.reload()
      return
    }
    const words = desktopText(settings.current.language).crash
    const chosen = dialog.showMessageBoxSync(window, {
      type: 'error',
      message: words.message,
      detail: words.detail,
      buttons: [words.again, words.quit],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    })
    if (chosen === 1) return app.exit(1)
    crashes = 0
    window.webContents.reload()
  })
}
