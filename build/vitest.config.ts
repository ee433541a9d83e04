import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))

// Rules and the system's side run in plain Node, components in jsdom; real Electron is Playwright's (playwright.config.ts).
export default defineConfig({
  root,
  cacheDir: '.cache/vitest',
  test: {
    // No demand on speed: beside the windows a test that reads the whole tree, or is typed by hand, takes long.
    testTimeout: 300_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 60_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'rules',
          environment: 'node',
          include: ['test/shared/**/*.test.ts'],
          // What is pure leaves nothing behind for the next file, so one start serves them all.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'system',
          environment: 'node',
          include: ['test/{architecture,electron}/**/*.test.ts', 'test/faults/fuzz/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'windows',
          environment: 'jsdom',
          include: ['test/renderer/**/*.test.{ts,tsx}'],
          setupFiles: ['test/support/window.ts'],
          // Hundreds of small modules that every window would load anew; read as one, they cost a third less.
          deps: {
            optimizer: {
              client: { enabled: true, include: ['react-aria-components', 'lucide-react'] },
            },
          },
        },
      },
    ],
    coverage: {
      provider: 'v8',
      include: ['shared/**/*.ts'],
      reportsDirectory: 'out/coverage',
    },
  },
})
