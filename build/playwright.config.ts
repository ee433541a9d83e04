import { defineConfig } from '@playwright/test'
import { windowRuns } from './playwright.base'

export default defineConfig({
  ...windowRuns('playwright', 'test'),
  testMatch: ['journeys/**/*.spec.ts', 'packaged/**/*.spec.ts', 'faults/**/*.spec.ts'],
})
