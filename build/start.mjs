import { spawn } from 'node:child_process'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { asScript, say, tool } from './command.mjs'
import { hasDisplay } from './display.mjs'
import { out, packed, root } from './places.mjs'
import { setup } from './setup.mjs'

// Chromium's own notes on graphics and buses say nothing to the person at the window.
const chromiumNote = /^\[\d+:\d{4}\/\d+\.\d+:(INFO|WARNING|ERROR):/

function passOnErrors(stream) {
  createInterface({ input: stream }).on('line', (line) => {
    if (!chromiumNote.test(line)) console.error(line)
  })
}

/** Shows the program and stays until it is closed, here or in its window. */
function untilClosed(executable) {
  return new Promise((resolve) => {
    const window = spawn(executable, process.argv.slice(2), {
      stdio: ['ignore', 'inherit', 'pipe'],
      cwd: path.parse(root).root,
      // Ctrl-C must reach the main process alone, so that it can save before its pages go.
      detached: process.platform !== 'win32',
    })
    passOnErrors(window.stderr)
    const close = () => window.kill('SIGTERM')
    process.on('SIGINT', close)
    process.on('SIGTERM', close)
    window.on('error', (problem) => {
      console.error(problem.message)
      resolve(1)
    })
    window.on('close', (code) => resolve(code ?? 0))
  })
}

async function openWindow() {
  const { pack } = await import('./pack.mjs')
  const { runnable } = await import('./unprivileged.mjs')
  await pack()
  const program = await runnable(packed.release)
  say('start: opening Examinator; the sample round is offered on its first page')
  const code = await untilClosed(program.executable)
  await program.remove()
  return code
}

/** Plays the sample round in a program nobody sees and leaves its reports. */
async function playSampleRound() {
  say('start: there is no display, so no window can be shown; playing the sample round without one')
  const played = await tool(
    '@playwright/test/cli.js',
    ['test', '-c', 'build/playwright.config.ts', 'journeys/sampleRound.spec.ts'],
    { env: { EXAMINATOR_OUT: out } },
  )
  if (played.ok) say(`start: the reports of the sample round lie in ${out}`)
  return played.ok ? 0 : 1
}

await asScript(import.meta.url, async () => {
  await setup()
  return hasDisplay() ? openWindow() : playSampleRound()
})
