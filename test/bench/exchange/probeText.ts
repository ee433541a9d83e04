import path from 'node:path'
import { listPackage } from '@electron/asar'
import { build } from 'rolldown'
import { packed, root } from '../../../build/places.mjs'

/** The probe as one script that a window can be given. */
export async function probeText(): Promise<string> {
  const { output } = await build({
    input: path.join(root, 'test/bench/exchange/probe.ts'),
    cwd: root,
    platform: 'browser',
    write: false,
    transform: {
      target: 'chrome130',
      define: { 'process.env.NODE_ENV': '"production"', 'import.meta': '{}' },
    },
    output: { format: 'iife', minify: true },
  })
  const [chunk] = output
  return chunk.code
}

/** Where the packed program keeps the worker that reads files. */
export function workerAddress(): string {
  const archive = path.join(packed.test, 'resources', 'app.asar')
  const found = listPackage(archive, { isPack: false }).find((name) =>
    /exchangeWorker-[^/\\]+\.js$/.test(name),
  )
  if (found === undefined) throw new Error('the packed program has no exchange worker')
  return `/assets/${path.basename(found)}`
}
