import { powerMonitor, type BrowserWindow } from 'electron'

/** Whoever closes the lid or locks the screen has left the computer: the window is told to lock. */
export function tellWhenLeft(window: BrowserWindow): void {
  const tell = (): void => {
    if (!window.isDestroyed()) window.webContents.send('desk:lock', null)
  }
  powerMonitor.on('suspend', tell)
  powerMonitor.on('lock-screen', tell)
}
