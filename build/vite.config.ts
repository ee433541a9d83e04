import { fileURLToPath } from 'node:url'
import optimizeLocales from '@react-aria/optimize-locales-plugin'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url))

interface Graph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null
}

let start: ReadonlySet<string> | null = null

/** Whether a module is imported by the window's first one, or by one that is. */
function neededAtStart(id: string, graph: Graph): boolean {
  if (start === null) {
    const found = new Set([at('renderer/index.html'), at('renderer/main.tsx')])
    for (const module of found)
      for (const imported of graph.getModuleInfo(module)?.importedIds ?? []) found.add(imported)
    start = found
  }
  return start.has(id)
}

// Everything is a file of its own beside index.html: the content policy lets nothing inline run.
export default defineConfig({
  root: at('renderer'),
  base: './',
  cacheDir: at('.cache/vite'),
  publicDir: false,
  plugins: [
    react(),
    { ...optimizeLocales.vite({ locales: ['sv-SE', 'en-GB', 'en-US'] }), enforce: 'pre' },
  ],
  worker: { format: 'es' },
  build: {
    outDir: at('dist/renderer'),
    emptyOutDir: true,
    target: 'chrome130',
    assetsInlineLimit: 0,
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 3000,
    // Each file is a question to the desktop, which costs the start more than what it holds: all that
    // the first page needs is one, in the order in which it is to run.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            {
              debugName: 'start',
              name: (id, graph) => (neededAtStart(id, graph) ? 'index' : null),
            },
            { name: 'shared', minShareCount: 2 },
          ],
        },
      },
    },
  },
})
