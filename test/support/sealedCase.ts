import { holdSeal } from '../../renderer/storage/sealing/heldSeal'
import { makeSeal, type Seal } from '../../renderer/storage/sealing/seal'

/** A seal with a key of its own: the same number gives the same key. */
export function sealOf(number: number): Promise<Seal> {
  return makeSeal(new Uint8Array(32).fill(number))
}

/** The window's profile is locked with that key, and opened. */
export async function unlockedWith(number: number): Promise<Seal> {
  const seal = await sealOf(number)
  holdSeal(seal)
  return seal
}

/** Every row of a database as the disk has it, by table. */
export async function bytesOf(name: string): Promise<ReadonlyMap<string, readonly unknown[]>> {
  const raw = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open(name)
    opening.addEventListener('success', () => resolve(opening.result))
    opening.addEventListener('error', () => reject(opening.error ?? new Error(name)))
  })
  const rows = new Map<string, readonly unknown[]>()
  for (const table of raw.objectStoreNames) {
    rows.set(
      table,
      await new Promise<readonly unknown[]>((resolve) => {
        const reading = raw.transaction(table).objectStore(table).getAll()
        reading.addEventListener('success', () => resolve(reading.result))
      }),
    )
  }
  raw.close()
  return rows
}

/** Changes one row on disk, past the program. */
export async function rewriteOnDisk(
  name: string,
  table: string,
  id: string,
  change: (row: Record<string, unknown>) => Record<string, unknown>,
): Promise<void> {
  const raw = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open(name)
    opening.addEventListener('success', () => resolve(opening.result))
  })
  await new Promise<void>((resolve) => {
    const writing = raw.transaction(table, 'readwrite')
    const store = writing.objectStore(table)
    const reading = store.get(id)
    reading.addEventListener('success', () => store.put(change(Object(reading.result))))
    writing.addEventListener('complete', () => resolve())
  })
  raw.close()
}
