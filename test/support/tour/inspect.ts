// oxlint-disable unicorn/consistent-function-scoping -- what runs in the page is sent there whole
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe found in one place. `rule`: axe's own name. `at`: where, and what it says about it. */
export interface AxeFinding {
  readonly rule: string
  readonly at: string
}

/** What axe says of the page as it stands. `incomplete`: what it could not decide by itself. */
export interface AxeReport {
  readonly violations: readonly AxeFinding[]
  readonly incomplete: readonly AxeFinding[]
  readonly passes: number
}

const OPTIONS = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
  rules: { 'target-size': { enabled: true } },
  resultTypes: ['violations', 'incomplete'],
}

/**
 * Asks axe about the whole page: WCAG 2.2 A and AA, target size included. Words that lie half under
 * the edge of what scrolls are brought into view and asked about once more.
 */
export async function askAxe(page: Page): Promise<AxeReport> {
  // Put in by the tester's way, since the page itself lets no other scripts in.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe)
  return page.evaluate(async (options) => {
    interface Node {
      readonly html: string
      readonly target: readonly string[]
      readonly any: readonly { readonly message: string }[]
    }
    interface Rule {
      readonly id: string
      readonly nodes: readonly Node[]
    }
    const axe: unknown = Reflect.get(window, 'axe')
    const run = Reflect.get(Object(axe), 'run')
    const flat = (rules: readonly Rule[]) =>
      rules.flatMap((rule) =>
        rule.nodes.map((node) => ({
          rule: rule.id,
          target: node.target[0] ?? '',
          at: `${node.html.replace(/\s+/g, ' ').slice(0, 160)} ${node.any.map((one) => one.message).join('; ')}`,
        })),
      )
    const result = await run(document, options)
    const violations = flat(result.violations)
    const incomplete: typeof violations = []
    let waiting: { readonly rule: string; readonly element: Element }[] = []
    for (const one of flat(result.incomplete)) {
      const element = document.querySelector(one.target)
      if (element === null || !/partially obscured|overlap/.test(one.at)) incomplete.push(one)
      else waiting.push({ rule: one.rule, element })
    }
    for (let [next] = waiting; next !== undefined; [next] = waiting) {
      const { rule, element } = next
      element.scrollIntoView({ block: 'center' })
      // Axe looks the whole page over each time, so whatever waits is asked about in the same breath.
      const together = waiting.filter((one) => one.rule === rule).map((one) => one.element)
      const again = await run({ include: together }, { runOnly: { type: 'rule', values: [rule] } })
      violations.push(...flat(again.violations))
      const undecided = new Map(
        flat(again.incomplete).map((one) => [document.querySelector(one.target), one]),
      )
      const here = undecided.get(element)
      if (here !== undefined) incomplete.push(here)
      waiting = waiting.filter(
        (one) => one !== next && (one.rule !== rule || undecided.has(one.element)),
      )
    }
    return { violations, incomplete, passes: result.passes.length }
  }, OPTIONS)
}

/** Everything of the page that does not fit across the window. Tables of data may scroll by themselves. */
export function tooWide(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const name = (one: Element) =>
      `${one.tagName} ${one.className} ${one.textContent?.slice(0, 40)}`
    const scrolls = (one: Element) =>
      ['auto', 'scroll'].includes(getComputedStyle(one).overflowX) &&
      one.querySelector('table') !== null
    const page = document.documentElement
    const wide = page.scrollWidth > page.clientWidth + 1 ? ['the page itself'] : []
    for (const one of document.querySelectorAll('body *')) {
      const { right, width, left } = one.getBoundingClientRect()
      const hidden = one.closest('.visually-hidden') !== null || one.closest('svg') !== null
      if (hidden || width === 0 || scrolls(one) || one.closest('table') !== null) continue
      if (!one.checkVisibility() || left < 0) continue
      const style = getComputedStyle(one)
      const isEnd = one.childElementCount === 0
      if (isEnd && right > innerWidth + 1) wide.push(`beyond the window: ${name(one)}`)
      const isArea = ['auto', 'scroll'].includes(style.overflowX)
      if (isArea && one.scrollWidth > one.clientWidth + 1) wide.push(`scrolls across: ${name(one)}`)
    }
    return [...new Set(wide)].slice(0, 8)
  })
}

