import { spawn } from 'node:child_process'
import { chmod, mkdir } from 'node:fs/promises'
import { unprivilegedUser } from './unprivileged.mjs'

/** Whether a person would see a window if one was opened. */
export function hasDisplay() {
  if (process.platform !== 'linux') return true
  return Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'])
}

function displayNumber(server, limitSeconds) {
  return new Promise((resolve, reject) => {
    let text = ''
    let complaint = ''
    const timer = setTimeout(
      () => reject(new Error(`Xvfb did not answer\n${complaint}`)),
      limitSeconds * 1000,
    )
    const give = (settle, value) => {
      clearTimeout(timer)
      settle(value)
    }
    server.stdio[3].on('data', (chunk) => {
      text += chunk
      if (text.includes('\n')) give(resolve, text.trim())
    })
    server.stderr.on('data', (chunk) => {
      complaint += chunk
    })
    server.on('error', (problem) =>
      give(reject, new Error(`Xvfb cannot be started: ${problem.message}`)),
    )
    server.on('exit', () => give(reject, new Error(`Xvfb ended at once\n${complaint}`)))
  })
}

/**
 * Makes sure that windows can be opened: where there is no display, starts one that nobody sees
 * and lets DISPLAY name it. Returns how to end it; a display that was there is left alone.
 */
export async function ensureDisplay({ always = false } = {}) {
  if (process.platform !== 'linux' || (hasDisplay() && !always)) return () => {}
  const args = ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp']
  // The server lets in its own user only, so it runs as the user whose windows it will show.
  const user = await unprivilegedUser()
  if (user) {
    await mkdir('/tmp/.X11-unix', { recursive: true })
    await chmod('/tmp/.X11-unix', 0o1777)
  }
  const [program, ...rest] = user ? [...user.as, 'Xvfb', ...args] : ['Xvfb', ...args]
  const server = spawn(program, rest, { stdio: ['ignore', 'ignore', 'pipe', 'pipe'], cwd: '/tmp' })
  const stop = () => server.kill('SIGTERM')
  process.once('exit', stop)
  const number = await displayNumber(server, 20)
  server.unref()
  server.stderr.destroy()
  server.stdio[3].destroy()
  delete process.env['WAYLAND_DISPLAY']
  process.env['DISPLAY'] = `:${number}`
  return stop
}
