import { defineConfig } from '@playwright/test'
import { windowRuns } from './playwright.base'

// Two runs side by side, as in `npm test`, report under a name each.
export default defineConfig({
  ...windowRuns(process.env['EXAMINATOR_WINDOWS'] ?? 'playwright', 'test'),
  testMatch: ['journeys/**/*.spec.ts', 'packaged/**/*.spec.ts', 'faults/**/*.spec.ts'],
})
