// oxlint-disable unicorn/consistent-function-scoping -- what runs in the program is sent there whole
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test, type ElectronApplication, type Page } from '@playwright/test'
import { CHANNELS, type ChannelName } from '#shared/ipc/channels'
import type { Request } from '#shared/ipc/contract'
import { fuzzDoor } from '../support/doorFuzz'
import { launchProgram, type RunningProgram } from '../support/launch'

// Row 17: every door between the window and the system, tried from the packed program's window.
let program: RunningProgram
let page: Page
let app: ElectronApplication

test.beforeAll(async () => {
  program = await launchProgram()
  ;({ app, page } = program)
  await page.waitForLoadState('load')
  await expect(page.locator('#root > *').first()).toBeAttached()
  await app.evaluate(({ dialog }) => {
    const asked = { times: 0 }
    Object.assign(globalThis, { asked })
    dialog.showOpenDialog = async () => ({ canceled: (asked.times += 1) > 0, filePaths: [] })
    dialog.showSaveDialog = async () => ({ canceled: (asked.times += 1) > 0, filePath: '' })
  })
})

test.afterAll(async () => {
  await program.close()
})

/** A request that each door would take. `BYTES` stands for bytes, which cannot travel as JSON. */
const sound: { readonly [C in ChannelName]: unknown } = {
  'app:facts': {} satisfies Request<'app:facts'>,
  'app:room': {} satisfies Request<'app:room'>,
  'app:drawn': {} satisfies Request<'app:drawn'>,
  'app:ready': {} satisfies Request<'app:ready'>,
  'app:flushed': { everythingSaved: true } satisfies Request<'app:flushed'>,
  'app:language': { language: 'sv' } satisfies Request<'app:language'>,
  'file:open': { purpose: 'entry', many: true } satisfies Request<'file:open'>,
  'file:takeWaiting': {} satisfies Request<'file:takeWaiting'>,
  'file:save': { suggestedName: 'a.txt', bytes: 'BYTES' },
  'journal:append': {
    lines: [{ table: 'test', id: 'a', revision: 1, json: '{}' }],
  } satisfies Request<'journal:append'>,
  'journal:read': {} satisfies Request<'journal:read'>,
  'journal:damaged': {} satisfies Request<'journal:damaged'>,
  'snapshot:write': {
    lines: [{ table: 'test', id: 'a', revision: 1, json: '{}' }],
  } satisfies Request<'snapshot:write'>,
  'snapshot:list': {} satisfies Request<'snapshot:list'>,
  'snapshot:read': { name: 'snapshot.jsonl' } satisfies Request<'snapshot:read'>,
  'copies:erase': { records: [{ table: 'test', id: 'a' }] } satisfies Request<'copies:erase'>,
  'place:status': {} satisfies Request<'place:status'>,
  'place:choose': {} satisfies Request<'place:choose'>,
  'place:leave': {} satisfies Request<'place:leave'>,
  'place:write': {} satisfies Request<'place:write'>,
  'place:look': { chosen: false } satisfies Request<'place:look'>,
  'place:read': { name: 'snapshot.jsonl' } satisfies Request<'place:read'>,
  'snapshot:keepOnly': { name: 'snapshot.jsonl' } satisfies Request<'snapshot:keepOnly'>,
  'move:write': {
    lines: [{ table: 'test', id: 'a', revision: 1, json: '{}' }],
  } satisfies Request<'move:write'>,
  'move:read': {} satisfies Request<'move:read'>,
  'move:remove': {} satisfies Request<'move:remove'>,
  'store:wipe': {} satisfies Request<'store:wipe'>,
  'lock:read': {} satisfies Request<'lock:read'>,
  'lock:write': { lock: null } satisfies Request<'lock:write'>,
  'lock:try': {} satisfies Request<'lock:try'>,
  'lock:opened': {} satisfies Request<'lock:opened'>,
  'lock:locked': {} satisfies Request<'lock:locked'>,
  'lock:remember': { key: null } satisfies Request<'lock:remember'>,
  'lock:remembered': {} satisfies Request<'lock:remembered'>,
  'report:print': { html: '<p>', footer: '' } satisfies Request<'report:print'>,
}

/** What the program keeps of a person's work outside the browser's store, by content. */
function onDisk(): Readonly<Record<string, string>> {
  const folder = program.profileFolder
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .filter((name) => name.startsWith('vault') || !name.includes(path.sep))
    // Chromium's own settings and lock files are not ours.
    .filter((name) => name.startsWith('vault') || name === 'desktop.json')
  return Object.fromEntries(
    files.map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(path.join(folder, name)))
        .digest('hex'),
    ]),
  )
}

async function expectAlive(): Promise<void> {
  const facts = await page.evaluate(() => window.desk?.ask('app:facts', {}))
  expect(facts).toMatchObject({ ok: true })
  const own = await app.evaluate(({ webContents }) => ({
    windows: webContents.getAllWebContents().length,
    asked: Object(Reflect.get(globalThis, 'asked')).times,
    spoilt: Reflect.get({}, 'spoilt') === undefined ? 'no' : 'yes',
  }))
  expect(own).toEqual({ windows: 1, asked: 0, spoilt: 'no' })
  expect(await page.evaluate(() => 'spoilt' in {})).toBe(false)
}

