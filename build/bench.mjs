import { asScript, tool } from './command.mjs'
import { setup } from './setup.mjs'

/** Prints the figures of quality.md: our time, the floor's time, ratio and memory, side by side. */
await asScript(import.meta.url, async () => {
  await setup()
  const played = await tool(
    '@playwright/test/cli.js',
    ['test', '-c', 'build/bench.config.ts', ...process.argv.slice(2)],
    { limitSeconds: 7200 },
  )
  return played.ok ? 0 : 1
})
