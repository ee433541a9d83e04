import { expect, test } from '@playwright/test'
import { launchProgram, type RunningProgram } from '../support/launch'

let program: RunningProgram

test.beforeAll(async () => {
  program = await launchProgram()
  await program.page.waitForLoadState('load')
})

test.afterAll(async () => {
  await program.close()
})

/** Asks the way the window's own files are asked for; Chromium has tidied the address by then. */
const ask = (address: string, method = 'GET') =>
  program.app.evaluate(
    async ({ session }, { address, method }) => {
      const response = await session.defaultSession.fetch(address, { method })
      return { status: response.status, text: await response.text() }
    },
    { address, method },
  )

// Links inside the folder that lead out of it, and addresses that Chromium would tidy away before
// they arrive, are tried at the door itself (test/electron/servedFile.test.ts).
test.describe('row 18: our scheme serves the window’s files and nothing else', () => {
  for (const [address, status] of [
    ['app://examinator/', 200],
    ['app://examinator/index.html', 200],
    ['app://examinator/index.html?x=/../../package.json', 200],
    ['app://examinator/index.html#/../../package.json', 200],
    ['APP://EXAMINATOR/index.html', 200],
    // The scheme has no ports: Chromium drops it.
    ['app://examinator:8080/index.html', 200],
    ['app://examinator/missing.js', 404],
    // Tidied to a name at the top that is not there.
    ['app://examinator/../../etc/passwd', 404],
    ['app://examinator/%2e%2e/%2e%2e/package.json', 404],
    ['app://examinator/.%2e/%2E./package.json', 404],
    ['app://examinator/assets/../../package.json', 404],
    ['app://examinator/electron/main.js', 404],
    ['app://examinator/print/00000000-0000-0000-0000-000000000000', 404],
    ['app://examinator/package.json?x=.js', 404],
    // What is left of a climb after tidying is no plain name.
    ['app://examinator/..%2f..%2fpackage.json', 400],
    ['app://examinator/..%2F..%2Fpackage.json', 400],
    ['app://examinator/..%5c..%5cpackage.json', 400],
    ['app://examinator/..\\..\\package.json', 404],
    ['app://examinator/%252e%252e/%252e%252e/package.json', 400],
    ['app://examinator/%252e%252e%252fpackage.json', 400],
    ['app://examinator/%c0%ae%c0%ae/package.json', 400],
    ['app://examinator/..;/package.json', 400],
    ['app://examinator/.../package.json', 400],
    ['app://examinator/.git/config', 400],
    ['app://examinator/index.html%00', 400],
    ['app://examinator/index.html%00.js', 400],
    ['app://examinator/index.html%20', 400],
    ['app://examinator/index.html/', 400],
    ['app://examinator/index.html::$DATA', 400],
    ['app://examinator//etc/passwd', 400],
    ['app://examinator/%2fetc%2fpasswd', 400],
    ['app://examinator/C:/Windows/win.ini', 400],
    ['app://examinator/~/x.txt', 400],
    ['app://elsewhere/index.html', 400],
    ['app://examinator.elsewhere/index.html', 400],
    ['app://examinator./index.html', 400],
  ] as const) {
    test(`${address} → ${String(status)}`, async () => {
      const got = await ask(address)
      expect(got.status).toBe(status)
      if (status !== 200) expect(got.text).toBe('')
      else expect(got.text).toContain('<div id="root"')
    })
  }

  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'PROPFIND']) {
    test(`${method} is not a way to ask`, async () => {
      expect(await ask('app://examinator/', method)).toEqual({ status: 405, text: '' })
    })
  }

  test('its address is the one that stored data is bound to', async () => {
    expect(await program.page.evaluate(() => [location.origin, isSecureContext])).toEqual([
      'app://examinator',
      true,
    ])
  })
})
