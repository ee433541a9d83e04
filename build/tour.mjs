import { asScript, tool } from './command.mjs'
import { setup } from './setup.mjs'

/** Takes pictures of every screen, in both languages and both themes, into out/tour/. */
await asScript(import.meta.url, async () => {
  await setup()
  const played = await tool(
    '@playwright/test/cli.js',
    ['test', '-c', 'build/tour.config.ts', ...process.argv.slice(2)],
    { limitSeconds: 7200 },
  )
  return played.ok ? 0 : 1
})
