import { execFile } from 'node:child_process'
import { listPackage } from '@electron/asar'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { readFuses, releaseFuses } from '../../build/fuses.mjs'
import { packed, programIn } from '../../build/places.mjs'

// Written out once more on purpose: a slip in build/fuses.mjs must not pass unseen.
const demanded = {
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
}

test('the program users get has every fuse as demanded', async () => {
  expect(releaseFuses).toEqual(demanded)
  expect(await readFuses(programIn(packed.release))).toEqual(demanded)
})

test('the program under test differs from it in one fuse only', async () => {
  expect(await readFuses(programIn(packed.test))).toEqual({
    ...demanded,
    EnableNodeCliInspectArguments: true,
  })
})

test('the program holds what it needs and nothing else', () => {
  const files = listPackage(path.join(packed.release, 'resources', 'app.asar'), { isPack: false })
  const strangers = files
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !/^\/(package\.json$|dist($|\/))/.test(file) || file.endsWith('.map'))
  expect(strangers).toEqual([])
  expect(files.some((file) => file.includes('preload.cjs'))).toBe(true)
})

test('the program cannot be used as a bare Node', async () => {
  const program = process.env['EXAMINATOR_PROGRAM'] ?? programIn(packed.release)
  const answer = await new Promise<string>((resolve) => {
    const child = execFile(
      program,
      ['-e', 'console.log("bare " + 6 * 7)', '--profile-folder=/nonexistent'],
      { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' }, timeout: 5000, cwd: '/' },
      (_problem, stdout) => {
        resolve(stdout)
      },
    )
    child.stdin?.end()
  })
  expect(answer).not.toContain('bare 42')
})
