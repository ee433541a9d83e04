import { expect, test, type ElectronApplication, type Page } from '@playwright/test'
import { launchProgram, type RunningProgram } from '../support/launch'

let program: RunningProgram
let page: Page
let app: ElectronApplication

test.beforeAll(async () => {
  program = await launchProgram()
  ;({ app, page } = program)
  await page.waitForLoadState('load')
})

test.afterAll(async () => {
  await program.close()
})

const pause = () => page.waitForTimeout(300)
const windows = () => app.evaluate(({ webContents }) => webContents.getAllWebContents().length)

test.describe('row 13: the window stays on its page', () => {
  for (const address of [
    'https://example.org/',
    'http://examinator/',
    'file:///etc/hostname',
    'app://elsewhere/',
    'data:text/html,<p>x',
    'chrome://gpu/',
    'javascript:document.body.replaceChildren()',
  ]) {
    test(`a script that goes to ${address}`, async () => {
      const before = page.url()
      await page.evaluate((address) => {
        try {
          location.href = address
        } catch {
          // Refused outright.
        }
      }, address)
      await pause()
      expect(page.url()).toBe(before)
      expect(await page.evaluate(() => document.body.childElementCount)).toBeGreaterThan(0)
    })
  }

  test('a script that blanks the window gets the program’s page back', async () => {
    await page.evaluate(() => void (location.href = 'about:blank'))
    await expect(page.locator('body > *').first()).toBeAttached()
    await expect(page).toHaveURL('app://examinator/')
    await page.waitForLoadState('load')
  })

  for (const [what, markup] of [
    ['a link', '<a id="way" href="https://example.org/">x</a>'],
    ['a link that says it is a download', '<a id="way" download href="data:text/plain,x">x</a>'],
    ['a form', '<form action="https://example.org/"><button id="way">x</button></form>'],
    [
      'a page that refreshes itself',
      '<meta http-equiv="refresh" content="0;url=https://example.org/">',
    ],
    ['a frame', '<iframe src="https://example.org/"></iframe>'],
    ['a frame on our own page', '<iframe src="app://examinator/"></iframe>'],
    [
      'a frame with a document inside',
      '<iframe srcdoc="<script>parent.stranger = 1</script>"></iframe>',
    ],
  ] as const) {
    test(what, async () => {
      const before = page.url()
      await page.evaluate((markup) => {
        const place = document.createElement('div')
        place.id = 'attempt'
        place.innerHTML = markup
        document.body.append(place)
        document.getElementById('way')?.click()
      }, markup)
      await pause()
      expect(page.url()).toBe(before)
      expect(await page.evaluate(() => 'stranger' in window)).toBe(false)
      expect(
        await page.evaluate(() => {
          const frame = document.querySelector<HTMLIFrameElement>('#attempt iframe')
          return frame?.contentDocument?.querySelector('#root, h1') ?? null
        }),
      ).toBeNull()
      await page.evaluate(() => document.getElementById('attempt')?.remove())
    })
  }

  test('a file that is dropped on the window', async () => {
    const before = page.url()
    const devtools = await page.context().newCDPSession(page)
    const data = { items: [], files: ['/etc/hostname'], dragOperationsMask: 1 }
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await devtools.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data })
    }
    await pause()
    expect(page.url()).toBe(before)
    expect(await windows()).toBe(1)
  })
})

test.describe('row 14: there is one window', () => {
  for (const address of ['https://example.org/', 'app://examinator/', 'about:blank', '']) {
    test(`a script that opens ${address === '' ? 'an empty one' : address}`, async () => {
      expect(await page.evaluate((address) => window.open(address) === null, address)).toBe(true)
      await pause()
      expect(await windows()).toBe(1)
    })
  }

  for (const [what, key, button] of [
    ['clicked', null, 'left'],
    ['clicked with Control', 'Control', 'left'],
    ['clicked with Shift', 'Shift', 'left'],
    ['clicked with the middle button', null, 'middle'],
  ] as const) {
    test(`a link to a new window, ${what}`, async () => {
      await page.evaluate(() => {
        const link = document.createElement('a')
        Object.assign(link, { id: 'attempt', href: 'app://examinator/', target: '_blank' })
        link.textContent = 'attempt'
        link.style.cssText = 'position:fixed;inset:0;z-index:99999'
        link.addEventListener('auxclick', () => void (link.dataset['clicked'] = 'yes'))
        link.addEventListener('click', () => void (link.dataset['clicked'] = 'yes'))
        document.body.append(link)
      })
      if (key !== null) await page.keyboard.down(key)
      await page.mouse.click(400, 300, { button })
      if (key !== null) await page.keyboard.up(key)
      await pause()
      expect(await windows()).toBe(1)
      const clicked = await page.evaluate(() => {
        const link = document.getElementById('attempt')
        link?.remove()
        return link?.dataset['clicked']
      })
      expect(clicked).toBe('yes')
    })
  }
})

test.describe('row 20: the bridge', () => {
  test('is two functions and nothing more', async () => {
    const surface = await page.evaluate(() => ({
      keys: Object.entries(window.desk ?? {}).map(([name, value]) => `${name}: ${typeof value}`),
      strangers: ['electron', 'ipcRenderer', 'ipc', 'api', 'electronAPI', 'bridge'].filter(
        (name) => name in window,
      ),
      replaceable: Reflect.set(window, 'desk', null) && window.desk === null,
      undoing: typeof window.desk?.on('desk:menu', () => {}),
      unknownSignal: typeof Reflect.apply(window.desk?.on ?? (() => null), null, ['x', () => {}]),
    }))
    expect(surface).toEqual({
      keys: ['ask: function', 'on: function'],
      strangers: [],
      replaceable: false,
      undoing: 'function',
      unknownSignal: 'function',
    })
  })

  test('hands over what a signal carries, never its event', async () => {
    const heard = page.evaluate(
      () =>
        new Promise<unknown[]>((resolve) => {
          window.desk?.on('desk:menu', (...all: unknown[]) => resolve(all))
        }),
    )
    await pause()
    await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.send('desk:menu', 'nothing-known'),
    )
    expect(await heard).toEqual(['nothing-known'])
  })
})
