import { defineConfig } from '@playwright/test'
import { windowRuns } from './playwright.base'

export default defineConfig({
  ...windowRuns('tour-run', 'test/tour'),
  testMatch: '**/*.tour.ts',
  timeout: 900_000,
})
