import { spawn } from 'node:child_process'
import { asScript, say, tool } from './command.mjs'
import { hasDisplay } from './display.mjs'
import { packed, out } from './places.mjs'
import { setup } from './setup.mjs'

/** Opens the program in a window and stays until it is closed. */
async function openWindow() {
  const { pack } = await import('./pack.mjs')
  const { runnable } = await import('./unprivileged.mjs')
  await pack()
  const program = await runnable(packed.release)
  say('start: opening Examinator; the sample round is offered on the start page')
  const code = await new Promise((resolve) => {
    const window = spawn(program.executable, process.argv.slice(2), {
      stdio: 'inherit',
      cwd: process.platform === 'win32' ? undefined : '/',
    })
    window.on('error', (problem) => {
      console.error(problem.message)
      resolve(1)
    })
    window.on('close', (exitCode) => resolve(exitCode ?? 1))
  })
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