for (const channel of CHANNELS) {
  test(`row 17: ${channel} refuses whatever is malformed and changes nothing`, async () => {
    const before = onDisk()
    for (const seed of [1, 20, 300]) {
      const outcomes = await page.evaluate(fuzzDoor, {
        channel,
        sound: sound[channel],
        seed,
        rounds: 60,
      })
      const others = outcomes.filter(({ answer }) => !['refused', 'not sent'].includes(answer))
      expect(others, `seed ${String(seed)}`).toEqual([])
      // Most reach the door itself; what cannot even be carried proves nothing about it.
      expect(outcomes.filter(({ answer }) => answer === 'refused').length).toBeGreaterThan(30)
    }
    await expectAlive()
    expect(onDisk()).toEqual(before)
  })
}

test('row 17: what passes every limit is refused: a name, a number of lines, a document', async () => {
  const answers = await page.evaluate(async () => {
    const ask = window.desk?.ask ?? (() => null)
    const line = { table: 't', id: 'i', revision: 1, json: '{}' }
    const tries: unknown[][] = [
      ['file:save', { suggestedName: 'x'.repeat(151), bytes: new Uint8Array() }],
      ['file:save', { suggestedName: 'CON:', bytes: new Uint8Array() }],
      ['journal:append', { lines: Array.from({ length: 10_001 }, () => line) }],
      ['journal:append', { lines: [{ ...line, revision: 2 ** 53 }] }],
      ['journal:append', { lines: [{ ...line, table: 'x'.repeat(41) }] }],
      ['snapshot:read', { name: '..' + '/'.repeat(5) }],
      ['report:print', { html: 'x'.repeat(50 * 1024 * 1024 + 1), footer: '' }],
    ]
    return Promise.all(tries.map((attempt) => Promise.resolve(Reflect.apply(ask, null, attempt))))
  })
  for (const answer of answers) {
    expect(answer).toMatchObject({ ok: false, error: { kind: 'refused' } })
  }
  await expectAlive()
})

test('row 17: unknown doors and requests without a door are refused as values', async () => {
  const answers = await page.evaluate(async () => {
    const ask = window.desk?.ask ?? (() => null)
    const tries: unknown[][] = [
      ['fs:read', {}],
      ['__proto__', {}],
      ['constructor', {}],
      [1, {}],
      [],
    ]
    return Promise.all(tries.map((attempt) => Promise.resolve(Reflect.apply(ask, null, attempt))))
  })
  for (const answer of answers) {
    expect(answer).toEqual({ ok: false, error: { kind: 'refused', reason: 'unknown door' } })
  }
})

test.describe('row 17: who is not the program’s own page is refused at every door', () => {
  test('a second window with the same bridge on one of our own addresses', async () => {
    const stylesheet = await page.evaluate(
      () => document.querySelector<HTMLLinkElement>('link[rel=stylesheet]')?.href ?? '',
    )
    expect(stylesheet).toMatch(/^app:\/\/examinator\//)
    const answers = await app.evaluate(
      async ({ app, BrowserWindow }, { channels, stylesheet }) => {
        const preload = `${app.getAppPath()}/dist/electron/preload.cjs`
        const stranger = new BrowserWindow({
          show: false,
          webPreferences: { preload, sandbox: true },
        })
        await stranger.loadURL(stylesheet)
        const answers: unknown = await stranger.webContents.executeJavaScript(
          `Promise.all(${JSON.stringify(channels)}.map((channel) => window.desk.ask(channel, {})))`,
        )
        stranger.destroy()
        return answers
      },
      { channels: [...CHANNELS], stylesheet },
    )
    const refusal = { ok: false, error: { kind: 'refused', reason: 'unknown sender' } }
    expect(answers).toEqual(CHANNELS.map(() => refusal))
  })

  test('a frame inside our page, a frame that is gone, another window, a page of the web', async () => {
    await page.evaluate(() => {
      document.body.append(Object.assign(document.createElement('iframe'), { id: 'attempt' }))
    })
    const answers = await app.evaluate(
      async ({ BrowserWindow, ipcMain }, channels) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents
        const doors: unknown = Reflect.get(ipcMain, '_invokeHandlers')
        if (contents === undefined || !(doors instanceof Map)) return { 'no doors': [] }
        const main = contents.mainFrame
        const inner = main.frames[0] ?? null
        const senders: Record<string, unknown> = {
          'a frame inside': { sender: contents, senderFrame: inner },
          'a frame that is gone': { sender: contents, senderFrame: null },
          'another window': { sender: {}, senderFrame: main },
          'a page of the web': {
            sender: contents,
            senderFrame: { parent: null, url: 'https://examinator/' },
          },
        }
        const asked: Record<string, unknown[]> = { frames: [main.frames.length] }
        for (const [who, event] of Object.entries(senders)) {
          asked[who] = []
          for (const channel of channels) asked[who].push(await doors.get(channel)(event, {}))
        }
        return asked
      },
      [...CHANNELS],
    )
    await page.evaluate(() => document.getElementById('attempt')?.remove())
    const { frames, ...byWhom } = answers
    expect(frames).toEqual([1])
    const refusal = { ok: false, error: { kind: 'refused', reason: 'unknown sender' } }
    expect(Object.keys(byWhom)).toHaveLength(4)
    for (const asked of Object.values(byWhom)) expect(asked).toEqual(CHANNELS.map(() => refusal))
    await expectAlive()
  })
})
