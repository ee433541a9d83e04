import type { Seal } from './seal'

/** The sealed bytes; null when nothing came of it. */
type Sealing = Promise<Uint8Array<ArrayBuffer> | null>

const sealings = new WeakMap<object, { readonly seal: Seal; readonly sealing: Sealing }>()

/** Notes that another thread is sealing this very record for its row. */
export function noteSealing(record: object, seal: Seal, sealing: Sealing): void {
  sealings.set(record, { seal, sealing })
}

/** The sealing of a record with this seal, if another thread has it in hand. */
export function sealingOf(record: object, seal: Seal): Sealing | null {
  const noted = sealings.get(record)
  return noted?.seal === seal ? noted.sealing : null
}
