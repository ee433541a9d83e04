import { asScript, tool } from './command.mjs'
import { setup } from './setup.mjs'

/** Plays the journeys in the packed program. Arguments go to Playwright: a file, `-g words` … */
await asScript(import.meta.url, async () => {
  await setup()
  const played = await tool('@playwright/test/cli.js', [
    'test',
    '-c',
    'build/playwright.config.ts',
    ...process.argv.slice(2),
  ])
  return played.ok ? 0 : 1
})
