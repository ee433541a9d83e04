import { existsSync } from 'node:fs'
import { ensureDisplay } from './display.mjs'
import { oneAtATime } from './freshness.mjs'
import { pack } from './pack.mjs'
import { packed, programIn } from './places.mjs'
import { findRuntime } from './runtime.mjs'
import { runnable } from './unprivileged.mjs'

/** Before the first window: a program made from the sources as they stand, and a display. */
export default async function prepareProgram(): Promise<() => Promise<void>> {
  // While several people change the sources, one may want to go on with the last program that worked.
  if (!(process.env['EXAMINATOR_KEEP_BUILD'] && existsSync(programIn(packed.test)))) await pack()
  // A run beside another has a display of its own, even where there is one.
  const isBesideOthers = process.env['EXAMINATOR_WINDOWS'] !== undefined
  const stopDisplay = await ensureDisplay({ always: isBesideOthers })
  const program = await oneAtATime('pack', () => runnable(packed.test))
  process.env['EXAMINATOR_PROGRAM'] = program.executable
  process.env['EXAMINATOR_RUNTIME'] = (await findRuntime()).origin
  return async () => {
    stopDisplay()
    await program.remove()
  }
}
