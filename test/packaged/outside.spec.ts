import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test, type ElectronApplication, type Page } from '@playwright/test'
import { launchProgram, newProfileFolder, type RunningProgram } from '../support/launch'

// What leaves the window without being a page: other programs, files in the download folder.
test.skip(process.platform !== 'linux', 'other programs are started through xdg-open')

let program: RunningProgram
let page: Page
let app: ElectronApplication
let started = ''

/** Stands where the system's opener is looked for first, and notes what it is asked to open. */
async function standInOpener(): Promise<Readonly<Record<string, string>>> {
  const folder = await newProfileFolder()
  started = path.join(folder, 'started.txt')
  await writeFile(started, '')
  await chmod(started, 0o666)
  await chmod(folder, 0o755)
  const bin = path.join(folder, 'bin')
  await mkdir(bin)
  for (const name of ['xdg-open', 'xdg-email']) {
    await writeFile(path.join(bin, name), `#!/bin/sh\necho "$1" >> '${started}'\n`)
    await chmod(path.join(bin, name), 0o755)
  }
  await chmod(bin, 0o755)
  return { PATH: `${bin}:${process.env['PATH'] ?? ''}` }
}

test.beforeAll(async () => {
  program = await launchProgram({ env: await standInOpener() })
  ;({ app, page } = program)
  await page.waitForLoadState('load')
  await app.evaluate(({ session }) => {
    const downloads: string[] = []
    Object.assign(globalThis, { downloads })
    session.defaultSession.on('will-download', (event, item) => {
      downloads.push(event.defaultPrevented ? 'stopped' : `let through: ${item.getURL()}`)
    })
  })
})

test.afterAll(async () => {
  await program.close()
})

const pause = () => page.waitForTimeout(300)
const openedElsewhere = async () => (await readFile(started, 'utf8')).trim()

/** A link of this kind, clicked by a real mouse, so that nothing is refused for want of a person. */
async function clickLink(fields: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate((fields) => {
    const link = Object.assign(document.createElement('a'), fields)
    link.id = 'attempt'
    link.textContent = 'attempt'
    link.style.cssText = 'position:fixed;inset:0;z-index:99999'
    document.body.append(link)
  }, fields)
  await page.mouse.click(400, 300)
  await pause()
  await page.evaluate(() => document.getElementById('attempt')?.remove())
}

test.describe('rows 13–15: no other program is started', () => {
  for (const address of [
    'mailto:a@example.org',
    'tel:112',
    'smb://server/share',
    'ms-msdt:/id x',
    'vscode://file/etc/passwd',
    'file:///etc/hostname',
    'https://example.org/',
    'javascript:document.body.replaceChildren()',
    'intent://x#Intent;end',
  ]) {
    test(`by ${address}`, async () => {
      const before = page.url()
      await page.evaluate((address) => {
        window.open(address)
        try {
          location.href = address
        } catch {
          // Refused outright.
        }
      }, address)
      await pause()
      await clickLink({ href: address })
      await clickLink({ href: address, target: '_blank' })
      expect(page.url()).toBe(before)
      expect(await openedElsewhere()).toBe('')
      expect(await app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(
        1,
      )
      expect(await page.evaluate(() => document.body.childElementCount)).toBeGreaterThan(0)
    })
  }
})

const downloads = () => app.evaluate(() => Object(Reflect.get(globalThis, 'downloads')))

test.describe('row 13: nothing is downloaded', () => {
  for (const [what, href] of [
    ['a text in the address', 'data:text/plain,x'],
    ['a file of our own', 'app://examinator/index.html'],
    ['something made in the page', 'blob'],
  ] as const) {
    test(`not ${what}`, async () => {
      const folder = await app.evaluate(({ app }) => app.getPath('downloads'))
      const before = await readdir(folder).catch(() => [])
      const address =
        href === 'blob'
          ? await page.evaluate(() => URL.createObjectURL(new Blob(['x'], { type: 'text/plain' })))
          : href
      await clickLink({ href: address, download: 'x.txt' })
      const all: unknown = await downloads()
      expect(Array.isArray(all) ? all : ['nothing was recorded']).not.toEqual([])
      expect(new Set(Array.isArray(all) ? all : [])).toEqual(new Set(['stopped']))
      expect(await readdir(folder).catch(() => [])).toEqual(before)
      expect(page.url()).toMatch(/^app:\/\/examinator\//)
    })
  }
})

test('the stand-in would have noted a program that is started', async () => {
  await app.evaluate(({ shell }) => shell.openExternal('mailto:proof@example.org'))
  await app.evaluate(({ shell }) => shell.openExternal('https://example.org/proof'))
  await expect.poll(openedElsewhere).toMatch(/mailto:proof@example\.org/)
  await expect.poll(openedElsewhere).toMatch(/https:\/\/example\.org\/proof/)
})
