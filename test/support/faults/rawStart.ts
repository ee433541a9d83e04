import { spawn, type ChildProcess } from 'node:child_process'
import { executable } from '../launch'

/** Starts the packed program as the desktop would, sandbox on, with nobody steering it. */
export async function startRaw(
  profileFolder: string,
  env: Readonly<Record<string, string>> = {},
): Promise<ChildProcess> {
  return spawn(await executable(), [`--profile-folder=${profileFolder}`], {
    stdio: 'ignore',
    cwd: profileFolder,
    env: { ...process.env, ...env },
  })
}
