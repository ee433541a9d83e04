import type { Page } from '@playwright/test'

const GROUNDS = ['paper', 'panel', 'desk'] as const

/** Which tokens stand on which, and the least contrast: 4.5 for text, 3 for marks and borders. */
export const TOKEN_PAIRS: readonly (readonly [
  ink: string,
  grounds: readonly string[],
  least: number,
])[] = [
  ['ink', [...GROUNDS, 'accent-soft', 'mark', 'mark-2', 'internal-soft', 'warn-soft'], 4.5],
  ['ink-2', [...GROUNDS, 'accent-soft'], 4.5],
  ['ink-3', ['paper', 'panel'], 4.5],
  ['accent', [...GROUNDS, 'accent-soft'], 4.5],
  ['on-accent', ['accent'], 4.5],
  ['strength', ['paper', 'panel', 'strength-soft'], 4.5],
  ['improve', ['paper', 'panel', 'improve-soft'], 4.5],
  ['internal', ['paper', 'panel', 'internal-soft'], 4.5],
  ['warn', ['paper', 'panel', 'warn-soft'], 4.5],
  ['danger', ['paper', 'panel', 'danger-soft'], 4.5],
  ['line-strong', ['paper', 'panel'], 3],
]

/** The colour of every token as the page has it now, as `#rrggbb`, by its name. */
export function tokenColours(page: Page): Promise<Readonly<Record<string, string>>> {
  const names = [...new Set(TOKEN_PAIRS.flat(2).filter((one) => typeof one === 'string'))]
  return page.evaluate((names) => {
    const style = getComputedStyle(document.documentElement)
    return Object.fromEntries(
      names.map((name) => [name, style.getPropertyValue(`--${name}`).trim()]),
    )
  }, names)
}

function luminance(hex: string): number {
  const whole = hex.length === 4 ? hex.replace(/[^#]/g, '$&$&') : hex
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(whole.slice(at, at + 2), 16) / 255
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** WCAG's contrast ratio between two tokens, 1 to 21. */
export function contrast(
  tokens: Readonly<Record<string, string>>,
  one: string,
  other: string,
): number {
  const lights = [one, other].map((name) => luminance(tokens[name] ?? '')).toSorted((a, b) => b - a)
  return ((lights[0] ?? 0) + 0.05) / ((lights[1] ?? 0) + 0.05)
}
