import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** Every folder the build writes to, in one place. */
export const root = fileURLToPath(new URL('..', import.meta.url))
export const cache = path.join(root, '.cache')
export const out = path.join(root, 'out')
export const dist = path.join(root, 'dist')

/** The two packed programs: what users get, and its twin that a test can steer. */
export const packed = {
  release: path.join(out, 'packed', 'release'),
  test: path.join(out, 'packed', 'test'),
}

/** Where the program's executable lies inside a packed folder. */
export function programIn(folder) {
  if (process.platform === 'win32') return path.join(folder, 'Examinator.exe')
  if (process.platform === 'darwin') {
    const app = existsSync(folder) && readdirSync(folder).find((name) => name.endsWith('.app'))
    return path.join(folder, app || 'Examinator.app', 'Contents', 'MacOS', 'Examinator')
  }
  return path.join(folder, 'examinator')
}
