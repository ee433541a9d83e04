import { isAbsolute, join, resolve } from 'node:path'
import { app } from 'electron'

/** The profile follows these for ever: another name or origin looks like a fresh, empty program. */
export const PROGRAM_NAME = 'Examinator'
export const SCHEME = 'app'
export const HOST = 'examinator'
export const ORIGIN = `${SCHEME}://${HOST}`

/**
 * Fixes name and profile folder before anything is opened. `--profile-folder=<dir>` chooses another
 * profile, for a second role on the same machine and for tests.
 */
export function claimIdentity(): void {
  app.setName(PROGRAM_NAME)
  const chosen = app.commandLine.getSwitchValue('profile-folder')
  const folder =
    chosen === ''
      ? join(app.getPath('appData'), PROGRAM_NAME)
      : isAbsolute(chosen)
        ? chosen
        : resolve(process.cwd(), chosen)
  app.setPath('userData', folder)
}

/** True for a page of our own: the same scheme and host, whatever the path. */
export function isOurPage(url: string): boolean {
  return URL.canParse(url) && new URL(url).protocol === `${SCHEME}:` && new URL(url).host === HOST
}
