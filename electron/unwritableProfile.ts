import { randomUUID } from 'node:crypto'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { app, dialog } from 'electron'
import { desktopText } from './desktopText'
import type { SettingsFile } from './settings'

/** Whether a file can be written in a folder: allowed, and with room for it. */
export function isWritable(folder: string): boolean {
  const trial = join(folder, `${randomUUID()}.new`)
  try {
    writeFileSync(trial, 'x')
    rmSync(trial)
    return true
  } catch {
    return false
  }
}

/** Nothing could be kept: says so and where, opens nothing, and ends when the person has read it. */
export async function refuseToOpen(folder: string, settings: SettingsFile): Promise<void> {
  await app.whenReady()
  const words = desktopText(settings.current.language).unwritable
  await dialog.showMessageBox({
    type: 'error',
    message: words.message,
    detail: words.detail.replace('{{folder}}', folder),
    buttons: [words.quit],
    noLink: true,
  })
  app.exit(1)
}
