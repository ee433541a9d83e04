// oxlint-disable unicorn/consistent-function-scoping -- what runs in the page is sent there whole
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test, type ElectronApplication, type Page } from '@playwright/test'
import { packed } from '../../build/places.mjs'
import { runnable } from '../../build/unprivileged.mjs'
import { killHard, launchProgram, newProfileFolder } from '../support/launch'

/** Stands in for a person at the file dialogs: the next choice is this path. */
async function choose(app: ElectronApplication, file: string): Promise<void> {
  await app.evaluate(({ dialog }, file) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [file] })
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: file })
  }, file)
}

/** The window as its own code would use the doors, before any page has loaded its own. */
const ready = (page: Page) => page.waitForLoadState('load')

async function runToEnd(executable: string, args: readonly string[]): Promise<number | null> {
  const child = spawn(executable, args, { stdio: 'ignore' })
  await once(child, 'exit')
  return child.exitCode
}

test('the profile lies where it was told and holds the program’s own folder', async () => {
  const { app, page, profileFolder, close } = await launchProgram()
  await ready(page)
  expect(await app.evaluate(({ app }) => [app.getName(), app.getPath('userData')])).toEqual([
    'Examinator',
    profileFolder,
  ])
  await close()
  expect(
    JSON.parse(await readFile(path.join(profileFolder, 'desktop.json'), 'utf8')),
  ).toMatchObject({
    language: 'sv',
  })
})

const isSeen = (app: ElectronApplication): Promise<boolean | undefined> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible())

test('the window appears with something in it, and stays away when it was put away', async () => {
  const { app, page, close } = await launchProgram()
  const firstPage = page.getByRole('heading', { name: 'Vem är du?' })
  await expect(firstPage).toBeVisible()
  await expect.poll(() => isSeen(app)).toBe(true)
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide())
  await page.reload()
  await expect(firstPage).toBeVisible()
  expect(await isSeen(app)).toBe(false)
  await close()
})

test('a second start ends at once, and its file reaches the first window', async () => {
  const { app, page, profileFolder, close } = await launchProgram()
  await ready(page)
  const file = path.join(profileFolder, 'bedömning.examinator')
  await writeFile(file, 'bytes')
  await chmod(file, 0o644)
  await page.evaluate(() => {
    window.desk?.on('desk:fileWaiting', () => void (document.body.dataset['told'] = 'yes'))
    return window.desk?.ask('app:ready', {})
  })
  // The program's own code may take the file first; then it is the one that was told.
  const { executable, remove } = await runnable(packed.test)
  expect(await runToEnd(executable, [`--profile-folder=${profileFolder}`, file])).toBe(0)
  await expect(page.locator('body[data-told=yes]')).toBeAttached()
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  await remove()
  await close()
})

test('a file on the command line waits for the window', async () => {
  const profileFolder = await newProfileFolder()
  const file = path.join(profileFolder, 'omgång.examinator')
  await writeFile(file, 'bytes')
  await chmod(file, 0o644)
  const { page, close } = await launchProgram({ profileFolder, args: [file] })
  // Whoever asks first gets it, once: the program's own code or this test.
  const taken = await page.evaluate(async () => {
    const answer = await window.desk?.ask('file:takeWaiting', {})
    return answer?.ok === true ? answer.value.files.map(({ name }) => name) : []
  })
  const again = await page.evaluate(() => window.desk?.ask('file:takeWaiting', {}))
  expect([[], ['omgång.examinator']]).toContainEqual(taken)
  expect(again).toEqual({ ok: true, value: { files: [] } })
  await close()
})

test('what is handed to the journal survives a power cut at once', async () => {
  const first = await launchProgram()
  await ready(first.page)
  const line = { table: 'test', id: 'a', revision: 1, json: '{"text":"åäö"}' }
  await first.page.evaluate((line) => window.desk?.ask('journal:append', { lines: [line] }), line)
  await killHard(first.app)
  const second = await launchProgram({ profileFolder: first.profileFolder })
  await ready(second.page)
  const read = await second.page.evaluate(() => window.desk?.ask('journal:read', {}))
  expect(read).toMatchObject({ ok: true, value: { damagedLines: 0 } })
  expect(read?.ok === true ? read.value.lines : []).toContainEqual(line)
  await second.close()
})

test('a file is saved where the person says, and opened from there', async () => {
  const { app, page, profileFolder, close } = await launchProgram()
  await ready(page)
  const file = path.join(profileFolder, 'export.txt')
  await choose(app, file)
  const saved = await page.evaluate(() =>
    window.desk?.ask('file:save', {
      suggestedName: 'export.txt',
      bytes: new Uint8Array([72, 105]),
    }),
  )
  expect(saved).toEqual({ ok: true, value: { savedAs: file } })
  const opened = await page.evaluate(async () => {
    const answer = await window.desk?.ask('file:open', { purpose: 'entry', many: false })
    return answer?.ok === true
      ? answer.value.files.map(({ name, bytes }) => [name, [...bytes]])
      : answer
  })
  expect(opened).toEqual([['export.txt', [72, 105]]])
  await choose(app, '/proc/no/such/place.txt')
  const refused = await page.evaluate(() =>
    window.desk?.ask('file:save', { suggestedName: 'x.txt', bytes: new Uint8Array() }),
  )
  expect(refused).toEqual({ ok: false, error: { kind: 'disk', code: 'ENOENT' } })
  await close()
})

