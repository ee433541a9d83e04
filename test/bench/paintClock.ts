// oxlint-disable unicorn/consistent-function-scoping -- what runs in the page is sent there whole
import type { Page } from '@playwright/test'

/** What the clocks in a page have noted, in its own milliseconds. */
export interface BenchClock {
  /** From each key press to the end of the frame that shows it, and the part of it that was work. */
  readonly keys: { readonly whole: number; readonly work: number }[]
  /** When each key went down. */
  readonly pressed: number[]
  /** Between frames, while `watchFrames` is on. */
  readonly frames: number[]
  /** What was put in the database, and when the disk had it. */
  readonly commits: { readonly value: unknown; readonly at: number }[]
  /** From the latest click until the first wanted element was painted, and until all were. */
  opened: { first: number; all: number } | null
  watchFrames: boolean
}

declare global {
  interface Window {
    /** Laid in the page by the bench. */
    benchClock: BenchClock
    benchAfterFrame: (act: () => void) => void
  }
}

/**
 * Lays clocks in a page, ours or the floor's alike. A frame has ended when its layout and painting
 * are done: the first task after the next animation frame. A frame begins at the display's beat; the
 * time the window is free and waits for it is no work. A text is on disk when the strict
 * transaction that carries it is complete.
 */
export async function startClocks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const clock: BenchClock = {
      keys: [],
      pressed: [],
      frames: [],
      commits: [],
      opened: null,
      watchFrames: false,
    }
    window.benchClock = clock
    window.benchAfterFrame = (act) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.addEventListener('message', act)
        port1.start()
        port2.postMessage(0)
      })
    }
    const capture = { capture: true }
    window.addEventListener('keydown', (event) => clock.pressed.push(event.timeStamp), capture)
    window.addEventListener(
      'input',
      () => {
        const pressed = clock.pressed.at(-1) ?? 0
        let isFree: number | null = null
        let waited = 0
        const { port1, port2 } = new MessageChannel()
        port1.addEventListener('message', () => (isFree = performance.now()))
        port1.start()
        port2.postMessage(0)
        requestAnimationFrame(() => (waited = isFree === null ? 0 : performance.now() - isFree))
        window.benchAfterFrame(() => {
          const whole = performance.now() - pressed
          clock.keys.push({ whole, work: whole - waited })
        })
      },
      capture,
    )
    let last = 0
    const frame = (now: number): void => {
      if (clock.watchFrames && last > 0) clock.frames.push(now - last)
      last = clock.watchFrames ? now : 0
      requestAnimationFrame(frame)
    }
    requestAnimationFrame(frame)
    // oxlint-disable-next-line typescript/unbound-method -- it is called with the store as its this
    const put = IDBObjectStore.prototype.put
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, value: unknown, key) {
      this.transaction.addEventListener('complete', () =>
        clock.commits.push({ value, at: performance.now() }),
      )
      return put.call(this, value, key)
    }
  })
}

/** Times from the next click until an element is painted, and until `count` of them are. */
export async function timeOpening(page: Page, selector: string, count: number): Promise<void> {
  await page.evaluate(
    ({ selector, count }) => {
      window.benchClock.opened = null
      window.addEventListener(
        'click',
        ({ timeStamp: clicked }) => {
          const opened = { first: 0, all: 0 }
          const sinceClick = (): number => performance.now() - clicked
          const observer = new MutationObserver(() => {
            const found = document.querySelectorAll(selector).length
            if (found > 0 && opened.first === 0) {
              opened.first = -1
              window.benchAfterFrame(() => (opened.first = sinceClick()))
            }
            if (found < count) return
            observer.disconnect()
            window.benchAfterFrame(() => {
              opened.all = sinceClick()
              window.benchClock.opened = opened
            })
          })
          observer.observe(document.body, { childList: true, subtree: true })
        },
        { capture: true, once: true },
      )
    },
    { selector, count },
  )
}

/** Waits for what `timeOpening` measures. */
export async function openingTime(page: Page): Promise<{ first: number; all: number }> {
  const handle = await page.waitForFunction(() => window.benchClock.opened)
  const opened = await handle.jsonValue()
  if (opened === null) throw new Error('nothing was opened')
  return opened
}
