import { defineConfig } from '@playwright/test'
import { windowRuns } from './playwright.base'

export default defineConfig({
  ...windowRuns('faults', 'test/faults'),
  testMatch: '**/*.spec.ts',
  timeout: 3_600_000,
})
