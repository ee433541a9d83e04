import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { asScript, npm, say } from './command.mjs'
import { root } from './places.mjs'
import { systemPackages } from './systemPackages.mjs'

const modules = path.join(root, 'node_modules')
const stamp = path.join(modules, '.examinator-lock')
const lock = path.join(root, 'package-lock.json')

async function lockHash() {
  return createHash('sha256')
    .update(await readFile(lock))
    .digest('hex')
}

/** Whether node_modules was made from the lock as it stands. */
async function packagesAreCurrent(hash) {
  if (existsSync(stamp) && (await readFile(stamp, 'utf8')) === hash) return true
  const installedLock = path.join(modules, '.package-lock.json')
  if (!existsSync(installedLock)) return false
  // `npm install` by hand leaves no stamp of ours, but writes its own copy of the lock last.
  const [installed, wanted] = await Promise.all([stat(installedLock), stat(lock)])
  if (installed.mtimeMs < wanted.mtimeMs) return false
  await writeFile(stamp, hash)
  return true
}

async function nodePackages() {
  const hash = await lockHash()
  if (await packagesAreCurrent(hash)) {
    say('npm: packages are those of package-lock.json')
    return
  }
  say('npm: installing the packages of package-lock.json (missing or older than the lock)')
  const result = await npm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], { quiet: true })
  if (!result.ok) throw new Error(`npm ci failed\n${result.output.trim()}`)
  await writeFile(stamp, hash)
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Error(`Node ${process.versions.node} is too old: 20.19 or later is needed.`)
  }
}

/**
 * Makes a fresh clone able to build, start and test. Does only what is missing, and says what.
 * Returns the runtime and the system packages it could not install.
 */
export async function setup() {
  checkNode()
  const missing = await systemPackages()
  await nodePackages()
  const { findRuntime } = await import('./runtime.mjs')
  const runtime = await findRuntime()
  say(`runtime: Electron ${runtime.version} (${runtime.why})`)
  return { runtime, missing }
}

await asScript(import.meta.url, async () => {
  const { missing } = await setup()
  return missing.length === 0 ? 0 : 1
})
