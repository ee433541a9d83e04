import { setImmediate } from 'node:timers'

/** Lets everything run that does not wait for a clock; the database of the tests needs some turns. */
export async function settle(turns = 200): Promise<void> {
  for (let turn = 0; turn < turns; turn += 1) {
    await new Promise<void>((resolve) => {
      setImmediate(resolve)
    })
  }
}
