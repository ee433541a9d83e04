import { expect, type Page } from '@playwright/test'
import type { Language } from '#shared/i18n/translate'
import type { Workplace } from '../journey/workplace'

/** How the window looks while a picture is taken. */
export type Theme = 'light' | 'dark'

/** The inside of the window in CSS pixels at 100 %. */
export interface Size {
  readonly width: number
  readonly height: number
}

/** The size most people have, and the smallest the window can be. */
export const SIZES = {
  usual: { width: 1440, height: 900 },
  smallest: { width: 1024, height: 640 },
} as const satisfies Record<string, Size>

async function choose(desk: Workplace, command: string): Promise<void> {
  await desk.app.evaluate(({ BrowserWindow }, command) => {
    BrowserWindow.getAllWindows()[0]?.webContents.send('desk:menu', command)
  }, command)
}

async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready
    await Promise.allSettled(document.getAnimations().map((one) => one.finished))
    await new Promise((resolve) => {
      requestAnimationFrame(() => requestAnimationFrame(resolve))
    })
  })
}

/** Makes the system light or dark, which the program follows until somebody chooses otherwise. */
export async function wear(desk: Workplace, theme: Theme): Promise<void> {
  await desk.page.emulateMedia({ colorScheme: theme })
  await desk.page.locator(`html[data-theme="${theme}"]`).waitFor()
  await settle(desk.page)
}

/** Chooses the language from the program's own menu. */
export async function speak(desk: Workplace, language: Language): Promise<void> {
  const html = desk.page.locator('html')
  // The window listens to the menu once it has something to show.
  await desk.page.getByRole('heading', { level: 1 }).waitFor()
  if ((await html.getAttribute('lang')) !== language) await choose(desk, 'language')
  await desk.page.locator(`html[lang="${language}"]`).waitFor()
}

/** Gives the window a size, and the page a zoom as a browser does: at 4 the page is a quarter as wide. */
export async function resize(desk: Workplace, size: Size, zoom = 1): Promise<void> {
  await desk.app.evaluate(
    ({ BrowserWindow }, { size, zoom }) => {
      const [window] = BrowserWindow.getAllWindows()
      window?.setContentSize(size.width, size.height)
      window?.webContents.setZoomFactor(zoom)
    },
    { size, zoom },
  )
  const width = Math.round(size.width / zoom)
  await desk.page.waitForFunction((width) => Math.abs(window.innerWidth - width) <= 1, width)
  await settle(desk.page)
}

/** Makes the text as large as it gets, step by step from the menu as a person does. */
export async function enlargeText(desk: Workplace): Promise<void> {
  const scale = (): Promise<string> =>
    desk.page.evaluate(() => document.documentElement.style.getPropertyValue('--scale'))
  for (const step of ['1.15', '1.3', '1.5', '1.75', '2']) {
    await choose(desk, 'larger')
    await expect.poll(scale).toBe(step)
  }
  await settle(desk.page)
}
