import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { test } from '@playwright/test'
import type { Language } from '#shared/i18n/translate'
import { out } from '../../build/places.mjs'
import { openWorkplace } from '../support/journey/workplace'
import { resize, SIZES, speak, wear, type Size, type Theme } from '../support/tour/appearance'
import { SCREENS } from '../support/tour/screens'
import type { Walk } from '../support/tour/walk'
import { wordsOf } from '../support/tour/words'

const folder = process.env['EXAMINATOR_TOUR'] ?? path.join(out, 'tour')

/** The smallest window is seen in one theme per language; between them both are seen. */
const LOOKS: Readonly<Record<Language, readonly (readonly [Theme, Size])[]>> = {
  sv: [
    ['light', SIZES.smallest],
    ['light', SIZES.usual],
    ['dark', SIZES.usual],
  ],
  en: [
    ['dark', SIZES.smallest],
    ['dark', SIZES.usual],
    ['light', SIZES.usual],
  ],
}

async function takePictures(walk: Walk, name: string): Promise<void> {
  const { desk, page, language } = walk
  for (const [theme, size] of LOOKS[language]) {
    await resize(desk, size)
    await wear(desk, theme)
    const file = `${name}-${language}-${theme}-${size.width}x${size.height}.png`
    await page.screenshot({ path: path.join(folder, file) })
  }
}

for (const language of ['sv', 'en'] as const) {
  test(`every screen in ${language}, light and dark, in the usual and the smallest window`, async () => {
    await mkdir(folder, { recursive: true })
    const desk = await openWorkplace()
    const walk: Walk = { desk, page: desk.page, language, t: await wordsOf(language) }
    await resize(desk, SIZES.usual)
    await speak(desk, language)
    for (const screen of SCREENS) {
      await test.step(screen.name, async () => {
        await screen.open(walk)
        await takePictures(walk, screen.name)
        await screen.leave?.(walk)
      })
    }
    await desk.leave()
  })
}
