import type { Session } from 'electron'
import { describe, expect, test, vi } from 'vitest'
import { hardenSession } from '../../electron/hardening'

vi.mock('electron', () => ({ app: {} }))

type RequestHandler = NonNullable<Parameters<Session['setPermissionRequestHandler']>[0]>
type Permission = Parameters<RequestHandler>[1]

/**
 * Every name that Electron documents, for asking and for checking alike; one that is added there
 * does not compile until it is here.
 */
const everyPermission: Readonly<Record<Permission, true>> = {
  ar: true,
  'automatic-fullscreen': true,
  'background-fetch': true,
  'background-sync': true,
  'captured-surface-control': true,
  'clipboard-read': true,
  'clipboard-sanitized-write': true,
  'deprecated-sync-clipboard-read': true,
  'display-capture': true,
  fileSystem: true,
  fullscreen: true,
  geolocation: true,
  'geolocation-approximate': true,
  'hand-tracking': true,
  hid: true,
  'idle-detection': true,
  keyboardLock: true,
  'local-fonts': true,
  'local-network': true,
  'local-network-access': true,
  'loopback-network': true,
  media: true,
  mediaKeySystem: true,
  midi: true,
  midiSysex: true,
  nfc: true,
  notifications: true,
  openExternal: true,
  'payment-handler': true,
  'periodic-background-sync': true,
  'persistent-storage': true,
  pointerLock: true,
  'screen-wake-lock': true,
  sensors: true,
  serial: true,
  'smart-card': true,
  'speaker-selection': true,
  'storage-access': true,
  'system-wake-lock': true,
  'top-level-storage-access': true,
  unknown: true,
  usb: true,
  vr: true,
  'web-app-installation': true,
  'web-printing': true,
  'window-management': true,
}

type Listener = (...all: unknown[]) => unknown

/** A session that only remembers what it was told. */
function toldSession() {
  const told = new Map<string, Listener>()
  const remember = (name: string) => (listener: Listener) => void told.set(name, listener)
  const session = {
    setPermissionRequestHandler: remember('request'),
    setPermissionCheckHandler: remember('check'),
    setDevicePermissionHandler: remember('device'),
    setSpellCheckerEnabled: vi.fn<(enabled: boolean) => void>(),
    on: (name: string, listener: Listener) => remember(name)(listener),
    webRequest: { onBeforeRequest: remember('before a request') },
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a session cannot be made outside Electron
  hardenSession(session as unknown as Session)
  return {
    session,
    ask: (name: string, ...all: unknown[]) => {
      const listener = told.get(name)
      if (listener === undefined) throw new Error(`nobody listens to ${name}`)
      return listener(...all)
    },
  }
}

describe('row 5: permissions', () => {
  test.each(Object.keys(everyPermission))(
    '%s is denied when asked for and when checked',
    (name) => {
      const { ask } = toldSession()
      const answer = vi.fn<(granted: boolean) => void>()
      ask('request', {}, name, answer, { requestingUrl: 'app://examinator/', isMainFrame: true })
      expect(answer.mock.calls).toEqual([[false]])
      expect(ask('check', {}, name, 'app://examinator', {})).toBe(false)
    },
  )

  test.each(['hid', 'serial', 'usb'])('no device of kind %s', (deviceType) => {
    expect(toldSession().ask('device', { deviceType, origin: 'app://examinator' })).toBe(false)
  })

  test('no file that Chromium itself warns of', () => {
    const decide = vi.fn<(decision: string) => void>()
    toldSession().ask('file-system-access-restricted', {}, {}, decide)
    expect(decide.mock.calls).toEqual([['deny']])
  })

  test('no words are sent away to be spelt', () => {
    expect(toldSession().session.setSpellCheckerEnabled).toHaveBeenCalledWith(false)
  })
})

describe('row 13: a download', () => {
  test('is stopped before it has a place', () => {
    const event = { preventDefault: vi.fn<() => void>() }
    toldSession().ask('will-download', event, {}, {})
    expect(event.preventDefault).toHaveBeenCalledTimes(1)
  })
})

describe('row 1: a request', () => {
  test.each([
    ['app://examinator/index.html', false],
    ['data:text/plain,x', false],
    ['blob:app://examinator/0', false],
    ['http://examinator/', true],
    ['https://example.org/', true],
    ['ws://example.org/', true],
    ['wss://example.org/', true],
    ['ftp://example.org/', true],
    ['file:///etc/passwd', true],
    ['filesystem:app://examinator/x', true],
    ['chrome://gpu/', true],
    ['smb://server/share', true],
    ['no address at all', true],
    ['', true],
  ])('to %j is cancelled: %s', (url, cancel) => {
    const decide = vi.fn<(decision: object) => void>()
    toldSession().ask('before a request', { url }, decide)
    expect(decide.mock.calls).toEqual([[{ cancel }]])
  })
})
