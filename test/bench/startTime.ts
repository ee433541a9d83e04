// oxlint-disable unicorn/consistent-function-scoping -- what runs in the page is sent there whole
import { spawn } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { chromium, type Page } from '@playwright/test'
import { newProfileFolder } from '../support/launch'
import { processFamily } from '../support/outsideWorld'
import { memoryMb } from './profile'

/**
 * One start, in milliseconds from the moment the process was asked for. `firstPaint`: anything at
 * all. `painted`: the page with its content. `usable`: painted, and not busy for more than 50 ms in
 * one go at that moment. `longestBusy`: the longest frame that kept keys waiting after painting.
 */
export interface Start {
  readonly firstPaint: number
  readonly painted: number
  readonly usable: number
  readonly longestBusy: number
  readonly memoryMb: number | null
}

const SETTLED_MS = 2500
const BUSY_MS = 50
const FRAME_MS = 17

function listening(stream: NodeJS.ReadableStream): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = ''
    stream.on('data', (chunk: Buffer) => {
      text += chunk.toString()
      const found = /listening on (ws:\S+)/.exec(text)?.[1]
      if (found !== undefined) resolve(found)
    })
    stream.on('end', () => reject(new Error(`the program ended early\n${text}`)))
  })
}

const facts = (page: Page) =>
  page.evaluate(async () => {
    const kinds = ['paint', 'largest-contentful-paint', 'long-animation-frame']
    const seen: { kind: string; name: string; start: number; duration: number }[] = []
    for (const type of kinds) {
      new PerformanceObserver((list) => {
        for (const { entryType, name, startTime, duration } of list.getEntries())
          seen.push({ kind: entryType, name, start: startTime, duration })
      }).observe({ type, buffered: true })
    }
    await new Promise((resolve) => setTimeout(resolve, 300))
    return { origin: performance.timeOrigin, seen }
  })

/**
 * Starts a program as a person does, steered by nobody, and reads afterwards what its window noted.
 * `awaited`: a text that says that the page stands; null for a page without any.
 */
export async function startOnce(
  executable: string,
  profileFolder: string | null,
  awaited: string | null,
): Promise<Start> {
  const folder = profileFolder ?? (await newProfileFolder())
  const asked = performance.timeOrigin + performance.now()
  const child = spawn(executable, [`--profile-folder=${folder}`, '--remote-debugging-port=0'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    cwd: folder,
  })
  try {
    const address = await listening(child.stderr)
    await wait(SETTLED_MS)
    const browser = await chromium.connectOverCDP(address)
    const page = browser.contexts()[0]?.pages()[0]
    if (page === undefined) throw new Error('the program has no window')
    if (awaited !== null) {
      await page.getByText(awaited, { exact: true }).first().waitFor({ timeout: 60_000 })
      await wait(SETTLED_MS)
    }
    const memory = memoryMb(child.pid)
    const { origin, seen } = await facts(page)
    await browser.close()
    const at = (time: number): number => origin + time - asked
    const first = seen.find((one) => one.name === 'first-paint')
    if (first === undefined) throw new Error('nothing was painted')
    const contents = seen.filter(
      (one) => one.name === 'first-contentful-paint' || one.kind === 'largest-contentful-paint',
    )
    const painted = Math.max(first.start, ...contents.map((one) => one.start))
    const busy = seen
      .filter((one) => one.kind === 'long-animation-frame' && one.duration > BUSY_MS)
      .map((one) => ({ start: one.start, end: one.start + one.duration }))
      .toSorted((one, other) => one.start - other.start)
    // A key pressed the moment the page stands waits for the frames that follow at once.
    let usable = painted
    for (const { start, end } of busy)
      if (start <= usable + FRAME_MS) usable = Math.max(usable, end)
    const after = busy.filter((one) => one.end > painted)
    return {
      firstPaint: at(first.start),
      painted: at(painted),
      usable: at(usable),
      longestBusy: Math.max(0, ...after.map((one) => one.end - one.start)),
      memoryMb: memory,
    }
  } finally {
    await end(child.pid)
  }
}

async function end(pid: number | undefined): Promise<void> {
  if (pid === undefined) return
  const family = processFamily(pid)
  process.kill(pid, 'SIGTERM')
  for (let tries = 0; tries < 100 && isThere(pid); tries += 1) await wait(50)
  for (const member of family) if (isThere(member)) process.kill(member, 'SIGKILL')
}

function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
