import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { releaseFuses, setFuses } from './fuses.mjs'
import { programIn, root } from './places.mjs'

/**
 * Why an installer must not be made of this runtime, or null. An unpacked program may be made of
 * any, for development and tests; what users get is made of the Electron that package.json names,
 * from its official place. The copy on the package registry is older and another's publication.
 */
export function foreignRuntime({ targets, electronDist, electronVersion, wanted }) {
  if (targets.every((name) => name === 'dir')) return null
  if (electronDist) return `An installer is never made of the runtime in ${electronDist}.`
  if (electronVersion && electronVersion !== wanted) {
    return `An installer is made of Electron ${wanted}, not of ${electronVersion}.`
  }
  return null
}

/** electron-builder calls this before it signs: no program leaves it without its fuses. */
export default async function afterPack({ appOutDir, targets, packager }) {
  const { devDependencies } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'))
  const { electronDist, electronVersion } = packager.config
  const problem = foreignRuntime({
    targets: targets.map(({ name }) => name),
    electronDist,
    electronVersion,
    wanted: devDependencies.electron,
  })
  if (problem) throw new Error(problem)
  await setFuses(programIn(appOutDir), releaseFuses)
}
