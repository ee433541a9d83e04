// oxlint-disable unicorn/consistent-function-scoping -- what runs in the page is sent there whole
import { expect, type Locator, type Page } from '@playwright/test'

/** Somebody without a mouse. Counts her key presses; text that is written is not among them. */
export interface Keyboard {
  readonly press: (key: string, times?: number) => Promise<void>
  readonly write: (text: string) => Promise<void>
  /** Tabs on until the focus is on it, or in it. */
  readonly tabTo: (goal: Locator, key?: 'Tab' | 'Shift+Tab') => Promise<void>
  /** Tabs to a button and presses it. */
  readonly use: (goal: Locator, key?: 'Tab' | 'Shift+Tab') => Promise<void>
  /** Tabs to a list of choices and writes the beginning of one. */
  readonly choose: (list: Locator, beginning: string) => Promise<void>
  /** Goes to a place by the palette, by the beginning of its name. */
  readonly goTo: (place: string) => Promise<void>
  readonly presses: () => number
  readonly expectNoMouse: () => Promise<void>
}

const MOST_TABS = 250

/** What has the focus, for the message when it is not where it should be. */
const focusText = (page: Page) =>
  page.evaluate(() => {
    const now = document.activeElement
    if (now === null || now === document.body) return 'body'
    const name = now.getAttribute('aria-label') ?? now.textContent
    return `${now.tagName.toLowerCase()} ${name.slice(0, 60)}`
  })

/** Sits down at the keyboard; from here on the focus may never be nowhere. */
export async function keyboardOf(page: Page): Promise<Keyboard> {
  let presses = 0
  await page.evaluate(() => {
    Object.assign(globalThis, { mouse: 0 })
    const count = (event: PointerEvent): void => {
      if (event.pointerType === 'mouse' && event.isTrusted) {
        Object.assign(globalThis, { mouse: Number(Reflect.get(globalThis, 'mouse')) + 1 })
      }
    }
    for (const kind of ['pointerdown', 'pointerup'] as const) {
      window.addEventListener(kind, count, true)
    }
  })
  const press = async (key: string, times = 1): Promise<void> => {
    for (let time = 0; time < times; time += 1) {
      await page.keyboard.press(key)
      presses += 1
    }
    if ((await focusText(page)) !== 'body') return
    await expect.poll(() => focusText(page), { message: `the focus after ${key}` }).not.toBe('body')
  }
  const tabTo: Keyboard['tabTo'] = async (goal, key = 'Tab') => {
    await goal.waitFor({ state: 'attached' })
    const passed: string[] = []
    for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
      if (await goal.evaluate((element) => element.contains(document.activeElement))) return
      await press(key)
      passed.push(key)
    }
    throw new Error(`${passed.length} tabs and never at ${String(goal)}`)
  }
  const write = (text: string): Promise<void> => page.keyboard.insertText(text)
  const use: Keyboard['use'] = async (goal, key) => {
    await tabTo(goal, key)
    await press('Enter')
  }
  return {
    press,
    write,
    tabTo,
    use,
    choose: async (list, beginning) => {
      await tabTo(list)
      await page.keyboard.type(beginning)
    },
    goTo: async (place) => {
      await press('Control+k')
      await page.getByRole('combobox', { name: 'Gå till', exact: true }).waitFor()
      await write(place)
      await press('ArrowDown')
      await press('Enter')
    },
    presses: () => presses,
    expectNoMouse: async () => {
      expect(await page.evaluate(() => Number(Reflect.get(globalThis, 'mouse')))).toBe(0)
    },
  }
}
