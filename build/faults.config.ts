import { defineConfig } from '@playwright/test'
import { windowRuns } from './playwright.base'

// Nothing here is about speed: a machine that is busy for a minute must not look like a loss.
export default defineConfig({
  ...windowRuns('faults', 'test/faults'),
  testMatch: '**/*.spec.ts',
  timeout: 3_600_000,
  expect: { timeout: 60_000 },
})
