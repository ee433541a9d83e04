import { expect, test } from '@playwright/test'
import type { Language } from '#shared/i18n/translate'
import { openWorkplace } from '../support/journey/workplace'
import { enlargeText, resize, SIZES, speak, wear, type Theme } from '../support/tour/appearance'
import { contrast, TOKEN_PAIRS, tokenColours } from '../support/tour/contrast'
import {
  askAxe,
  moving,
  smallWords,
  tabThrough,
  tooWide,
  type AxeFinding,
  type Stop,
} from '../support/tour/inspect'
import { SCREENS } from '../support/tour/screens'
import type { Walk } from '../support/tour/walk'
import { wordsOf } from '../support/tour/words'

test.describe.configure({ timeout: 900_000 })

/** What axe cannot decide by itself, and why it is right nevertheless. Anything else is a failure. */
const EXPLAINED: readonly { readonly rule: string; readonly at: RegExp; readonly why: string }[] = [
  {
    rule: 'color-contrast',
    at: /aria-hidden="true">[✓●○✎] ?<.*non-text characters/,
    why: 'A mark beside words that say the same, hidden from readers; its colour is a text token.',
  },
  {
    rule: 'color-contrast',
    at: /^<text /,
    why: 'Words in a picture: axe cannot see the ground under them. They are drawn in text tokens on paper or panel, whose contrast is measured below.',
  },
  {
    rule: 'color-contrast',
    at: /^<(ins|del|span)> ?\S.*overlapped/,
    why: 'Running text of a difference: each piece begins in the line where the one before ends, so their boxes lie over each other. The tokens are measured below.',
  },
  {
    rule: 'color-contrast',
    at: /^<p class="_hint_.*partially overlaps other elements/,
    why: 'A line that the edge of a dialog cuts where the dialog scrolls: it can be scrolled into sight. Secondary ink on a panel, measured below.',
  },
]

const isExplained = (finding: AxeFinding): boolean =>
  EXPLAINED.some(({ rule, at }) => rule === finding.rule && at.test(finding.at))

async function begin(language: Language): Promise<Walk> {
  const desk = await openWorkplace()
  await resize(desk, SIZES.usual)
  await speak(desk, language)
  return { desk, page: desk.page, language, t: await wordsOf(language) }
}

/** Says what is wrong with the screen that stands there, and leaves it so that others can look too. */
type Look = (walk: Walk, screen: string) => Promise<readonly string[]>

/** Walks from screen to screen and looks at each in every way; all that is wrong is told at the end. */
async function lookAtAll(walk: Walk, looks: Readonly<Record<string, Look>>): Promise<void> {
  for (const screen of SCREENS) {
    await test.step(screen.name, async () => {
      await screen.open(walk)
      for (const [name, look] of Object.entries(looks))
        expect.soft(await look(walk, screen.name), `${screen.name}: ${name}`).toEqual([])
      await screen.leave?.(walk)
    })
  }
  await walk.desk.leave()
}

const axeIn =
  (themes: readonly Theme[]): Look =>
  async ({ desk, page }) => {
    const wrong: string[] = []
    for (const theme of themes) {
      await wear(desk, theme)
      const report = await askAxe(page)
      expect(report.passes, 'rules that axe could use').toBeGreaterThan(8)
      const undecided = report.incomplete.filter((finding) => !isExplained(finding))
      wrong.push(
        ...report.violations.map(({ rule, at }) => `${theme} ${rule}: ${at}`),
        ...undecided.map(({ rule, at }) => `${theme} undecided ${rule}: ${at}`),
      )
    }
    return wrong
  }

const unseen = (stops: readonly Stop[]): readonly string[] =>
  stops.flatMap(({ name, problem }) => (problem === null ? [] : [`${name}: ${problem}`]))

const forcedColours: Look = async ({ page }, screen) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await page.screenshot({ path: test.info().outputPath(`forced-${screen}.png`) })
  const stops = await tabThrough(page, 12)
  await page.emulateMedia({ forcedColors: null })
  return unseen(stops)
}

const tabKey: Look = async ({ page }) => {
  const stops = await tabThrough(page)
  expect(stops.length).toBeGreaterThan(0)
  return unseen(stops)
}

const reducedMotion: Look = async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const moves = await moving(page)
  await page.emulateMedia({ reducedMotion: null })
  return moves
}

// What can be looked at in one window is looked at on one walk: the way to the screens takes the longest.
test('on every screen axe finds nothing in light or dark, Tab shows where one is, forced colours keep the marks and nothing moves unasked', async () => {
  await lookAtAll(await begin('sv'), {
    axe: axeIn(['dark', 'light']),
    'reduced motion': reducedMotion,
    'forced colours': forcedColours,
    'the Tab key': tabKey,
  })
})

// The colours are those of the Swedish screens, so one theme is enough; the words are not.
test('axe finds nothing on any screen in English', async () => {
  await lookAtAll(await begin('en'), { axe: axeIn(['light']) })
})

test('every text token can be read on every ground it stands on', async () => {
  const walk = await begin('sv')
  for (const theme of ['light', 'dark'] as const) {
    await wear(walk.desk, theme)
    const tokens = await tokenColours(walk.page)
    for (const [ink, grounds, least] of TOKEN_PAIRS) {
      for (const ground of grounds) {
        const ratio = contrast(tokens, ink, ground)
        expect.soft(ratio, `${theme}: ${ink} on ${ground}`).toBeGreaterThanOrEqual(least)
      }
    }
  }
  await walk.desk.leave()
})

test('at 400 % zoom, 320 pixels wide, everything can be done and nothing lies beyond the window', async () => {
  const walk = await begin('sv')
  await walk.page.setViewportSize({ width: 320, height: 256 })
  expect(await walk.page.evaluate(() => window.innerWidth)).toBe(320)
  await lookAtAll(walk, { width: ({ page }) => tooWide(page) })
})

test('at double text size everything can be done in the smallest window and nothing lies beyond it', async () => {
  const walk = await begin('sv')
  await resize(walk.desk, SIZES.smallest)
  await enlargeText(walk.desk)
  await lookAtAll(walk, {
    width: ({ page }) => tooWide(page),
    // What is left when the store cannot be opened knows the size only if the settings can be read.
    'size of text': async ({ page }, screen) => (screen === 'rescue' ? [] : smallWords(page)),
  })
})
