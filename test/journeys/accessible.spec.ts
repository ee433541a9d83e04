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
} from '../support/tour/inspect'
import { SCREENS } from '../support/tour/screens'
import type { Walk } from '../support/tour/walk'
import { wordsOf } from '../support/tour/words'

test.describe.configure({ timeout: 600_000 })

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

/** Walks from screen to screen and looks at each; all that is wrong is told at the end. */
async function lookAtAll(
  walk: Walk,
  look: (name: string) => Promise<readonly string[]>,
): Promise<void> {
  for (const screen of SCREENS) {
    await test.step(screen.name, async () => {
      await screen.open(walk)
      expect.soft(await look(screen.name), screen.name).toEqual([])
      await screen.leave?.(walk)
    })
  }
  await walk.desk.leave()
}

async function axeInBothThemes(walk: Walk): Promise<readonly string[]> {
  const wrong: string[] = []
  for (const theme of ['light', 'dark'] as const satisfies readonly Theme[]) {
    await wear(walk.desk, theme)
    const report = await askAxe(walk.page)
    expect(report.passes, 'rules that axe could use').toBeGreaterThan(8)
    const undecided = report.incomplete.filter((finding) => !isExplained(finding))
    wrong.push(
      ...report.violations.map(({ rule, at }) => `${theme} ${rule}: ${at}`),
      ...undecided.map(({ rule, at }) => `${theme} undecided ${rule}: ${at}`),
    )
  }
  return wrong
}

for (const language of ['sv', 'en'] as const) {
  test(`axe finds nothing on any screen in ${language}, light or dark`, async () => {
    const walk = await begin(language)
    await lookAtAll(walk, () => axeInBothThemes(walk))
  })
}

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

test('every screen can be walked through with Tab, always seeing where one is', async () => {
  const walk = await begin('sv')
  await lookAtAll(walk, async () => {
    const stops = await tabThrough(walk.page)
    expect(stops.length).toBeGreaterThan(0)
    return stops.flatMap(({ name, problem }) => (problem === null ? [] : [`${name}: ${problem}`]))
  })
})

test('at 400 % zoom, 320 pixels wide, everything can be done and nothing lies beyond the window', async () => {
  const walk = await begin('sv')
  await walk.page.setViewportSize({ width: 320, height: 256 })
  expect(await walk.page.evaluate(() => window.innerWidth)).toBe(320)
  await lookAtAll(walk, () => tooWide(walk.page))
})

test('at double text size everything can be done in the smallest window and nothing lies beyond it', async () => {
  const walk = await begin('sv')
  await resize(walk.desk, SIZES.smallest)
  await enlargeText(walk.desk)
  await lookAtAll(walk, async (name) => [
    ...(await tooWide(walk.page)),
    // What is left when the store cannot be opened knows the size only if the settings can be read.
    ...(name === 'rescue' ? [] : await smallWords(walk.page)),
  ])
})

test('with forced colours every screen keeps its marks, and the focus is still seen', async () => {
  const walk = await begin('sv')
  await walk.page.emulateMedia({ forcedColors: 'active' })
  await lookAtAll(walk, async (name) => {
    await walk.page.screenshot({ path: test.info().outputPath(`forced-${name}.png`) })
    const stops = await tabThrough(walk.page, 12)
    return stops.flatMap(({ name, problem }) => (problem === null ? [] : [`${name}: ${problem}`]))
  })
})

test('with reduced motion nothing moves on any screen', async () => {
  const walk = await begin('sv')
  await walk.page.emulateMedia({ reducedMotion: 'reduce' })
  await lookAtAll(walk, () => moving(walk.page))
})