test.describe('quitting', () => {
  test('asks the window first and goes when everything is saved', async () => {
    const { app, page } = await launchProgram()
    await ready(page)
    await page.evaluate(() => {
      window.desk?.on(
        'desk:flush',
        () => void window.desk?.ask('app:flushed', { everythingSaved: true }),
      )
      return window.desk?.ask('app:ready', {})
    })
    const gone = app.waitForEvent('close')
    await app.evaluate(({ app }) => app.quit())
    await gone
  })

  test('a window that never answers is not waited for for ever', async () => {
    const { app, page } = await launchProgram()
    await ready(page)
    await page.evaluate(() => window.desk?.ask('app:ready', {}))
    const gone = app.waitForEvent('close', { timeout: 20_000 })
    await app.evaluate(({ app, BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      // The question gets lost on its way, as if the window hung.
      if (contents !== undefined) contents.send = () => {}
      app.quit()
    })
    await gone
  })

  test('a person may stay when something could not be saved', async () => {
    const { app, page, close } = await launchProgram()
    await ready(page)
    const asked = await app.evaluate(async ({ app, BrowserWindow, dialog, ipcMain }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      const questions: string[] = []
      dialog.showMessageBox = async (...all: unknown[]) => {
        const options: unknown = all.at(-1)
        questions.push(String(Object(options).message))
        return { response: 0, checkboxChecked: false }
      }
      const doors: unknown = Reflect.get(ipcMain, '_invokeHandlers')
      const flushed: unknown = doors instanceof Map ? doors.get('app:flushed') : undefined
      const readyDoor: unknown = doors instanceof Map ? doors.get('app:ready') : undefined
      const event = { sender: contents, senderFrame: contents?.mainFrame }
      if (
        typeof flushed !== 'function' ||
        typeof readyDoor !== 'function' ||
        contents === undefined
      )
        return ['no doors']
      await readyDoor(event, {})
      contents.send = () => void flushed(event, { everythingSaved: false })
      app.quit()
      await new Promise((resolve) => setTimeout(resolve, 1000))
      questions.push(String(BrowserWindow.getAllWindows().length))
      contents.send = () => void flushed(event, { everythingSaved: true })
      return questions
    })
    expect(asked).toEqual(['Allt kunde inte sparas', '1'])
    await close()
  })
})

test('the window comes back by itself when its process dies', async () => {
  const { app, page, close } = await launchProgram()
  await ready(page)
  await app.evaluate(
    ({ BrowserWindow }) =>
      new Promise<void>((resolve) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents
        contents?.once('did-finish-load', () => resolve())
        contents?.forcefullyCrashRenderer()
      }),
  )
  const facts = await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    return [contents?.isCrashed(), contents?.getURL()]
  })
  expect(facts).toEqual([false, 'app://examinator/'])
  await close()
})

test.describe('a printed report', () => {
  test('is tagged, in a sandboxed window without scripts, and markup in a name stays text', async () => {
    const { app, page, profileFolder, close } = await launchProgram()
    await ready(page)
    await app.evaluate(({ app }) => {
      app.on('web-contents-created', (_event, contents) => {
        contents.once('did-finish-load', () => {
          const read: unknown = Reflect.get(contents, 'getLastWebPreferences')
          const settings: unknown = typeof read === 'function' ? read.call(contents) : {}
          const { sandbox, javascript } = Object(settings)
          Object.assign(globalThis, {
            printing: {
              pid: contents.getOSProcessId(),
              sandbox,
              javascript,
              url: contents.getURL(),
            },
          })
        })
      })
    })
    const escaped = '&lt;img src=x onerror=alert(1)&gt;&lt;/style&gt;'
    const printing = page.evaluate(async (escaped) => {
      const html =
        '<!doctype html><html lang="sv"><head><title>Återkoppling</title>' +
        '<style nonce="__CSP_NONCE__">@page { size: A4; margin: 20mm }</style></head>' +
        `<body><h1>Återkoppling</h1><p>${escaped}</p><img src="https://example.org/x.png" alt="">` +
        '<script>document.title = "changed"</script></body></html>'
      const answer = await window.desk?.ask('report:print', { html, footer: 'Enhet <b>' })
      return answer?.ok === true ? [...answer.value.pdf] : []
    }, escaped)
    const pdf = Buffer.from(await printing)
    expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-')
    expect(pdf.toString('latin1')).toMatch(/\/Marked true/)
    expect(pdf.toString('latin1')).toMatch(/\/Lang \(sv\)/)
    const seen = await app.evaluate(() => Object(Reflect.get(globalThis, 'printing')))
    expect(seen).toMatchObject({ sandbox: true, javascript: false })
    expect(seen.url).toMatch(/^app:\/\/examinator\/print\/[0-9a-f-]{36}$/)
    expect(await app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1)
    await writeFile(path.join(profileFolder, 'report.pdf'), pdf)
    await close()
  })

  test('several asked for at once come one after the other, each its own', async () => {
    const { page, close } = await launchProgram()
    await ready(page)
    const sizes = await page.evaluate(async () => {
      const print = async (rows: number) => {
        const html = `<!doctype html><html lang="sv"><title>x</title>${'<p>rad</p>'.repeat(rows)}</html>`
        const answer = await window.desk?.ask('report:print', { html, footer: '' })
        return answer?.ok === true ? answer.value.pdf.byteLength : -1
      }
      return Promise.all([print(1), print(400), print(40)])
    })
    const [small, large, middle] = sizes
    expect(small).toBeGreaterThan(0)
    expect(middle).toBeGreaterThan(small)
    expect(large).toBeGreaterThan(middle)
    await close()
  })
})
