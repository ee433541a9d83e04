import { spawn, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { executable, signalTo } from '../launch'
import { processFamily } from '../outsideWorld'

const running = new Set<ChildProcess>()

function endAll(): void {
  for (const { pid } of running) {
    if (pid !== undefined) signalTo(processFamily(pid), 'SIGKILL')
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

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${String(pid)}/cmdline`, 'utf8')
  } catch {
    // It ended in the meantime.
    return ''
  }
}

/** Whether a program that nobody steers has opened a page (Linux): each has a process of its own. */
export function hasPage({ pid }: ChildProcess): boolean {
  if (pid === undefined) return false
  return processFamily(pid).some((member) => commandOf(member).includes('--type=renderer'))
}
