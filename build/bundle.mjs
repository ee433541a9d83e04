import { existsSync } from 'node:fs'
import path from 'node:path'
import { asScript, must, say } from './command.mjs'
import { contentHash, oneAtATime, readStamp, writeStamp } from './freshness.mjs'
import { dist, root } from './places.mjs'

const sources = [
  'electron',
  'renderer',
  'shared',
  'build/vite.config.ts',
  'build/bundle.mjs',
  'package.json',
  'package-lock.json',
]

/** The hash of everything the bundles are made from. */
export const bundleHash = () => contentHash(sources)

async function bundleWindow() {
  await must(process.execPath, [
    'node_modules/vite/bin/vite.js',
    'build',
    '-c',
    'build/vite.config.ts',
    '--logLevel',
    'warn',
  ])
}

/** The main process as a module; the preload as CommonJS, since a sandboxed preload must be that. */
async function bundleDesktop() {
  const { build } = await import('rolldown')
  const external = ['electron', /^node:/]
  const at = (name) => path.join(root, 'electron', name)
  await build({
    input: at('main.ts'),
    cwd: root,
    platform: 'node',
    external,
    transform: { target: 'node20' },
    output: { file: path.join(dist, 'electron/main.js'), format: 'esm', codeSplitting: false },
  })
  await build({
    input: at('preload.ts'),
    cwd: root,
    platform: 'node',
    external,
    transform: { target: 'chrome130' },
    output: { file: path.join(dist, 'electron/preload.cjs'), format: 'cjs' },
  })
}

/** Builds window, main process and preload into dist/, unless they stand as the sources do. */
export async function bundle({ always = false } = {}) {
  return oneAtATime('bundle', async () => {
    const hash = await bundleHash()
    const standing =
      existsSync(path.join(dist, 'renderer/index.html')) && (await readStamp('bundle'))
    if (!always && standing === hash) {
      say('build: dist/ is made from the sources as they stand')
      return hash
    }
    say('build: bundling the window, the main process and the preload into dist/')
    await writeStamp('bundle', '')
    await Promise.all([bundleWindow(), bundleDesktop()])
    await writeStamp('bundle', hash)
    return hash
  })
}

await asScript(import.meta.url, async () => {
  await bundle({ always: true })
})
