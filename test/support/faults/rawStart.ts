import { spawn, type ChildProcess } from 'node:child_process'
import { executable, signalTo, withDescendants } from '../launch'

const running = new Set<ChildProcess>()

function endAll(): void {
  for (const { pid } of running) {
    if (pid !== undefined) signalTo(withDescendants(pid), 'SIGKILL')
  }
}

// A test that fails in the middle leaves nothing running behind it.
process.once('exit', endAll)

/** Starts the packed program as the desktop would, sandbox on, with nobody steering it. */
export async function startRaw(profileFolder: string): Promise<ChildProcess> {
  const child = spawn(await executable(), [`--profile-folder=${profileFolder}`], {
    stdio: 'ignore',
    cwd: profileFolder,
  })
  running.add(child)
  child.once('exit', () => running.delete(child))
  return child
}
