import { defineConfig } from '@playwright/test'
import { windowRuns } from './playwright.base'

export default defineConfig({
  ...windowRuns('bench', 'test/bench'),
  testMatch: '**/*.bench.ts',
  timeout: 1_800_000,
})
