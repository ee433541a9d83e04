// oxlint-disable unicorn/consistent-function-scoping -- what runs in the page is sent there whole
import { expect, test, type Page } from '@playwright/test'
import { launchProgram, type RunningProgram } from '../support/launch'

// The names that Electron documents are denied one by one in test/electron/hardening.test.ts;
// here the page of the packed program asks for them the way pages do.
let program: RunningProgram
let page: Page

test.beforeAll(async () => {
  program = await launchProgram()
  ;({ page } = program)
  await page.waitForLoadState('load')
})

test.afterAll(async () => {
  await program.close()
})

test.describe('row 5: every permission that a page can ask about is denied', () => {
  const names =
    'accelerometer ambient-light-sensor background-fetch background-sync camera captured-surface-control ' +
    'clipboard-read clipboard-write display-capture geolocation gyroscope hand-tracking idle-detection ' +
    'keyboard-lock local-fonts local-network-access magnetometer microphone midi nfc notifications ' +
    'payment-handler periodic-background-sync persistent-storage pointer-lock screen-wake-lock ' +
    'speaker-selection storage-access system-wake-lock top-level-storage-access web-app-installation ' +
    'window-management'
  for (const name of names.split(' ')) {
    test(name, async () => {
      const state = await page.evaluate(async (name) => {
        const query: unknown = Reflect.get(navigator.permissions, 'query')
        try {
          const status: unknown =
            typeof query === 'function'
              ? await query.call(navigator.permissions, {
                  name,
                  ...(name === 'midi' ? { sysex: true } : {}),
                  ...(name === 'top-level-storage-access'
                    ? { requestedOrigin: 'https://example.org' }
                    : {}),
                })
              : null
          return Object(status).state
        } catch {
          // A name this Chromium does not know is refused by an exception.
          return 'unknown'
        }
      }, name)
      expect(['denied', 'unknown']).toContain(state)
    })
  }
})

test('row 5: asking for what they stand for gives nothing', async () => {
  const outcomes = await page.evaluate(async () => {
    const given: string[] = []
    const attempt = async (what: string, ask: () => unknown): Promise<void> => {
      const late = new Promise((_given, refused) => setTimeout(refused, 2000))
      try {
        const got: unknown = await Promise.race([Promise.resolve().then(ask), late])
        // Some say no by an empty list, a refusal in words, or nothing at all.
        const isNothing =
          got === undefined ||
          got === null ||
          got === false ||
          got === 'denied' ||
          (Array.isArray(got) && got.length === 0)
        if (!isNothing) given.push(`${what}: ${JSON.stringify(got)}`)
      } catch {
        // Refused.
      }
    }
    const call = (owner: unknown, name: string, ...all: unknown[]): unknown => {
      const way: unknown = Reflect.get(Object(owner), name)
      if (typeof way !== 'function') throw new TypeError(`no ${name}`)
      return way.apply(owner, all)
    }
    const own = (name: string): unknown => Reflect.get(navigator, name)
    await attempt('notifications', () => Notification.requestPermission())
    await attempt(
      'place',
      () => new Promise((given, denied) => navigator.geolocation.getCurrentPosition(given, denied)),
    )
    await attempt('camera', () => navigator.mediaDevices.getUserMedia({ video: true }))
    await attempt('microphone', () => navigator.mediaDevices.getUserMedia({ audio: true }))
    await attempt('screen', () => navigator.mediaDevices.getDisplayMedia())
    await attempt('loudspeaker', () => call(navigator.mediaDevices, 'selectAudioOutput'))
    await attempt('clipboard text', () => navigator.clipboard.readText())
    await attempt('clipboard', () => navigator.clipboard.read())
    await attempt('staying awake', () => navigator.wakeLock.request('screen'))
    await attempt('staying', () => navigator.storage.persist())
    await attempt('instruments', () => call(navigator, 'requestMIDIAccess', { sysex: true }))
    await attempt('input devices', () => call(own('hid'), 'requestDevice', { filters: [] }))
    await attempt('input devices known', () => call(own('hid'), 'getDevices'))
    await attempt('serial ports', () => call(own('serial'), 'requestPort'))
    await attempt('serial ports known', () => call(own('serial'), 'getPorts'))
    await attempt('usb', () => call(own('usb'), 'requestDevice', { filters: [] }))
    await attempt('usb known', () => call(own('usb'), 'getDevices'))
    await attempt('bluetooth', () =>
      call(own('bluetooth'), 'requestDevice', { acceptAllDevices: true }),
    )
    await attempt('fonts', () => call(window, 'queryLocalFonts'))
    await attempt('screens', () => call(window, 'getScreenDetails'))
    await attempt('idleness', () => call(Reflect.get(window, 'IdleDetector'), 'requestPermission'))
    await attempt('keys', () => call(own('keyboard'), 'lock'))
    await attempt('another’s storage', () =>
      call(document, 'requestStorageAccessFor', 'https://example.org'),
    )
    await attempt('virtual reality', () => call(own('xr'), 'requestSession', 'immersive-vr'))
    await attempt('protected films', () =>
      call(navigator, 'requestMediaKeySystemAccess', 'com.widevine.alpha', [
        { videoCapabilities: [{ contentType: 'video/mp4; codecs="avc1.42E01E"' }] },
      ]),
    )
    await attempt('the whole screen', async () => {
      await document.documentElement.requestFullscreen()
      return document.fullscreenElement
    })
    await attempt('the pointer', async () => {
      await call(document.body, 'requestPointerLock')
      return document.pointerLockElement
    })
    return given
  })
  expect(outcomes).toEqual([])
})
