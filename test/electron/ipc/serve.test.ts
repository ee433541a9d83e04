import * as fc from 'fast-check'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { CHANNELS, type ChannelName } from '#shared/ipc/channels'
import type { Doors } from '#shared/ipc/contract'
import { ok } from '#shared/kernel/result'
import { isOurWindow } from '../../../electron/ipc/isOurWindow'
import { serve } from '../../../electron/ipc/serve'

type Handler = (event: unknown, request: unknown) => Promise<unknown>

const registered = vi.hoisted(() => new Map<string, Handler>())
vi.mock('electron', () => ({
  app: {},
  ipcMain: { handle: (channel: string, handler: Handler) => registered.set(channel, handler) },
}))

const contents = { id: 1 }
const page = { parent: null, url: 'app://examinator/' }
const ours = { sender: contents, senderFrame: page }
const reached = vi.fn<(channel: ChannelName, request: unknown) => void>()

function doors(own: Partial<Doors> = {}): Doors {
  const entries = CHANNELS.map((channel) => [
    channel,
    async (request: unknown) => {
      reached(channel, request)
      return ok({})
    },
  ])
  return { ...Object.fromEntries(entries), ...own }
}

async function ask(channel: ChannelName, event: unknown, request: unknown): Promise<unknown> {
  const handler = registered.get(channel)
  if (handler === undefined) throw new Error(`no handler for ${channel}`)
  return handler(event, request)
}

beforeEach(() => {
  registered.clear()
  reached.mockClear()
  serve(doors(), (event) => isOurWindow(event, contents))
})

const refused = (reason: string) => ({ ok: false, error: { kind: 'refused', reason } })

describe('row 17: who asks', () => {
  test('every door of the contract is served, and no other', () => {
    expect([...registered.keys()]).toEqual([...CHANNELS])
  })

  test('our own window is answered', async () => {
    expect(await ask('app:ready', ours, {})).toEqual({ ok: true, value: {} })
    expect(reached).toHaveBeenCalledTimes(1)
  })

  test.each([
    ['a frame that is already gone', { ...ours, senderFrame: null }],
    ['a frame inside our page', { ...ours, senderFrame: { ...page, parent: page } }],
    ['another window', { ...ours, sender: { id: 2 } }],
    ['a page from the web', { ...ours, senderFrame: { parent: null, url: 'https://examinator/' } }],
    [
      'a page that only resembles ours',
      { ...ours, senderFrame: { parent: null, url: 'app://examinator.se/' } },
    ],
    ['an empty page', { ...ours, senderFrame: { parent: null, url: '' } }],
    ['a file', { ...ours, senderFrame: { parent: null, url: 'file:///app://examinator/' } }],
  ])('%s is refused at every door', async (_who, event) => {
    for (const channel of CHANNELS) {
      expect(await ask(channel, event, {})).toEqual(refused('unknown sender'))
    }
    expect(reached).not.toHaveBeenCalled()
  })
})

describe('row 17: what is asked', () => {
  test.each([
    ['app:facts', { extra: 1 }],
    ['app:language', { language: 'fi' }],
    ['app:flushed', { everythingSaved: 'yes' }],
    ['file:open', { purpose: 'anything', many: false }],
    ['file:save', { suggestedName: '../../.bashrc', bytes: new Uint8Array() }],
    ['file:save', { suggestedName: 'a\\b.txt', bytes: new Uint8Array() }],
    ['file:save', { suggestedName: 'a.txt', bytes: 'text' }],
    ['journal:append', { lines: [] }],
    ['journal:append', { lines: [{ table: 't', id: 'i', revision: -1, json: '' }] }],
    ['snapshot:read', { name: '../desktop.json' }],
    ['place:read', { name: '../../.ssh/id_rsa' }],
    ['place:choose', { folder: '/etc' }],
    ['place:look', { folder: '/home/anna' }],
    ['report:print', { html: '<p>', footer: 'x'.repeat(301) }],
  ] as const)('%s refuses %j', async (channel, request) => {
    expect(await ask(channel, ours, request)).toEqual(refused('malformed request'))
    expect(reached).not.toHaveBeenCalled()
  })

  test('whatever arrives, the answer is a value with a closed kind and never an exception', async () => {
    const kinds = new Set(['refused', 'disk', 'too-large', 'failed'])
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...CHANNELS), fc.anything(), async (channel, request) => {
        const answer = await ask(channel, ours, request)
        expect(answer).toHaveProperty('ok')
        const { ok: fine, error } = Object(answer)
        expect(fine === true || kinds.has(error.kind)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})

function answering(own: Partial<Doors>): void {
  registered.clear()
  serve(doors(own), () => true)
}

describe('what is answered', () => {
  test('a full disk becomes a value with the system’s code and no path', async () => {
    answering({
      'journal:read': async () => {
        throw Object.assign(new Error("ENOSPC: '/home/anna/x'"), { code: 'ENOSPC' })
      },
    })
    expect(await ask('journal:read', ours, {})).toEqual({
      ok: false,
      error: { kind: 'disk', code: 'ENOSPC' },
    })
  })

  test('a bug becomes a value that tells no text of a person', async () => {
    answering({
      'journal:read': async () => {
        throw new TypeError('Annas bedömning')
      },
    })
    expect(await ask('journal:read', ours, {})).toEqual({
      ok: false,
      error: { kind: 'failed', reason: 'TypeError' },
    })
  })

  test('a reply that does not fit its contract does not leave', async () => {
    answering({
      'snapshot:list': async () => ok({ snapshots: [], secret: '/home/anna' }),
    })
    expect(await ask('snapshot:list', ours, {})).toEqual({
      ok: false,
      error: { kind: 'failed', reason: 'malformed reply' },
    })
  })
})
