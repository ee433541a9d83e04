import { ensureDisplay } from './display.mjs'
import { oneAtATime } from './freshness.mjs'
import { pack } from './pack.mjs'
import { packed } from './places.mjs'
import { findRuntime } from './runtime.mjs'
import { runnable } from './unprivileged.mjs'

/** Before the first window: a program made from the sources as they stand, and a display. */
export default async function prepareProgram(): Promise<() => Promise<void>> {
  await pack()
  const stopDisplay = await ensureDisplay()
  const program = await oneAtATime('pack', () => runnable(packed.test))
  process.env['EXAMINATOR_PROGRAM'] = program.executable
  process.env['EXAMINATOR_RUNTIME'] = (await findRuntime()).origin
  return async () => {
    stopDisplay()
    await program.remove()
  }
}
