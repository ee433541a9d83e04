import { chmod, chown, copyFile, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { existsSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { must, run } from './command.mjs'
import { programIn } from './places.mjs'

const name = 'examinator-test'

async function passwordLine() {
  const lines = (await readFile('/etc/passwd', 'utf8')).split('\n')
  return lines.find((line) => line.startsWith(`${name}:`))
}

/**
 * Chromium does not run as root with its sandbox on, and the sandbox is never switched off. So
 * root lends the program a user of its own. Nothing when we are not root.
 */
export async function unprivilegedUser() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined
  if (!(await passwordLine())) {
    const made = await run('useradd', ['--create-home', '--shell', '/usr/sbin/nologin', name], {
      quiet: true,
    })
    if (!made.ok && !(await passwordLine()))
      throw new Error(`useradd ${name} failed\n${made.output}`)
  }
  const [, , uid, gid, , home] = ((await passwordLine()) ?? '').split(':')
  const as = [
    'setpriv',
    `--reuid=${uid}`,
    `--regid=${gid}`,
    '--init-groups',
    'env',
    '-u',
    'DBUS_SESSION_BUS_ADDRESS',
    '-u',
    'XDG_RUNTIME_DIR',
    '-u',
    'XDG_CONFIG_HOME',
    '-u',
    'XDG_CACHE_HOME',
    `HOME=${home}`,
    `USER=${name}`,
    `LOGNAME=${name}`,
  ]
  return { name, uid: Number(uid), gid: Number(gid), home, as }
}

const leftovers = new Set()

/** One listener for all folders: a run of many programs makes many of them. */
function removeAtExit(folder) {
  if (leftovers.size === 0) {
    process.once('exit', () => {
      for (const one of leftovers) rmSync(one, { recursive: true, force: true })
    })
  }
  leftovers.add(folder)
}

/** A new temporary folder that belongs to the user the program runs as. */
export async function newFolderForProgram(prefix) {
  const folder = await mkdtemp(
    path.join(process.platform === 'linux' ? '/tmp' : os.tmpdir(), `examinator-${prefix}-`),
  )
  const user = await unprivilegedUser()
  if (user) await chown(folder, user.uid, user.gid)
  removeAtExit(folder)
  return folder
}

const quoted = (text) => `'${text.replaceAll("'", String.raw`'\''`)}'`

async function startScript(folder, user, program) {
  const script = path.join(folder, 'start.sh')
  const command = [...user.as, ...(await displayCookie(folder, user)), program]
    .map(quoted)
    .join(' ')
  await writeFile(script, `#!/bin/sh\nexec ${command} "$@"\n`)
  await chmod(script, 0o755)
  return script
}

/** A person's own display asks for a cookie that lies in a file only its owner may read. */
async function displayCookie(folder, user) {
  const cookie = process.env['XAUTHORITY'] ?? path.join(os.homedir(), '.Xauthority')
  if (!existsSync(cookie)) return []
  const copy = path.join(folder, 'Xauthority')
  await copyFile(cookie, copy)
  await chown(copy, user.uid, user.gid)
  await chmod(copy, 0o600)
  return [`XAUTHORITY=${copy}`]
}

/**
 * What to execute so that a packed program runs with its sandbox on. As root: a copy that the
 * unprivileged user may read, started by a script that becomes that user. `remove` undoes it.
 */
export async function runnable(packedFolder) {
  const user = await unprivilegedUser()
  if (!user) return { executable: programIn(packedFolder), remove: async () => {} }
  const folder = await mkdtemp('/tmp/examinator-program-')
  const copy = path.join(folder, 'program')
  await chmod(folder, 0o755)
  await cp(packedFolder, copy, { recursive: true })
  await must('chmod', ['-R', 'a+rX', copy], { quiet: true })
  // Where the system refuses user namespaces, Chromium asks this helper instead.
  await chmod(path.join(copy, 'chrome-sandbox'), 0o4755)
  const executable = await startScript(folder, user, programIn(copy))
  const remove = () => rm(folder, { recursive: true, force: true })
  removeAtExit(folder)
  return { executable, remove }
}
