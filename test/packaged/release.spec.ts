import { spawn } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { extractFile, listPackage } from '@electron/asar'
import { expect, test } from '@playwright/test'
import { readFuses, releaseFuses, testFuses } from '../../build/fuses.mjs'
import { packed, programIn } from '../../build/places.mjs'
import { runnable } from '../../build/unprivileged.mjs'
import { newProfileFolder } from '../support/launch'
import { listeningPorts, processFamily } from '../support/outsideWorld'

// The program as users get it: nothing steers it, so it is looked at from outside.
test.skip(process.platform !== 'linux', 'looks at processes through /proc')

const asar = (folder: string) => path.join(folder, 'resources', 'app.asar')

interface Started {
  readonly pid: number
  readonly output: () => string
  readonly hasEnded: () => boolean
  readonly end: () => Promise<void>
}

/** Starts an executable and gives it a moment; the caller ends it. */
async function start(
  executable: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Started> {
  const child = spawn(executable, args, { env: { ...process.env, ...env } })
  let output = ''
  child.stdout.on('data', (chunk) => void (output += String(chunk)))
  child.stderr.on('data', (chunk) => void (output += String(chunk)))
  const pid = child.pid ?? 0
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null
  const end = async (): Promise<void> => {
    for (const member of hasEnded() ? [] : processFamily(pid)) {
      try {
        process.kill(member, 'SIGKILL')
      } catch {
        // Ended by itself in the meantime.
      }
    }
    await wait(200)
  }
  for (let tries = 0; tries < 25 && !hasEnded(); tries += 1) await wait(100)
  return { pid, output: () => output, hasEnded, end }
}

/** A changed copy of what users get, runnable, and how to remove it. */
async function changedRelease(change: (folder: string) => Promise<void>) {
  const folder = await mkdtemp(path.join(tmpdir(), 'examinator-changed-'))
  await cp(packed.release, folder, { recursive: true, verbatimSymlinks: true })
  await change(folder)
  const { executable, remove } = await runnable(folder)
  return {
    executable,
    remove: async () => {
      await remove()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function released<T>(work: (executable: string, profile: string) => Promise<T>): Promise<T> {
  const { executable, remove } = await runnable(packed.release)
  try {
    return await work(executable, `--profile-folder=${await newProfileFolder()}`)
  } finally {
    await remove()
  }
}

test.describe('row 19: fuses', () => {
  test('of what users get are exactly these', async () => {
    expect(await readFuses(programIn(packed.release))).toEqual({
      RunAsNode: false,
      EnableCookieEncryption: true,
      EnableNodeOptionsEnvironmentVariable: false,
      EnableNodeCliInspectArguments: false,
      EnableEmbeddedAsarIntegrityValidation: true,
      OnlyLoadAppFromAsar: true,
      LoadBrowserProcessSpecificV8Snapshot: false,
      GrantFileProtocolExtraPrivileges: false,
    })
  })

  test('of the program under test differ in the one that lets a test steer it', async () => {
    expect(await readFuses(programIn(packed.test))).toEqual({
      ...releaseFuses,
      EnableNodeCliInspectArguments: true,
    })
    expect({ ...testFuses, EnableNodeCliInspectArguments: false }).toEqual(releaseFuses)
  })

  test('ELECTRON_RUN_AS_NODE does not turn the program into Node', async () => {
    await released(async (executable, profile) => {
      const started = await start(executable, [profile, '-e', 'console.log("ran as node")'], {
        ELECTRON_RUN_AS_NODE: '1',
      })
      expect(started.output()).not.toContain('ran as node')
      expect(started.hasEnded()).toBe(false)
      await started.end()
    })
  })

  test('NODE_OPTIONS slips nothing in', async () => {
    await released(async (executable, profile) => {
      const folder = await newProfileFolder()
      const script = path.join(folder, 'slipped.cjs')
      await writeFile(script, 'console.log("slipped in")', { mode: 0o644 })
      const started = await start(executable, [profile], { NODE_OPTIONS: `--require ${script}` })
      expect(started.output()).not.toContain('slipped in')
      expect(started.hasEnded()).toBe(false)
      await started.end()
    })
  })

  for (const argument of ['--inspect=0', '--inspect-brk=0', '--inspect=127.0.0.1:9229']) {
    test(`${argument} opens no port`, async () => {
      await released(async (executable, profile) => {
        const started = await start(executable, [argument, profile])
        expect(started.hasEnded()).toBe(false)
        expect(started.output()).not.toContain('Debugger listening')
        expect(listeningPorts(processFamily(started.pid))).toEqual([])
        await started.end()
      })
    })
  }

  test('an app folder dropped beside the archive is not run', async () => {
    const changed = await changedRelease(async (folder) => {
      const dropped = path.join(folder, 'resources', 'app')
      await mkdir(dropped)
      await writeFile(path.join(dropped, 'package.json'), '{"main":"main.js"}')
      await writeFile(path.join(dropped, 'main.js'), 'console.log("dropped in")')
    })
    const started = await start(changed.executable, [
      `--profile-folder=${await newProfileFolder()}`,
    ])
    expect(started.output()).not.toContain('dropped in')
    expect(started.hasEnded()).toBe(false)
    await started.end()
    await changed.remove()
  })

  test('without its archive the program does not start', async () => {
    const changed = await changedRelease((folder) => rm(asar(folder)))
    const started = await start(changed.executable, [
      `--profile-folder=${await newProfileFolder()}`,
    ])
    expect(started.hasEnded()).toBe(true)
    await started.end()
    await changed.remove()
  })

  test('Linux does not check the archive: a changed byte is run, and only Windows and macOS refuse', async () => {
    const changed = await changedRelease(async (folder) => {
      const bytes = await readFile(asar(folder))
      // A letter of a comment or text in the main bundle's tail; the program still parses.
      const place = bytes.lastIndexOf('malformed reply')
      expect(place).toBeGreaterThan(0)
      bytes.write('M', place)
      await writeFile(asar(folder), bytes)
    })
    const started = await start(changed.executable, [
      `--profile-folder=${await newProfileFolder()}`,
    ])
    expect(started.hasEnded()).toBe(false)
    await started.end()
    await changed.remove()
  })
})

const names = () => listPackage(asar(packed.release), { isPack: false })
const textOf = (name: string) => extractFile(asar(packed.release), name.slice(1)).toString('utf8')
/**
 * Every host that a bundle names. None is ever asked for anything: the content policy and the
 * silence of the whole journey are tested elsewhere. A host that appears here anew is looked at first.
 */
const KNOWN_ADDRESSES: ReadonlySet<string> = new Set([
  // Names of vocabularies in Word, spreadsheet, SVG and PDF files.
  'www.w3.org',
  'schemas.openxmlformats.org',
  'schemas.microsoft.com',
  'schemas.zwobble.org',
  'purl.org',
  'purl.oclc.org',
  'ns.adobe.com',
  'www.aiim.org',
  'json-schema.org',
  // Explanations in libraries’ error messages and licence lines.
  'answers.microsoft.com',
  'bit.ly',
  'exa',
  'github.com',
  'raw.github.com',
  'react.dev',
  'rolldown.rs',
  'stuartk.com',
  'stuk.github.io',
  'tinyurl.com',
])

const scripts = () => names().filter((name) => /\.(js|cjs|mjs|html|css)$/.test(name))

test.describe('what is in the archive', () => {
  test('is the bundles and nothing else: no sources, no maps, no packages', () => {
    const strangers = names().filter((name) => !/^\/(dist(\/|$)|package\.json$)/.test(name))
    expect(strangers).toEqual([])
    expect(
      names().filter((name) => /\.(ts|tsx|map|env)$|node_modules|\/test\//.test(name)),
    ).toEqual([])
  })

  test('row 1: every address in it is known, as a name in a file format or words in a library’s message', () => {
    const hosts = scripts().flatMap((name) =>
      [...textOf(name).matchAll(/\bhttps?:\/\/([a-z0-9.-]+)/gi)].map((match) => match[1] ?? ''),
    )
    expect(hosts.length).toBeGreaterThan(0)
    expect([...new Set(hosts)].filter((host) => !KNOWN_ADDRESSES.has(host))).toEqual([])
  })

  test('row 11: no webview, row 7: nothing inline in the page', () => {
    for (const name of scripts()) expect(textOf(name)).not.toContain('<webview')
    const page = textOf('/dist/renderer/index.html')
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)/)
    expect(page).not.toMatch(/\son[a-z]+=/)
    expect(page).toContain('__CSP_NONCE__')
  })

  test('row 2: the preload knows electron and nothing else', () => {
    const preload = textOf('/dist/electron/preload.cjs')
    expect([...preload.matchAll(/require\(["']([^"']+)["']\)/g)].map((match) => match[1])).toEqual([
      'electron',
    ])
    expect(preload.length).toBeLessThan(3000)
  })
})