/** Words that stay small when the person asks for double text size; pictures have a table instead. */
export function smallWords(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const small = new Set<string>()
    for (const one of document.querySelectorAll('body *')) {
      const hasWords = [...one.childNodes].some(
        (child) => child.nodeType === Node.TEXT_NODE && child.textContent?.trim() !== '',
      )
      if (!hasWords || one.closest('svg, .visually-hidden') !== null) continue
      const size = Number.parseFloat(getComputedStyle(one).fontSize)
      if (size < 22) small.add(`${size} px: ${one.className} ${one.textContent?.slice(0, 30)}`)
    }
    return [...small].slice(0, 8)
  })
}

/** Everything of the page that would move by itself or glide from one state to the next. */
export function moving(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const seconds = (times: string) =>
      Math.max(...times.split(',').map((time) => Number.parseFloat(time)))
    return [...document.querySelectorAll('body, body *')].flatMap((one) => {
      const style = getComputedStyle(one)
      const glides = seconds(style.transitionDuration) > 0
      const moves = style.animationName !== 'none' && seconds(style.animationDuration) > 0
      const isSmooth = style.scrollBehavior === 'smooth'
      return glides || moves || isSmooth ? [`${one.tagName} ${one.className}`] : []
    })
  })
}

/** One place that the Tab key came to. `problem`: what is wrong with it, or nothing. */
export interface Stop {
  readonly name: string
  readonly problem: string | null
}

/** Where the focus is; nothing when it has been there before. */
function stopHere(page: Page): Promise<Stop | null> {
  return page.evaluate(() => {
    const at = document.activeElement
    if (at?.hasAttribute('data-tabbed')) return null
    at?.setAttribute('data-tabbed', '')
    if (at === null || at === document.body)
      return { name: 'body', problem: 'the focus is nowhere' }
    const name = `${at.tagName} ${at.getAttribute('aria-label') ?? at.textContent?.trim().slice(0, 40) ?? ''}`
    // A hidden input shows its focus on what surrounds it.
    const chain: Element[] = []
    for (let one: Element | null = at; one !== null && chain.length < 5; one = one.parentElement)
      chain.push(one)
    const ringOf = (one: Element) => {
      const style = getComputedStyle(one)
      return style.outlineStyle === 'none' ? 0 : Number.parseFloat(style.outlineWidth)
    }
    const isHidden = at.matches('.visually-hidden')
    if ((isHidden ? Math.max(...chain.map(ringOf)) : ringOf(at)) < 2)
      return { name, problem: 'no ring' }
    const shown = isHidden ? (at.closest('label') ?? at) : at
    const { left, top, width, height, right, bottom } = shown.getBoundingClientRect()
    const across = Math.min(
      Math.max(left, 0) + Math.max(1, Math.min(right, innerWidth) - Math.max(left, 0)) / 2,
      innerWidth - 1,
    )
    const down = Math.min(
      Math.max(top, 0) + Math.max(1, Math.min(bottom, innerHeight) - Math.max(top, 0)) / 2,
      innerHeight - 1,
    )
    if (width === 0 || height === 0) return { name, problem: 'no size' }
    const hit = document.elementFromPoint(across, down)
    const isSeen = hit !== null && (shown.contains(hit) || hit.contains(shown))
    return { name, problem: isSeen ? null : `covered by ${hit?.tagName} ${hit?.className}` }
  })
}

/** Goes through the page with the Tab key, as far as it goes or `most` steps. */
export async function tabThrough(page: Page, most = 60): Promise<readonly Stop[]> {
  const stops: Stop[] = []
  for (let step = 0; step < most; step += 1) {
    await page.keyboard.press('Tab')
    const stop = await stopHere(page)
    if (stop === null) break
    stops.push(stop)
  }
  await page.evaluate(() => {
    for (const one of document.querySelectorAll('[data-tabbed]')) one.removeAttribute('data-tabbed')
  })
  return stops
}
