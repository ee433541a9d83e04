import { fileURLToPath } from 'node:url'
import type { PlaywrightTestConfig } from '@playwright/test'

const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url))

/** One real program at a time: its profile, its display and its clock are the machine's. */
export function windowRuns(name: string, folder: string): PlaywrightTestConfig {
  return {
    testDir: at(folder),
    outputDir: at(`out/${name}`),
    globalSetup: at('build/prepareProgram.ts'),
    workers: 1,
    fullyParallel: false,
    retries: 0,
    // Ceilings for a busy machine, no demand on speed: what is waited for comes as soon as it is there.
    timeout: 600_000,
    expect: { timeout: 60_000 },
    forbidOnly: Boolean(process.env['CI']),
    reporter: [['list'], ['json', { outputFile: at(`out/reports/${name}.json`) }]],
  }
}
