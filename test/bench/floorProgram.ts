import { cp, mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { createPackage } from '@electron/asar'
import { setFuses, testFuses } from '../../build/fuses.mjs'
import { out, packed, programIn, root } from '../../build/places.mjs'
import { runnable } from '../../build/unprivileged.mjs'
import { writeFile } from 'node:fs/promises'

const place = path.join(out, 'packed', 'floor')

function resourcesIn(folder: string): string {
  const executable = programIn(folder)
  return process.platform === 'darwin'
    ? path.join(executable, '..', '..', 'Resources')
    : path.join(folder, 'resources')
}

/**
 * The floor: the same Electron, with the same fuses and sandbox as the packed program, around a
 * program of one bare window. `more`: files laid beside its pages, such as a bundle to be measured.
 */
async function makeFloor(
  more: ReadonlyMap<string, string>,
): Promise<{ readonly executable: string }> {
  const source = path.join(out, 'packed', 'floor-source')
  await rm(source, { recursive: true, force: true })
  await rm(place, { recursive: true, force: true })
  await cp(path.join(root, 'test/bench/floor'), source, { recursive: true })
  const facts = { name: 'floor', version: '1.0.0', type: 'module', main: 'main.mjs' }
  await writeFile(path.join(source, 'package.json'), JSON.stringify(facts))
  await mkdir(path.join(source, 'pages'), { recursive: true })
  for (const [name, text] of more) await writeFile(path.join(source, 'pages', name), text)
  await cp(packed.test, place, { recursive: true, verbatimSymlinks: true })
  await createPackage(source, path.join(resourcesIn(place), 'app.asar'))
  // The program's own archive is the one the seal was made for.
  await setFuses(programIn(place), { ...testFuses, EnableEmbeddedAsarIntegrityValidation: false })
  return runnable(place)
}

let made: Promise<{ readonly executable: string }> | undefined

/** What to execute for the floor; made once per run. */
export async function floorExecutable(
  more: ReadonlyMap<string, string> = new Map(),
): Promise<string> {
  made ??= makeFloor(more)
  return (await made).executable
}
