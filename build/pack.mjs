import { existsSync } from 'node:fs'
import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { bundle } from './bundle.mjs'
import { asScript, must, say } from './command.mjs'
import { contentHash, oneAtATime, readStamp, writeStamp } from './freshness.mjs'
import { setFuses, testFuses } from './fuses.mjs'
import { out, packed, programIn } from './places.mjs'
import { findRuntime } from './runtime.mjs'

const work = path.join(out, 'packed', 'work')

const settings = [
  'electron-builder.yml',
  'build/pack.mjs',
  'build/afterPack.mjs',
  'build/fuses.mjs',
  'build/icons',
]

async function unpackedProgram(runtime) {
  await rm(work, { recursive: true, force: true })
  const args = [
    'node_modules/electron-builder/cli.js',
    '--dir',
    '--publish=never',
    `-c.electronDist=${runtime.folder}`,
    `-c.electronVersion=${runtime.version}`,
    `-c.directories.output=${work}`,
  ]
  await must(process.execPath, args, {
    quiet: true,
    limitSeconds: 600,
    env: { CSC_IDENTITY_AUTO_DISCOVERY: 'false' },
  })
  const made = (await readdir(work)).find((name) => /unpacked$|^mac/.test(name))
  if (!made) throw new Error('electron-builder left no unpacked program')
  return path.join(work, made)
}

/** A second call with the same sources costs a moment; sources that changed cost a full packing. */
export async function pack() {
  const bundled = await bundle()
  const runtime = await findRuntime()
  return oneAtATime('pack', async () => {
    const hash = await contentHash(settings, `${bundled} ${runtime.version} ${runtime.origin}`)
    const standing = existsSync(programIn(packed.test)) && (await readStamp('pack'))
    if (standing === hash) {
      say('pack: out/packed/ is made from the sources as they stand')
      return hash
    }
    say(
      `pack: packing with Electron ${runtime.version} into out/packed/release and its steerable twin out/packed/test`,
    )
    await writeStamp('pack', '')
    await Promise.all(
      [packed.release, packed.test].map((place) => rm(place, { recursive: true, force: true })),
    )
    const program = await unpackedProgram(runtime)
    await mkdir(path.dirname(packed.release), { recursive: true })
    await rename(program, packed.release)
    await rm(work, { recursive: true, force: true })
    await cp(packed.release, packed.test, { recursive: true, verbatimSymlinks: true })
    await setFuses(programIn(packed.test), testFuses)
    await writeStamp('pack', hash)
    return hash
  })
}

await asScript(import.meta.url, async () => {
  await pack()
})
